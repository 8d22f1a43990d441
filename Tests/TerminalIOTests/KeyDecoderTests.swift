import Testing
import TextUI

@testable import TerminalIO

@Suite struct KeyDecoderTests {
  /// Feeds bursts of bytes, each at its time in milliseconds, and ends when nothing more comes.
  private func keys(_ bursts: (at: Int64, text: String)...) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for burst in bursts {
      for byte in burst.text.utf8 { decoder.feed(.byte(byte), at: burst.at) { keys.append($0) } }
      decoder.endBurst(at: burst.at) { keys.append($0) }
    }
    decoder.expire(at: 1_000_000) { keys.append($0) }
    return keys
  }

  @Test(
    arguments: [
      ("a", .character("a")), ("张", .character("张")), ("\u{301}", .character("\u{301}")),
      ("\u{11}", .control("q")), ("\u{1A}", .control("z")), ("\u{3}", .control("c")),
      ("\u{1C}", .control("\\")), ("\u{0}", .control(" ")), ("\t", .tab), ("\r", .enter),
      ("\n", .enter), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}", .escape),
      ("\u{1B}1", .alt("1")), ("\u{1B}é", .alt("é")), ("\u{1B}\u{7F}", .control("w")),
      ("／", .character("／")),
    ] as [(String, Key)]) func `bytes that are one key`(bytes: String, key: Key)
  {
    #expect(keys((0, bytes)) == [key])
  }

  @Test(
    arguments: [
      ("[A", .up), ("OB", .down), ("[1;5C", .right), ("OD", .left), ("[H", .home), ("OF", .end),
      ("[1~", .home), ("[7~", .home), ("[4~", .end), ("[8~", .end), ("[2~", .insert),
      ("[3~", .delete), ("[3;2~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
      ("OP", .function(1)), ("[11~", .function(1)), ("[[A", .function(1)), ("[[E", .function(5)),
      ("[15~", .function(5)), ("[17;2~", .function(6)), ("[21~", .function(10)),
      ("[24~", .function(12)), ("OM", .enter), ("Oq", .character("1")), ("O5P", .function(1)),
    ] as [(String, Key)])
  func `sequences of xterm, tmux, rxvt and the console are keys`(tail: String, key: Key) {
    #expect(keys((0, "\u{1B}" + tail)) == [key])
    #expect(keys((0, "\u{1B}" + tail + "x")) == [key, .character("x")])
  }

  @Test(arguments: ["[<0;9;9M", "[M !!", "[?1;2c", "[200x", "[38;5;1m", "[99~", "[>0;1c"])
  func `reports and unknown sequences vanish whole`(tail: String) {
    #expect(keys((0, "\u{1B}" + tail + "q")) == [.character("q")])
  }

  @Test(arguments: ["OA", "[B", "[1;5C", "[21~", "[M !!"])
  func `a sequence split after its Esc is an Esc and nothing more`(tail: String) {
    #expect(keys((0, "\u{1B}"), (60, tail), (200, "q")) == [.escape, .character("q")])
  }

  @Test(arguments: [("O", "A"), ("[", "A"), ("[1;", "5A")])
  func `a sequence split later is whole again`(head: String, tail: String) {
    #expect(keys((0, "\u{1B}" + head), (60, tail)) == [.up])
  }

  @Test func `a capital O or bracket typed after Esc is late and not lost`() {
    #expect(keys((0, "\u{1B}"), (60, "O")) == [.escape, .character("O")])
    #expect(
      keys((0, "\u{1B}"), (60, "Oz")) == [.escape, .character("O"), .character("z")])
    #expect(keys((0, "\u{1B}"), (500, "OA")) == [.escape, .character("O"), .character("A")])
    #expect(keys((0, "\u{1B}"), (60, "[")) == [.escape, .character("[")])
  }

  @Test func `Esc twice at once is twice Esc`() {
    #expect(keys((0, "\u{1B}\u{1B}")) == [.escape, .escape])
    #expect(keys((0, "\u{1B}"), (10, "\u{1B}")) == [.escape, .escape])
  }

  @Test func `a broken character does not wait for its rest`() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte: UInt8 in [0xE7, 0x8E] { decoder.feed(.byte(byte), at: 0) { keys.append($0) } }
    decoder.feed(.key(.down), at: 0) { keys.append($0) }
    #expect(keys == [.character("\u{FFFD}"), .down])
  }

  @Test func `pasted text is one key and its escapes are no commands`() {
    #expect(
      keys((0, "\u{1B}[200~a\r\nb\u{1B}OAc\u{11}\u{1B}[201~q"))
        == [.paste("a\nbOAc"), .character("q")])
    #expect(keys((0, "\u{1B}[200~\u{1B}[201~q")) == [.character("q")])
  }

  @Test func `a paste without end is over after its silence`() {
    #expect(
      keys((0, "\u{1B}[200~ab"), (90, "c"), (189, "d"), (290, "q"))
        == [.paste("abcd"), .character("q")])
  }

  @Test func `the markers that curses knows begin and end a paste, and other keys do not`() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    let inputs: [KeyDecoder.Input] = [
      .pasteEnd, .pasteStart, .byte(0x61), .key(.function(10)), .other, .byte(0x62), .pasteEnd,
      .key(.function(10)),
    ]
    for input in inputs { decoder.feed(input, at: 5) { keys.append($0) } }
    #expect(keys == [.paste("ab"), .function(10)])
    #expect(decoder.deadline == nil)
  }

  @Test func `a paste beyond its cap is cut and the rest is not typed`() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    decoder.feed(.pasteStart, at: 0) { keys.append($0) }
    for _ in 0..<KeyDecoder.pasteBytesMax + 500 {
      decoder.feed(.byte(0x61), at: 0) { keys.append($0) }
    }
    #expect(keys == [.paste(String(repeating: "a", count: KeyDecoder.pasteBytesMax))])
    decoder.feed(.pasteEnd, at: 0) { keys.append($0) }
    decoder.feed(.byte(0x62), at: 0) { keys.append($0) }
    #expect(keys.last == .character("b"))
  }

  @Test func `C1 controls are no characters`() {
    #expect(keys((0, "\u{9B}\u{85}a")) == [.character("a")])
  }

  @Test(arguments: UInt64(0)..<300)
  func `after any bytes and a breath, a key is that key`(seed: UInt64) {
    var random = Seeded(seed)
    var decoder = KeyDecoder()
    var now: Int64 = 0
    for _ in 0..<random.number(1..<20) {
      let pieces: [[UInt8]] = [
        random.bytes(upTo: 12), [0x1B], Array("\u{1B}[".utf8), Array("\u{1B}[200~".utf8),
        Array("\u{1B}[M".utf8), [0xE7, 0x8E],
      ]
      for byte in pieces[random.number(0..<pieces.count)] {
        decoder.feed(.byte(byte), at: now) { _ in }
      }
      decoder.endBurst(at: now) { _ in }
      now += Int64(random.number(0..<200))
    }
    now += 200
    var keys: [Key] = []
    decoder.expire(at: now) { _ in }
    #expect(decoder.deadline == nil)
    decoder.feed(.key(.function(10)), at: now) { keys.append($0) }
    #expect(keys.last == .function(10))
    decoder.feed(.byte(0x11), at: now) { keys.append($0) }
    #expect(keys.last == .control("q"))
  }

  @Test(arguments: UInt64(0)..<300)
  func `outside a paste, Ctrl-Q and F10 need no breath after any bytes`(seed: UInt64) {
    var random = Seeded(seed)
    for last: KeyDecoder.Input in [.byte(0x11), .key(.function(10))] {
      var decoder = KeyDecoder()
      for byte in random.bytes(upTo: 60) { decoder.feed(.byte(byte), at: 0) { _ in } }
      var keys: [Key] = []
      decoder.feed(last, at: 0) { keys.append($0) }
      #expect(keys.last == (last == .byte(0x11) ? .control("q") : .function(10)))
    }
  }
}
