/// Why an offer does not apply whatever is in the cart: place, time and guest, in the order of the
/// reasons.
struct OfferReasons {
  let clock: OfferClock
  let moment: OfferMoment
  let guest: OfferGuest?

  /// The first reason that holds, nil where nothing speaks against the offer.
  func reason(_ offer: Offer) -> OfferReason? {
    let audience = offer.audience
    if !audience.stores.isEmpty, !audience.stores.contains(moment.store) { return .wrongStore }
    let assignment = guest.map { assigned(offer, $0) } ?? nil
    if let reason = timeReason(offer, assignment) { return reason }
    if moment.isClockSuspect, goesByClock(offer) { return .clockSuspect }
    if audience.needsSync, moment.lacksSync { return .needsSync }
    guard let guest else { return asksWho(offer) ? .membersOnly : quotaReason(offer) }
    if offer.kind.needsConsent, !guest.remembers { return .noConsent }
    if offer.kind == .upgrade || !isOfTier(guest.tier, audience.tiers) { return .wrongTier }
    if let reason = dayReason(offer, guest) { return reason }
    if assignment == .nothing { return .notAssigned }
    if let reason = useReason(offer, guest, assignment) { return reason }
    return quotaReason(offer) ?? visitReason(offer, guest)
  }

  // MARK: - Time

  private func timeReason(_ offer: Offer, _ assignment: Assigned?) -> OfferReason? {
    let calendar = clock.calendar
    switch offer.times.standing(clock) {
    case .notStarted: return .notStarted(offer.times.from?.begin(in: calendar) ?? clock.at)
    case .ended: return .ended(offer.times.to?.end(in: calendar) ?? clock.at)
    case .holds, .wrongWeekday, .outsideHours: break
    }
    if case .over(let end) = assignment { return .ended(end) }
    switch offer.times.standing(clock) {
    case .wrongWeekday: return .wrongWeekday
    case .outsideHours: return .outsideHours(next: offer.times.next(after: clock))
    case .holds, .notStarted, .ended: return nil
    }
  }

  /// Whether the clock plays a part: a wrong one gives away what is over.
  private func goesByClock(_ offer: Offer) -> Bool {
    !offer.times.isAlways || offer.days != nil || offer.kind == .birthday
      || offer.kind == .anniversary || offer.limits.perMemberDay != nil
      || offer.limits.perStoreDay != nil
  }

  // MARK: - The guest

  private func asksWho(_ offer: Offer) -> Bool {
    offer.kind.needsMember || !offer.audience.tiers.isEmpty || offer.audience.isPersonal
      || offer.limits.perMember != nil || offer.limits.perMemberDay != nil
  }

  private func isOfTier(_ tier: String?, _ tiers: [String]) -> Bool {
    guard !tiers.isEmpty else { return true }
    guard let tier else { return false }
    return tiers.contains { $0 == tier || $0.lowercased() == tier.lowercased() }
  }

  private func dayReason(_ offer: Offer, _ guest: OfferGuest) -> OfferReason? {
    guard offer.kind == .birthday || offer.kind == .anniversary else { return nil }
    guard let yearly = yearlyDay(offer, guest) else { return .notBirthday(nil) }
    guard occurrence(offer, guest) == nil else { return nil }
    return .notBirthday(yearly.next(from: CivilDay(number: clock.day.number + 1)))
  }

  private func yearlyDay(_ offer: Offer, _ guest: OfferGuest) -> YearlyDay? {
    offer.kind == .birthday ? guest.birthday : guest.joined.flatMap { YearlyDay($0.monthDay) }
  }

  /// The coming round of the guest's day it is now, nil where it is none that counts.
  private func occurrence(_ offer: Offer, _ guest: OfferGuest) -> OfferOccurrence? {
    guard let yearly = yearlyDay(offer, guest),
      let occurrence = OfferOccurrence(of: yearly, round: offer.round, on: clock.day)
    else { return nil }
    guard let joined = guest.joined else { return occurrence }
    let counts =
      offer.kind == .birthday
      ? joined <= occurrence.day : joined.parts.year < occurrence.day.parts.year
    return counts ? occurrence : nil
  }

  private func visitReason(_ offer: Offer, _ guest: OfferGuest) -> OfferReason? {
    guard let visit = offer.visit else { return nil }
    let this = guest.visits + 1
    if visit.isEvery {
      let over = this % visit.nth
      return over == 0 ? nil : .wrongVisit(missing: visit.nth - over)
    }
    guard this != visit.nth else { return nil }
    return .wrongVisit(missing: this < visit.nth ? visit.nth - this : nil)
  }

  // MARK: - Assignments

  /// What assignments say of an offer that is only for whom it was assigned to.
  enum Assigned: Equatable {
    case nothing
    /// The last of them ended at that instant.
    case over(Int64)
    /// All that are good are completed, the last at that instant.
    case completed(Int64)
    /// This one is good.
    case good(OfferAssignment)
  }

  /// What assignments say; nil for an offer that needs none.
  func assigned(_ offer: Offer, _ guest: OfferGuest) -> Assigned? {
    guard offer.audience.isPersonal || offer.kind.isChallenge else { return nil }
    let all = (guest.assignments[offer.id] ?? []).filter { $0.at <= clock.at }
    let isGood = { (assignment: OfferAssignment) in
      assignment.end(days: offer.days).map { clock.at <= $0 } ?? true
    }
    let good = all.filter(isGood)
    if let open = good.first(where: { $0.completedAt == nil }) { return .good(open) }
    if let last = good.compactMap(\.completedAt).max() { return .completed(last) }
    let ends = all.compactMap { $0.end(days: offer.days) }
    return ends.max().map { .over($0) } ?? .nothing
  }

  // MARK: - Uses

  private func useReason(
    _ offer: Offer, _ guest: OfferGuest, _ assignment: Assigned?
  ) -> OfferReason? {
    if case .completed(let at) = assignment { return .alreadyUsed(at) }
    let uses = (guest.uses[offer.id] ?? []).filter { $0 <= clock.at }
    if let last = uses.last {
      if let limit = offer.limits.perMember, uses.count >= limit { return .alreadyUsed(last) }
      if let limit = offer.limits.perMemberDay,
        uses.count(where: { clock.businessDay($0) == clock.day }) >= limit
      {
        return .alreadyUsed(last)
      }
      if let days = occurrence(offer, guest)?.days,
        let used = uses.last(where: { days.contains(clock.businessDay($0)) })
      {
        return .alreadyUsed(used)
      }
    }
    return offer.kind == .tasting ? guest.tastings[offer.id] : nil
  }

  private func quotaReason(_ offer: Offer) -> OfferReason? {
    guard let limit = offer.limits.perStoreDay,
      moment.usesToday[offer.id] ?? 0 >= limit
    else { return nil }
    return .storeQuotaGone(limit)
  }
}
