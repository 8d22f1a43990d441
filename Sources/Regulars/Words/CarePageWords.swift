import PartnerApp

/// Words of `care`, `events` and `handover`.
struct CarePageWords: Topic {
  let heading: @Sendable (Section) -> String
  /// Nothing is to be done.
  let nothing: String
  /// A day of celebration from today.
  let inDays: @Sendable (Int) -> String
  /// So many years since somebody joined.
  let years: @Sendable (Int) -> String
  /// So many more days of guests nobody expects just now, and where they stand.
  let more: @Sendable (Int) -> String
  /// How many signed up, of how many seats.
  let seats: @Sendable (_ taken: Int, _ of: Int?) -> String
  /// No event is planned, and how to plan one.
  let noEvent: String
  /// Nothing was handed over.
  let noHandOver: String

  /// The parts of the page, in its order.
  enum Section: CaseIterable {
    case handOver, followUps, thankYous, events, birthdays, anniversaries
  }
}

extension CarePageWords {
  /// English words of care.
  static let english = CarePageWords(
    heading: { section in
      switch section {
      case .handOver: "Hand-over"
      case .followUps: "Follow-ups"
      case .thankYous: "Thank-you cards"
      case .events: "Events"
      case .birthdays: "Birthdays"
      case .anniversaries: "Anniversaries"
      }
    },
    nothing: "Nothing to see to today.", inDays: { $0 == 0 ? "today" : "in \($0) d" },
    years: { $0 == 1 ? "1 year" : "\($0) years" },
    more: { "and \($0) more (--json lists them)" },
    seats: { taken, of in of.map { "\(taken) of \($0)" } ?? "\(taken)" },
    noEvent: "No event is planned. `regulars events add --title T --at TIME` plans one.",
    noHandOver: "Nothing was handed over.")

  /// Chinese words of care.
  static let chinese = CarePageWords(
    heading: { section in
      switch section {
      case .handOver: "交班"
      case .followUps: "待跟进"
      case .thankYous: "感谢卡"
      case .events: "活动"
      case .birthdays: "生日"
      case .anniversaries: "入会周年"
      }
    },
    nothing: "今天没有需要关怀的事项。", inDays: { $0 == 0 ? "今天" : "\($0) 天后" },
    years: { "\($0) 年" },
    more: { "另有 \($0) 位（--json 可全部列出）" },
    seats: { taken, of in of.map { "\(taken)/\($0) 人" } ?? "\(taken) 人" },
    noEvent: "没有活动。用 `regulars events add --title 标题 --at 时间` 安排一个。",
    noHandOver: "没有交班事项。")
}
