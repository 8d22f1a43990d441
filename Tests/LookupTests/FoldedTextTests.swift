import Simulation
import Testing

@testable import Lookup

@Suite("Folding")
struct FoldedTextTests {
  @Test(arguments: [
    ("O’Brien-Smith", "o brien smith"), ("ÀÉÎõü", "aeiou"), ("ＡＢ　１２", "ab 12"),
    ("Æsir Œuvre Þór Đỗ", "aesir oeuvre thor do"), ("İstanbul ısı", "istanbul isi"),
    ("趙慶 ZOË", "赵庆 zoe"), ("王John李", "王 john 李"), ("·.,!", ""), ("\u{301}\u{302}", ""),
    ("Ёж", "еж"), ("ΟΔΟΣ", "οδοσ"), ("\u{F900}", "岂"), ("e\u{301}", "e"), ("a\u{200D}b", "a b"),
  ])
  func `case, accents, width, signs and traditional forms vanish`(text: String, words: String) {
    #expect(folded(text) == words)
  }

  @Test func `characters of Chinese names are kept as written for their readings`() {
    #expect(FoldedText("趙 Zoë 慶").han == ["趙", "慶"])
  }

  @Test func `a text is cut before it outgrows offsets of one byte`() {
    #expect(FoldedText(String(repeating: "王", count: 300)).bytes.count <= FoldedText.bytesMax)
    #expect(FoldedText(String(repeating: "a ", count: 300)).words.count == FoldedText.wordsMax)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `folding what is folded changes nothing`(seed: UInt64) {
    var people = LookupPeople(seed: seed)
    let once = folded(people.entry(row: 0).name)
    #expect(folded(once) == once)
  }

  private func folded(_ text: String) -> String {
    let folded = FoldedText(text)
    return folded.words.map { String(decoding: folded.bytes(of: $0), as: UTF8.self) }
      .joined(separator: " ")
  }
}
