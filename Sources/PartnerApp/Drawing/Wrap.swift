import TextUI

/// Breaks text into rows: at spaces, and anywhere beside a wide character as Chinese does.
enum Wrap {
  /// The rows a text takes at `columns` columns; an empty text takes one empty row.
  static func rows(_ text: String, columns: Int) -> [String] {
    let columns = max(1, columns)
    guard Width.of(text) > columns else { return [text] }
    var rows: [String] = []
    var row: [Character] = []
    var used = 0
    var breakAfter: Int?
    for character in text {
      let width = Width.of(String(character))
      if used + width > columns, !row.isEmpty {
        if character == " " {
          rows.append(String(row))
          (row, used, breakAfter) = ([], 0, nil)
          continue
        }
        let cut = width == 2 ? row.count : breakAfter ?? row.count
        rows.append(trimmed(row[..<cut]))
        row = Array(row[cut...].drop(while: { $0 == " " }))
        used = row.reduce(0) { $0 + Width.of(String($1)) }
        breakAfter = nil
      }
      if character == " " && row.isEmpty && !rows.isEmpty { continue }
      row.append(character)
      used += width
      if character == " " || width == 2 { breakAfter = row.count }
    }
    if !row.isEmpty { rows.append(String(row)) }
    return rows
  }

  private static func trimmed(_ row: ArraySlice<Character>) -> String {
    var row = row
    while row.last == " " { row.removeLast() }
    return String(row)
  }
}
