import PartnerApp
import StoreModel

/// What `complaint list` and `complaint show` print for people.
struct ComplaintText {
  private let words: CommandWords
  private let told: ComplaintWords
  private let phrasing: ComplaintPhrasing
  private let schedule: StoreSchedule

  init(_ words: CommandWords, _ schedule: StoreSchedule, _ now: Int64) {
    self.words = words
    told = .of(words.language)
    phrasing = ComplaintPhrasing(language: words.language, schedule: schedule, now: now)
    self.schedule = schedule
  }

  /// One line of the list: how grave, by when, which, whose, what about.
  func row(_ fact: ComplaintFact) -> [String] {
    let complaint = fact.complaint
    let standing = phrasing.standing(fact)
    return [
      complaint.kind == .complaint ? "S\(fact.standing.severity)" : told.sort(complaint.kind),
      standing.isEmpty ? told.state(fact.standing.state) : standing, complaint.number.text,
      fact.guestName ?? words.complaints.somebody,
      complaint.category.map(told.category) ?? "",
    ]
  }

  /// Where a complaint stands after something was done to it.
  func stepped(_ fact: ComplaintFact) -> String {
    let standing = phrasing.standing(fact)
    let state = told.stepped(fact.complaint.number.text, told.state(fact.standing.state))
    return standing.isEmpty ? state : state + ", " + standing
  }

  /// Everything about one.
  func lines(_ fact: ComplaintFact, involved: String?) -> [String] {
    let (complaint, words) = (fact.complaint, words.complaints)
    let about = [
      complaint.category.map(told.category) ?? told.sort(complaint.kind),
      complaint.kind == .complaint ? words.severity(fact.standing.severity) : "",
      told.state(fact.standing.state),
    ]
    var lines = [
      complaint.number.text + "  "
        + about.filter { !$0.isEmpty }.joined(separator: words.comma)
    ]
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append("  \(label)  \(text)") }
    }
    add(words.guest, fact.guestName ?? words.somebody)
    add(words.text, complaint.words?.text ?? words.gone)
    add(words.contact, complaint.words?.contact)
    add(
      words.received,
      [
        complaint.channel.map(told.channel) ?? "", clock(complaint.receivedAt),
      ].filter { !$0.isEmpty }.joined(separator: words.comma))
    add(words.drink, complaint.drink)
    add(words.wants, complaint.wants.map(told.remedy).joined(separator: words.comma))
    add(words.did, complaint.actions.map(told.done).joined(separator: words.comma))
    add(words.involved, involved)
    for due in fact.standing.due.all { add(words.timer(due.timer), phrasing.due(due.at)) }
    for remedy in fact.remedies where remedy.state != .given {
      add(words.remedy(remedy.state), told.given(remedy.remedy))
    }
    add(words.cause, fact.cause)
    add(words.original, fact.original?.text)
    return lines + fact.events.map(line)
  }

  /// 2026-11-22 11:08 on the store's clock.
  private func clock(_ instant: Int64) -> String {
    let (day, minutes) = schedule.local(instant)
    let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return day.text + " " + time.joined(separator: ":")
  }

  private func line(_ event: ComplaintFact.Event) -> String {
    var parts = [told.step(event.step.kind)]
    if let severity = event.step.severity { parts.append(String(severity)) }
    if let letter = event.step.letter { parts.append(told.letter(letter)) }
    parts += (event.gave + event.asked).map(told.given)
    parts += [event.cause, event.note.map { "\"\($0)\"" }].compactMap(\.self)
    if event.isWithout { parts.append(words.complaints.noEffect) }
    let text = parts.joined(separator: words.complaints.comma)
    return "  \(clock(event.step.at))  \(text)" + (event.by.map { "  \($0)" } ?? "")
  }
}
