import TextUI

/// The key that leads out of a place: on a low screen a message leaves it readable.
struct WayOut: Equatable {
  /// The key as the bar writes it.
  let key: String
  /// What it does.
  let label: String

  /// The way out of a place; where nothing leads back, out of the program.
  init(of place: KeyPlace, _ words: Words) {
    let bindings = KeyTable.bindings(in: place)
    let binding =
      bindings.first { Self.actions.contains($0.action) } ?? bindings.first { $0.action == .quit }
    key = (binding?.keys.first).map { KeyNames.short($0, words.keys) } ?? ""
    label = binding?.action.words(in: words).label ?? ""
  }

  private static let actions: [Action] = [
    .goBack, .closeHelp, .clearFilter, .stopImport, .skip, .sayNo,
  ]

  /// Columns it takes, with a blank before it.
  var columns: Int { Width.of(key) + Width.of(label) + 2 }

  /// Draws it at the right end of a row.
  func draw(into grid: inout Grid, row: Int) {
    let start = max(0, grid.size.columns - columns)
    let all = Rect(row: row, column: start, rows: 1, columns: grid.size.columns - start)
    grid.fill(all, role: .keyLabel)
    let at = Position(row: row, column: start + 1)
    let taken = grid.put(key, at: at, width: columns, role: .keyName) + 1
    let label = Position(row: row, column: start + 1 + taken)
    grid.put(self.label, at: label, width: Width.of(self.label), role: .keyLabel)
  }
}
