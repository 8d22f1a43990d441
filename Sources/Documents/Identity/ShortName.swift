/// Up to 32 ASCII bytes kept in place, so that comparing and sorting names touches no heap.
struct ShortName: Hashable, Comparable, Sendable {
  /// Bytes; four words, and `known.` before an id fits exactly.
  static let bytesMax = 32

  /// The bytes big-endian and padded with zeros: comparing words compares bytes.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// How many bytes the name has.
  private(set) var count = 0

  /// The name of these bytes, nil where one is not allowed or there are none or too many.
  init?(_ bytes: some Sequence<UInt8>, allowing isAllowed: (UInt8) -> Bool) {
    for byte in bytes {
      guard count < Self.bytesMax, isAllowed(byte) else { return nil }
      let shifted = UInt64(byte) << UInt64(56 - 8 * (count & 7))
      switch count >> 3 {
      case 0: words.0 |= shifted
      case 1: words.1 |= shifted
      case 2: words.2 |= shifted
      default: words.3 |= shifted
      }
      count += 1
    }
    guard count > 0 else { return nil }
  }

  /// The byte at `index`, which must be below `count`.
  func byte(at index: Int) -> UInt8 {
    let word =
      switch index >> 3 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index & 7)))
  }

  /// The name's bytes.
  var bytes: some Sequence<UInt8> {
    let name = self
    return (0..<count).lazy.map { name.byte(at: $0) }
  }

  /// Lends the name's bytes in one piece.
  @inline(__always)
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    let (first, second) = (words.0.bigEndian, words.1.bigEndian)
    let (third, fourth) = (words.2.bigEndian, words.3.bigEndian)
    withUnsafeBytes(of: (first, second, third, fourth)) { all in
      body(UnsafeRawBufferPointer(rebasing: all[..<count]))
    }
  }

  /// The name as text.
  var string: String { String(decoding: Array(bytes), as: UTF8.self) }

  static func == (left: ShortName, right: ShortName) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  static func < (left: ShortName, right: ShortName) -> Bool { left.words < right.words }
}

/// Which bytes the short names of a document may hold.
enum Alphabet {
  static func isFieldName(_ byte: UInt8) -> Bool {
    isLowerOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  static func isKind(_ byte: UInt8) -> Bool {
    isFieldName(byte) || byte == UInt8(ascii: "-")
  }

  static func isScope(_ byte: UInt8) -> Bool {
    isKind(byte) || byte == UInt8(ascii: ":")
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
