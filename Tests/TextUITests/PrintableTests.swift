import Testing
import TextUI

@Suite struct PrintableTests {
  @Test(arguments: [
    ("Zhang 张", "Zhang 张"), ("a\u{1B}[31mb", "a?[31mb"), ("a\nb\tc\r\nd", "a b c  d"),
    ("\u{9B}31m", "?31m"), ("x\u{202E}y\u{2066}z", "xyz"), ("👨‍👩‍👧", "👨👩👧"), ("❤\u{FE0F}", "❤"),
    ("\u{FEFF}a\u{AD}b", "ab"), ("a\u{2028}b", "a b"), ("\u{0}\u{7F}", "??"),
  ]) func `a text is cleaned for screens and standard output`(text: String, clean: String) {
    #expect(Array(Printable.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func `pasted text keeps newlines and tabs and loses every other control character`() {
    #expect(Printable.pasted("a\r\nb\rc\td\u{1B}[2J\u{202E}e") == "a\nb\nc\td[2Je")
  }

  @Test(arguments: [("／", "/"), ("？", "?"), ("：", ":"), ("ｑ", "q"), ("　", " "), ("张", "张")])
  func `a full-width key folds to its twin`(typed: Character, folded: Character) {
    #expect(Key.character(typed).folded == .character(folded))
  }

  @Test func `keys that are no characters fold to themselves`() {
    #expect(Key.enter.folded == .enter)
    #expect(Key.alt("？").folded == .alt("？"))
  }

  @Test func `every role has a letter and a name of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Role.allCases.map(\.index) == Array(Role.allCases.indices))
  }
}
