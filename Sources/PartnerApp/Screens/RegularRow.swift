import StoreModel
import TextUI

/// One row of the list: who, what they drink, when they were last here.
///
/// The whole row has one role, so that moving the selection sends the fewest bytes.
struct RegularRow {
  /// Columns of the last visit at the right edge.
  static let lastColumns = 7
  /// Below this width the usual is left to the preview or the profile.
  static let usualFromColumns = 32

  let regular: RegularSummary
  let isSelected: Bool
  /// Whether another row bears the same name.
  let hasTwin: Bool
  /// The query the list answers.
  let query: String

  /// Draws the row into a rectangle of one row.
  func draw(into grid: inout Grid, in rect: Rect, telling: Telling) {
    let role: Role = isSelected ? .rowSelected : .text
    if isSelected {
      grid.fill(rect, role: role)
      grid.put(">", at: Position(row: rect.row, column: rect.column), width: 1, role: role)
    }
    let rest = max(0, rect.columns - 1 - Self.lastColumns - 1)
    let usual = rect.columns >= Self.usualFromColumns ? rest / 3 : 0
    let who = usual > 0 ? rest - usual - 1 : rest
    drawWho(into: &grid, at: Position(row: rect.row, column: rect.column + 1), width: who, telling)
    if usual > 0, let first = regular.usual.first {
      let at = Position(row: rect.row, column: rect.column + 1 + who + 1)
      grid.put(telling.text(first), at: at, width: usual, role: role)
    }
    if let last = regular.lastVisit {
      let text = telling.words.days.ago(telling.days(since: last))
      let width = min(Width.of(text), Self.lastColumns)
      let at = Position(row: rect.row, column: rect.column + rect.columns - width)
      grid.put(text, at: at, width: width, role: role)
    }
  }

  private func drawWho(
    into grid: inout Grid, at: Position, width: Int, _ telling: Telling
  ) {
    let role: Role = isSelected ? .rowSelected : .text
    let used = grid.put(telling.name(of: regular), at: at, width: width, role: role)
    let detail = detail(telling)
    guard used + 3 < width, !detail.text.isEmpty else { return }
    let place = Position(row: at.row, column: at.column + used + 1)
    let isHit = detail.isHit && !isSelected
    grid.put(detail.text, at: place, width: width - used - 1, role: isHit ? .match : role)
  }

  /// What stands after the name: the field that was hit, else what tells equal names apart, else
  /// the reading.
  private func detail(_ telling: Telling) -> (text: String, isHit: Bool) {
    if let hit = hit(telling) { return (telling.text(hit), true) }
    let digits = telling.showsHan ? regular.phoneLast4.map { "*" + $0 } : nil
    if hasTwin, let cue = regular.cue ?? digits {
      return (telling.text(cue), false)
    }
    let isHit = regular.matched == .pinyin || regular.matched == .initials
    return (telling.showsHan ? regular.reading : "", isHit)
  }

  private func hit(_ telling: Telling) -> String? {
    let words = telling.words.regulars
    switch regular.matched {
    case .phone: return words.byPhone(regular.phoneLast4 ?? query)
    case .card: return words.byCard(query)
    case .callName: return regular.callName.map(words.byCallName)
    case .cue: return regular.cue.map(words.byCue)
    default: return nil
    }
  }
}
