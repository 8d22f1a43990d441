/// Words for when offers hold, how long still, and until when they wait.
struct OfferTimeWords: Topic {
  /// It runs to a time of day, or to a day.
  let to: @Sendable (String) -> String
  /// It runs all day, and goes on tomorrow.
  let allDay: String
  /// So long still, and so long until it begins.
  let left: @Sendable (_ span: String) -> String
  let wait: @Sendable (_ span: String) -> String
  /// It ended at a time of day, or on a day.
  let ended: @Sendable (String) -> String
  /// A span in days, or in hours and minutes.
  let days: @Sendable (Int) -> String
  let hours: @Sendable (_ hours: Int, _ minutes: Int) -> String
  /// Weekdays from 0, Monday: two names with the days between them, or single ones.
  let weekdays: @Sendable (_ runs: [ClosedRange<Int>]) -> String
  /// Days of the month.
  let monthDays: @Sendable ([Int]) -> String
  /// Hours of a day; nil for its begin or its end.
  let span: @Sendable (_ from: String?, _ to: String?) -> String
  /// Several hours.
  let hoursList: @Sendable ([String]) -> String
  /// From a day on, and up to and with a day.
  let from: @Sendable (String) -> String
  let until: @Sendable (String) -> String
  /// A day with a time of day.
  let moment: @Sendable (_ day: String, _ time: String) -> String
}

extension OfferTimeWords {
  static let english = OfferTimeWords(
    to: { "to \($0)" }, allDay: "all day", left: { $0 }, wait: { "in \($0)" },
    ended: { "ended \($0)" }, days: { "\($0) d" },
    hours: { hours, minutes in
      let parts = [(hours, "h"), (minutes, "m")].filter { $0.0 > 0 || hours == 0 && $0.1 == "m" }
      return parts.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    },
    weekdays: { runs in
      runs.map { run in
        run.count == 1
          ? day(run.lowerBound)
          : day(run.lowerBound) + (run.count == 2 ? ", " : " to ") + day(run.upperBound)
      }
      .joined(separator: ", ")
    },
    monthDays: { days in "on the \(days.map { ordinal($0) }.joined(separator: ", ")) of the month"
    },
    span: { from, to in
      switch (from, to) {
      case (let from?, let to?): "\(from) to \(to)"
      case (let from?, nil): "from \(from)"
      case (nil, let to?): "to \(to)"
      case (nil, nil): "all day"
      }
    },
    hoursList: { $0.joined(separator: " and ") }, from: { "from \($0)" }, until: { "until \($0)" },
    moment: { "\($0) \($1)" })

  private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func day(_ number: Int) -> String {
    dayNames.indices.contains(number) ? dayNames[number] : "\(number)"
  }

  /// 1st, 2nd, 3rd, 11th, 21st.
  static func ordinal(_ number: Int) -> String {
    let teens = (11...13).contains(number % 100)
    let ending = teens ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return Figures.grouped(number) + ending
  }

  static let chinese = OfferTimeWords(
    to: { "到\($0)" }, allDay: "全天", left: { "剩\($0)" }, wait: { "还有\($0)" },
    ended: { "\($0)结束" }, days: { "\($0)天" },
    hours: { hours, minutes in
      if hours == 0 { return "\(minutes)分" }
      return minutes == 0 ? "\(hours)小时" : "\(hours)时\(minutes)分"
    },
    weekdays: { runs in
      runs.map { run in
        run.count == 1
          ? chineseDay(run.lowerBound)
          : chineseDay(run.lowerBound) + (run.count == 2 ? "、" : "至") + chineseDay(run.upperBound)
      }
      .joined(separator: "、")
    },
    monthDays: { days in "每月" + days.map { "\($0)日" }.joined(separator: "、") },
    span: { from, to in
      switch (from, to) {
      case (let from?, let to?): "\(from)至\(to)"
      case (let from?, nil): "\(from)起"
      case (nil, let to?): "到\(to)"
      case (nil, nil): "全天"
      }
    },
    hoursList: { $0.joined(separator: "、") }, from: { "\($0)起" }, until: { "\($0)止" },
    moment: { "\($0) \($1)" })

  private static let chineseDayNames = ["一", "二", "三", "四", "五", "六", "日"]

  private static func chineseDay(_ number: Int) -> String {
    chineseDayNames.indices.contains(number) ? "周" + chineseDayNames[number] : "\(number)"
  }
}
