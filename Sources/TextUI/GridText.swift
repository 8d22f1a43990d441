extension Grid {
  /// The screen as text: rows joined by newlines, blanks at their ends trimmed.
  public var text: String {
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = String.UnicodeScalarView()
      for column in 0..<size.columns {
        let cell = self[row, column]
        if cell.isContinuation { continue }
        line.append(cell.base)
        line.append(contentsOf: cell.marks)
      }
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
    }
    return lines.joined(separator: "\n")
  }

  /// One letter a cell for its role, in the shape of the screen; plain text at line ends trimmed.
  public var roles: String {
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = (0..<size.columns).map { self[row, $0].role.letter }
      while line.last == Role.text.letter { line.removeLast() }
      lines.append(String(line))
    }
    return lines.joined(separator: "\n")
  }
}
