import Foundation
import StoreModel
import StoreSession

/// `regulars show ID`: everything known of one regular.
enum ShowCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let name = context.invocation.operands[0]
    let store = try await context.openStore()
    let now = try await context.now(store)
    let (profile, menu, calendar) = await store.read(at: now) { reader in
      (
        reader.shop.id(named: name).flatMap { reader.profile($0) }, reader.shop.menu,
        reader.calendar
      )
    }
    await store.close()
    guard let profile else {
      Output.note("No regular has the id '\(name)'. `regulars find TEXT` prints ids.")
      return .refused
    }
    if context.wantsJSON {
      Output.json(FactsJSON.profile(profile))
    } else {
      let summary = profile.summary
      let constraints = Constraint.stored(summary.constraints)
      let usuals = summary.usual.map {
        menu.shownUsual($0, constraints: constraints, at: now, calendar: calendar)
      }
      Output.lines(ProfileText.lines(profile, usuals, now: now))
    }
    return .done
  }
}

/// A profile as plain lines.
enum ProfileText {
  static func lines(
    _ profile: RegularProfile, _ usuals: [ShownUsual], now: Int64
  ) -> [String] {
    let summary = profile.summary
    var rows: [[String]] = []
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { rows.append([label, value]) }
    }
    add("id", summary.label)
    add("name", summary.name)
    add("reading", summary.reading)
    add("called", summary.callName)
    add("never", summary.constraints.joined(separator: ", "))
    for (place, usual) in usuals.enumerated() { add(place == 0 ? "usual" : "", line(usual)) }
    add("cue", summary.cue)
    add("tier", summary.tier)
    add("stars", summary.stars.map(StarsText.decimal))
    add("phone", summary.phoneLast4.map { "...\($0)" })
    add("birthday", profile.birthday)
    add("joined", profile.joined)
    let scopes = profile.scopes.map(\.rawValue).joined(separator: ", ")
    add("consent", profile.consent.rawValue + (scopes.isEmpty ? "" : " (\(scopes))"))
    if !profile.consent.remembers { add("", "Ask: may we remember your drink?") }
    let last = summary.lastVisit.map { ", last \(DaysAgo.text($0, now: now))" } ?? ""
    let rhythm = profile.rhythm.map { ", " + self.rhythm($0) } ?? ""
    add("visits", "\(profile.visitCount)\(rhythm)\(last)")
    add("segment", profile.segment?.rawValue)
    add("suggest", profile.suggestion?.product)
    for followUp in profile.followUps { add("now", CareText.signed(followUp)) }
    add("known by", profile.knownBy.joined(separator: ", "))
    if profile.isPinned { add("pinned", "yes") }
    for note in profile.notes {
      let by = note.by.map { ", \($0)" } ?? ""
      let until = note.until.map { ", until \($0.text)" } ?? ""
      add("note", "\(note.text) (\(InstantText.utc(note.at).prefix(10))\(by)\(until))")
    }
    return Output.columns(rows)
  }

  /// A usual as it is written, in words, and what speaks against making it.
  private static func line(_ usual: ShownUsual) -> String {
    let words = usual.words.map { " (\($0.en))" } ?? ""
    let conflicts = usual.conflicts.map { "; NOT \($0.constraint.word): \($0.name.en)" }
    return usual.usual.shown + words + conflicts.joined() + (usual.isOut ? "; out today" : "")
  }

  private static func rhythm(_ rhythm: RhythmFacts) -> String {
    let late = rhythm.shownLate.map { ", \(rhythm.status.rawValue), \($0) d late" } ?? ""
    return "every \(rhythm.intervalDays.formatted()) d\(late)"
  }
}
