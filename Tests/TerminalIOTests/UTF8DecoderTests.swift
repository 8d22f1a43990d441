import Testing

@testable import TerminalIO

@Suite struct UTF8DecoderTests {
  private func decoded(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var scalars = String.UnicodeScalarView()
    for byte in bytes { decoder.feed(byte) { scalars.append($0) } }
    decoder.breakOff { scalars.append($0) }
    return String(scalars)
  }

  @Test(arguments: ["abc", "张小明", "é", "🧋\u{10FFFF}", "\u{D7FF}\u{E000}", "\u{80}\u{7FF}\u{800}"])
  func `UTF-8 reads as itself`(text: String) {
    #expect(decoded(Array(text.utf8)) == text)
  }

  @Test(
    arguments: [
      ([0xFF, 0x71], "\u{FFFD}q"), ([0xE7, 0x8E, 0x71], "\u{FFFD}q"),
      ([0xE5, 0xE5, 0xBC, 0xA0], "\u{FFFD}张"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF4, 0x90], "\u{FFFD}\u{FFFD}"),
      ([0xE0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0xA7], "\u{FFFD}"),
      ([0x80, 0xBF], "\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func `a broken sequence costs a replacement character and nothing after it`(
    bytes: [UInt8], text: String
  ) {
    #expect(decoded(bytes) == text)
  }

  @Test(arguments: UInt64(0)..<200)
  func `after any bytes a whole character is read as itself`(seed: UInt64) {
    var random = Seeded(seed)
    let noise = random.bytes(upTo: 20)
    #expect(decoded(noise + Array("张q".utf8)).hasSuffix("张q"))
  }

  @Test(arguments: UInt64(0)..<200)
  func `what it makes of any bytes is what the standard library makes of them`(seed: UInt64) {
    var random = Seeded(seed)
    let noise = random.bytes(upTo: 40)
    #expect(decoded(noise) == String(decoding: noise, as: UTF8.self))
  }
}
