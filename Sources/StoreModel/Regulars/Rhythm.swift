/// How often a regular comes.
enum Rhythm {
  /// Below this many visit days nothing is said of a rhythm.
  static let visitDaysMin = 4
  /// How many of the latest intervals speak.
  static let intervalsMax = 12

  /// The median of the latest intervals in days (the mean of the middle two where their count is
  /// even, at least 1); several visits a day are one visit day. Nil below four visit days.
  static func interval(ofVisitDays days: [CivilDay]) -> Double? {
    let days = Set(days).sorted()
    guard days.count >= visitDaysMin else { return nil }
    let intervals = zip(days.dropFirst(), days).map { $0.number - $1.number }
      .suffix(intervalsMax).sorted()
    let middle = intervals.count / 2
    let isOdd = intervals.count % 2 == 1
    let median =
      isOdd
      ? Double(intervals[middle]) : Double(intervals[middle - 1] + intervals[middle]) / 2
    return max(1, median)
  }
}
