import TextUI

/// The last row: what the keys of this view do.
enum KeyBar {
  /// Draws the bar of a place; where it is narrow, help and quit stay longest.
  static func draw(_ place: KeyPlace, words: Words, into grid: inout Grid, row: Int) {
    let entries = fitting(entries(of: place, words: words), columns: grid.size.columns)
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
    let rank: Int
    var columns: Int { Width.of(key) + 1 + Width.of(label) }
  }

  private static func entries(of place: KeyPlace, words: Words) -> [Entry] {
    KeyTable.bindings(in: place).compactMap { binding -> Entry? in
      guard let rank = binding.bar, let key = binding.keys.first ?? binding.plainKeys.first
      else { return nil }
      let label = binding.action.words(in: words).label
      return Entry(key: KeyNames.short(key, words.keys), label: label, rank: rank)
    }
    .sorted { $0.rank < $1.rank }
  }

  private static func fitting(_ entries: [Entry], columns: Int) -> [Entry] {
    var entries = entries
    while entries.count > 1 {
      let needed = entries.reduce(-1) { $0 + $1.columns + 2 }
      if needed <= columns { break }
      entries.removeFirst()
    }
    return entries
  }
}
