/// The bytes of a table file as UTF-8, whatever a till wrote them in.
public struct TableText: Equatable, Sendable {
  /// What the file was written in.
  public let encoding: Encoding
  /// The text without a byte order mark; what was no text is invalid here too, in its own record.
  public let utf8: [UInt8]

  /// Reads a file's bytes in the encoding somebody `named`, or finds out which it is.
  ///
  /// A name decides, whatever the bytes look like. Without one the marks at the front tell, then
  /// zero bytes (UTF-16), then the letters, see `EncodingGuess`. A few bytes that are no text spoil
  /// only the records they stand in. Zeros and ^Z behind the last row are no text and are left out.
  public static func decode(
    _ bytes: [UInt8], as named: Encoding? = nil
  ) throws(ImportError) -> TableText {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11]) {
      throw .spreadsheet
    }
    if let named { return TableText(bytes.dropFirst(named.markBytes(of: bytes)), named) }
    for marked in [Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let mark = marked.markBytes(of: bytes)
      if mark > 0 { return TableText(bytes.dropFirst(mark), marked) }
    }
    if let utf16 = try Encoding.utf16(byZerosOf: bytes) { return TableText(bytes[...], utf16) }
    return TableText(bytes[...], try EncodingGuess(of: bytes).encoding())
  }
}

extension TableText {
  fileprivate init(_ bytes: ArraySlice<UInt8>, _ encoding: Encoding) {
    self.encoding = encoding
    utf8 = Self.withoutFiller(encoding.utf8(of: bytes))
  }

  /// Disks and old programs fill a file up behind its last row.
  private static func withoutFiller(_ utf8: [UInt8]) -> [UInt8] {
    func isFiller(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x1A }
    let isBlank: (UInt8) -> Bool = {
      isFiller($0) || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
    }
    let end = utf8.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    guard let filler = utf8[end...].firstIndex(where: isFiller) else { return utf8 }
    return Array(utf8[..<filler])
  }
}

extension TableText.Encoding {
  /// Enough of a file to see which of its bytes are zero.
  private static let zeroSample = 4096

  /// Whether zero bytes betray UTF-16 without a byte order mark, and in which order.
  ///
  /// A zero beside a zero says nothing: a disk wrote it, no program.
  fileprivate static func utf16(byZerosOf bytes: [UInt8]) throws(ImportError) -> Self? {
    var even = 0
    var odd = 0
    var pairs = 0
    var index = 0
    while index + 1 < bytes.count, pairs < zeroSample / 2 {
      let (first, second) = (bytes[index], bytes[index + 1])
      index += 2
      if first == 0, second == 0 { continue }
      pairs += 1
      if first == 0 { even += 1 }
      if second == 0 { odd += 1 }
    }
    // A stray zero spoils a record; UTF-16 has one beside every separator and digit.
    let zeros = even + odd
    if zeros < 4 || zeros * 8 < pairs { return nil }
    if odd > 8 * even { return .utf16LittleEndian }
    if even > 8 * odd { return .utf16BigEndian }
    throw .unknownEncoding
  }
}
