import TextUI

/// Breaks phrases into rows between them where that can be, as one reads: what does not fit behind
/// another begins a row of its own.
enum PhraseWrap {
  /// The rows some phrases take at `columns` columns; each row after the first leaves `indent` free.
  static func rows(
    _ phrases: [String], separator: String, columns: Int, indent: Int = 0
  ) -> [String] {
    var rows: [String] = []
    var row = ""
    for phrase in phrases where !phrase.isEmpty {
      let room = columns - (rows.isEmpty ? 0 : indent)
      let longer = row.isEmpty ? phrase : row + separator + phrase
      if Width.of(longer) <= room {
        row = longer
        continue
      }
      if !row.isEmpty { rows.append(row) }
      let broken = Wrap.rows(phrase, columns: columns - (rows.isEmpty ? 0 : indent))
      rows += broken.dropLast()
      row = broken.last ?? ""
    }
    if !row.isEmpty { rows.append(row) }
    let blank = String(repeating: " ", count: indent)
    return rows.enumerated().map { $0.offset == 0 ? $0.element : blank + $0.element }
  }
}
