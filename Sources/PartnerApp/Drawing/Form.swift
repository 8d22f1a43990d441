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
    case values(label: String, [String], chosen: Int, isFocused: Bool)
    case choice(ChoiceWords, isFocused: Bool)
  }

  /// The widest a field gets: longer texts scroll in it.
  private static let fieldColumnsMax = 32

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

  /// Adds a field to type in, with a remark after it where there is room.
  mutating func field(_ label: String, _ field: TextField, isFocused: Bool, hint: String = "") {
    add(.field(label: label, field, isFocused: isFocused, hint: hint), isFocused)
    labelColumns = max(labelColumns, Width.of(label) + 2)
  }

  /// Adds a row of values of which one holds.
  mutating func values(_ label: String, _ values: [String], chosen: Int, isFocused: Bool) {
    add(.values(label: label, values, chosen: chosen, isFocused: isFocused), isFocused)
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

  /// Draws the rows that fit, the focused one among them, and puts the cursor there.
  func draw(into grid: inout Grid, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let top = max(0, (focused ?? 0) - (rect.rows - 1))
    let choiceColumns = rows.reduce(0) { widest, row in
      guard case .choice(let words, _) = row else { return widest }
      return max(widest, Width.of(words.name) + 2)
    }
    for (index, row) in rows.dropFirst(top).prefix(rect.rows).enumerated() {
      let place = Rect(row: rect.row + index, column: rect.column, rows: 1, columns: rect.columns)
      if top + index == focused { grid.cursor = Position(row: place.row, column: place.column) }
      switch row {
      case .text(let text, let role):
        put(text, place, 0, role, into: &grid)
      case .fact(let label, let text):
        put(label, place, 0, .fieldLabel, into: &grid)
        put(text, place, min(labelColumns, place.columns / 2), .text, into: &grid)
      case .field(let label, let field, let isFocused, let hint):
        put(label, place, 0, .fieldLabel, into: &grid)
        drawField(field, isFocused: isFocused, hint: hint, place, into: &grid)
      case .values(let label, let values, let chosen, let isFocused):
        put(label, place, 0, .fieldLabel, into: &grid)
        drawValues(values, chosen: chosen, isFocused: isFocused, place, into: &grid)
      case .choice(let words, let isFocused):
        let role: Role = isFocused ? .rowSelected : .text
        if isFocused { grid.fill(place, role: role) }
        put(isFocused ? ">" : " ", place, 0, role, into: &grid)
        put(words.name, place, 2, role, into: &grid)
        put(words.meaning, place, 2 + choiceColumns, isFocused ? role : .dim, into: &grid)
      }
    }
  }

  private func put(
    _ text: String, _ place: Rect, _ offset: Int, _ role: Role, into grid: inout Grid
  ) {
    let at = Position(row: place.row, column: place.column + offset)
    grid.put(text, at: at, width: place.columns - offset, role: role)
  }

  private func drawField(
    _ field: TextField, isFocused: Bool, hint: String, _ place: Rect, into grid: inout Grid
  ) {
    let start = min(labelColumns, place.columns / 2)
    let width = min(Self.fieldColumnsMax, place.columns - start)
    let at = Position(row: place.row, column: place.column + start)
    field.draw(into: &grid, at: at, width: width, role: .field, focused: isFocused)
    if start + width + 2 + Width.of(hint) <= place.columns {
      put(hint, place, start + width + 2, .dim, into: &grid)
    }
  }

  private func drawValues(
    _ values: [String], chosen: Int, isFocused: Bool, _ place: Rect, into grid: inout Grid
  ) {
    var offset = min(labelColumns, place.columns / 2)
    for (index, value) in values.enumerated() {
      let isChosen = index == chosen
      let role: Role = isChosen ? (isFocused ? .rowSelected : .title) : .text
      let text = isChosen ? "[\(value)]" : " \(value) "
      if isChosen, isFocused {
        grid.cursor = Position(row: place.row, column: place.column + offset)
      }
      put(text, place, offset, role, into: &grid)
      offset += Width.of(text) + 1
    }
  }
}
