import TextUI

extension PickScreen {
  /// Draws the filter and the rows, with the selected one in sight.
  static func view(_ state: State, _ app: AppState, into grid: inout Grid) {
    let layout = Layout(size: app.settings.size)
    let columns = grid.size.columns
    let rows = rows(state, app)
    if let row = layout.ruleRow { grid.horizontalRule(row: row, column: 0, columns: columns) }
    let about = aboutRows(state, app, columns: columns)
    let height = max(1, layout.list.rows - max(0, about.count - 1))
    let top = top(state, rows: height, count: rows.count)
    let nameColumns = min(
      nameColumnsMax, columns / 2, rows.reduce(0) { max($0, Width.of($1.name)) })
    for (index, row) in rows.dropFirst(top).prefix(max(0, height)).enumerated() {
      let place = Rect(row: layout.list.row + index, column: 0, rows: 1, columns: columns)
      draw(
        row, isSelected: top + index == state.selection, nameColumns: nameColumns, in: place,
        into: &grid)
    }
    if rows.isEmpty {
      let at = Position(row: layout.list.row, column: 1)
      let text = state.subject.list.emptyText(app, filter: state.filter.text)
      grid.put(text, at: at, width: columns - 1, role: .dim)
    }
    for (row, text) in about.enumerated() {
      let at = Position(row: layout.toastRow - about.count + 1 + row, column: 1)
      grid.put(text, at: at, width: columns - 2, role: .title)
    }
    drawFilter(state, app, isAboutBelow: !about.isEmpty, into: &grid)
  }

  /// Whom what is picked is for, where there is no room for it beside the filter: below the list.
  private static func aboutRows(_ state: State, _ app: AppState, columns: Int) -> [String] {
    let list = state.subject.list
    let about = list.about(app)
    let title = min(Width.of(list.title(app.words)), columns * 2 / 3)
    let room = columns - title - 3 - filterColumnsMin - 1
    guard Layout(size: app.settings.size).isRoomy, Width.of(about) > room else { return [] }
    return Array(Wrap.rows(about, columns: columns - 2).prefix(aboutRowsMax))
  }

  /// Enough for an offer and a guest; more would cover the list.
  private static let aboutRowsMax = 2

  /// Longer names give way to what they mean.
  private static let nameColumnsMax = 30

  private static func draw(
    _ row: Row, isSelected: Bool, nameColumns: Int, in place: Rect, into grid: inout Grid
  ) {
    let role: Role = isSelected ? .rowSelected : row.isOpen ? .text : .dim
    if isSelected {
      grid.fill(place, role: role)
      grid.put(">", at: Position(row: place.row, column: 0), width: 1, role: role)
    }
    let right = Width.of(row.right)
    let name = Position(row: place.row, column: 1)
    grid.put(row.name, at: name, width: nameColumns, role: role)
    let start = 1 + nameColumns + 2
    let meaning = Position(row: place.row, column: start)
    let room = place.columns - start - (right == 0 ? 0 : right + 2)
    grid.put(row.meaning, at: meaning, width: room, role: isSelected ? role : .dim)
    let key = Position(row: place.row, column: place.columns - right - 1)
    if room > 0 {
      grid.put(row.right, at: key, width: right, role: isSelected ? role : .keyName)
    }
  }

  /// The filter is never narrower than this for what stands at its right.
  private static let filterColumnsMin = 8

  private static func drawFilter(
    _ state: State, _ app: AppState, isAboutBelow: Bool, into grid: inout Grid
  ) {
    let columns = grid.size.columns
    let at = Position(row: 1, column: 1)
    let label = grid.put(
      state.subject.list.title(app.words), at: at, width: columns * 2 / 3, role: .fieldLabel)
    let start = Position(row: 1, column: 1 + label + 1)
    let about = isAboutBelow ? "" : state.subject.list.about(app)
    let room = columns - start.column - 1
    let aboutColumns = max(0, min(Width.of(about), room - filterColumnsMin - 1))
    if aboutColumns > 0 {
      let at = Position(row: 1, column: columns - aboutColumns - 1)
      grid.put(about, at: at, width: aboutColumns, role: .title)
    }
    let width = aboutColumns > 0 ? room - aboutColumns - 1 : room
    state.filter.draw(into: &grid, at: start, width: max(1, width), role: .field, focused: true)
  }
}
