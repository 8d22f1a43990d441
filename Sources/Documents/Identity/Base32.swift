/// Crockford's base 32 in lower case: 26 characters for 128 bits, none of them i, l, o or u.
enum Base32 {
  static let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
  /// For bytes from `0` on: the digit's value plus 0x40, `!` where it is no digit.
  ///
  /// A static string is read without the lazy initialiser and the reference counting of an array.
  private static let values: StaticString = """
    @ABCDEFGHI!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!JKLMNOPQ!RS!TU!VWXYZ![\\]^_
    """
  private static let valuesCount = 75

  /// The value of a digit, above 31 where the byte is none.
  @inline(__always)
  static func value(_ byte: UInt8) -> UInt64 {
    let index = Int(byte) - 0x30
    guard index >= 0, index < valuesCount else { return 0xFF }
    return UInt64(values.utf8Start[index] ^ 0x40)
  }
}

extension DocumentID: CustomStringConvertible {
  /// Characters of an id's text.
  public static let textCount = 26

  /// The id as 26 lower-case characters.
  public var description: String {
    String(decoding: utf8, as: UTF8.self)
  }

  /// The 26 bytes of the id's text.
  public var utf8: [UInt8] {
    (0..<Self.textCount).map { index in
      let shift = UInt64(125 - 5 * index)
      let bits = shift >= 64 ? high >> (shift - 64) : low >> shift | Self.carried(high, shift)
      return Base32.alphabet.utf8Start[Int(bits & 31)]
    }
  }

  /// The id a person typed: 26 characters, in either case; nil where it is none.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)
    for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    let id = bytes.withUnsafeBytes { DocumentID(utf8: $0) }
    guard let id else { return nil }
    self = id
  }

  /// The id these 26 lower-case characters spell, read in place; nil where they spell none.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.textCount else { return nil }
    var seen: UInt64 = 0
    var head: UInt64 = 0
    for index in 0..<13 {
      let value = Base32.value(bytes[index])
      seen |= value
      head = head << 5 | value
    }
    var tail: UInt64 = 0
    for index in 13..<26 {
      let value = Base32.value(bytes[index])
      seen |= value
      tail = tail << 5 | value
    }
    // Two halves of 65 bits: the first digit holds 3, the first digit of the tail one bit of
    // `high`.
    guard seen < 32, Base32.value(bytes[0]) < 8 else { return nil }
    let carry = Base32.value(bytes[13]) >> 4
    self.init(high: head << 1 | carry, low: tail)
  }

  private static func carried(_ high: UInt64, _ shift: UInt64) -> UInt64 {
    shift > 59 ? high << (64 - shift) : 0
  }
}
