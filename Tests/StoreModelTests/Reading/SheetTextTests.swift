import Foundation
import Testing

@testable import StoreModel

@Suite("What spreadsheets do to text")
struct SheetTextTests {
  @Test(arguments: [
    (#"="00123""#, "00123"), (#" ="00123" "#, "00123"), ("'00123", "00123"), ("'=1+1", "=1+1"),
    ("'+86", "+86"), ("'-5", "-5"), ("'@mei", "@mei"), ("'t Hooft", "'t Hooft"), ("'", "'"),
    (#"="say ""hi""""#, #"say "hi""#), (#"'="007""#, "007"), ("=1+1", "=1+1"), (#"="""#, ""),
    (#"="a"&"b""#, #"="a"&"b""#), ("O'Neil", "O'Neil"),
  ])
  func `the text inside is what was meant`(raw: String, text: String) {
    #expect(SheetText.inside(raw) == text)
  }

  @Test(arguments: [
    ("1.53E+10", true), ("6.22202E+18", true), ("1E+10", true), ("1,5e10", true), ("12E4", false),
    ("M1E+5", false), ("tel. 138", false), ("E+1", false), ("１.5E+10", true),
  ])
  func `a rounded number is told from a text with an e`(text: String, isRounded: Bool) {
    #expect(SheetText.isRounded(text) == isRounded)
  }

  @Test(arguments: [
    "SEP=;\na;b", "Sep=;\r\na;b", "sep = ;\na;b", " sep=;  \ra;b", "\"sep=;\"\na;b", "sep=;;;\na;b",
    "sep=;,,\na;b",
  ])
  func `a line that announces the separator is passed over, however it is written`(text: String) {
    var reader = CSVReader(Array(text.utf8))
    #expect(reader.next().map { "\($0)" }?.contains(#"["a", "b"], line: 2"#) == true)
    #expect(reader.next() == nil)
  }

  @Test func `a tab can be announced, and a column called sep is none`() {
    #expect(CSVReader(Array("SEP=\t\na\tb,c".utf8)).separator == Byte.tab)
    var reader = CSVReader(Array("sep,name\n1,Ann".utf8))
    #expect(reader.next() == .record(["sep", "name"], line: 1, bytes: 0..<8))
  }

  @Test func `a text of a spreadsheet may hold what divides fields`() {
    var reader = CSVReader(Array("=\"a, b\",c\n=\"x\"&\"y\",z\n=\"open,z\n".utf8))
    var fields: [[String]] = []
    while case .record(let found, _, _) = reader.next() { fields.append(found) }
    #expect(fields == [["=\"a, b\"", "c"], ["=\"x\"&\"y\"", "z"], ["=\"open", "z"]])
  }

  @Test(
    arguments: [
      ("45987", "2025-11-26", nil), ("45987.0", "2025-11-26", nil),
      ("45987.3125", "2025-11-26", 27_000), ("45987.33333333", "2025-11-26", 28_800),
      ("45987,5", "2025-11-26", 43_200), ("19725", "1954-01-01", nil), ("65745", "2079-12-31", nil),
      ("25569", "1970-01-01", nil),
    ] as [(String, String, Int64?)])
  func `a spreadsheet's day is a day, and its fraction a time`(
    text: String, day: String, seconds: Int64?
  ) throws {
    let read = try #require(SheetDay(text))
    #expect(read.day.text == day)
    #expect(read.clock == seconds.map { $0 * 1000 })
  }

  @Test(arguments: ["19724", "65746", "2026", "0", "459870", "45987.", "4598", "45987 7:00"])
  func `other numbers are no day of a spreadsheet`(text: String) {
    #expect(SheetDay(text) == nil)
  }
}
