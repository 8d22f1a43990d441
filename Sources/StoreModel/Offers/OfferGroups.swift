import Documents

/// The modes of the groups as some changes of offers leave them: a group has one.
struct OfferGroups {
  private let shop: Shop
  private let now: Int64
  private let calendar: StoreCalendar

  /// The groups of the shop's offers at a moment; those that ended count no more.
  init(_ shop: Shop, at now: Int64, _ calendar: StoreCalendar) {
    self.shop = shop
    self.now = now
    self.calendar = calendar
  }

  /// Offers among the changed ones whose group has two modes; who says none means `stack`.
  func problems(
    with changed: [String: [OfferField: Value]]
  ) -> [(id: String, problem: OfferProblem)] {
    let groups = Set(changed.values.compactMap { $0[.group]?.string })
    guard !groups.isEmpty else { return [] }
    var modes: [String: Set<String>] = [:]
    func note(_ said: [OfferField: Value]) {
      guard let group = said[.group]?.string, groups.contains(group), !hasEnded(said) else {
        return
      }
      modes[group, default: []].insert(said[.mode]?.string ?? OfferMode.stack.rawValue)
    }
    for said in changed.values { note(said) }
    let today = calendar.businessDay(of: now)
    for (id, versions) in shop.offers where changed[id] == nil {
      if let offer = versions.inForce(on: today) { note(offer.said) }
    }
    return changed.sorted { $0.key < $1.key }.compactMap { id, said in
      guard let group = said[.group]?.string, !hasEnded(said), let all = modes[group],
        all.count > 1
      else { return nil }
      let modes = OfferMode.allCases.filter { all.contains($0.rawValue) }
      return (id, OfferProblem(.mode, .modes(group: group, modes)))
    }
  }

  private func hasEnded(_ said: [OfferField: Value]) -> Bool {
    guard let end = said[.windowTo]?.string.flatMap({ OfferBound($0) }) else { return false }
    return end.end(in: calendar) <= now
  }
}
