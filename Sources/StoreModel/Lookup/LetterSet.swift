/// A set of first characters in one word: tells at once that an entry cannot answer a query.
struct LetterSet: Equatable, Sendable {
  /// One bit a letter and digit; all other characters share the bits above them.
  private(set) var bits: UInt64 = 0

  /// Bits of letters and digits, so that the rest of the word is for everything else.
  private static let asciiBits: UInt64 = 36

  /// Adds the character that some UTF-8 bytes begin with.
  mutating func insert(firstOf bytes: some Collection<UInt8>) {
    bits |= Self.bit(firstOf: bytes)
  }

  /// Adds every character of some UTF-8 bytes.
  mutating func insert(eachOf bytes: ArraySlice<UInt8>) {
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      insert(firstOf: bytes[index...])
    }
  }

  /// The bit of the character that some UTF-8 bytes begin with.
  static func bit(firstOf bytes: some Collection<UInt8>) -> UInt64 {
    guard let first = bytes.first else { return 0 }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return 1 << UInt64(first - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return 1 << UInt64(first - UInt8(ascii: "0") + 26)
    default:
      var sum = UInt64(first)
      for byte in bytes.dropFirst().prefix(3) {
        guard byte & 0xC0 == 0x80 else { break }
        sum = sum &* 31 &+ UInt64(byte)
      }
      return 1 << (asciiBits + sum % (64 - asciiBits))
    }
  }
}
