import StoreModel
import TextUI

/// One line of the list of offers: a heading, or an offer with until when and how long still.
enum OfferListLine: Equatable {
  case heading(OfferRow.Part)
  case offer(OfferRow)

  /// The offer of the line, nil for a heading.
  var row: OfferRow? { if case .offer(let row) = self { row } else { nil } }

  /// Rows with a heading above each part.
  static func lines(_ rows: [OfferRow]) -> [OfferListLine] {
    var lines: [OfferListLine] = []
    var part: OfferRow.Part?
    for row in rows {
      if row.part != part { lines.append(.heading(row.part)) }
      part = row.part
      lines.append(.offer(row))
    }
    return lines
  }

  /// Columns of until when and how long, at the right edge: "15:00  in 12 h 48 m".
  private static let timeColumnsMin = 19
  /// Columns a name keeps where both do not fit.
  private static let nameColumnsMin = 12
  /// Columns of a name below which what stands behind it is left out.
  private static let cutNameColumnsMin = 8

  /// How a line is drawn.
  struct Look: Equatable {
    var isSelected = false
    /// Columns of until when and how long, the same for all lines.
    let timeColumns: Int

    /// One that has room for the times of all rows beside their names.
    init(of rows: [OfferRow], columns: Int, _ phrasing: OfferPhrasing) {
      let widest = rows.reduce(OfferListLine.timeColumnsMin) { widest, row in
        let left = Width.of(phrasing.howLong(row.state))
        return max(widest, left == 0 ? 0 : Width.of(phrasing.when(row.state)) + 1 + left)
      }
      timeColumns = min(widest, max(0, columns - 1 - OfferListLine.nameColumnsMin))
    }
  }

  /// Draws it into a rectangle of one row.
  func draw(into grid: inout Grid, in rect: Rect, _ look: Look, _ phrasing: OfferPhrasing) {
    switch self {
    case .heading(let part):
      let at = Position(row: rect.row, column: rect.column + 1)
      grid.put(
        Self.heading(part, phrasing.words.offers), at: at, width: rect.columns - 1, role: .dim)
    case .offer(let row): draw(row, into: &grid, in: rect, look, phrasing)
    }
  }

  private func draw(
    _ row: OfferRow, into grid: inout Grid, in rect: Rect, _ look: Look,
    _ phrasing: OfferPhrasing
  ) {
    let role: Role = look.isSelected ? .rowSelected : row.part == .ended ? .dim : .text
    if look.isSelected {
      grid.fill(rect, role: role)
      grid.put(">", at: Position(row: rect.row, column: rect.column), width: 1, role: role)
    }
    let times = look.timeColumns
    let start = rect.column + rect.columns - times
    let room = max(0, rect.columns - times - 2)
    let name = Self.name(phrasing.pick(row.name), phrasing.tail(of: row), columns: room)
    grid.put(
      name, at: Position(row: rect.row, column: rect.column + 1), width: room, role: role)
    let when = phrasing.when(row.state)
    grid.put(when, at: Position(row: rect.row, column: start), width: times, role: role)
    let left = phrasing.howLong(row.state)
    let width = Width.of(left)
    guard Width.of(when) + 1 + width <= times else { return }
    let at = Position(row: rect.row, column: rect.column + rect.columns - width)
    grid.put(left, at: at, width: width, role: role)
  }

  /// A name with its value behind it: whole, or it is the name that is cut, or it stands alone.
  private static func name(_ name: String, _ value: String, columns: Int) -> String {
    let room = columns - Width.of(value) - 1
    guard !value.isEmpty, Width.of(name) <= room || room >= cutNameColumnsMin else {
      return Cut.text(name, to: columns)
    }
    return Cut.text(name, to: room) + " " + value
  }

  private static func heading(_ part: OfferRow.Part, _ words: OfferWords) -> String {
    switch part {
    case .now: words.now
    case .laterToday: words.laterToday
    case .upcoming: words.upcoming
    case .ended: words.ended
    }
  }
}
