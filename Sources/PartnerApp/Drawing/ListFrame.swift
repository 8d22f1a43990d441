import TextUI

/// The lines of a screen with a list and a preview beside it.
enum ListFrame {
  /// Draws the rule below the find field and the one in front of the preview, where there are any.
  static func drawBorders(_ layout: Layout, into grid: inout Grid) {
    let columns = layout.size.columns
    if let row = layout.ruleRow { grid.horizontalRule(row: row, column: 0, columns: columns) }
    guard let preview = layout.preview else { return }
    let column = preview.column - 1
    grid.verticalRule(row: preview.row, column: column, rows: preview.rows)
    if let row = layout.ruleRow { grid.crossing(row: row, column: column) }
  }
}
