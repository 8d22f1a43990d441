extension Shop {
  /// The figures of one business day.
  public func figures(of day: CivilDay, in calendar: StoreCalendar) -> DayFacts {
    // Two days before and after hold the business day in every zone.
    let around = day.milliseconds - 2 * LocalClock.day...day.milliseconds + 3 * LocalClock.day
    let clock = LocalClock(calendar, spanning: around)
    let number = Int32(day.number)
    var facts = DayFacts(day: day)
    var members: Set<Int32> = []
    for row in 0..<visits.count where around.contains(visits.at[row]) && visits.counts(row) {
      guard clock.businessDay(visits.at[row]) == number else { continue }
      let member = member(ofVisit: row)
      facts.count(
        paid: visits.paid(Int32(row)), isMember: member != nil,
        hour: Int(clock.localMinute(visits.at[row])) / 60 % 24)
      if let member { members.insert(member) }
    }
    facts.members = members.count
    facts.newMembers = members.count - seen(members, before: number, around, clock).count
    return facts
  }

  /// The regular's row a visit is a member's by, nil for a guest's: who withdrew is a guest.
  private func member(ofVisit row: Int) -> Int32? {
    let regular = visits.regular[row]
    return regular < 0 || regulars[Int(regular)].standing == .withdrawn ? nil : regular
  }

  /// Those of some members who were here on an earlier business day.
  private func seen(
    _ members: Set<Int32>, before day: Int32, _ around: ClosedRange<Int64>, _ clock: LocalClock
  ) -> Set<Int32> {
    var isAsked = Array(repeating: false, count: regulars.count)
    for member in members { isAsked[Int(member)] = true }
    var seen: Set<Int32> = []
    for row in 0..<visits.count where visits.at[row] <= around.upperBound {
      let regular = visits.regular[row]
      guard regular >= 0, isAsked[Int(regular)], visits.counts(row) else { continue }
      let isEarlier =
        visits.at[row] < around.lowerBound || clock.businessDay(visits.at[row]) < day
      guard isEarlier else { continue }
      seen.insert(regular)
      isAsked[Int(regular)] = false
    }
    return seen
  }
}

extension DayFacts {
  /// Counts one visit.
  fileprivate mutating func count(paid: Int32?, isMember: Bool, hour: Int) {
    visits += 1
    hourlyAll[hour] += 1
    salesFen += Int64(paid ?? 0)
    if paid != nil { pricedVisits += 1 }
    guard isMember else { return }
    memberVisits += 1
    hourly[hour] += 1
    memberSalesFen += Int64(paid ?? 0)
    if paid != nil { pricedMemberVisits += 1 }
  }
}
