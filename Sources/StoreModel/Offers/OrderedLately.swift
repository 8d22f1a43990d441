public import Documents

extension Shop {
  /// Of so many visits that name items the commonest list counts: what somebody drank last winter says
  /// little of today.
  private static let orderedLatelyMax = 12

  /// What a regular's row orders most often lately, as it was written down; of equals the latest.
  ///
  /// Nil where no visit names anything.
  public func orderedLately(_ row: Int32) -> [String]? {
    var found: [(at: Int64, items: Int32)] = []
    chains.forEach(of: row) { visit in
      guard visits.counts(visit), visits.items[visit] != 0 else { return }
      found.append((visits.at[visit], visits.items[visit]))
    }
    let lately = found.sorted { $0.at > $1.at }.prefix(Self.orderedLatelyMax)
    var counts: [Int32: Int] = [:]
    for visit in lately { counts[visit.items, default: 0] += 1 }
    guard let most = counts.values.max(),
      let items = lately.first(where: { counts[$0.items] == most })?.items
    else { return nil }
    return VisitField.items(of: visits.itemTexts[Int(items)].string)
  }

  /// A visit as answers show it, nil where there is none.
  public func visitTold(_ id: DocumentID) -> VisitFact? { visitRow(of: id).map(visitFact) }

  /// Who used what on a business day, in the order of time.
  public func offerUses(on day: CivilDay, in calendar: StoreCalendar) -> [OfferUse] {
    offerUses(in: calendar.span(of: day))
  }
}
