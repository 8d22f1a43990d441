import Lookup
import StoreModel
import TextUI

/// One row of the list: who, what they drink, when they were last here.
///
/// The selected row has one role, so that moving the selection sends the fewest bytes; on the
/// others what the query hit stands out.
struct RegularLine {
  /// Columns of the last visit at the right edge.
  static let lastColumns = 8
  /// Below this width the usual is left to the preview or the profile.
  static let usualFromColumns = 32

  let regular: RegularSummary
  let isSelected: Bool
  /// The query the list answers.
  let query: String
  /// Whether something of the first usual has run out.
  var isOut = false
  /// Whether the first usual holds what the guest must not have.
  var isBroken = false

  /// Draws the row into a rectangle of one row.
  func draw(into grid: inout Grid, in rect: Rect, phrasing: Phrasing) {
    let role: Role = isSelected ? .rowSelected : .text
    if isSelected {
      grid.fill(rect, role: role)
      grid.put(">", at: Position(row: rect.row, column: rect.column), width: 1, role: role)
    }
    let rest = max(0, rect.columns - 1 - Self.lastColumns - 1)
    let usual = rect.columns >= Self.usualFromColumns ? rest / 3 : 0
    let who = usual > 0 ? rest - usual - 1 : rest
    drawWho(into: &grid, at: Position(row: rect.row, column: rect.column + 1), width: who, phrasing)
    if usual > 0, let first = regular.usual.first {
      let at = Position(row: rect.row, column: rect.column + 1 + who + 1)
      // A stroke through it would not show everywhere: a word does.
      let shown = regular.isUsualText ? first + " ?" : first
      let text = isOut ? phrasing.words.people.out + " " + shown : shown
      let marked: Role = isBroken ? .danger : isOut ? .warn : role
      let usualRole = isSelected && !isBroken ? role : marked
      grid.put(phrasing.text(text), at: at, width: usual, role: usualRole)
    }
    if !regular.constraints.isEmpty {
      let at = Position(row: rect.row, column: rect.column + 1 + who)
      grid.put("!", at: at, width: 1, role: .danger)
    }
    drawLast(into: &grid, in: rect, phrasing)
  }

  /// The last visit at the right edge, or how late they are.
  private func drawLast(into grid: inout Grid, in rect: Rect, _ phrasing: Phrasing) {
    guard let last = regular.lastVisit else { return }
    let days = phrasing.words.days
    let since = phrasing.days(since: last)
    let text = regular.late.map { days.late($0, since) } ?? days.ago(since)
    let width = min(Width.of(text), Self.lastColumns)
    let at = Position(row: rect.row, column: rect.column + rect.columns - width)
    let role: Role = isSelected ? .rowSelected : regular.late == nil ? .text : .warn
    grid.put(text, at: at, width: width, role: role)
  }

  private func drawWho(
    into grid: inout Grid, at: Position, width: Int, _ phrasing: Phrasing
  ) {
    let role: Role = isSelected ? .rowSelected : .text
    let name = phrasing.name(of: regular)
    let used = grid.put(name, at: at, width: width, role: role)
    let detail = detail(phrasing)
    let isDetailed = used + 3 < width && !detail.text.isEmpty
    let place = Position(row: at.row, column: at.column + used + 1)
    if isDetailed {
      grid.put(detail.text, at: place, width: width - used - 1, role: role)
    }
    if isSelected { return }
    if isDetailed && !detail.hits.isEmpty {
      mark(detail.hits, of: detail.text, at: place, width: width - used - 1, in: &grid)
    } else {
      let hits = phrasing.showsHan || regular.reading.isEmpty ? highlight.name : highlight.reading
      mark(hits, of: name, at: at, width: used, in: &grid)
    }
  }

  /// Gives the characters a query hit their role; only on rows that are not selected, which keep
  /// one role.
  private func mark(
    _ hits: [Range<Int>], of text: String, at: Position, width: Int, in grid: inout Grid
  ) {
    for hit in hits {
      let start = Width.of(String(text.prefix(hit.lowerBound)))
      let end = min(width, Width.of(String(text.prefix(hit.upperBound))))
      guard start < end else { continue }
      let rect = Rect(row: at.row, column: at.column + start, rows: 1, columns: end - start)
      grid.restyle(rect, role: .match)
    }
  }

  /// What of the name and the reading the query hit; nothing where it hit something else.
  private var highlight: LookupHighlight {
    switch regular.matched {
    case .name, .pinyin, .initials:
      LookupHighlight(query: query, name: regular.name, reading: regular.reading)
    default: LookupHighlight(query: "", name: "", reading: "")
    }
  }

  /// What stands after the name, and which of its characters were hit: the field that was hit, else
  /// what tells equal names apart, else the reading, behind "~" where the query may have meant it.
  private func detail(_ phrasing: Phrasing) -> (text: String, hits: [Range<Int>]) {
    if let hit = hit(phrasing) {
      let text = phrasing.text(hit)
      return (text, [0..<text.count])
    }
    let digits = phrasing.showsHan ? regular.phoneLast4.map { "*" + $0 } : nil
    if regular.hasNamesake, let cue = regular.cue ?? digits {
      return (phrasing.text(cue), [])
    }
    let highlight = highlight
    let mark = highlight.isGuess ? "~" : ""
    guard phrasing.showsHan else { return (mark, []) }
    let hits = highlight.reading.map { $0.lowerBound + mark.count..<$0.upperBound + mark.count }
    return (mark + regular.reading, hits)
  }

  private func hit(_ phrasing: Phrasing) -> String? {
    let words = phrasing.words.regulars
    switch regular.matched {
    case .phone: return words.byPhone(regular.phoneLast4 ?? query)
    // What is known of it: of a whole number typed only the end may be theirs.
    case .card: return words.byCard(query.count > 4 ? "*" + query.suffix(4) : query)
    case .callName: return regular.callName.map(words.byCallName)
    case .cue: return regular.cue.map(words.byCue)
    default: return nil
    }
  }
}
