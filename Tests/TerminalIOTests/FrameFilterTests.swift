import Testing

@testable import TerminalIO

@Suite struct FrameFilterTests {
  private func reduced(_ frames: String...) -> [String] {
    var filter = FrameFilter()
    return frames.map { frame in
      Array(frame.utf8).withUnsafeBufferPointer {
        String(decoding: filter.reduce($0), as: UTF8.self)
      }
    }
  }

  @Test func `only what differs is sent, and nothing is reset for the sake of the next frame`() {
    let first =
      "\u{1B}[38;5;7m\u{1B}[48;5;233ma\u{1B}[38;5;8m\u{1B}[48;5;233mb\u{1B}[39;49m\u{1B}[m"
    let second = "\u{1B}[H\u{1B}[38;5;8m\u{1B}[48;5;233mc\u{1B}[39;49m"
    #expect(
      reduced(first, second) == [
        "\u{1B}(B\u{1B}[0;38;5;7;48;5;233ma\u{1B}[38;5;8mb", "\u{1B}[Hc",
      ])
  }

  @Test func `blanks need the background and no letters`() {
    let frame = "\u{1B}[31;44ma\u{1B}[32m  \u{1B}[K\u{1B}[44mb"
    #expect(reduced(frame) == ["\u{1B}(B\u{1B}[0;31;44ma  \u{1B}[K\u{1B}[32mb"])
  }

  @Test func `after an unknown rendition all passes as it comes until a reset`() {
    let frame = "\u{1B}[31ma\u{1B}[38;2;1;2;3mb\u{1B}[31mc\u{1B}[m\u{1B}[32md"
    #expect(
      reduced(frame) == [
        "\u{1B}(B\u{1B}[0;31ma\u{1B}[38;2;1;2;3mb\u{1B}[31mc\u{1B}(B\u{1B}[0;32md"
      ])
  }

  @Test func `what is cut off or unknown passes as it came`() {
    for frame in ["\u{1B}", "\u{1B}[", "\u{1B}[12", "\u{1B}]104\u{7}", "\u{1B}M\u{F}", ""] {
      #expect(reduced("x" + frame) == ["\u{1B}(B\u{1B}[mx" + frame])
    }
  }

  @Test(arguments: UInt64(0)..<300) func `the smaller frames draw the same screen`(seed: UInt64) {
    var random = Seeded(seed)
    var filter = FrameFilter()
    var plain = Screen()
    var small = Screen()
    for _ in 0..<random.number(1..<6) {
      let frame = Array(Self.frame(&random).utf8)
      let reduced = frame.withUnsafeBufferPointer { filter.reduce($0) }
      plain.draw(frame)
      small.draw(reduced)
      #expect(plain.cells == small.cells)
      #expect(plain.column == small.column)
      if random.number(0..<5) == 0 {
        // Somebody else wrote: curses starts anew from a normal pen.
        small.draw(Array("\u{1B}[35;7m\u{1B}(0".utf8))
        plain.draw(Array("\u{1B}[m\u{1B}(B".utf8))
        filter.forget()
      }
    }
  }

  /// A frame in the vocabulary of curses, which ends with a normal pen.
  private static func frame(_ random: inout Seeded) -> String {
    let pieces = [
      "a", "x", " ", "   ", "\u{1B}[31m", "\u{1B}[94m", "\u{1B}[38;5;253m", "\u{1B}[48;5;233m",
      "\u{1B}[44m", "\u{1B}[103m", "\u{1B}[39;49m", "\u{1B}[1m", "\u{1B}[4m", "\u{1B}[27m",
      "\u{1B}[0;7m", "\u{1B}[m", "\u{1B}[38;2;1;2;3m", "\u{1B}[24m", "\u{1B}(0", "\u{1B}(B",
      "\u{1B}[K", "\r",
      "\u{1B}[5G", "\u{1B}[22m", "\u{1B}[38;5;9m",
    ]
    return (0..<random.number(0..<30)).map { _ in pieces[random.number(0..<pieces.count)] }.joined()
      + "\u{1B}(B\u{1B}[m"
  }
}

/// One line of a terminal, enough to see what a frame draws.
private struct Screen {
  struct Cell: Equatable {
    var text: UInt8
    var look: [Int]
    var charset: UInt8
  }

  var cells = Array(repeating: Cell(text: 0x20, look: [0, 0, 0], charset: 0), count: 120)
  var column = 0
  /// Letters, background, attributes.
  private var pen = [0, 0, 0]
  private var charset = UInt8(ascii: "B")

  mutating func draw(_ bytes: [UInt8]) {
    var rest = ArraySlice(bytes)
    while let byte = rest.popFirst() {
      switch byte {
      case 0x0D: column = 0
      case 0x1B where rest.popFirst() == UInt8(ascii: "("): charset = rest.popFirst() ?? 0
      case 0x1B:
        let parameters = rest.prefix { $0 < 0x40 }
        rest = rest.dropFirst(parameters.count)
        let numbers = parameters.split(separator: UInt8(ascii: ";"))
          .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        switch rest.popFirst() {
        case UInt8(ascii: "m"): rendition(numbers.isEmpty ? [0] : numbers)
        case UInt8(ascii: "G"): column = (numbers.first ?? 1) - 1
        case UInt8(ascii: "K"): for place in column..<cells.count { put(0x20, at: place) }
        default: break
        }
      default:
        put(byte, at: min(column, cells.count - 1))
        column = min(column + 1, cells.count - 1)
      }
    }
  }

  private mutating func put(_ byte: UInt8, at place: Int) {
    // A blank without attributes shows its background only.
    let look = byte == 0x20 && pen[2] == 0 ? [0, pen[1], 0] : pen
    cells[place] = Cell(text: byte, look: look, charset: byte == 0x20 ? 0 : charset)
  }

  private mutating func rendition(_ numbers: [Int]) {
    var rest = ArraySlice(numbers)
    while let code = rest.popFirst() {
      switch code {
      case 0: pen = [0, 0, 0]
      case 1...8: pen[2] |= 1 << code
      case 22: pen[2] &= ~0b110
      case 24...28: pen[2] &= ~(1 << (code - 20))
      case 38, 48:
        let count = rest.first == 2 ? 4 : 2
        pen[code == 38 ? 0 : 1] = 1000 + rest.prefix(count).reduce(0) { $0 * 256 + $1 }
        rest = rest.dropFirst(count)
      case 39: pen[0] = 0
      case 49: pen[1] = 0
      case 30...37, 90...97: pen[0] = code
      default: pen[1] = code
      }
    }
  }
}
