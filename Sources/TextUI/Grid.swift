/// A whole screen as a value: what `view` returns and the terminal shows.
///
/// Nothing written to it can land outside it or leave half a wide character behind.
public struct Grid: Equatable, Sendable {
  /// Rows and columns; each at least 0.
  public let size: Size
  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Position?
  /// Every cell, row after row.
  private(set) var cells: [Cell]

  /// A blank screen in `Role.text`.
  public init(size: Size) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(repeating: .blank(.text), count: self.size.rows * self.size.columns)
  }

  /// The cell at a place; a blank one for places outside.
  public subscript(row: Int, column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else {
      return .blank(.text)
    }
    return cells[row * size.columns + column]
  }

  /// Hands over the cells of one row in place; nothing for rows outside.
  public func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Cell>) -> Result) -> Result {
    guard row >= 0, row < size.rows else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return cells.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[row * size.columns..<(row + 1) * size.columns]))
    }
  }

  /// Whether a row shows the same as that row of another grid of the same size.
  public func hasSameRow(_ row: Int, as other: Grid) -> Bool {
    withRow(row) { own in other.withRow(row) { own.elementsEqual($0) } }
  }

  /// Blanks a rectangle.
  public mutating func fill(_ rect: Rect, role: Role) {
    let rect = clipped(rect)
    guard rect.rows > 0, rect.columns > 0 else { return }
    for row in rect.row..<rect.row + rect.rows {
      for column in rect.column..<rect.column + rect.columns {
        set(.blank(role), row: row, column: column)
      }
    }
  }

  /// Gives a rectangle another role and keeps its text; wide characters follow their left half.
  public mutating func restyle(_ rect: Rect, role: Role) {
    let rect = clipped(rect)
    guard rect.rows > 0, rect.columns > 0 else { return }
    for row in rect.row..<rect.row + rect.rows {
      let start = row * size.columns
      let end = rect.column + rect.columns
      for column in rect.column..<end {
        if column == rect.column, cells[start + column].isContinuation { continue }
        cells[start + column].role = role
      }
      if end < size.columns, cells[start + end - 1].isWide { cells[start + end].role = role }
    }
  }

  /// Draws a horizontal border.
  public mutating func horizontalRule(row: Int, column: Int, columns: Int) {
    line("-", .horizontalLine, Rect(row: row, column: column, rows: 1, columns: columns))
  }

  /// Draws a vertical border.
  public mutating func verticalRule(row: Int, column: Int, rows: Int) {
    line("|", .verticalLine, Rect(row: row, column: column, rows: rows, columns: 1))
  }

  /// Draws the place where two borders meet.
  public mutating func crossing(row: Int, column: Int) {
    line("+", .crossing, Rect(row: row, column: column, rows: 1, columns: 1))
  }

  private mutating func line(_ scalar: Unicode.Scalar, _ kind: Cell.Kind, _ rect: Rect) {
    let rect = clipped(rect)
    guard rect.rows > 0, rect.columns > 0 else { return }
    for row in rect.row..<rect.row + rect.rows {
      for column in rect.column..<rect.column + rect.columns {
        set(Cell(scalar, kind: kind, role: .border), row: row, column: column)
      }
    }
  }

  private func clipped(_ rect: Rect) -> Rect {
    let top = max(0, rect.row)
    let left = max(0, rect.column)
    let bottom = min(size.rows, Self.sum(rect.row, rect.rows))
    let right = min(size.columns, Self.sum(rect.column, rect.columns))
    return Rect(row: top, column: left, rows: bottom - top, columns: right - left)
  }

  /// A sum that stays a number however wild its parts.
  static func sum(_ one: Int, _ other: Int) -> Int {
    let (sum, overflow) = one.addingReportingOverflow(other)
    return overflow ? (one > 0 ? Int.max : Int.min) : sum
  }

  /// Puts one narrow cell; what remains of a wide character it cuts becomes blank.
  mutating func set(_ cell: Cell, row: Int, column: Int) {
    let start = row * size.columns
    let old = cells[start + column]
    if old.isContinuation {
      cells[start + column - 1] = .blank(cells[start + column - 1].role)
    } else if old.isWide {
      cells[start + column + 1] = .blank(old.role)
    }
    cells[start + column] = cell
  }

  /// Puts both halves of a wide character; the caller has checked that both lie inside.
  mutating func setWide(_ scalar: Unicode.Scalar, role: Role, row: Int, column: Int) {
    set(Cell(scalar, role: role), row: row, column: column)
    set(Cell(" ", kind: .continuation, role: role), row: row, column: column + 1)
    cells[row * size.columns + column] = Cell(scalar, kind: .wide, role: role)
  }

  /// Adds a combining mark to a cell that is already there.
  mutating func append(mark: Unicode.Scalar, row: Int, column: Int) {
    cells[row * size.columns + column].append(mark: mark)
  }
}
