import StoreModel

/// Words for days and dates.
struct DayWords: Topic {
  /// The last visit in the narrowest column.
  let ago: @Sendable (_ days: Int) -> String
  /// So many days beyond the rhythm, in the narrowest column.
  let late: @Sendable (_ days: Int) -> String
  /// A day of a year.
  let date: @Sendable (CivilDay) -> String
  /// A day of any year.
  let monthDay: @Sendable (_ month: Int, _ day: Int) -> String
}

extension DayWords {
  static let english = DayWords(
    ago: { $0 <= 0 ? "today" : "\($0) d" },
    late: { $0 < 100 ? "\($0) d late" : "late" },
    date: { day in
      let parts = day.parts
      return "\(parts.day) \(monthName(parts.month)) \(parts.year)"
    },
    monthDay: { month, day in "\(day) \(monthName(month))" })

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func monthName(_ month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
  }

  static let chinese = DayWords(
    ago: { $0 <= 0 ? "今天" : "\($0)天前" },
    late: { "晚\($0)天" },
    date: { day in
      let parts = day.parts
      return "\(parts.year)年\(parts.month)月\(parts.day)日"
    },
    monthDay: { month, day in "\(month)月\(day)日" })
}
