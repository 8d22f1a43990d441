extension Sequence<Offer> {
  /// Where each of some offers stands at an instant (UTC milliseconds), by its id: the store's clock is
  /// read once for all of them.
  public func states(at instant: Int64, in calendar: StoreCalendar) -> [String: OfferState] {
    let clock = OfferClock(instant, calendar)
    return Dictionary(
      map { ($0.id, $0.times.state(clock)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension OfferTimes {
  /// Where they stand at an instant (UTC milliseconds): whether they hold, until when, or from when.
  public func state(at instant: Int64, in calendar: StoreCalendar) -> OfferState {
    state(OfferClock(instant, calendar))
  }

  /// The same, of a moment that is at hand.
  func state(_ clock: OfferClock) -> OfferState {
    switch standing(clock) {
    case .holds: return .running(to: flip(after: clock, holding: false))
    case .ended: return .ended(at: to?.end(in: clock.calendar) ?? clock.at)
    case .notStarted, .wrongWeekday, .outsideHours:
      guard let next = flip(after: clock, holding: true) else {
        return .ended(at: lastEnd(before: clock))
      }
      let isToday = clock.businessDay(next) == clock.day
      return isToday ? .laterToday(from: next) : .upcoming(from: next)
    }
  }

  /// The next instant at which they hold, as they do not now; nil where they never do again.
  func next(after clock: OfferClock) -> Int64? { flip(after: clock, holding: true) }

  /// When they last stopped to hold, where that is some days ago at most; else the moment.
  private func lastEnd(before clock: OfferClock) -> Int64 {
    let past = bounds(clock).reversed().filter { $0 <= clock.at }
    return past.first { instant in
      standing(OfferClock(instant - 1, clock.calendar, clock.local)) == .holds
    } ?? clock.at
  }

  /// Days that are looked at before "never again" is said: a 31st that is a Sunday comes within them.
  private static let daysToHoldMax = 800
  /// Days that are looked at for an end: no weekday and no day of a month is further off.
  private static let daysToEndMax = 40

  /// The first instant after a moment at which they hold, or do not hold.
  private func flip(after clock: OfferClock, holding: Bool) -> Int64? {
    if hours.isEmpty, weekdays.isEmpty, monthDays.isEmpty {
      // Only the window: nothing has to be searched.
      let bound = holding ? from?.begin(in: clock.calendar) : to?.end(in: clock.calendar)
      guard let bound, bound > clock.at else { return nil }
      return holding && standing(OfferClock(bound, clock.calendar)) != .holds ? nil : bound
    }
    var start = clock
    if let begin = from?.begin(in: clock.calendar), begin > clock.at {
      start = OfferClock(begin, clock.calendar)
      if holding, standing(start) == .holds { return begin }
    }
    var days = 0
    while days < (holding ? Self.daysToHoldMax : Self.daysToEndMax) {
      for instant in bounds(start) where instant > clock.at {
        let moment = OfferClock(instant, clock.calendar, start.local)
        let standing = standing(moment)
        if (standing == .holds) == holding { return instant }
        if holding, standing == .ended { return nil }
      }
      days += OfferClock.daysAhead
      let later = start.at + Int64(OfferClock.daysAhead) * LocalClock.day
      start = OfferClock(later, clock.calendar)
    }
    return holding ? nil : to?.end(in: clock.calendar)
  }

  /// Every instant from a day before a moment to some days after it at which the times may begin or
  /// end to hold, ascending: hours, days, the window's ends and changes of the clock.
  private func bounds(_ clock: OfferClock) -> [Int64] {
    let today = clock.minute / 1440
    var minutes = hours.flatMap { [$0.from, $0.to] }
    if hours.isEmpty { minutes = [clock.calendar.dayStartMinutes] }
    var instants = clock.local.changes
    for day in (today - 1)...(today + OfferClock.daysAhead) {
      for minute in minutes {
        instants += clock.local.instants(of: Int64(day * 1440 + minute) * LocalClock.minute)
      }
    }
    if let from { instants.append(from.begin(in: clock.calendar)) }
    if let to { instants.append(to.end(in: clock.calendar)) }
    let limit = clock.at + Int64(OfferClock.daysAhead + 1) * LocalClock.day
    return instants.filter { $0 >= clock.at - 2 * LocalClock.day && $0 < limit }.sorted()
  }
}
