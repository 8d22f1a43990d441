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
  private static let timeColumns = 19
  /// Columns a name keeps where both do not fit.
  private static let nameColumnsMin = 12

  /// Draws it into a rectangle of one row.
  func draw(
    into grid: inout Grid, in rect: Rect, isSelected: Bool, _ phrasing: OfferPhrasing
  ) {
    switch self {
    case .heading(let part):
      let at = Position(row: rect.row, column: rect.column + 1)
      grid.put(
        Self.heading(part, phrasing.words.offers), at: at, width: rect.columns - 1, role: .dim)
    case .offer(let row): draw(row, into: &grid, in: rect, isSelected: isSelected, phrasing)
    }
  }

  private func draw(
    _ row: OfferRow, into grid: inout Grid, in rect: Rect, isSelected: Bool,
    _ phrasing: OfferPhrasing
  ) {
    let role: Role = isSelected ? .rowSelected : row.part == .ended ? .dim : .text
    if isSelected {
      grid.fill(rect, role: role)
      grid.put(">", at: Position(row: rect.row, column: rect.column), width: 1, role: role)
    }
    let times = min(Self.timeColumns, max(0, rect.columns - 1 - Self.nameColumnsMin))
    let start = rect.column + rect.columns - times
    let name = [phrasing.pick(row.name), phrasing.tail(of: row)].filter { !$0.isEmpty }
    grid.put(
      name.joined(separator: " "), at: Position(row: rect.row, column: rect.column + 1),
      width: max(0, rect.columns - times - 2), role: role)
    let when = phrasing.when(row.state)
    grid.put(when, at: Position(row: rect.row, column: start), width: times, role: role)
    let left = phrasing.howLong(row.state)
    let width = Width.of(left)
    guard Width.of(when) + 1 + width <= times else { return }
    let at = Position(row: rect.row, column: rect.column + rect.columns - width)
    grid.put(left, at: at, width: width, role: role)
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
