import StoreModel
import TextUI

extension OffersScreen {
  /// Columns kept free for the count at the right of the find field.
  private static let countColumns = 34

  /// Draws the find field, the list and, where there is room, the selected offer beside it.
  static func view(_ app: AppState, into grid: inout Grid) {
    let layout = Layout(size: app.settings.size)
    ListFrame.drawBorders(layout, into: &grid)
    drawList(app, layout, into: &grid)
    if let place = layout.preview {
      drawPreview(app, layout, in: place, into: &grid)
    } else if app.offers.selected != nil {
      drawWhom(app, layout, into: &grid)
    }
    drawFind(app, into: &grid)
  }

  /// Whom the keys are about, where no pane says it: in the row of messages while there are none.
  static func drawWhom(_ app: AppState, _ layout: Layout, into grid: inout Grid) {
    guard layout.isRoomy else { return }
    let at = Position(row: layout.toastRow, column: 1)
    grid.put(whom(app), at: at, width: max(0, grid.size.columns - 2), role: .dim)
  }

  private static func whom(_ app: AppState) -> String {
    let name = app.person.map { Phrasing(app).name(of: $0) } ?? app.words.offers.guest
    return "F6 F7 F8 " + app.words.offers.forWhom(name)
  }

  private static func drawFind(_ app: AppState, into grid: inout Grid) {
    let columns = grid.size.columns
    let label = grid.put(
      app.words.regulars.find, at: Position(row: 1, column: 1), width: columns - 1,
      role: .fieldLabel)
    // A low screen of one column has no other place for it.
    let isLow = columns < Layout.previewColumnsMin && !Layout(size: app.settings.size).isRoomy
    let count = isLow ? whom(app) : count(app)
    let room = min(
      Width.of(count), columns >= Layout.previewColumnsMin ? countColumns : columns / 2)
    let start = 1 + label + 1
    let width = max(1, columns - start - room - 1)
    app.offers.find.draw(
      into: &grid, at: Position(row: 1, column: start), width: width, role: .field,
      focused: app.offers.guest == nil)
    let used = min(room, max(0, columns - start - width))
    grid.put(count, at: Position(row: 1, column: columns - used), width: used, role: .dim)
  }

  private static func count(_ app: AppState) -> String {
    guard let page = app.offers.page, !page.rows.isEmpty else { return "" }
    guard app.offers.find.text.isEmpty else {
      return app.words.offers.found(app.offers.rows.count, page.rows.count)
    }
    return app.words.offers.count(
      page.rows.count { $0.part == .now }, page.rows.count { $0.part == .laterToday })
  }

  private static func drawList(_ app: AppState, _ layout: Layout, into grid: inout Grid) {
    guard let page = app.offers.page else { return }
    let rect = layout.list
    let lines = OfferListLine.lines(app.offers.rows)
    guard !lines.isEmpty else {
      let words = app.words.offers
      let all = Rect(
        row: rect.row, column: rect.column + 1, rows: rect.rows, columns: rect.columns - 1)
      let empty = Page(
        page.rows.isEmpty
          ? [
            Line(text: words.noneYet, role: .title), Line(text: words.noneYetHint),
            Line(text: words.noneYetCommand, role: .dim),
          ] : [Line(text: words.nothingFound)])
      return empty.draw(into: &grid, in: all)
    }
    let phrasing = OfferPhrasing(Phrasing(app))
    var look = OfferListLine.Look(of: app.offers.rows, columns: rect.columns, phrasing)
    // What keys act on stays in sight beside a long message.
    let rows = max(1, rect.rows - ScreenFrame.rowsCovered(app, layout))
    let selected = lines.firstIndex { $0.row?.id == app.offers.offer && $0.row != nil } ?? 0
    let top = max(app.offers.top, selected - rows + 1)
    for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let place = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
      look.isSelected = line.row != nil && line.row?.id == app.offers.offer
      line.draw(into: &grid, in: place, look, phrasing)
    }
  }

  private static func drawPreview(
    _ app: AppState, _ layout: Layout, in place: Rect, into grid: inout Grid
  ) {
    guard let facts = app.offers.facts else { return }
    var inner = Rect(
      row: place.row, column: place.column + 1,
      rows: max(1, place.rows - ScreenFrame.rowsCovered(app, layout)), columns: place.columns - 1)
    // Whom keys are about is in sight, unless it is whoever is picked there.
    if app.offers.guest == nil, app.chosenRegular != nil, inner.rows > 4 {
      let at = Position(row: inner.row + inner.rows - 1, column: inner.column)
      grid.put(whom(app), at: at, width: inner.columns, role: .dim)
      inner.rows -= 1
    }
    let lines = OfferLines(
      facts: facts, phrasing: Phrasing(app), guest: app.offers.guest, columns: inner.columns)
    draw(lines.brief(rows: inner.rows), guest: app.offers.guest, in: inner, into: &grid)
  }

  /// Draws lines of which one may be a guest who is picked, and puts the cursor there.
  static func draw(
    _ items: [OfferLines.Item], guest: RegularSummary?, top: Int = 0, in rect: Rect,
    into grid: inout Grid
  ) {
    for (row, item) in items.dropFirst(top).prefix(max(0, rect.rows)).enumerated() {
      let at = Position(row: rect.row + row, column: rect.column)
      let isPicked = guest != nil && item.guest?.id == guest?.id && item.line.role == .rowSelected
      if isPicked {
        grid.fill(
          Rect(row: at.row, column: at.column, rows: 1, columns: rect.columns), role: .rowSelected)
        grid.cursor = at
      }
      grid.put(item.line.text, at: at, width: rect.columns, role: item.line.role)
    }
  }
}
