import TextUI

/// A few rows above the key bar in front of a screen, which stays in sight above them.
enum Sheet {
  /// Draws a form there; on a low screen it takes all there is.
  static func draw(_ form: Form, _ app: AppState, into grid: inout Grid) {
    let layout = Layout(size: app.settings.size)
    let page = layout.page
    let ruleRows = layout.isRoomy ? 1 : 0
    let rows = min(form.height, max(1, page.rows - ruleRows))
    let top = page.row + page.rows - rows
    let all = Rect(
      row: top - ruleRows, column: 0, rows: rows + ruleRows, columns: layout.size.columns)
    grid.fill(all, role: .text)
    grid.cursor = nil
    if ruleRows > 0 {
      grid.horizontalRule(row: all.row, column: 0, columns: layout.size.columns)
    }
    let rect = Rect(row: top, column: page.column, rows: rows, columns: page.columns)
    form.draw(into: &grid, in: rect)
  }
}
