/// How often a regular comes, and what to make of how long they stay away.
///
/// All functions take visit days as numbers from 1970-01-01, ascending; the same day may stand there
/// several times and counts once.
enum Rhythm {
  /// Below this many visit days nothing is said of a rhythm.
  static let visitDaysMin = 4
  /// How many of the latest intervals speak.
  static let intervalsMax = 12

  /// What makes a regular of the house: so many visit days in the last so many days, in so many
  /// weeks from Monday to Sunday.
  private static let houseDays: Int32 = 60
  private static let houseVisitDaysMin = 6
  private static let houseWeeksMin = 4

  /// The rhythm on a day, nil below four visit days; visits after that day are not known yet.
  static func facts(ofVisitDays days: ArraySlice<Int32>, on today: Int32, _ open: OpenDays)
    -> RhythmFacts?
  {
    let known = days.prefix { $0 <= today }
    guard let last = known.last, let interval = interval(ofVisitDays: known, open) else {
      return nil
    }
    let since = open.count(after: last, through: today)
    return RhythmFacts(
      status: status(interval: interval, since: since), intervalDays: interval, daysSince: since)
  }

  /// The median of the latest intervals in open days, nil below four visit days.
  ///
  /// Of an even count of intervals the mean of the middle two counts; never below 1.
  static func interval(ofVisitDays days: ArraySlice<Int32>, _ open: OpenDays) -> Double? {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: intervalsMax) { room in
      var count = 0
      var later = days.last ?? 0
      for day in days.reversed() where day != later && count < intervalsMax {
        insert(open.count(after: day, through: later), into: room, &count)
        later = day
      }
      guard count >= visitDaysMin - 1 else { return nil }
      let middle = count / 2
      let median =
        count % 2 == 1 ? Double(room[middle]) : Double(room[middle - 1] + room[middle]) / 2
      return max(1, median)
    }
  }

  /// What an absence means: the first rule that fits.
  static func status(interval: Double, since: Int) -> RhythmStatus {
    let times = Double(since) / interval
    if since >= 180 || times >= 6 && since >= 30 || times >= 3 && since >= 90 { return .lapsed }
    if times >= 3 && since >= 7 { return .overdue }
    if times >= 2 && since >= 4 { return .watch }
    return .onTrack
  }

  /// Whether the visits up to a day make a regular of the house.
  static func isOften(visitDays days: ArraySlice<Int32>, on today: Int32) -> Bool {
    var (visitDays, weeks) = (0, 0)
    var (lastDay, lastWeek) = (Int32.min, Int32.min)
    for day in days where day > today - houseDays && day <= today && day != lastDay {
      visitDays += 1
      lastDay = day
      // 1970-01-05 was a Monday.
      let week = (day - 4 + 7_000_000) / 7
      if week != lastWeek { weeks += 1 }
      lastWeek = week
    }
    return visitDays >= houseVisitDaysMin && weeks >= houseWeeksMin
  }

  /// Keeps the intervals sorted as they come: twelve need no more.
  private static func insert(
    _ interval: Int, into room: UnsafeMutableBufferPointer<Int>, _ count: inout Int
  ) {
    var place = count
    while place > 0, room[place - 1] > interval {
      room[place] = room[place - 1]
      place -= 1
    }
    room[place] = interval
    count += 1
  }
}
