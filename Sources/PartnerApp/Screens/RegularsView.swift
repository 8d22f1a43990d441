import StoreModel
import TextUI

extension RegularsScreen {
  /// Columns kept free for the count at the right of the find field.
  private static let countColumns = 20

  /// From this size on the preview shows the whole profile.
  private static let wholeProfileRows = 28
  private static let wholeProfileColumns = 48

  /// Draws the find field, the list and, where there is room, the preview.
  static func view(_ app: AppState, into grid: inout Grid) {
    let layout = Layout(size: app.settings.size)
    let phrasing = Phrasing(app)
    ListFrame.drawBorders(layout, into: &grid)
    drawList(app.regulars, phrasing, layout, into: &grid)
    if let place = layout.preview, let shown = app.regulars.preview.shown {
      let inner = Rect(
        row: place.row, column: place.column + 1, rows: place.rows, columns: place.columns - 1)
      let isLarge = inner.rows >= wholeProfileRows && inner.columns >= wholeProfileColumns
      let lines = isLarge ? ProfileLines.full(shown, phrasing) : ProfileLines.brief(shown, phrasing)
      Page(lines).draw(into: &grid, in: inner)
    }
    drawFind(app.regulars, phrasing.words, into: &grid)
  }

  private static func drawFind(_ state: State, _ words: Words, into grid: inout Grid) {
    let columns = grid.size.columns
    let label = grid.put(
      words.regulars.find, at: Position(row: 1, column: 1), width: columns - 1, role: .fieldLabel)
    let count = count(state, words.regulars)
    let room = columns >= Layout.previewColumnsMin ? countColumns : Width.of(count)
    let start = 1 + label + 1
    let width = max(1, columns - start - room - 1)
    state.find.draw(
      into: &grid, at: Position(row: 1, column: start), width: width, role: .field, focused: true)
    let used = min(Width.of(count), max(0, columns - start - width))
    let at = Position(row: 1, column: columns - used)
    grid.put(count, at: at, width: used, role: .dim)
  }

  private static func count(_ state: State, _ words: RegularsWords) -> String {
    guard let page = state.page else { return "" }
    let isAll = state.answered?.isEmpty ?? true
    return isAll ? words.everybody(page.regulars) : words.found(page.total, page.regulars)
  }

  private static func drawList(
    _ state: State, _ phrasing: Phrasing, _ layout: Layout, into grid: inout Grid
  ) {
    guard let page = state.page else { return }
    let rect = layout.list
    guard !page.rows.isEmpty else {
      return emptyPage(page, phrasing.words.regulars).draw(
        into: &grid,
        in: Rect(
          row: rect.row, column: rect.column + 1, rows: rect.rows, columns: rect.columns - 1))
    }
    for row in 0..<rect.rows {
      let place = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
      let index: Int
      switch state.content(ofLine: state.top + row, rows: rect.rows) {
      case .person(let place): index = place
      case .likely:
        draw(phrasing.words.regulars.likelyNow, in: place, into: &grid)
        continue
      case .others:
        draw(phrasing.words.regulars.hereLately, in: place, into: &grid)
        continue
      }
      guard let regular = page.row(at: index) else { continue }
      let line = RegularLine(
        regular: regular, isSelected: regular.id == state.selected?.id,
        query: state.answered ?? "",
        isOut: regular.usual.first.map(state.out.contains) ?? false,
        isBroken: state.broken.contains(regular.id))
      line.draw(into: &grid, in: place, phrasing: phrasing)
    }
  }

  private static func draw(_ heading: String, in place: Rect, into grid: inout Grid) {
    let at = Position(row: place.row, column: place.column + 1)
    grid.put(heading, at: at, width: place.columns - 1, role: .dim)
  }

  private static func emptyPage(_ page: FoundPage, _ words: RegularsWords) -> Page {
    guard page.regulars == 0 else { return Page([Line(text: words.nobodyFound)]) }
    return Page([
      Line(text: words.noneYet, role: .title), Line(text: words.noneYetHint),
      Line(text: words.noneYetCommand, role: .dim),
    ])
  }
}
