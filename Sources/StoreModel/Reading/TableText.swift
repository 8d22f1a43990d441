import Foundation

/// The bytes of a table file as UTF-8, whatever a till wrote them in.
public struct TableText: Equatable, Sendable {
  /// What the file was written in.
  public enum Encoding: String, Equatable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
  }

  /// What the file was written in.
  public let encoding: Encoding
  /// The text without a byte order mark; what was no text is invalid here too, in its own record.
  public let utf8: [UInt8]

  /// Finds out the encoding of a file's bytes and reads them.
  ///
  /// A few bytes that are no text spoil only the records they stand in; a file that is mostly not
  /// text in any of the encodings is refused as a whole.
  public static func decode(_ bytes: [UInt8]) throws(ImportError) -> TableText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return TableText(encoding: .utf8, utf8: Array(bytes.dropFirst(3)))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11]) {
      throw .spreadsheet
    }
    if let bigEndian = try zeroPattern(bytes) { return utf16(bytes[...], bigEndian: bigEndian) }
    let tally = Tally(bytes)
    if tally.invalid == 0 { return TableText(encoding: .utf8, utf8: bytes) }
    if tally.chinesePairs > tally.valid, tally.chinesePairs > tally.otherPairs {
      return TableText(encoding: .gb18030, utf8: gb18030(bytes))
    }
    if tally.invalid > tally.valid + tally.ascii / 8 { throw .unknownEncoding }
    return TableText(encoding: .utf8, utf8: bytes)
  }
}

/// A byte no UTF-8 text holds: stands for what could not be decoded, so its record is refused.
private let noText: UInt8 = 0xFF

/// Enough of a file to see which of its bytes are zero.
private let zeroSample = 4096

/// Whether zero bytes betray UTF-16 without a byte order mark, and in which order.
private func zeroPattern(_ bytes: [UInt8]) throws(ImportError) -> Bool? {
  var even = 0
  var odd = 0
  for (index, byte) in bytes.prefix(zeroSample).enumerated() where byte == 0 {
    if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
  }
  // A stray zero spoils a record; UTF-16 has one beside every separator and digit.
  let zeros = even + odd
  if zeros < 4 || zeros * 16 < min(bytes.count, zeroSample) { return nil }
  if odd > 8 * even { return false }
  if even > 8 * odd { return true }
  throw .unknownEncoding
}

private func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> TableText {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    units.append(bigEndian ? first << 8 | second : second << 8 | first)
    index += 2
  }
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count)
  var decoder = UTF16()
  var iterator = units.makeIterator()
  decoding: while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): utf8.append(contentsOf: UTF8.encode(scalar) ?? .init())
    case .error: utf8.append(noText)
    case .emptyInput: break decoding
    }
  }
  if index < bytes.endIndex { utf8.append(noText) }
  return TableText(
    encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian, utf8: utf8)
}

private func gb18030(_ bytes: [UInt8]) -> [UInt8] {
  if let whole = gb18030Text(bytes[...]) { return Array(whole.utf8) }
  // No byte of a GB18030 character is a newline, so lines can be decoded one by one.
  var utf8: [UInt8] = []
  utf8.reserveCapacity(bytes.count * 3 / 2)
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if !utf8.isEmpty || line.startIndex > 0 { utf8.append(0x0A) }
    if let text = gb18030Text(line) {
      utf8.append(contentsOf: text.utf8)
    } else {
      utf8.append(contentsOf: line.lazy.map { $0 < 0x80 ? $0 : noText })
    }
  }
  return utf8
}

private func gb18030Text(_ bytes: ArraySlice<UInt8>) -> String? {
  String(bytes: bytes, encoding: String.Encoding(rawValue: 0x8000_0632))
}

/// What the bytes of a file would be in UTF-8 and in GB18030.
private struct Tally {
  var ascii = 0
  /// Characters of two bytes and more that are valid UTF-8.
  var valid = 0
  /// Bytes that are not.
  var invalid = 0
  /// Pairs of the level every Chinese text is written in (GB 2312), outside valid UTF-8.
  var chinesePairs = 0
  /// Other pairs GB18030 knows.
  var otherPairs = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        ascii += 1
        index += 1
      } else if let length = utf8Length(bytes, at: index) {
        valid += 1
        index += length
      } else {
        index += countInvalid(bytes, at: index)
      }
    }
  }

  /// Counts what stands at `index` as GB18030; returns how many bytes that were.
  private mutating func countInvalid(_ bytes: [UInt8], at index: Int) -> Int {
    invalid += 1
    guard index + 1 < bytes.count, (0x81...0xFE).contains(bytes[index]) else { return 1 }
    let second = bytes[index + 1]
    if second >= 0xA1 && bytes[index] >= 0xA1 {
      chinesePairs += 1
      return 2
    }
    if second >= 0x40 && second != 0x7F { otherPairs += 1 }
    return 1
  }
}

/// The length of the well-formed multi-byte UTF-8 character at `index`, nil if there is none.
func utf8Length(_ bytes: [UInt8], at index: Int) -> Int? {
  func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + offset < bytes.count && range.contains(bytes[index + offset])
  }
  switch bytes[index] {
  case 0xC2...0xDF: return follows(1) ? 2 : nil
  case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
  case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
  case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
  case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
  case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
  case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
  default: return nil
  }
}
