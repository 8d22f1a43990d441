extension Shop {
  /// The page of care as of `now`, UTC milliseconds.
  public func care(at now: Int64, calendar: StoreCalendar) -> CareFacts {
    let today = calendar.businessDay(of: now)
    let last = CivilDay(number: today.number + CareFacts.daysAhead)
    var facts = CareFacts(day: today)
    (facts.birthdays, facts.anniversaries) = celebrations(from: today)
    facts.followUps = followUps(on: today)
    facts.thankYous = thankYous()
    facts.events = events(from: today, through: last, calendar: calendar)
    facts.handOvers = handOvers()
    return facts
  }
}
