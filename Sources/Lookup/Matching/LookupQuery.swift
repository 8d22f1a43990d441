/// What was typed into the box, folded like the names it is compared with.
package struct LookupQuery: Equatable, Sendable {
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

  /// Letters that are enough to tell a typo from another name.
  static let typoMin = 4
  /// Letters from which on two typos are one too many to be another name.
  static let twoTyposMin = 8
  /// Different letters that two typos in a long query still must have.
  static let differentLettersMin = 4
  /// Bytes that are enough to look for southern ways of typing.
  static let southernMin = 3
  /// Regulars that are enough: where so many answer as typed, nobody is guessed at.
  ///
  /// A fixed number and not the window's, so that the total is the same for every window.
  package static let enough = 10
  /// Bytes from which on more of a query can only mean fewer regulars: more than `cueMin`, and as
  /// many as `givenNameMin`.
  static let narrowingMin = 3

  /// The folded query.
  let folded: FoldedText

  /// Folds a query; nil where it is longer than `bytesMax` or nothing is left of it.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.bytesMax else { return nil }
    folded = FoldedText(text)
    if folded.bytes.isEmpty { return nil }
    typosMax = Self.typosMax(in: folded.bytes)
  }

  /// All words one after the other.
  var bytes: [UInt8] { folded.bytes }

  /// Whether it may be typed after a reading: short enough.
  var canBeReading: Bool { bytes.count <= Self.readingMax }

  /// Whether it is nothing but letters and digits: the reading without any Chinese character.
  package var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// Typos it may have; 0 where it is too short, or not of Latin letters.
  let typosMax: Int

  private static func typosMax(in bytes: [UInt8]) -> Int {
    guard bytes.count >= Self.typoMin, bytes.count <= Self.readingMax else { return 0 }
    guard bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return 0 }
    guard bytes.count >= Self.twoTyposMin else { return 1 }
    // A key that stuck, or a cat on the keyboard: no name of so many letters has so few different ones.
    return Set(bytes).count < Self.differentLettersMin ? 0 : 2
  }

  /// Whether it may be typed in a southern way.
  var canBeSouthern: Bool { bytes.count >= Self.southernMin && canBeReading }

  /// Whether every regular who answers it as typed also answers `shorter`.
  ///
  /// It must go on where the other stops, word by word. The last digits of a number do not narrow:
  /// 1234 ends another number than 123.
  func narrows(_ shorter: LookupQuery) -> Bool {
    guard shorter.bytes.count >= Self.narrowingMin, !isDigits, bytes.starts(with: shorter.bytes),
      let last = shorter.folded.words.last
    else { return false }
    let words = folded.words
    let whole = shorter.folded.words.dropLast()
    guard words.count > whole.count, words.starts(with: whole) else { return false }
    let next = words[whole.count]
    return next.isHan == last.isHan && next.range.lowerBound == last.range.lowerBound
      && next.range.upperBound >= last.range.upperBound
  }

  /// Whether it is a number of more digits than the index knows of any.
  package var isWholeNumber: Bool { isDigits && bytes.count > 4 }

  /// Whether it can be the end of a phone or card number.
  var isDigits: Bool {
    bytes.count >= Self.digitsMin && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }
}
