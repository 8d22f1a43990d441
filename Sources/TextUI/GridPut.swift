extension Grid {
  /// Draws text clipped to `width` columns from `at`; returns the columns used.
  ///
  /// The text is cleaned as by `Printable.clean`; what the screen cannot show becomes `〓`. Nothing
  /// is written outside the grid, a wide character that does not fit is left out whole, and with
  /// `cut` a text that had to be clipped ends with `~`.
  @discardableResult
  public mutating func put(
    _ text: String, at position: Position, width: Int, role: Role, cut: Bool = true
  ) -> Int {
    let end = min(size.columns, Self.sum(position.column, width))
    guard position.row >= 0, position.row < size.rows, width > 0, end > 0, position.column < end,
      position.column > -Self.columnsLeftOfGridMax
    else { return 0 }
    var pen = Pen(row: position.row, column: position.column, end: end)
    if cut && text.utf8.count > end - position.column && !fits(text, end - position.column) {
      pen.end = end - 1
      draw(text, with: &pen, role: role)
      if pen.column >= 0 {
        set(Cell("~", role: role), row: pen.row, column: pen.column)
        pen.column += 1
      }
    } else {
      draw(text, with: &pen, role: role)
    }
    return pen.column - position.column
  }

  /// How far left of the grid a text may begin and still be drawn: far more than any screen has.
  private static let columnsLeftOfGridMax = 1 << 20

  /// Where the next character goes; a text may begin left of the grid.
  private struct Pen {
    let row: Int
    var column: Int
    var end: Int
    /// The cell that a following combining mark belongs to.
    var last: Int?
  }

  private func fits(_ text: String, _ columns: Int) -> Bool {
    var left = columns
    for scalar in text.unicodeScalars {
      switch Printable.treatment(of: scalar) {
      case .keep: left -= Width.of(scalar)
      case .strip: continue
      case .replace: left -= 1
      }
      if left < 0 { return false }
    }
    return true
  }

  private mutating func draw(_ text: String, with pen: inout Pen, role: Role) {
    for scalar in text.unicodeScalars {
      var shown = scalar
      switch Printable.treatment(of: scalar) {
      case .keep: break
      case .strip: continue
      case .replace(let other): shown = other
      }
      switch Width.of(shown) {
      case 0:
        if let column = pen.last { append(mark: shown, row: pen.row, column: column) }
      case 1:
        guard pen.column < pen.end else { return }
        if pen.column >= 0 { set(Cell(shown, role: role), row: pen.row, column: pen.column) }
        pen.last = pen.column >= 0 ? pen.column : nil
        pen.column += 1
      default:
        guard pen.column + 1 < pen.end else { return }
        drawWide(Width.isShowable(shown) ? shown : "〓", with: &pen, role: role)
      }
    }
  }

  private mutating func drawWide(_ scalar: Unicode.Scalar, with pen: inout Pen, role: Role) {
    pen.last = nil
    if pen.column >= 0 {
      setWide(scalar, role: role, row: pen.row, column: pen.column)
      pen.last = pen.column
    } else if pen.column == -1 {
      set(.blank(role), row: pen.row, column: 0)
    }
    pen.column += 2
  }
}
