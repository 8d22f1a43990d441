import Simulation
import Testing
import TextUI

@testable import PartnerApp

@Suite("Breaking text into rows")
struct WrapTests {
  @Test func `Latin breaks at spaces, Han anywhere`() {
    #expect(Wrap.rows("one two three", columns: 8) == ["one two", "three"])
    #expect(Wrap.rows("one two", columns: 7) == ["one two"])
    #expect(Wrap.rows("张小明喜欢靠窗", columns: 5) == ["张小", "明喜", "欢靠", "窗"])
    #expect(Wrap.rows("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(Wrap.rows("likes 靠窗的座位", columns: 9) == ["likes 靠", "窗的座位"])
    #expect(Wrap.rows("", columns: 5) == [""])
  }

  @Test(arguments: 0..<60)
  func `no row is wider than its place and no letter is lost`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters: [Character] = ["a", "b", " ", " ", "张", "e\u{301}", "，", "é"]
    let text = String(
      (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      })
    let columns = Int.random(in: 2...20, using: &random)
    let rows = Wrap.rows(text, columns: columns)
    #expect(!rows.isEmpty)
    for row in rows { #expect(Width.of(row) <= columns) }
    let without = { (text: String) in text.filter { $0 != " " } }
    #expect(without(rows.joined()) == without(text))
  }
}
