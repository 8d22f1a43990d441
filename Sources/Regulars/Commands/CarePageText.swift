import Documents
import StoreModel

/// The page of care as plain lines, in the language of the person.
struct CarePageText {
  let words: CarePageWords
  let calendar: StoreCalendar

  /// Everything of care under its headings; one line where nothing is to be done.
  func lines(_ facts: CareFacts) -> [String] {
    let filled = CarePageWords.Section.allCases.compactMap { section -> [String]? in
      let rows = rows(of: section, facts)
      let more = more(of: section, facts)
      guard !rows.isEmpty || more > 0 else { return nil }
      let lines = Output.columns(rows) + (more > 0 ? [words.more(more)] : [])
      return [words.heading(section)] + lines.map { "  \($0)" }
    }
    return filled.isEmpty ? [words.nothing] : Array(filled.joined(separator: [""]))
  }

  private func rows(of section: CarePageWords.Section, _ facts: CareFacts) -> [[String]] {
    switch section {
    case .handOver: facts.handOvers.map(row)
    case .followUps: facts.followUps.map(row)
    case .thankYous: facts.thankYous.map(row)
    case .events: facts.events.map(row)
    case .birthdays: ExpectedCelebrations(facts.birthdays).expected.map(row)
    case .anniversaries: ExpectedCelebrations(facts.anniversaries).expected.map(row)
    }
  }

  /// How many days of a part are not told: those of guests nobody expects just now.
  private func more(of section: CarePageWords.Section, _ facts: CareFacts) -> Int {
    switch section {
    case .birthdays: ExpectedCelebrations(facts.birthdays).rest.count
    case .anniversaries: ExpectedCelebrations(facts.anniversaries).rest.count
    case .handOver, .followUps, .thankYous, .events: 0
    }
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
    let years = fact.years.map(words.years)
    return [words.inDays(fact.inDays), fact.regular.label, fact.regular.name, years ?? ""]
  }

  private func row(_ fact: FollowUpFact) -> [String] {
    [fact.id.description, fact.regular.label, fact.regular.name, Self.signed(fact)]
  }

  private func row(_ fact: ThankYouFact) -> [String] {
    [fact.id.description, fact.regular.label, fact.regular.name, Self.signed(fact.reason, fact.by)]
  }

  private func row(_ fact: EventFact) -> [String] {
    let seats = words.seats(fact.guests.count, fact.seats)
    return [fact.id.description, calendar.clockText(fact.at), seats, fact.title]
  }

  private func row(_ fact: HandOverFact) -> [String] {
    [fact.id.description, calendar.clockText(fact.at), Self.signed(fact.text, fact.by)]
  }

  /// What to say or do, with who wished it.
  static func signed(_ fact: FollowUpFact) -> String { signed(fact.text, fact.by) }

  private static func signed(_ text: String, _ by: String?) -> String {
    by.map { "\(text) (\($0))" } ?? text
  }
}
