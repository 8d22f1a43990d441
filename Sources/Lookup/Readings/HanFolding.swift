/// Chinese characters as look-up sees them: traditional ones count as their simplified twins.
package enum HanFolding {
  /// The block that holds all common characters.
  package static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// Simplified twin of each character of the block, 0 where it is its own.
  private static let twins: [UInt16] = {
    var twins = [UInt16](repeating: 0, count: block.count)
    var traditional: UInt32?
    for scalar in traditionalAndSimplified.unicodeScalars {
      if let from = traditional {
        twins[Int(from - block.lowerBound)] = UInt16(truncatingIfNeeded: scalar.value)
        traditional = nil
      } else {
        traditional = scalar.value
      }
    }
    return twins
  }()

  /// The simplified twin of a character, itself where it has none.
  package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard block.contains(scalar.value) else { return scalar }
    let twin = twins[Int(scalar.value - block.lowerBound)]
    return twin == 0 ? scalar : Unicode.Scalar(twin) ?? scalar
  }

  /// A text with simplified characters only.
  package static func simplified(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(simplified)))
  }

  /// Whether a character is Chinese: it has a reading, and every one of them is a syllable.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case block, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: true
    default: false
    }
  }
}
