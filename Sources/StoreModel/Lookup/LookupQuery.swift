/// What was typed into the box, folded like the names it is compared with.
struct LookupQuery: Equatable, Sendable {
  /// Bytes of a query that are looked at: no name is longer, and a pasted page must not stall.
  static let bytesMax = 1000
  /// Letters of a query that can be a reading, one bit each.
  static let readingMax = 63
  /// Digits that can be the end of a phone or card number.
  static let digitsMin = 3
  /// Bytes of a query that are enough to look into cues.
  static let cueMin = 2
  /// Letters that are enough to look for a given name.
  static let givenNameMin = 3

  /// The folded query.
  let folded: FoldedText

  /// Folds a query; nil where it is longer than `bytesMax` or nothing is left of it.
  init?(_ text: String) {
    guard text.utf8.count <= Self.bytesMax else { return nil }
    folded = FoldedText(text)
    if folded.bytes.isEmpty { return nil }
  }

  /// All words one after the other.
  var bytes: [UInt8] { folded.bytes }

  /// Whether it may be typed after a reading: short enough.
  var canBeReading: Bool { bytes.count <= Self.readingMax }

  /// Whether it is nothing but letters and digits: the reading without any Chinese character.
  var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// Whether it can be the end of a phone or card number.
  var isDigits: Bool {
    bytes.count >= Self.digitsMin && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }
}
