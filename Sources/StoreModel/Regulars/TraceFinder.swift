import Documents
import Foundation

/// Looks for traces of forgotten guests in the bytes of files that are no backups: refused rows,
/// cards, pieces of a journal; however a till or a partner wrote them.
public struct TraceFinder: Sendable {
  private let ids: BytePatterns
  private let texts: BytePatterns
  private let numbers: BytePatterns
  /// Words too short to be looked for within others, and what stands alone in its column.
  private let words: Set<[UInt8]>
  private let columns: Set<[UInt8]>
  /// The texts, of which a file that was cut may hold the beginning.
  private let beginnings: [[UInt8]]

  /// Bytes a trace may take: what is looked at in parts has to overlap by so many.
  public static let bytesMax = 8 << 10
  /// Digits of the shortest number that is looked for.
  private static let digitsMin = 6
  /// Digits of a number that are looked for: the last ones, as some write a country's in front.
  private static let digitsMax = 11

  /// Looks for traces.
  public init(_ traces: Traces) {
    ids = BytePatterns(traces.owners.keys.flatMap { [$0.bytes, Array($0.description.utf8)] })
    let folded = traces.texts.map(Self.folded)
    texts = BytePatterns(folded)
    beginnings = folded
    words = Set(folded.filter { $0.count < BytePatterns.bytesMin })
    columns = Set(traces.tillIDs.map(Self.folded))
    numbers = BytePatterns(
      traces.numbers.map { Self.folded($0).filter(\.isDigit).suffix(Self.digitsMax) }
        .filter { $0.count >= Self.digitsMin }.map(Array.init))
  }

  /// Whether any of them is in some bytes.
  public func finds(in bytes: [UInt8]) -> Bool {
    if ids.areIn(bytes) { return true }
    // Bytes of a journal in pieces are no text as a whole; what is readable in them is looked at.
    let text = Self.folded(String(decoding: bytes, as: UTF8.self))
    if texts.areIn(text, asWords: true) || numbers.areIn(Self.digits(of: text)) { return true }
    if !words.isEmpty, Self.holds(words, in: text.split { !$0.isWord }) { return true }
    return !columns.isEmpty
      && Self.holds(columns, in: text.split { Self.betweenColumns.contains($0) })
  }

  /// Whether what a write that was cut off left ends within one of them, as far as it can be told:
  /// after three bytes.
  public func endsWithin(_ bytes: [UInt8]) -> Bool {
    let end = bytes.suffix(Self.bytesMax)
    guard let last = end.lastIndex(where: { $0 != 0 }) else { return false }
    let written = end[...last]
    let text = Self.folded(String(decoding: written, as: UTF8.self))
    return beginnings.contains { beginning in
      guard beginning.count > BytePatterns.bytesMin else { return false }
      return (BytePatterns.bytesMin..<beginning.count).contains { count in
        text.suffix(count).elementsEqual(beginning.prefix(count))
      }
    }
  }

  private static func holds(_ wanted: Set<[UInt8]>, in parts: [ArraySlice<UInt8>]) -> Bool {
    parts.contains { wanted.contains(Array($0)) }
  }

  private static let betweenColumns = Set(",;\" \r\n\t".utf8)

  /// A text as it is compared: width, composition, case, blanks and a table's quotes do not tell
  /// texts apart.
  private static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in text.precomposedStringWithCompatibilityMapping.lowercased().utf8 {
      let byte = byte < 0x20 || byte == 0x7F ? 0x20 : byte
      let isOnceMore = byte == folded.last && (byte == 0x20 || byte == UInt8(ascii: "\""))
      if !isOnceMore { folded.append(byte) }
    }
    return folded
  }

  /// What people put between the digits of one number.
  private static let betweenDigits = Set(" -().+".utf8)

  private static func digits(of text: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in text {
      if byte.isDigit {
        digits.append(byte)
      } else if digits.last != 0x20, !betweenDigits.contains(byte) {
        digits.append(0x20)
      }
    }
    return digits
  }
}
