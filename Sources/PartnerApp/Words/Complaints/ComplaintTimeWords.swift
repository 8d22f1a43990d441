/// Words for when complaints are due.
struct ComplaintTimeWords: Topic {
  let late: @Sendable (_ span: String) -> String
  let soon: @Sendable (_ span: String) -> String
  /// By a time of this day, and by a time of another.
  let today: @Sendable (_ time: String) -> String
  let other: @Sendable (_ day: String, _ time: String) -> String
  /// For so many days, 0 for since today.
  let waiting: @Sendable (_ days: Int) -> String
  let toClose: String
  /// From Monday, 0, to Sunday, 6.
  let weekday: @Sendable (Int) -> String
  let span: @Sendable (_ days: Int, _ hours: Int, _ minutes: Int) -> String
}

extension ComplaintTimeWords {
  private static let englishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let chineseDays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]

  static let english = ComplaintTimeWords(
    late: { "\($0) late" }, soon: { "in \($0)" }, today: { "by \($0)" }, other: { "\($0) \($1)" },
    waiting: { $0 == 0 ? "waiting" : "waiting \($0) d" }, toClose: "to close",
    weekday: { englishDays[$0 % 7] },
    span: { days, hours, minutes in
      if days > 0 { return hours > 0 ? "\(days) d \(hours) h" : "\(days) d" }
      if hours > 0 { return minutes > 0 ? "\(hours) h \(minutes)" : "\(hours) h" }
      return "\(minutes) min"
    })

  static let chinese = ComplaintTimeWords(
    late: { "超时\($0)" }, soon: { "还有\($0)" }, today: { "\($0)前" }, other: { "\($0)\($1)" },
    waiting: { $0 == 0 ? "等客人" : "等客人 \($0)天" }, toClose: "待关闭",
    weekday: { chineseDays[$0 % 7] },
    span: { days, hours, minutes in
      if days > 0 { return hours > 0 ? "\(days)天\(hours)时" : "\(days)天" }
      if hours > 0 { return minutes > 0 ? "\(hours)时\(minutes)分" : "\(hours)时" }
      return "\(minutes)分钟"
    })
}
