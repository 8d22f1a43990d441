/// Reads what a program sends to a terminal: as much of xterm and of the Linux console as ncurses
/// uses.
struct ScreenReader {
  private(set) var screen: Screen
  /// Sequences nobody here knows; a test that drives a screen expects none.
  private(set) var unknown: [String] = []
  /// How often a colour was chosen, the return to the terminal's own not counted.
  private(set) var coloursSet = 0
  /// Whether what is written now has neither colour, attribute nor line drawing.
  var isPenPlain: Bool { isLookPlain && !drawsLines[shift] }
  private var isLookPlain = true
  private var pending: [UInt8] = []
  /// Character sets G0 and G1: whether each is the one with the line drawing.
  private var drawsLines = [false, false]
  private var shift = 0
  private var last: Unicode.Scalar = " "
  private var saved = (row: 0, column: 0)

  /// A terminal that has just been switched on.
  init(rows: Int, columns: Int) { screen = Screen(rows: rows, columns: columns) }

  /// The window has another size from now on.
  mutating func resize(rows: Int, columns: Int) { screen.resize(rows: rows, columns: columns) }

  /// Takes bytes; half a sequence waits for its other half.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var start = 0
    while start < pending.count, let length = take(at: start) { start += length }
    pending.removeFirst(start)
  }

  /// Handles what begins at an index and gives its length; nil where it is not all there.
  private mutating func take(at start: Int) -> Int? {
    let byte = pending[start]
    switch byte {
    case 0x1B: return escape(at: start)
    case 0..<0x20, 0x7F: control(byte)
    case 0x20..<0x7F: put(Unicode.Scalar(byte))
    default:
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      guard start + length <= pending.count else { return nil }
      let text = String(decoding: pending[start..<start + length], as: UTF8.self)
      text.unicodeScalars.forEach { put($0) }
      return length
    }
    return 1
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    var scalar = scalar
    if drawsLines[shift], (0x60...0x7E).contains(scalar.value) {
      let ascii: [Unicode.Scalar: Unicode.Scalar] = ["q": "-", "x": "|"]
      scalar = ascii[scalar] ?? "+"
    }
    screen.put(scalar)
    last = scalar
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: break
    case 0x08: screen.move(toRow: screen.row, column: screen.column - 1)
    case 0x09: screen.move(toRow: screen.row, column: (screen.column / 8 + 1) * 8)
    case 0x0A...0x0C: screen.feed()
    case 0x0D: screen.move(toRow: screen.row, column: 0)
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(at start: Int) -> Int? {
    guard start + 1 < pending.count else { return nil }
    switch pending[start + 1] {
    case UInt8(ascii: "["):
      let tail = pending[(start + 2)...]
      guard let end = tail.firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
      sequence(ControlSequence(pending[start + 2...end]))
      return end - start + 1
    case UInt8(ascii: "]"):
      let tail = pending[(start + 2)...]
      guard let end = tail.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
      return end - start + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      guard start + 2 < pending.count else { return nil }
      let set = pending[start + 1] == UInt8(ascii: "(") ? 0 : 1
      drawsLines[set] = pending[start + 2] == UInt8(ascii: "0")
      return 3
    default:
      plainEscape(pending[start + 1])
      return 2
    }
  }

  private mutating func plainEscape(_ byte: UInt8) {
    switch Unicode.Scalar(byte) {
    case "=", ">", "\\": break
    case "7": saved = (screen.row, screen.column)
    case "8": screen.move(toRow: saved.row, column: saved.column)
    case "D": screen.feed()
    case "M": screen.feedBack()
    case "E":
      screen.move(toRow: screen.row, column: 0)
      screen.feed()
    default: unknown.append("ESC \(Unicode.Scalar(byte))")
    }
  }

  private mutating func sequence(_ sequence: ControlSequence) {
    guard sequence.mark == nil else { return mode(sequence) }
    if moves(sequence) || edits(sequence) { return }
    switch sequence.final {
    case "m": colours(sequence.numbers)
    case "r":
      let top = sequence.count(0) - 1
      let bottom = min(sequence.numbers.count > 1 ? sequence.count(1) : screen.rows, screen.rows)
      screen.region = top < bottom ? top...bottom - 1 : 0...screen.rows - 1
      screen.move(toRow: 0, column: 0)
    case "b": for _ in 0..<sequence.count(0) { screen.put(last) }
    // Insert mode off, window titles.
    case "l", "t": break
    default: unknown.append("CSI \(sequence.text)")
    }
  }

  private mutating func moves(_ sequence: ControlSequence) -> Bool {
    let (row, column, count) = (screen.row, screen.column, sequence.count(0))
    switch sequence.final {
    case "A": screen.move(toRow: row - count, column: column)
    case "B": screen.move(toRow: row + count, column: column)
    case "C": screen.move(toRow: row, column: column + count)
    case "D": screen.move(toRow: row, column: column - count)
    case "G": screen.move(toRow: row, column: count - 1)
    case "d": screen.move(toRow: count - 1, column: column)
    case "H", "f": screen.move(toRow: count - 1, column: sequence.count(1) - 1)
    case "Z": screen.move(toRow: row, column: (column - 1) / 8 * 8)
    default: return false
    }
    return true
  }

  private mutating func edits(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count(0)
    let mode = sequence.numbers.first ?? 0
    switch sequence.final {
    case "J":
      if mode == 0 { screen.erase(columns: screen.column..<screen.columns) }
      if mode == 1 { screen.erase(columns: 0..<screen.column + 1) }
      let rows =
        mode == 0 ? screen.row + 1..<screen.rows : 0..<(mode == 1 ? screen.row : screen.rows)
      screen.erase(rows: rows)
    case "K":
      screen.erase(
        columns: (mode == 0 ? screen.column : 0)..<(mode == 1 ? screen.column + 1 : screen.columns))
    case "X": screen.erase(columns: screen.column..<screen.column + count)
    case "@": screen.shift(by: count)
    case "P": screen.shift(by: -count)
    case "L": screen.scroll(by: -count, from: screen.row)
    case "M": screen.scroll(by: count, from: screen.row)
    case "S": screen.scroll(by: count)
    case "T": screen.scroll(by: -count)
    default: return false
    }
    return true
  }

  private mutating func mode(_ sequence: ControlSequence) {
    // The console's cursor shapes are no modes.
    guard sequence.mark == "?", sequence.final == "h" || sequence.final == "l" else {
      if sequence.final != "c" { unknown.append("CSI \(sequence.text)") }
      return
    }
    let isOn = sequence.final == "h"
    for number in sequence.numbers {
      switch number {
      case 25: screen.isCursorVisible = isOn
      case 47, 1047, 1049: screen.showAlternate(isOn)
      case 2004: screen.isPasteMarked = isOn
      // Cursor keys, wrapping, blinking, mouse reports, synchronised output.
      case 1, 7, 12, 1000...1006, 2026: break
      default: unknown.append("CSI \(sequence.text)")
      }
    }
  }

  private mutating func colours(_ numbers: [Int]) {
    let isColour = { (number: Int) in
      (30...38).contains(number) || (40...48).contains(number) || (90...107).contains(number)
    }
    coloursSet += numbers.filter(isColour).count
    if numbers.isEmpty || numbers == [0] {
      isLookPlain = true
    } else if numbers != [39, 49] {
      isLookPlain = false
    }
  }
}

/// What stands between `ESC [` and the letter that ends it, and that letter.
struct ControlSequence {
  /// A private sequence's mark, "?" for example.
  let mark: Unicode.Scalar?
  /// The numbers; an omitted one is 0.
  let numbers: [Int]
  let final: Unicode.Scalar
  let text: String

  /// Takes a sequence apart; the last byte is the final one.
  init(_ bytes: some Collection<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    final = scalars.last ?? "?"
    mark = scalars.first.flatMap { (0x3C...0x3F).contains($0.value) ? $0 : nil }
    let digits = text.dropFirst(mark == nil ? 0 : 1).dropLast()
    numbers = digits.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
  }

  /// A number that counts something: 1 where it is omitted or 0.
  func count(_ index: Int) -> Int { max(1, index < numbers.count ? numbers[index] : 1) }
}
