import Documents
import StoreModel

/// The page of care as plain lines, in the language of the person.
struct CareText {
  let sentence: Sentence
  let calendar: StoreCalendar

  /// Everything of care under its headings; one line where nothing is to be done.
  func lines(_ facts: CareFacts) -> [String] {
    let sections: [(String, String, [[String]])] = [
      ("Hand-over", "交接", facts.handOvers.map(row)),
      ("Follow-ups", "待跟进", facts.followUps.map(row)),
      ("Thank-you cards", "感谢卡", facts.thankYous.map(row)),
      ("Events", "活动", facts.events.map(row)),
      ("Birthdays", "生日", facts.birthdays.map(row)),
      ("Anniversaries", "入会周年", facts.anniversaries.map(row)),
    ]
    let filled = sections.filter { !$0.2.isEmpty }.map { english, chinese, rows in
      [sentence.pick(english, chinese)] + Output.columns(rows).map { "  \($0)" }
    }
    guard !filled.isEmpty else {
      return [sentence.pick("Nothing to see to today.", "今天没有需要关怀的事项。")]
    }
    return Array(filled.joined(separator: [""]))
  }

  /// Events, each with the guests who signed up below it.
  func lines(_ events: [EventFact]) -> [String] {
    zip(Output.columns(events.map(row)), events).flatMap { line, event in
      [line] + Output.columns(event.guests.map { ["", $0.label, $0.name, $0.reading] })
    }
  }

  /// Notes for the next shift.
  func lines(_ notes: [HandOverFact]) -> [String] { Output.columns(notes.map(row)) }

  private func row(_ fact: Celebration) -> [String] {
    let day =
      fact.inDays == 0
      ? sentence.pick("today", "今天") : sentence.pick("in \(fact.inDays) d", "\(fact.inDays) 天后")
    let years = fact.years.map { sentence.pick($0 == 1 ? "1 year" : "\($0) years", "\($0) 年") }
    return [day, fact.regular.label, fact.regular.name, years ?? ""]
  }

  private func row(_ fact: FollowUpFact) -> [String] {
    [fact.id.description, fact.regular.label, fact.regular.name, Self.signed(fact)]
  }

  private func row(_ fact: ThankYouFact) -> [String] {
    [fact.id.description, fact.regular.label, fact.regular.name, Self.signed(fact.reason, fact.by)]
  }

  private func row(_ fact: EventFact) -> [String] {
    let taken = fact.guests.count
    let seats = fact.seats.map { sentence.pick("\(taken) of \($0)", "\(taken)/\($0) 人") }
    return [
      fact.id.description, moment(fact.at), seats ?? sentence.pick("\(taken)", "\(taken) 人"),
      fact.title,
    ]
  }

  private func row(_ fact: HandOverFact) -> [String] {
    [fact.id.description, moment(fact.at), Self.signed(fact.text, fact.by)]
  }

  /// What to say or do, with who wished it.
  static func signed(_ fact: FollowUpFact) -> String { signed(fact.text, fact.by) }

  private static func signed(_ text: String, _ by: String?) -> String {
    by.map { "\(text) (\($0))" } ?? text
  }

  private func moment(_ instant: Int64) -> String {
    let (day, minutes) = calendar.local(instant)
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day.text) \(clock.joined(separator: ":"))"
  }
}
