/// One line of text being edited.
public struct TextField: Equatable, Sendable {
  /// What has been typed.
  public private(set) var text: String
  /// How many characters stand before the caret.
  public private(set) var caret: Int
  /// The most characters the field takes.
  public let limit: Int

  /// A field with the caret at the end of `text`; `limit` is in characters.
  public init(text: String = "", limit: Int = 200) {
    self.limit = max(0, limit)
    self.text = ""
    caret = 0
    replace(text)
  }

  /// Replaces the whole text and moves the caret to its end.
  public mutating func replace(_ text: String) {
    self.text = ""
    caret = 0
    insert(text)
  }

  /// Puts the caret after so many characters, as a restored draft does; clamped to the text.
  public mutating func moveCaret(to characters: Int) {
    caret = min(max(0, characters), text.count)
  }

  /// Edits by a key; true when the key was one of ours, even if it changed nothing.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(pasted)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .backspace: remove(max(0, caret - 1)..<caret)
    case .delete, .control("d"): remove(caret..<min(text.count, caret + 1))
    case .control("u"): remove(0..<caret)
    case .control("w"): remove(wordStart..<caret)
    default: return false
    }
    return true
  }

  /// Draws the part of the text around the caret in `width` columns; takes the cursor when focused.
  public func draw(
    into grid: inout Grid, at position: Position, width: Int, role: Role, focused: Bool
  ) {
    guard width > 0 else { return }
    grid.fill(
      Rect(row: position.row, column: position.column, rows: 1, columns: width), role: role)
    let before = Width.of(String(text.prefix(caret)))
    // The caret itself needs a column, so the text scrolls one column early.
    let hidden = focused ? max(0, before - (width - 1)) : 0
    var skipped = 0
    var visible = Substring(text)
    while skipped < hidden, let first = visible.first {
      skipped += Width.of(String(first))
      visible.removeFirst()
    }
    grid.put(String(visible), at: position, width: width, role: role, cut: !focused)
    guard focused else { return }
    let column = position.column + min(width - 1, before - skipped)
    if position.row >= 0, position.row < grid.size.rows, column >= 0, column < grid.size.columns {
      grid.cursor = Position(row: position.row, column: column)
    }
  }

  private mutating func insert(_ addition: String) {
    let place = text.index(text.startIndex, offsetBy: caret)
    let tail = text[place...]
    // The limit is taken on the joined text, because a mark joins the character before it.
    let joined = text[..<place] + Printable.clean(String(addition.prefix(limit)))
    let head = joined.prefix(limit - tail.count)
    let scalars = head.unicodeScalars.count + tail.unicodeScalars.count
    guard scalars <= limit * Self.scalarsPerCharacterMax else { return }
    let headCount = head.count
    text = String(head + tail)
    caret = min(headCount, text.count)
  }

  /// Keeps a character with thousands of marks from hiding behind the limit on characters.
  private static let scalarsPerCharacterMax = 8

  private mutating func remove(_ range: Range<Int>) {
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.index(text.startIndex, offsetBy: range.upperBound)
    text.removeSubrange(start..<end)
    caret = min(range.lowerBound, text.count)
  }

  private var wordStart: Int {
    let head = Array(text.prefix(caret))
    var index = head.count
    while index > 0, head[index - 1] == " " { index -= 1 }
    while index > 0, head[index - 1] != " " { index -= 1 }
    return index
  }
}
