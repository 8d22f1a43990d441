/// How often a regular comes.
enum Rhythm {
  /// Below this many visit days nothing is said of a rhythm.
  static let visitDaysMin = 4
  /// How many of the latest intervals speak.
  static let intervalsMax = 12

  /// The median of the latest intervals in days, nil below four visit days.
  ///
  /// Several visits a day are one visit day; of an even count of intervals the mean of the middle
  /// two counts; never below 1.
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
