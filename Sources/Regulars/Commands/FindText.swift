import Lookup
import PartnerApp
import StoreModel

/// The lines `find` prints, in the partner's language.
struct FindText {
  let words: CommandWords
  /// The moment days are counted to, UTC milliseconds.
  let now: Int64
  /// The store's days, which are the list's on the screen too.
  let calendar: StoreCalendar
  /// What tells a mark from other words.
  let menu: Menu

  /// One regular in columns.
  func row(_ regular: RegularSummary) -> [String] {
    [
      regular.label, regular.name, regular.reading, regular.tier.map(words.show.tier) ?? "",
      regular.usual.first.map { menu.usual($0).shown } ?? "",
      regular.lastVisit.map(ago) ?? "", why(regular),
    ]
  }

  private func ago(_ visit: Int64) -> String {
    words.shop.ago(days: calendar.businessDays(since: visit, at: now))
  }

  /// What the query hit, unless it is the name as typed, how it was meant where nobody typed it, and
  /// what tells equal names apart.
  private func why(_ regular: RegularSummary) -> String {
    let told = [
      regular.matched.flatMap(words.find.field), regular.guess.map(words.find.guess),
      regular.hasNamesake ? regular.cue ?? regular.phoneLast4.map { "*" + $0 } : nil,
    ].compactMap(\.self)
    return told.isEmpty ? "" : words.find.why(told)
  }
}
