import Simulation
import Testing
import TextUI

@Suite struct GridTests {
  private func grid(_ rows: Int, _ columns: Int) -> Grid {
    Grid(size: Size(rows: rows, columns: columns))
  }

  private func put(
    _ text: String, columns: Int, at column: Int = 0, width: Int? = nil, cut: Bool = true
  ) -> (text: String, used: Int) {
    var grid = grid(1, columns)
    let used = grid.put(
      text, at: Position(row: 0, column: column), width: width ?? columns, role: .text, cut: cut)
    return (grid.text, used)
  }

  @Test func `text and roles show a screen row by row with blank ends trimmed`() {
    var grid = grid(3, 12)
    grid.put("张小明 G N L", at: Position(row: 0, column: 0), width: 12, role: .rowSelected)
    grid.put("3 d", at: Position(row: 1, column: 8), width: 4, role: .warn)
    #expect(grid.text == "张小明 G N L\n        3 d\n")
    #expect(grid.roles == "SSSSSSSSSSSS\n........www\n")
  }

  @Test func `a cell has room for every role there is`() {
    for role in Role.allCases {
      var grid = grid(1, 2)
      grid.put("张", at: Position(row: 0, column: 0), width: 2, role: role)
      #expect(grid[0, 0].role == role && grid[0, 0].isWide && grid[0, 1].isContinuation)
    }
  }

  @Test func `a text too long for its width ends with a tilde`() {
    #expect(put("Zhang Xiaoming", columns: 8) == ("Zhang X~", 8))
    #expect(put("Zhang Xiaoming", columns: 8, cut: false) == ("Zhang Xi", 8))
    #expect(put("Zhang", columns: 5) == ("Zhang", 5))
    #expect(put("Zhang", columns: 9, at: 2, width: 1) == ("  ~", 1))
  }

  @Test func `a wide character that does not fit is left out whole`() {
    #expect(put("张小明", columns: 5, cut: false) == ("张小", 4))
    #expect(put("张小明", columns: 5) == ("张小~", 5))
    #expect(put("张小明", columns: 4) == ("张~", 3))
    #expect(put("张", columns: 1, cut: false) == ("", 0))
    #expect(put("张", columns: 1) == ("~", 1))
  }

  @Test func `a text may begin left of the grid and shows what lies inside`() {
    #expect(put("abcdef", columns: 4, at: -2, width: 20).text == "cdef")
    #expect(put("张小明", columns: 6, at: -1, width: 20).text == " 小明")
    #expect(put("abc", columns: 4, at: -9, width: 3) == ("", 0))
  }

  @Test func `overwriting half of a wide character blanks its other half`() {
    var grid = grid(1, 6)
    grid.put("张小明", at: Position(row: 0, column: 0), width: 6, role: .text)
    grid.put("x", at: Position(row: 0, column: 1), width: 1, role: .text)
    grid.put("y", at: Position(row: 0, column: 4), width: 1, role: .text)
    #expect(grid.text == " x小y")
    grid.put("世", at: Position(row: 0, column: 3), width: 2, role: .text)
    #expect(grid.text == " x 世")
  }

  @Test func `combining marks stand on their base and only four are kept`() {
    var grid = grid(1, 4)
    grid.put(
      "e\u{301}a\u{302}\u{303}\u{304}\u{305}\u{306}", at: Position(row: 0, column: 0), width: 4,
      role: .text)
    #expect(grid[0, 0].marks == ["\u{301}"])
    #expect(grid[0, 1].marks == ["\u{302}", "\u{303}", "\u{304}", "\u{305}"])
    #expect(grid[0, 1].base == "a")
    #expect(put("\u{301}", columns: 4) == ("", 0))
  }

  @Test func `marks beyond the basic plane survive in each of the four places`() {
    let marks: [Unicode.Scalar] = ["\u{1133C}", "\u{11366}", "\u{1136C}", "\u{1E8D0}"]
    var text = "a"
    text.unicodeScalars.append(contentsOf: marks)
    var grid = grid(1, 4)
    grid.put(text, at: Position(row: 0, column: 0), width: 4, role: .practice)
    #expect(grid[0, 0].marks == marks)
    #expect(grid[0, 0].role == .practice)
  }

  @Test func `what no screen can show becomes a geta mark`() {
    #expect(put("\u{31350}\u{2EBF0}张\u{1FAE8}", columns: 9) == ("〓〓张〓", 8))
  }

  @Test func `borders are ASCII in text and cut a wide character as text does`() {
    var grid = grid(3, 5)
    grid.put("张", at: Position(row: 0, column: 1), width: 2, role: .text)
    grid.verticalRule(row: 0, column: 2, rows: 3)
    grid.horizontalRule(row: 1, column: 0, columns: 99)
    grid.crossing(row: 1, column: 2)
    #expect(grid.text == "  |\n--+--\n  |")
    #expect(grid[1, 2].kind == .crossing)
    #expect(grid.roles == "..b\nbbbbb\n..b")
  }

  @Test func `restyling keeps the text and both halves of a wide character alike`() {
    var grid = grid(1, 6)
    grid.put("a张b小", at: Position(row: 0, column: 0), width: 6, role: .text)
    grid.restyle(Rect(row: 0, column: 2, rows: 1, columns: 3), role: .match)
    #expect(grid.text == "a张b小")
    #expect(grid.roles == "...mmm")
  }

  @Test func `places outside read as blanks and writing there changes nothing`() {
    var grid = grid(2, 2)
    let before = grid
    grid.put("x", at: Position(row: 2, column: 0), width: 9, role: .warn)
    grid.put("x", at: Position(row: 0, column: 2), width: 9, role: .warn)
    grid.put("x", at: Position(row: -1, column: 0), width: .max, role: .warn)
    grid.put("x", at: Position(row: 0, column: .min), width: .max, role: .warn)
    grid.put("x", at: Position(row: 0, column: .max), width: .max, role: .warn)
    grid.fill(Rect(row: 5, column: 5, rows: .max, columns: .max), role: .warn)
    grid.restyle(Rect(row: .min, column: 0, rows: 1, columns: 1), role: .warn)
    grid.verticalRule(row: 0, column: 0, rows: -3)
    #expect(grid == before)
    #expect(grid[7, -1] == Grid(size: Size(rows: 1, columns: 1))[0, 0])
    #expect(Grid(size: Size(rows: -1, columns: 5)).text == "")
  }

  @Test(arguments: UInt64(0)..<200)
  func `drawing anything anywhere stays in its rectangle and halves nothing`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let size = Size(
      rows: Int.random(in: 1...6, using: &random), columns: Int.random(in: 1...20, using: &random))
    var grid = Grid(size: size)
    for _ in 0..<30 {
      let before = grid
      let position = Position(
        row: Int.random(in: -2...7, using: &random), column: Int.random(in: -5...22, using: &random)
      )
      let width = Int.random(in: -1...25, using: &random)
      let used = grid.put(
        Wild.text(&random), at: position, width: width, role: .match, cut: .random(using: &random))
      #expect(used >= 0 && used <= max(0, width))
      expectUntouched(outside: position, width, in: grid, since: before)
      expectWholeCharacters(grid)
    }
  }

  private func expectUntouched(
    outside position: Position, _ width: Int, in grid: Grid, since before: Grid
  ) {
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns where grid[row, column] != before[row, column] {
        let isInside =
          row == position.row && column >= position.column && column < position.column + width
        // Outside, the only change allowed is the blank that a cut wide character leaves.
        let isRemnant =
          row == position.row && grid[row, column].base == " "
          && (before[row, column].isWide || before[row, column].isContinuation)
        #expect(isInside || isRemnant)
      }
    }
  }

  private func expectWholeCharacters(_ grid: Grid) {
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let cell = grid[row, column]
        if cell.isWide {
          #expect(column + 1 < grid.size.columns && grid[row, column + 1].isContinuation)
        }
        if cell.isContinuation { #expect(column > 0 && grid[row, column - 1].isWide) }
        #expect(Width.of(cell.base) == (cell.isWide ? 2 : 1))
        #expect(cell.base.value >= 0x20)
      }
    }
  }
}

/// Texts nobody should type.
enum Wild {
  static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "Zhang", "张", "世蓮", "é", "e\u{301}", "\u{301}", "\u{200D}", "\u{202E}", "\u{1B}[31m",
      "\n", "\r\n", "\t", "\u{85}", "👨‍👩‍👧", "🧋", "〓", "\u{31350}", "각", "\u{1100}\u{1161}", " ", "",
      "\u{FE0F}", "ａ", "\u{0}", "·★", "\u{E000}", "\u{10FFFF}",
    ]
    return (0..<Int.random(in: 0...6, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
