import StoreModel
import TextUI

/// The last row: what the keys of this view do.
enum KeyBar {
  /// Draws the bar of where the partner is; where it is narrow, what is needed most stays longest.
  static func draw(_ app: AppState, into grid: inout Grid, row: Int) {
    let entries = fitting(entries(of: app), columns: grid.size.columns)
    var column = 1
    for entry in entries {
      let room = grid.size.columns - column
      guard room > 0 else { return }
      let at = Position(row: row, column: column)
      column += grid.put(entry.key, at: at, width: room, role: .keyName) + 1
      let label = Position(row: row, column: column)
      column += grid.put(
        entry.label, at: label, width: grid.size.columns - column, role: .keyLabel)
      column += 2
    }
  }

  private struct Entry {
    let key: String
    let label: String
    /// Where it stands.
    let place: Int
    /// How long it stays, the longest the highest.
    let need: Int
    let columns: Int

    init(key: String, label: String, place: Int, need: Int) {
      (self.key, self.label, self.place, self.need) = (key, label, place, need)
      columns = Width.of(key) + 1 + Width.of(label)
    }
  }

  private static func entries(of app: AppState) -> [Entry] {
    let words = app.words
    return KeyTable.bindings(in: app.place).compactMap { binding -> Entry? in
      guard let place = binding.bar, let key = binding.keys.first ?? binding.plainKeys.first
      else { return nil }
      return Entry(
        key: KeyNames.short(key, words.keys),
        label: meant(binding.action, app).words(in: words).label, place: place,
        need: need(of: binding.action))
    }
    .sorted { $0.place < $1.place }
  }

  /// What a key does now: with nobody selected, a check-in is a guest's visit.
  private static func meant(_ action: Action, _ app: AppState) -> Action {
    let isGuests = action == .deed(.checkIn) && isNobodyThere(app)
    return isGuests ? .deed(.guestVisit) : action
  }

  /// Whether a check-in is about nobody; a list that still looks for somebody does not say so.
  private static func isNobodyThere(_ app: AppState) -> Bool {
    guard app.screen == .regulars else { return app.person == nil }
    return !app.regulars.isBehind && app.regulars.page?.rows.isEmpty == true
  }

  /// What stays longest, the most needed first: what the page is for, the way to everything, help, the
  /// way out; the rest goes from right to left.
  private static let needed: [Action] = [
    .deed(.checkIn), .openProfile, .deed(.importFile), .choose, .save, .accept, .startImport,
    .offer(.open), .deed(.openPalette), .showHelp, .closeHelp, .stopImport, .quit, .goBack,
    .offer(.used), .offer(.shown), .offer(.declined), .offer(.new), .deed(.addRegular),
    .deed(.edit), .deed(.addFact), .deed(.checkInOther), .deed(.undo),
  ]

  private static func need(of action: Action) -> Int {
    needed.firstIndex(of: action).map { needed.count - $0 } ?? 0
  }

  private static func fitting(_ entries: [Entry], columns: Int) -> [Entry] {
    var entries = entries
    while entries.count > 1 {
      let needed = entries.reduce(-1) { $0 + $1.columns + 2 }
      if needed <= columns { break }
      guard let least = entries.indices.min(by: { entries[$0].need < entries[$1].need }) else {
        break
      }
      entries.remove(at: least)
    }
    return entries
  }
}
