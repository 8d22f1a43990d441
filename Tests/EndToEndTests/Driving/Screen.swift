/// What stands on a terminal's screen, as text.
struct Screen {
  /// One column of one row.
  struct Cell: Equatable {
    /// A character with its combining marks; empty in the right half of a wide one.
    var text = " "
    /// Whether this is the right half of a wide character.
    var isRightHalf = false
  }

  private(set) var rows: Int
  private(set) var columns: Int
  private(set) var cells: [[Cell]]
  var row = 0
  var column = 0
  /// The next character goes to the next row: the last one filled the last column.
  var mustWrap = false
  /// The rows that scroll.
  var region: ClosedRange<Int>
  /// Whether the alternate screen is shown.
  var isAlternate = false
  var isCursorVisible = true
  var isPasteMarked = false
  /// The screen that was shown before the alternate one.
  private var main: [[Cell]] = []
  private var mainCursor = (row: 0, column: 0)

  /// A blank screen.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    region = 0...rows - 1
    cells = Screen.blank(rows, columns)
  }

  private static func blank(_ rows: Int, _ columns: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// A row without the blanks at its end.
  subscript(row: Int) -> String {
    guard cells.indices.contains(row) else { return "" }
    var text = cells[row].map(\.text).joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// All rows, one a line.
  var text: String { (0..<rows).map { self[$0] }.joined(separator: "\n") }

  /// Whether nothing is to be seen.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether a text stands anywhere within one row.
  func shows(_ text: String) -> Bool { (0..<rows).contains { self[$0].contains(text) } }

  /// The columns in which a row has this character.
  func columns(of character: String, inRow row: Int) -> [Int] {
    cells[row].indices.filter { cells[row][$0].text == character }
  }

  /// Wide characters without their other half, as "row,column".
  var halves: [String] {
    var found: [String] = []
    for (row, line) in cells.enumerated() {
      for (column, cell) in line.enumerated() {
        let isWide = cell.text.unicodeScalars.first.map { ScreenWidth.of($0) == 2 } ?? false
        let hasRight = column + 1 < columns && line[column + 1].isRightHalf
        if isWide != hasRight { found.append("\(row),\(column)") }
      }
    }
    return found
  }

  /// Takes another size, as xterm does: what no longer fits is lost.
  mutating func resize(rows: Int, columns: Int) {
    var kept = Screen.blank(rows, columns)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) { kept[row][column] = cells[row][column] }
      if kept[row][columns - 1].text.unicodeScalars.contains(where: { ScreenWidth.of($0) == 2 }) {
        kept[row][columns - 1] = Cell()
      }
    }
    (self.rows, self.columns, cells) = (rows, columns, kept)
    region = 0...rows - 1
    move(toRow: row, column: column)
  }

  /// Moves the cursor, inside the screen.
  mutating func move(toRow row: Int, column: Int) {
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
    mustWrap = false
  }

  /// Writes one scalar where the cursor stands.
  mutating func put(_ scalar: Unicode.Scalar) {
    let width = ScreenWidth.of(scalar)
    guard width > 0 else { return combine(scalar) }
    if mustWrap || column + width > columns {
      column = 0
      feed()
    }
    for place in column..<min(columns, column + width) { dropOtherHalf(of: place) }
    cells[row][column] = Cell(text: String(scalar))
    if width == 2, column + 1 < columns {
      cells[row][column + 1] = Cell(text: "", isRightHalf: true)
    }
    mustWrap = column + width >= columns
    column = min(columns - 1, column + width)
  }

  private mutating func combine(_ mark: Unicode.Scalar) {
    var place = mustWrap ? column : column - 1
    while place > 0, cells[row][place].isRightHalf { place -= 1 }
    if place >= 0 { cells[row][place].text.unicodeScalars.append(mark) }
  }

  /// Blanks the other half of a wide character of which one half is about to go.
  private mutating func dropOtherHalf(of place: Int) {
    if cells[row][place].isRightHalf, place > 0 { cells[row][place - 1] = Cell() }
    if place + 1 < columns, cells[row][place + 1].isRightHalf { cells[row][place + 1] = Cell() }
  }

  /// Goes a row down, scrolling at the end of the region.
  mutating func feed() {
    mustWrap = false
    if row == region.upperBound {
      scroll(by: 1)
    } else if row < rows - 1 {
      row += 1
    }
  }

  /// Goes a row up, scrolling at the start of the region.
  mutating func feedBack() {
    mustWrap = false
    if row == region.lowerBound {
      scroll(by: -1)
    } else if row > 0 {
      row -= 1
    }
  }

  /// Moves the rows of the region up, or down where `count` is negative.
  mutating func scroll(by count: Int, from top: Int? = nil) {
    let range = (top ?? region.lowerBound)...region.upperBound
    let blank = [Cell](repeating: Cell(), count: columns)
    for _ in 0..<min(abs(count), range.count) {
      if count > 0 {
        cells.remove(at: range.lowerBound)
        cells.insert(blank, at: range.upperBound)
      } else {
        cells.remove(at: range.upperBound)
        cells.insert(blank, at: range.lowerBound)
      }
    }
  }

  /// Blanks columns of the cursor's row.
  mutating func erase(columns range: Range<Int>) {
    for place in range.clamped(to: 0..<columns) {
      dropOtherHalf(of: place)
      cells[row][place] = Cell()
    }
    mustWrap = false
  }

  /// Blanks whole rows.
  mutating func erase(rows range: Range<Int>) {
    let blank = [Cell](repeating: Cell(), count: columns)
    for place in range.clamped(to: 0..<rows) { cells[place] = blank }
  }

  /// Makes room for blanks at the cursor, or takes characters out where `count` is negative.
  mutating func shift(by count: Int) {
    dropOtherHalf(of: column)
    let size = min(abs(count), columns - column)
    let blanks = [Cell](repeating: Cell(), count: size)
    if count > 0 {
      cells[row].insert(contentsOf: blanks, at: column)
      cells[row].removeLast(size)
    } else {
      cells[row].removeSubrange(column..<column + size)
      cells[row] += blanks
    }
    if cells[row][column].isRightHalf { cells[row][column] = Cell() }
    mustWrap = false
  }

  /// Shows the alternate screen, blank, or the main one as it was, the cursor too (xterm's 1049).
  mutating func showAlternate(_ alternate: Bool) {
    guard alternate != isAlternate else { return }
    isAlternate = alternate
    if alternate {
      main = cells
      mainCursor = (row, column)
      cells = Screen.blank(rows, columns)
    } else {
      move(toRow: mainCursor.row, column: mainCursor.column)
      let kept = main
      cells = Screen.blank(rows, columns)
      for row in kept.indices.prefix(rows) {
        for column in kept[row].indices.prefix(columns) { cells[row][column] = kept[row][column] }
      }
    }
  }
}

/// Columns of characters, as coarse as these tests need it: the program under test has its own
/// table, which must not judge itself.
enum ScreenWidth {
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// 0 for marks that join the character before, 2 for East Asian ones, else 1.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }
}
