/// Chinese characters as look-up sees them: traditional ones and variant forms count as their
/// simplified twins.
package enum HanFolding {
  /// The block that holds all common characters.
  package static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// Simplified twin of each character of the block, 0 where it is its own.
  private static let twins: [UInt16] = {
    var twins = [UInt16](repeating: 0, count: block.count)
    for text in [traditionalAndSimplified, variantsAndStandard] {
      forEachPair(of: text) { form, twin in
        guard block.contains(form) else { return }
        twins[Int(form - block.lowerBound)] = UInt16(truncatingIfNeeded: twin.value)
      }
    }
    return twins
  }()

  /// Twins of characters beyond the block: rare ones and radicals.
  private static let rareTwins: [UInt32: Unicode.Scalar] = {
    var twins: [UInt32: Unicode.Scalar] = [:]
    forEachPair(of: variantsAndStandard) { form, twin in
      if !block.contains(form) { twins[form] = twin }
    }
    return twins
  }()

  private static func forEachPair(
    of text: String, _ body: (_ form: UInt32, _ twin: Unicode.Scalar) -> Void
  ) {
    var form: UInt32?
    for scalar in text.unicodeScalars {
      if let from = form {
        body(from, scalar)
        form = nil
      } else {
        form = scalar.value
      }
    }
  }

  /// The sum of the table of variants: what was read by another has to be read anew.
  static let variantsVersion = Checksum.of([variantsAndStandard])

  /// The simplified twin of a character, itself where it has none.
  package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard block.contains(scalar.value) else {
      return scalar.value < 0x2E80 ? scalar : rareTwins[scalar.value] ?? scalar
    }
    let twin = twins[Int(scalar.value - block.lowerBound)]
    return twin == 0 ? scalar : Unicode.Scalar(twin) ?? scalar
  }

  /// A text with simplified characters only.
  package static func simplified(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(simplified)))
  }

  /// The character a radical of a dictionary stands for, nil where it stands for none.
  static func character(ofRadical scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0x2E80...0x2EF3).contains(scalar.value) ? rareTwins[scalar.value] : nil
  }

  /// Whether a character is Chinese: it has a reading, and every one of them is a syllable.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case block, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: true
    default: false
    }
  }
}
