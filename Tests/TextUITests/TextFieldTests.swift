import Simulation
import Testing
import TextUI

@Suite struct TextFieldTests {
  private func typed(_ keys: [Key], into text: String = "", limit: Int = 200) -> TextField {
    var field = TextField(text: text, limit: limit)
    for key in keys { _ = field.handle(key) }
    return field
  }

  private func shown(_ field: TextField, width: Int) -> (text: String, cursor: Int?) {
    var grid = Grid(size: Size(rows: 1, columns: 20))
    field.draw(
      into: &grid, at: Position(row: 0, column: 0), width: width, role: .field, focused: true)
    return (grid.text, grid.cursor?.column)
  }

  @Test func `typing and moving edit at the caret`() {
    let field = typed([.character("b"), .home, .character("a"), .end, .character("张")])
    #expect(field.text == "ab张")
    #expect(field.caret == 3)
  }

  @Test(arguments: [
    (Key.backspace, "one tw", 6), (.control("w"), "one ", 4), (.control("u"), "", 0),
    (.control("a"), "one two", 0), (.control("b"), "one two", 6), (.control("d"), "one two", 7),
  ]) func `editing keys work from the end`(key: Key, text: String, caret: Int) {
    let field = typed([key], into: "one two")
    #expect(field.text == text)
    #expect(field.caret == caret)
  }

  @Test func `delete takes the character under the caret`() {
    #expect(typed([.home, .delete], into: "张ab").text == "ab")
    #expect(typed([.home, .control("f"), .control("d")], into: "张ab").text == "张b")
  }

  @Test func `keys that are not for a field are left to others`() {
    var field = TextField(text: "a")
    for key in [Key.enter, .escape, .tab, .up, .down, .function(6), .control("q"), .alt("1")] {
      let isTaken = field.handle(key)
      #expect(!isTaken)
    }
    #expect(field == TextField(text: "a"))
  }

  @Test func `a paste goes in as one line`() {
    #expect(typed([.paste("a\nb\tc\u{1B}")]).text == "a b c?")
  }

  @Test func `a mark joins the character before it, even in a full field`() {
    let field = typed([.character("\u{301}")], into: "abe", limit: 3)
    #expect(field.text == "abe\u{301}")
    #expect(field.caret == 3)
  }

  @Test func `the limit holds for typing, pasting and marks without end`() {
    #expect(typed([.character("d")], into: "abc", limit: 3).text == "abc")
    #expect(typed([.home, .paste("xyz")], into: "abc", limit: 5).text == "xyabc")
    let zalgo = String(repeating: "\u{301}", count: 5_000)
    #expect(typed([.paste("a" + zalgo)], limit: 10).text.unicodeScalars.count <= 80)
  }

  @Test func `a long text scrolls so that the caret is seen`() {
    #expect(shown(TextField(text: "abcdef"), width: 4) == ("def", 3))
    #expect(shown(typed([.home], into: "abcdef"), width: 4) == ("abcd", 0))
    #expect(shown(TextField(text: "张小明"), width: 4) == ("明", 2))
    #expect(shown(TextField(text: ""), width: 4) == ("", 0))
  }

  @Test func `without focus there is no cursor and a long text is cut`() {
    var grid = Grid(size: Size(rows: 1, columns: 9))
    let field = TextField(text: "abcdef")
    field.draw(
      into: &grid, at: Position(row: 0, column: 1), width: 4, role: .field, focused: false)
    #expect(grid.text == " abc~")
    #expect(grid.cursor == nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func `no keys bring the caret out of the text or the cursor out of the field`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let limit = Int.random(in: 0...12, using: &random)
    var field = TextField(limit: limit)
    let keys: [Key] = [
      .character("a"), .character("张"), .character("\u{301}"), .character("🇨"), .character(" "),
      .backspace, .delete, .left, .right, .home, .end, .control("w"), .control("u"),
      .control("d"),
    ]
    for _ in 0..<60 {
      let isPaste = Int.random(in: 0..<8, using: &random) == 0
      _ = field.handle(
        isPaste ? .paste(Wild.text(&random)) : keys.randomElement(using: &random) ?? .home)
      #expect((0...field.text.count).contains(field.caret))
      #expect(field.text.count <= limit)
      let width = Int.random(in: 1...8, using: &random)
      let (text, cursor) = shown(field, width: width)
      #expect(Width.of(text) <= width)
      #expect(cursor.map { (0..<width).contains($0) } == true)
    }
  }
}
