import PartnerApp
import StoreModel

/// A profile as plain lines, in the partner's language.
struct ProfileText {
  let words: ShowWords
  let language: Language
  let menu: Menu
  let calendar: StoreCalendar
  /// The moment days are counted to, UTC milliseconds.
  let now: Int64

  /// One line a fact, those that are known.
  func lines(_ profile: RegularProfile, _ usuals: [ShownUsual]) -> [String] {
    let summary = profile.summary
    var rows: [[String]] = []
    func add(_ label: ShowWords.Label?, _ value: String?) {
      if let value, !value.isEmpty { rows.append([label.map(words.label) ?? "", value]) }
    }
    func add(fact field: String, _ value: String?) {
      if let value, !value.isEmpty { rows.append([words.fact(field), value]) }
    }
    add(.id, summary.label)
    add(fact: "name", summary.name)
    add(fact: "reading", summary.reading)
    add(.callName, summary.callName)
    add(.constraints, list(summary.constraints.map(words.constraint)))
    for (place, usual) in usuals.enumerated() { add(place == 0 ? .usual : nil, line(usual)) }
    add(fact: "cue", summary.cue)
    add(.tier, summary.tier.map(words.tier))
    add(.stars, summary.stars.map(StarsText.decimal))
    add(fact: "phone", summary.phoneLast4.map { "...\($0)" })
    add(fact: "birthday", profile.birthday)
    add(.joined, profile.joined)
    add(.consent, words.consent(profile.consent, profile.scopes))
    if !profile.consent.remembers { add(nil, words.ask) }
    let days = summary.lastVisit.map { calendar.businessDays(since: $0, at: now) }
    add(.visits, words.visits(profile.visitCount, profile.rhythm, days))
    for (place, visit) in profile.recentVisits.prefix(Self.visitsShown).enumerated() {
      add(place == 0 ? .latest : nil, line(visit))
    }
    add(.segment, profile.segment.map(words.segment))
    add(.suggestion, profile.suggestion?.product)
    for followUp in profile.followUps { add(.followUp, CarePageText.signed(followUp)) }
    add(.knownBy, list(profile.knownBy))
    if profile.isPinned { add(.pinned, words.yes) }
    for note in profile.notes {
      let day = String(InstantText.utc(note.at).prefix(10))
      add(.note, words.note(note.text, day, note.by, note.until?.text))
    }
    return Output.columns(rows)
  }

  /// The newest visits: what a guest asks about was a day or two ago.
  private static let visitsShown = 5

  /// When, what, for how much, who keyed it in, and whether it was taken back.
  private func line(_ visit: VisitFact) -> String {
    let told = visit.told(by: menu, in: language)
    let order = [
      calendar.clockText(visit.at), told.items.joined(separator: " | "),
      visit.fen.map { Figures.money(fen: $0) } ?? "",
    ]
    return words.visit(
      order.filter { !$0.isEmpty }.joined(separator: "  "), visit.by, visit.isVoid)
  }

  private func list(_ parts: [String]) -> String { parts.joined(separator: words.comma) }

  /// A usual as it is written, in words, and what speaks against making it.
  private func line(_ usual: ShownUsual) -> String {
    let against = usual.conflicts.map(words.conflict) + (usual.isOut ? [words.outToday] : [])
    return words.usual(usual.usual.shown, usual.words.map(words.pick), against)
  }
}
