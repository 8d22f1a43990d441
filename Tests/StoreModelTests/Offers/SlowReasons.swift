@testable import StoreModel

/// Why an offer is not for a guest at a moment, slowly: a question a reason, in their order.
struct SlowReasons {
  let offer: Offer
  let guest: OfferGuest?
  let moment: OfferMoment

  /// The first that holds; nil where nothing speaks against it.
  var first: String? {
    let questions: [(String, () -> Bool)] = [
      ("wrongStore", isElsewhere), ("notStarted", { times.isBefore(wall) }),
      ("ended", { times.isAfter(wall) || assignmentIsOver }),
      ("wrongWeekday", { times.isWrongDay(wall) }), ("outsideHours", { !times.holds(wall) }),
      ("clockSuspect", { moment.isClockSuspect && goesByClock }),
      ("needsSync", { offer.audience.needsSync && moment.lacksSync }),
      ("membersOnly", { guest == nil && asksWho }),
      ("noConsent", { offer.kind.needsConsent && guest?.remembers == false }),
      ("wrongTier", isOfAnotherTier), ("notBirthday", { hasDay && occurrence == nil }),
      ("notAssigned", { needsAssignment && begun.isEmpty }),
      ("alreadyUsed", isUsed), ("storeQuotaGone", isGone),
    ]
    for (code, holds) in questions where holds() { return code == "alreadyUsed" ? used : code }
    return wrongVisit
  }

  private var wall: SlowTimes.Wall { SlowTimes.Wall(moment.at, moment.calendar) }
  private var times: SlowTimes { SlowTimes(times: offer.times, calendar: moment.calendar) }

  private func isElsewhere() -> Bool {
    !offer.audience.stores.isEmpty && !offer.audience.stores.contains(moment.store)
  }

  private var goesByClock: Bool {
    !offer.times.isAlways || offer.days != nil || hasDay || offer.limits.perMemberDay != nil
      || offer.limits.perStoreDay != nil
  }

  private var asksWho: Bool {
    let limits = offer.limits
    return offer.kind.needsMember || !offer.audience.tiers.isEmpty || offer.audience.isPersonal
      || limits.perMember != nil || limits.perMemberDay != nil
  }

  private func isOfAnotherTier() -> Bool {
    guard let guest else { return false }
    if offer.kind == .upgrade { return true }
    let tiers = offer.audience.tiers
    return !tiers.isEmpty && !tiers.contains(guest.tier ?? "")
  }

  // MARK: - O16

  private var hasDay: Bool { offer.kind == .birthday || offer.kind == .anniversary }

  /// The guest's day of a year this is the round of.
  private var occurrence: CivilDay? {
    guard let guest, hasDay else { return nil }
    let joined = guest.joined
    let yearly =
      offer.kind == .birthday ? guest.birthday : joined.flatMap { YearlyDay($0.monthDay) }
    for year in wall.business.parts.year - 1...wall.business.parts.year + 1 {
      guard let day = yearly?.falls(in: year), isRound(day, wall.business) else { continue }
      guard let joined else { return day }
      let isOurs =
        offer.kind == .birthday ? joined <= day : day.parts.year > joined.parts.year
      if isOurs { return day }
    }
    return nil
  }

  private func isRound(_ day: CivilDay, _ today: CivilDay) -> Bool {
    switch offer.round {
    case .month: day.text.prefix(7) == today.text.prefix(7)
    case .days(let before, let after):
      (day.number - before...day.number + after).contains(today.number)
    }
  }

  // MARK: - Assignments

  private var needsAssignment: Bool { offer.audience.isPersonal || offer.kind.isChallenge }

  /// Assignments that were made by now.
  private var begun: [OfferAssignment] {
    (guest?.assignments[offer.id] ?? []).filter { $0.at <= moment.at }
  }

  /// Those that are good: n times 24 h after it, both instants in it.
  private var good: [OfferAssignment] {
    begun.filter { assignment in
      offer.days.map { moment.at <= assignment.at + Int64($0) * 86_400_000 } ?? true
    }
  }

  private var assignmentIsOver: Bool { needsAssignment && !begun.isEmpty && good.isEmpty }

  /// What was spent for a running sum before this cart.
  var spentBefore: Int64 {
    guard offer.kind == .spendTotal else { return 0 }
    return good.first { $0.completedAt == nil }?.spentFen ?? 0
  }

  // MARK: - O18

  private func isUsed() -> Bool { used != nil }

  private var used: String? {
    guard let guest else { return nil }
    if needsAssignment, good.allSatisfy({ $0.completedAt != nil }) { return "alreadyUsed" }
    let uses = (guest.uses[offer.id] ?? []).filter { $0 <= moment.at }
    let days = uses.map { moment.calendar.businessDay(of: $0) }
    let isEnough = [
      offer.limits.perMember.map { !uses.isEmpty && uses.count >= $0 },
      offer.limits.perMemberDay.map { limit in days.count { $0 == wall.business } >= limit },
      occurrence.map { day in days.contains { isRound(day, $0) } },
    ]
    if isEnough.contains(true) { return "alreadyUsed" }
    return offer.kind == .tasting ? guest.tastings[offer.id]?.code : nil
  }

  private func isGone() -> Bool {
    guard let limit = offer.limits.perStoreDay else { return false }
    return moment.usesToday[offer.id] ?? 0 >= limit
  }

  private var wrongVisit: String? {
    guard let (nth, isEvery) = offer.visit, let guest else { return nil }
    let this = guest.visits + 1
    if isEvery {
      let next = (this...this + nth).first { $0 % nth == 0 } ?? this
      return next == this ? nil : "wrongVisit \(next - this)"
    }
    if this == nth { return nil }
    return this < nth ? "wrongVisit \(nth - this)" : "wrongVisit"
  }
}

/// O13, O14: when an offer holds, by what the store's clock shows.
struct SlowTimes {
  let times: OfferTimes
  let calendar: StoreCalendar

  /// What the store's clock shows at an instant.
  struct Wall {
    let at: Int64
    let day: CivilDay
    let minutes: Int
    let business: CivilDay

    init(_ at: Int64, _ calendar: StoreCalendar) {
      self.at = at
      (day, minutes) = calendar.local(at)
      business = calendar.businessDay(of: at)
    }
  }

  /// Whether the window is still to come.
  func isBefore(_ wall: Wall) -> Bool {
    switch times.from {
    case nil: false
    case .day(let day): wall.business < day
    case .local(let day, let minutes): (wall.day.number, wall.minutes) < (day.number, minutes)
    case .instant(let instant): wall.at < instant
    }
  }

  /// Whether the window is over.
  func isAfter(_ wall: Wall) -> Bool {
    switch times.to {
    case nil: false
    case .day(let day): wall.business > day
    case .local(let day, let minutes): (wall.day.number, wall.minutes) >= (day.number, minutes)
    case .instant(let instant): wall.at >= instant
    }
  }

  /// Business days on which the hours begin an instant lies in; its own where there are no hours.
  private func begins(_ wall: Wall) -> [CivilDay] {
    if times.hours.isEmpty { return [wall.business] }
    var begins: [CivilDay] = []
    for hours in times.hours {
      for date in [wall.day.number - 1, wall.day.number] {
        let minutes = (wall.day.number - date) * 1440 + wall.minutes
        let end = hours.to < hours.from ? hours.to + 1440 : hours.to
        guard hours.from <= minutes, minutes < end else { continue }
        let isNight = hours.from < calendar.dayStartMinutes
        begins.append(CivilDay(number: isNight ? date - 1 : date))
      }
    }
    return begins
  }

  private func isMeant(_ day: CivilDay) -> Bool {
    // 1970-01-05 was a Monday.
    let weekday = ((day.number - 4) % 7 + 7) % 7
    return (times.weekdays.isEmpty || times.weekdays.contains(weekday))
      && (times.monthDays.isEmpty || times.monthDays.contains(day.parts.day))
  }

  func holds(_ wall: Wall) -> Bool {
    !isBefore(wall) && !isAfter(wall) && begins(wall).contains(where: isMeant)
  }

  /// Whether the day is what speaks against it: nobody is told so on a day that is meant.
  func isWrongDay(_ wall: Wall) -> Bool { !holds(wall) && !isMeant(wall.business) }
}
