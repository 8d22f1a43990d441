/// Words of what is done for guests beside the cup.
struct CareWords: Topic {
  /// Kinds of things on the page.
  let birthday: String
  let anniversary: String
  let followUp: String
  let thankYou: String
  let event: String
  let handOver: String
  /// So many years since somebody joined.
  let years: @Sendable (_ name: String, _ years: Int) -> String
  /// So many more days of guests nobody expects just now.
  let more: @Sendable (Int) -> String
  /// How many signed up, of how many seats.
  let seats: @Sendable (_ taken: Int, _ of: Int?) -> String
  /// A follow-up was said or done.
  let done: ChoiceWords
  /// Making the card.
  let printCard: ChoiceWords
  /// The card was written by hand.
  let written: ChoiceWords
  /// A note was read.
  let read: ChoiceWords
  /// An event does not take place.
  let cancelEvent: ChoiceWords
  /// Giving somebody a seat, and taking it back.
  let signUp: @Sendable (_ name: String) -> String
  let signOff: @Sendable (_ name: String) -> String
  /// No seat is left.
  let full: String
  /// Above the forms.
  let followUpFor: @Sendable (_ name: String) -> String
  let cardFor: @Sendable (_ name: String) -> String
  let handOverTitle: String
  let newEvent: String
  /// What is missing in the form of an event.
  let noTitle: String
  let noTime: String
  let noSeats: String
  /// Something was kept.
  let kept: String
}

extension CareWords {
  static let english = CareWords(
    birthday: "Birthday", anniversary: "Anniversary", followUp: "Follow-up", thankYou: "Card",
    event: "Event", handOver: "Hand-over",
    years: { name, years in "\(name): \(years) \(years == 1 ? "year" : "years") with us" },
    more: { "and \($0) more" },
    seats: { taken, of in of.map { "\(taken) of \($0)" } ?? "\(taken)" },
    done: ChoiceWords(name: "Done", meaning: "it was said or done"),
    printCard: ChoiceWords(name: "Print", meaning: "send the card to the printer"),
    written: ChoiceWords(name: "Written", meaning: "the card was written by hand"),
    read: ChoiceWords(name: "Seen to", meaning: "read, and nobody needs it any more"),
    cancelEvent: ChoiceWords(name: "Cancel the event", meaning: "it does not take place"),
    signUp: { "Sign \($0) up" }, signOff: { "Take \($0) off" }, full: "no seat is left",
    followUpFor: { "When \($0) comes next" }, cardFor: { "A card for \($0)" },
    handOverTitle: "For whoever signs on next", newEvent: "A new event",
    noTitle: "give it a title", noTime: "no time; write it like 15:00",
    noSeats: "no number; empty where nobody counts",
    kept: "Kept.")

  static let chinese = CareWords(
    birthday: "生日", anniversary: "入会周年", followUp: "跟进", thankYou: "卡片", event: "活动",
    handOver: "交班",
    years: { name, years in "\(name)：入会\(years)年" },
    more: { "另有\($0)位" },
    seats: { taken, of in of.map { "\(taken) / \($0)" } ?? "\(taken)" },
    done: ChoiceWords(name: "已完成", meaning: "已经说了或做了"),
    printCard: ChoiceWords(name: "打印", meaning: "把卡片送去打印"),
    written: ChoiceWords(name: "已手写", meaning: "卡片已经手写"),
    read: ChoiceWords(name: "已处理", meaning: "已读，不再需要"),
    cancelEvent: ChoiceWords(name: "取消活动", meaning: "活动不举行"),
    signUp: { "为\($0)报名" }, signOff: { "取消\($0)的报名" }, full: "没有空位了",
    followUpFor: { "\($0)下次到店时" }, cardFor: { "给\($0)的卡片" },
    handOverTitle: "给下一位上岗的伙伴", newEvent: "新活动", noTitle: "请填写名称",
    noTime: "不是时间，请写成 15:00", noSeats: "不是数字，不限人数请留空",
    kept: "已记下。")
}
