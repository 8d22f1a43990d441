import Simulation
import Testing

@testable import StoreModel

@Suite("Taking CSV apart")
struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("a,\"b, c\"\n", [["a", "b, c"]]),
    ("\"he said \"\"hi\"\"\",\"\"\"\"\n", [["he said \"hi\"", "\""]]),
    ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
    ("\"two\r\nlines\",x", [["two\r\nlines", "x"]]),
    ("a,,\n,,b", [["a", "", ""], ["", "", "b"]]), ("\"\",\"\"\n", [["", ""]]),
    ("\n\r\n\na\n\nb\n", [["a"], ["b"]]), ("5\" cup,x\n", [["5\" cup", "x"]]),
    ("\"a\"  ,b", [["a", "b"]]), ("ʤ,王\n", [["ʤ", "王"]]), ("", []), ("a,", [["a", ""]]),
  ])
  func `records are taken apart as RFC 4180 says, whatever ends a line`(
    text: String, expected: [[String]]
  ) {
    #expect(read(text).map(\.fields) == expected)
  }

  @Test(arguments: [
    ("id;name;note\n", ";"), ("id\tname\tnote\n", "\t"), ("id,name\n", ","), ("name\n", ","),
    ("\"a,b,c,d\";e;f\n", ";"), ("\n\na;b\n", ";"), ("sep=;\r\na;b", ";"),
  ])
  func `the first line tells the separator`(text: String, separator: Character) {
    #expect(CSVReader(Array(text.utf8)).separator == separator.asciiValue)
  }

  @Test func `a line that announces the separator is no record`() {
    #expect(read("sep=;\r\na;b,c\r\n") == [Taken(line: 2, fields: ["a", "b,c"])])
  }

  @Test func `a record knows the line it starts on, also behind quoted line ends`() {
    let lines = read("a\n\"b\nb\r\nb\"\r\nc\n\n\nd\n").map(\.line)
    #expect(lines == [1, 2, 5, 8])
  }

  @Test(arguments: [
    ("x\n\"a\"b,c\ny\n", CSVProblem.textAfterQuote, "\"a\"b,c"),
    ("x\n\"a,c\ny\n", .unclosedQuote, "\"a,c"),
    ("x\n1,\"a\ny\n2,\"quiet\" z\nz\n", .textAfterQuote, "1,\"a"),
  ])
  func `an unreadable record is told with its reason and the next one is read`(
    text: String, problem: CSVProblem, raw: String
  ) {
    var reader = CSVReader(Array(text.utf8), separator: Byte.comma)
    _ = reader.next()
    guard case .unreadable(problem, line: 2, let bytes) = reader.next() else {
      Issue.record("record 2 was read")
      return
    }
    #expect(reader.text(bytes) == raw)
    guard case .record(["y"], line: 3, _) = reader.next() else {
      Issue.record("record 3 was not read")
      return
    }
  }

  @Test func `bytes that are no text spoil only their own record`() {
    let bytes = Array("a\n20".utf8) + [0xB0] + Array("C\nb\n".utf8)
    var reader = CSVReader(bytes)
    _ = reader.next()
    #expect(reader.next() == .unreadable(.invalidBytes, line: 2, bytes: 2..<6))
    #expect(reader.next() == .record(["b"], line: 3, bytes: 7..<8))
    #expect(reader.next() == nil)
  }

  @Test func `a record that never ends is given up at the limit`() {
    let long = String(repeating: "x", count: CSVReader.recordBytesMax + 1)
    for text in [long + "\nb\n", "\"" + long + "\"\nb\n"] {
      var reader = CSVReader(Array(text.utf8))
      guard case .unreadable(.tooLong(CSVReader.recordBytesMax), line: 1, _) = reader.next() else {
        Issue.record("the long record was read")
        return
      }
      guard case .record(["b"], line: 2, _) = reader.next() else {
        Issue.record("the record behind it was not read")
        return
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `what is written quoted is read back`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["a", "王", "\"", ",", ";", "\n", "\r\n", " ", "\t", "é"]
    let rows = (0..<5).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? ""
        }.joined()
      }
    }
    let text = rows.map { row in
      row.map {
        "\""
          + $0.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }.joined(separator: ",")
    }.joined(separator: "\r\n")
    #expect(read(text, separator: Byte.comma).map(\.fields) == rows)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `any bytes at all are read to their end`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xFF, 0x00, 0xE7, 0x8E, 0x8B]
    let bytes = (0..<200).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    var reader = CSVReader(bytes)
    var last = 0
    while let item = reader.next() {
      switch item {
      case .record(_, let line, let range), .unreadable(_, let line, let range):
        #expect(line > last && range.upperBound <= bytes.count)
        last = line
      }
    }
    #expect(reader.offset == bytes.count)
  }

  private struct Taken: Equatable {
    var line: Int
    var fields: [String]
  }

  private func read(_ text: String, separator: UInt8? = nil) -> [Taken] {
    var reader = CSVReader(Array(text.utf8), separator: separator)
    var records: [Taken] = []
    while case .record(let fields, let line, _) = reader.next() {
      records.append(Taken(line: line, fields: fields))
    }
    return records
  }
}
