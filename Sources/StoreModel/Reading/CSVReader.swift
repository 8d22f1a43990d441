/// One record of a CSV file.
public enum CSVItem: Equatable, Sendable {
  /// Its fields, the line it starts on (from 1) and where it stands in the text.
  case record([String], line: Int, bytes: Range<Int>)
  /// It cannot be taken apart; reading goes on with the line after its first one.
  case unreadable(CSVProblem, line: Int, bytes: Range<Int>)
}

/// Takes the records of a CSV file apart, one at a time (RFC 4180).
///
/// Lines end in LF, CR or CRLF; blank lines are no records. A quote inside an unquoted field is a
/// character like any other. When a record that spans lines turns out unreadable, a quote was left
/// open: only its first line is given up, and the next record starts on the line after it.
public struct CSVReader: Sendable {
  /// Bytes in one record: far more than a guest needs, and what an unclosed quote may cost.
  public static let recordBytesMax = 65_536

  /// The byte between fields.
  public let separator: UInt8
  /// How far the text has been read, in bytes.
  public private(set) var offset: Int
  /// The text being read.
  public let utf8: [UInt8]
  private var line: Int

  /// Reads `utf8`; without a `separator` the first line tells which of `,` `;` and tab it is.
  public init(_ utf8: [UInt8], separator: UInt8? = nil) {
    self.utf8 = utf8
    offset = 0
    line = 1
    let announced = SheetText.announcedSeparator(utf8)
    if let announced, separator == nil {
      offset = announced.end
      line = 2
    }
    self.separator = separator ?? announced?.separator ?? likelySeparator(utf8)
  }

  /// The next record, nil at the end.
  public mutating func next() -> CSVItem? {
    skipBlankLines()
    guard offset < utf8.count else { return nil }
    let start = offset
    let firstLine = line
    var fields: [String] = []
    let problem = readRecord(into: &fields)
    guard let problem else {
      return .record(fields, line: firstLine, bytes: start..<endOfRecord(start))
    }
    giveUpFirstLine(from: start, line: firstLine)
    return .unreadable(problem, line: firstLine, bytes: start..<endOfRecord(start))
  }

  /// What stands in `bytes`, what is no text as U+FFFD.
  public func text(_ bytes: Range<Int>) -> String {
    String(decoding: utf8[bytes], as: UTF8.self)
  }

  /// Reads fields up to the end of the record; a problem leaves the reader anywhere in it.
  private mutating func readRecord(into fields: inout [String]) -> CSVProblem? {
    let limit = offset + Self.recordBytesMax
    while true {
      if readFormula(into: &fields, limit: limit) {
        // A spreadsheet's text, whatever stands in it.
      } else if offset < utf8.count, utf8[offset] == Byte.quote {
        if let problem = readQuoted(into: &fields, limit: limit) { return problem }
      } else if let problem = readPlain(into: &fields, limit: limit) {
        return problem
      }
      guard offset < utf8.count else { return nil }
      let byte = utf8[offset]
      if byte == separator {
        offset += 1
      } else {
        takeNewline()
        return nil
      }
    }
  }

  private mutating func readPlain(into fields: inout [String], limit: Int) -> CSVProblem? {
    let start = offset
    while offset < utf8.count {
      let byte = utf8[offset]
      if byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      offset += 1
    }
    if offset > limit { return .tooLong(limit: Self.recordBytesMax) }
    return append(utf8[start..<offset], to: &fields)
  }

  private mutating func readQuoted(into fields: inout [String], limit: Int) -> CSVProblem? {
    offset += 1
    var start = offset
    var unescaped: [UInt8] = []
    while true {
      guard offset < utf8.count else { return .unclosedQuote }
      if offset > limit { return .tooLong(limit: Self.recordBytesMax) }
      let byte = utf8[offset]
      if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        takeNewline()
        continue
      }
      offset += 1
      guard byte == Byte.quote else { continue }
      guard offset < utf8.count, utf8[offset] == Byte.quote else { break }
      unescaped.append(contentsOf: utf8[start..<offset])
      offset += 1
      start = offset
    }
    let last = utf8[start..<(offset - 1)]
    while offset < utf8.count, utf8[offset] == Byte.space { offset += 1 }
    if offset < utf8.count {
      let byte = utf8[offset]
      let ends = byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn
      if !ends { return .textAfterQuote }
    }
    return append(unescaped.isEmpty ? last : unescaped[...] + last, to: &fields)
  }

  /// Reads a text as spreadsheets are made to keep it, `="A, B"`: what is inside divides no fields.
  ///
  /// False, and nothing read, where it is something else.
  private mutating func readFormula(into fields: inout [String], limit: Int) -> Bool {
    guard offset + 1 < utf8.count, utf8[offset] == UInt8(ascii: "="), utf8[offset + 1] == Byte.quote
    else { return false }
    let start = (offset: offset, line: line)
    var inside: [String] = []
    offset += 1
    guard readQuoted(into: &inside, limit: limit) == nil, line == start.line,
      let text = inside.first
    else {
      (offset, line) = start
      return false
    }
    fields.append(SheetText.formula(text))
    return true
  }

  private func append(_ bytes: ArraySlice<UInt8>, to fields: inout [String]) -> CSVProblem? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return .invalidBytes }
    fields.append(text)
    return nil
  }

  private mutating func skipBlankLines() {
    while offset < utf8.count {
      let byte = utf8[offset]
      guard byte == Byte.lineFeed || byte == Byte.carriageReturn else { return }
      takeNewline()
    }
  }

  private mutating func takeNewline() {
    let isReturn = utf8[offset] == Byte.carriageReturn
    offset += 1
    if isReturn, offset < utf8.count, utf8[offset] == Byte.lineFeed { offset += 1 }
    line += 1
  }

  private mutating func giveUpFirstLine(from start: Int, line firstLine: Int) {
    offset = start
    line = firstLine
    while offset < utf8.count {
      let byte = utf8[offset]
      if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        takeNewline()
        return
      }
      offset += 1
    }
  }

  /// The end of the record that started at `start`, without the newline that ends it.
  private func endOfRecord(_ start: Int) -> Int {
    var end = offset
    while end > start, utf8[end - 1] == Byte.lineFeed || utf8[end - 1] == Byte.carriageReturn {
      end -= 1
    }
    return end
  }
}

/// The bytes CSV is made of.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

/// The separator that stands most often in the first line outside quotes; a comma if none does.
private func likelySeparator(_ utf8: [UInt8]) -> UInt8 {
  var counts = (comma: 0, semicolon: 0, tab: 0)
  var isQuoted = false
  var hasBegun = false
  for byte in utf8.prefix(CSVReader.recordBytesMax) {
    if byte == Byte.quote { isQuoted.toggle() }
    if isQuoted { continue }
    if byte == Byte.lineFeed || byte == Byte.carriageReturn {
      if hasBegun { break } else { continue }
    }
    hasBegun = true
    if byte == Byte.comma { counts.comma += 1 }
    if byte == Byte.semicolon { counts.semicolon += 1 }
    if byte == Byte.tab { counts.tab += 1 }
  }
  if counts.semicolon > counts.comma && counts.semicolon >= counts.tab { return Byte.semicolon }
  return counts.tab > counts.comma ? Byte.tab : Byte.comma
}
