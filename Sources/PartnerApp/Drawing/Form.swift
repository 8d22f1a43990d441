import TextUI

/// A column of questions: texts, fields, rows of values and choices, one of which has the focus.
struct Form {
  private let columns: Int
  private var rows: [Row] = []
  private var focused: Int?
  private var labelColumns = 0

  /// An empty form of a width.
  init(columns: Int) { self.columns = max(1, columns) }

  private enum Row {
    case text(String, Role)
    case fact(label: String, String)
    case field(label: String, TextField, isFocused: Bool, hint: String)
    case values(label: String, [Value], isFocused: Bool)
    case choice(ChoiceWords, isFocused: Bool)
    /// Belongs to the field above and stands under it.
    case remark(String, Role)
  }

  /// One of the values in a row of them.
  struct Value: Equatable, Sendable {
    /// What it is called.
    var name: String
    /// Whether it holds.
    var isOn: Bool
    /// Whether keys act on it.
    var isAtCaret: Bool
  }

  /// The widest a field gets where a remark may follow it: longer texts scroll in it.
  private static let fieldColumnsMax = 32
  /// Rows under the focused one that are kept in sight with it: what is wrong with it.
  private static let remarkRowsInSight = 2

  /// Adds a text over the whole width.
  mutating func text(_ text: String, role: Role = .text) {
    for line in Wrap.rows(text, columns: columns) { rows.append(.text(line, role)) }
  }

  /// Adds an empty row.
  mutating func blank() { rows.append(.text("", .text)) }

  /// Adds what is wrong with the field above, if something is.
  mutating func problem(_ sentence: String?) {
    if let sentence { text("! " + sentence, role: .danger) }
  }

  /// Adds what is to be said of the field above, under its text.
  mutating func remark(_ text: String, role: Role) { rows.append(.remark(text, role)) }

  /// Adds a field to type in, with a remark after it where there is room.
  mutating func field(_ label: String, _ field: TextField, isFocused: Bool, hint: String = "") {
    add(.field(label: label, field, isFocused: isFocused, hint: hint), isFocused)
    labelColumns = max(labelColumns, Width.of(label) + 2)
  }

  /// Adds a row of values of which one holds.
  mutating func values(_ label: String, _ names: [String], chosen: Int, isFocused: Bool) {
    let values = names.enumerated().map { index, name in
      Value(name: name, isOn: index == chosen, isAtCaret: index == chosen)
    }
    self.values(label, values, isFocused: isFocused)
  }

  /// Adds a row of values of which any may hold.
  mutating func values(_ label: String, _ values: [Value], isFocused: Bool) {
    add(.values(label: label, values, isFocused: isFocused), isFocused)
    labelColumns = max(labelColumns, Width.of(label) + 2)
  }

  /// Adds a label and what it says.
  mutating func fact(_ label: String, _ text: String) {
    rows.append(.fact(label: label, text))
    labelColumns = max(labelColumns, Width.of(label) + 2)
  }

  /// Adds a choice that Enter takes.
  mutating func choice(_ words: ChoiceWords, isFocused: Bool) {
    add(.choice(words, isFocused: isFocused), isFocused)
  }

  private mutating func add(_ row: Row, _ isFocused: Bool) {
    if isFocused { focused = rows.count }
    rows.append(row)
  }

  /// How many rows of the screen the form takes.
  var height: Int { lines.count }

  /// Draws the rows that fit, the focused one among them, and puts the cursor there.
  func draw(into grid: inout Grid, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let lines = lines
    let focus = lines.lastIndex(where: \.isFocused) ?? 0
    let lowest = min(lines.count - 1, focus + min(Self.remarkRowsInSight, rect.rows / 2))
    let top = max(0, min(focus, lowest - (rect.rows - 1)))
    for (index, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let place = Rect(row: rect.row + index, column: rect.column, rows: 1, columns: rect.columns)
      draw(line, in: place, into: &grid)
    }
    guard top + rect.rows < lines.count else { return }
    let more = Position(row: rect.row + rect.rows - 1, column: rect.column + rect.columns)
    grid.put("v", at: more, width: 1, role: .dim)
  }
}

// MARK: - Lines

extension Form {
  /// A row as it is drawn: pieces of text side by side, and perhaps a field.
  private struct DrawnLine {
    var pieces: [(offset: Int, text: String, role: Role)] = []
    var field: (offset: Int, columns: Int, field: TextField)?
    var isFocused = false
    var isFilled = false
    /// Where the cursor stands when the focus is here and no field has it.
    var cursor = 0
  }

  private var textStart: Int { min(labelColumns, columns / 2) }

  private var lines: [DrawnLine] {
    let choiceColumns = rows.reduce(0) { widest, row in
      guard case .choice(let words, _) = row else { return widest }
      return max(widest, Width.of(words.name) + 2)
    }
    return rows.enumerated().flatMap { index, row -> [DrawnLine] in
      switch row {
      case .text(let text, let role): [DrawnLine(pieces: [(0, text, role)])]
      case .fact(let label, let text):
        [DrawnLine(pieces: [(0, label, .fieldLabel), (textStart, text, .text)])]
      case .remark(let text, let role):
        Wrap.rows(text, columns: columns - textStart).map {
          DrawnLine(pieces: [(textStart, $0, role)])
        }
      case .field(let label, let field, let isFocused, let hint):
        [line(of: field, label, hint, isFocused: isFocused)]
      case .values(let label, let values, let isFocused):
        lines(of: values, label, isFocused: isFocused && index == focused)
      case .choice(let words, let isFocused):
        [line(of: words, choiceColumns, isFocused: isFocused)]
      }
    }
  }

  private func line(
    of field: TextField, _ label: String, _ hint: String, isFocused: Bool
  ) -> DrawnLine {
    var line = DrawnLine(pieces: [(0, label, .fieldLabel)], isFocused: isFocused)
    let room = columns - textStart
    // A field for a sentence is as wide as it can be; one for a name leaves room for a remark.
    let width = field.limit > 80 ? room : min(Self.fieldColumnsMax, room)
    line.field = (textStart, width, field)
    if !hint.isEmpty, textStart + width + 2 + Width.of(hint) <= columns {
      line.pieces.append((textStart + width + 2, hint, .dim))
    }
    return line
  }

  private func lines(of values: [Value], _ label: String, isFocused: Bool) -> [DrawnLine] {
    var lines = [DrawnLine(pieces: [(0, label, .fieldLabel)], isFocused: isFocused)]
    var offset = textStart
    lines[0].cursor = offset
    for value in values {
      let text = value.isOn ? "[\(value.name)]" : " \(value.name) "
      if offset > textStart, offset + Width.of(text) > columns {
        lines.append(DrawnLine())
        offset = textStart
      }
      let isAtCaret = isFocused && value.isAtCaret
      let role: Role = isAtCaret ? .rowSelected : value.isOn ? .title : .text
      if isAtCaret {
        lines[0].isFocused = false
        lines[lines.count - 1].isFocused = true
        lines[lines.count - 1].cursor = offset
      }
      lines[lines.count - 1].pieces.append((offset, text, role))
      offset += Width.of(text) + 1
    }
    return lines
  }

  private func line(of words: ChoiceWords, _ nameColumns: Int, isFocused: Bool) -> DrawnLine {
    let role: Role = isFocused ? .rowSelected : .text
    let pieces: [(Int, String, Role)] = [
      (0, isFocused ? ">" : " ", role), (2, words.name, role),
      (2 + nameColumns, words.meaning, isFocused ? role : .dim),
    ]
    return DrawnLine(pieces: pieces, isFocused: isFocused, isFilled: isFocused)
  }

  private func draw(_ line: DrawnLine, in place: Rect, into grid: inout Grid) {
    if line.isFilled { grid.fill(place, role: .rowSelected) }
    if line.isFocused {
      let column = min(line.cursor, max(0, place.columns - 1))
      grid.cursor = Position(row: place.row, column: place.column + column)
    }
    for piece in line.pieces {
      let at = Position(row: place.row, column: place.column + piece.offset)
      grid.put(piece.text, at: at, width: place.columns - piece.offset, role: piece.role)
    }
    if let (offset, columns, field) = line.field {
      let at = Position(row: place.row, column: place.column + offset)
      field.draw(into: &grid, at: at, width: columns, role: .field, focused: line.isFocused)
    }
  }
}
