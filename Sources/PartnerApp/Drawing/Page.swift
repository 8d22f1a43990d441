import TextUI

/// One line of a page of facts, before it is broken to a width.
struct Line: Equatable, Sendable {
  /// Stands at the left in the label column; empty for a line over the whole width.
  var label = ""
  /// Wraps to the right of the label.
  var text: String
  /// The role of the text.
  var role: Role = .text
  /// Stands at the right edge of the first row.
  var right = ""
  /// Whether it stands under the text of the line above, whose label holds for it too.
  var isContinued = false
}

/// A column of lines that may be higher than its place.
struct Page: Equatable, Sendable {
  /// The lines from top to bottom.
  var lines: [Line]
  /// Columns the labels take, with the gap after them.
  var labelColumns: Int

  /// A page whose label column fits the longest label, up to 24 columns.
  init(_ lines: [Line]) {
    self.lines = lines
    let longest = lines.reduce(0) { max($0, Width.of($1.label)) }
    labelColumns = longest == 0 ? 0 : min(longest, 24) + 1
  }

  /// One row of the broken page.
  struct Row: Equatable, Sendable {
    var label: String
    var text: String
    var role: Role
    var right: String
    var indent: Int
  }

  /// The rows of the page at a width; a label wider than its column has a row of its own.
  func rows(columns: Int) -> [Row] {
    lines.flatMap { line -> [Row] in
      let indent =
        line.label.isEmpty && !line.isContinued ? 0 : min(labelColumns, max(0, columns / 2))
      let stands = Width.of(line.label) < max(1, indent)
      let reserved = line.right.isEmpty ? 0 : Width.of(line.right) + 1
      let texts = Wrap.rows(line.text, columns: columns - indent - reserved)
      var rows = texts.map { text in
        Row(label: "", text: text, role: line.role, right: "", indent: indent)
      }
      if stands || line.label.isEmpty {
        rows[0].label = line.label
      } else {
        let label = Row(label: line.label, text: "", role: line.role, right: "", indent: columns)
        rows.insert(label, at: 0)
      }
      rows[0].right = line.right
      return rows
    }
  }

  /// Draws the rows that fit, the first being number `top`.
  func draw(into grid: inout Grid, in rect: Rect, top: Int = 0) {
    let rows = rows(columns: rect.columns)
    for (index, row) in rows.dropFirst(max(0, top)).prefix(max(0, rect.rows)).enumerated() {
      let at = Position(row: rect.row + index, column: rect.column)
      grid.put(row.label, at: at, width: min(row.indent, rect.columns), role: .fieldLabel)
      let text = Position(row: at.row, column: at.column + row.indent)
      grid.put(row.text, at: text, width: rect.columns - row.indent, role: row.role)
      let width = min(Width.of(row.right), rect.columns)
      let right = Position(row: at.row, column: rect.column + rect.columns - width)
      grid.put(row.right, at: right, width: width, role: row.role)
    }
  }

  /// Draws the page scrolled to `top`, with a mark at the right where there is more.
  func drawScrolled(into grid: inout Grid, in rect: Rect, top: Int) {
    let last = lastTop(in: rect)
    let top = min(max(0, top), last)
    draw(into: &grid, in: rect, top: top)
    guard rect.rows > 0 else { return }
    let edge = rect.column + rect.columns
    if top > 0 {
      grid.put("^", at: Position(row: rect.row, column: edge), width: 1, role: .dim)
    }
    if top < last {
      let at = Position(row: rect.row + rect.rows - 1, column: edge)
      grid.put("v", at: at, width: 1, role: .dim)
    }
  }

  /// The furthest `top` that still fills the place.
  func lastTop(in rect: Rect) -> Int { max(0, rows(columns: rect.columns).count - rect.rows) }
}
