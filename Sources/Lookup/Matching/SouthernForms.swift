/// How a syllable may be typed by those who do not tell some sounds apart.
///
/// At the beginning n and l, z and zh, c and ch, s and sh; at the end an and ang, en and eng, in and
/// ing.
enum SouthernForms {
  /// The other ways to type a syllable; empty where there is none.
  static func of(_ syllable: [UInt8]) -> [[UInt8]] {
    let beginnings = [syllable] + [otherBeginning(syllable)].compactMap(\.self)
    let all = beginnings.flatMap { [$0] + [otherEnding($0)].compactMap(\.self) }
    return Array(all.dropFirst())
  }

  private static func otherBeginning(_ syllable: [UInt8]) -> [UInt8]? {
    guard let first = syllable.first else { return nil }
    let hasH = syllable.dropFirst().first == h
    switch first {
    case UInt8(ascii: "n"): return [UInt8(ascii: "l")] + syllable.dropFirst()
    case UInt8(ascii: "l"): return [UInt8(ascii: "n")] + syllable.dropFirst()
    case UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "s"):
      return hasH ? [first] + syllable.dropFirst(2) : [first, h] + syllable.dropFirst()
    default: return nil
    }
  }

  private static func otherEnding(_ syllable: [UInt8]) -> [UInt8]? {
    let isOpen = syllable.last == g
    let stem = isOpen ? syllable.dropLast() : syllable[...]
    guard stem.count > 1, stem.last == n, vowels.contains(stem[stem.endIndex - 2]) else {
      return nil
    }
    return isOpen ? Array(stem) : syllable + [g]
  }

  private static let h = UInt8(ascii: "h")
  private static let n = UInt8(ascii: "n")
  private static let g = UInt8(ascii: "g")
  /// Vowels that stand before n and ng alike.
  private static let vowels = Array("aei".utf8)
}
