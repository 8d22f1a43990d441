import Testing

@Suite("The reader of screens these tests trust")
struct ScreenReaderTests {
  private func read(_ bytes: String, rows: Int = 4, columns: Int = 10) -> ScreenReader {
    var reader = ScreenReader(rows: rows, columns: columns)
    // Byte by byte: a sequence may be cut anywhere.
    for byte in bytes.utf8 { reader.feed([byte]) }
    return reader
  }

  @Test(arguments: [
    ("ab\r\nc", "ab\nc\n\n"), ("\u{1B}[2;3Hx\u{1B}[1dy\u{1B}[1Gz", "z  y\n  x\n\n"),
    ("张a\u{1B}[1;2Hb", " ba\n\n\n"), ("e\u{301}x", "e\u{301}x\n\n\n"),
    ("张\u{323}x", "张\u{323}x\n\n\n"), ("\u{1B}(0lqx\u{1B}(Bq", "+-|q\n\n\n"),
    ("\u{1B})0\u{E}x\u{F}x", "|x\n\n\n"), ("ab\u{1B}[3bc", "abbbbc\n\n\n"),
    ("12345678901", "1234567890\n1\n\n"), ("1234567890\rx", "x234567890\n\n\n"),
    ("123456789张", "123456789\n张\n\n"),
  ])
  func `places text, wide characters and marks`(bytes: String, text: String) {
    let reader = read(bytes)
    #expect(reader.screen.text == text)
    #expect(reader.unknown == [])
    #expect(reader.screen.halves == [])
  }

  @Test(arguments: [
    ("abcdef\u{1B}[1;3H\u{1B}[K", "ab\n\n\n"), ("abcdef\u{1B}[1;3H\u{1B}[1K", "   def\n\n\n"),
    ("abcdef\u{1B}[1;3H\u{1B}[2X", "ab  ef\n\n\n"), ("abcdef\u{1B}[1;3H\u{1B}[2P", "abef\n\n\n"),
    ("abcdef\u{1B}[1;3H\u{1B}[2@", "ab  cdef\n\n\n"), ("a\r\nb\u{1B}[H\u{1B}[J", "\n\n\n"),
    ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", "b\nc\n\n"), ("a\r\nb\u{1B}[1;1H\u{1B}[L", "\na\nb\n"),
    ("a\r\nb\r\nc\r\nd\r\ne", "b\nc\nd\ne"), ("a\r\nb\u{1B}[H\u{1B}M", "\na\nb\n"),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\n", "a\nc\n\nd"), ("a\r\nb\u{1B}[S", "b\n\n\n"),
    ("张张\u{1B}[1;2H\u{1B}[K", "\n\n\n"),
  ])
  func `erases, shifts and scrolls`(bytes: String, text: String) {
    let reader = read(bytes)
    #expect(reader.screen.text == text)
    #expect(reader.unknown == [])
    #expect(reader.screen.halves == [])
  }

  @Test func `knows modes, and colours from the return to none`() {
    let entered = read("main\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004hx\u{1B}[1;38;5;7m")
    #expect(entered.screen.isAlternate)
    #expect(!entered.screen.isCursorVisible)
    #expect(entered.screen.isPasteMarked)
    #expect(entered.coloursSet > 0)
    #expect(!entered.isPenPlain)
    let left = read("main\u{1B}[?1049hx\u{1B}[?25l\u{1B}[39;49m\u{1B}[m\u{1B}[?1049l\u{1B}[?25h")
    #expect(left.screen.text == "main\n\n\n")
    #expect(left.screen.isCursorVisible)
    #expect(left.coloursSet == 0)
    #expect(left.isPenPlain)
    #expect(!read("\u{1B}(0").isPenPlain)
    #expect(read("\u{1B}[?31337h\u{1B}[5y\u{1B}x").unknown.count == 3)
  }

  @Test func `finds a wide character that lost a half`() {
    var screen = Screen(rows: 1, columns: 4)
    screen.put("张")
    #expect(screen.halves == [])
    screen.resize(rows: 1, columns: 1)
    #expect(screen.halves == [])
    var lone = Screen(rows: 1, columns: 1)
    lone.put("张")
    #expect(lone.halves == ["0,0"])
  }
}
