import StoreModel

/// Words for days and dates.
struct DayWords: Topic {
  /// The last visit in the narrowest column.
  let ago: @Sendable (_ days: Int) -> String
  /// Who is later than their rhythm, in the narrowest column: days beyond it, or since the last visit,
  /// whichever a partner would say.
  let late: @Sendable (_ beyond: Int, _ since: Int) -> String
  /// A day of a year.
  let date: @Sendable (CivilDay) -> String
  /// A day of any year.
  let monthDay: @Sendable (_ month: Int, _ day: Int) -> String
  /// A month of any year, by its whole name.
  let month: @Sendable (_ month: Int) -> String
}

extension DayWords {
  static let english = DayWords(
    ago: { $0 <= 0 ? "today" : "\($0) d" },
    late: { beyond, _ in beyond < 10 ? "\(beyond) d late" : "+\(min(beyond, 99_999)) d" },
    date: { day in
      let parts = day.parts
      return "\(parts.day) \(monthName(parts.month)) \(parts.year)"
    },
    monthDay: { month, day in "\(day) \(monthName(month))" },
    month: { wholeMonths.indices.contains($0 - 1) ? wholeMonths[$0 - 1] : "\($0)" })

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static let wholeMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func monthName(_ month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
  }

  static let chinese = DayWords(
    ago: { $0 <= 0 ? "今天" : "\($0)天前" },
    late: { _, since in since < 100 ? "\(since)天没来" : "很久没来" },
    date: { day in
      let parts = day.parts
      return "\(parts.year)年\(parts.month)月\(parts.day)日"
    },
    monthDay: { month, day in "\(month)月\(day)日" }, month: { "\($0)月" })
}
