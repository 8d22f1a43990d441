/// Crockford's base 32 in lower case: 26 characters for 128 bits, none of them i, l, o or u.
enum Base32 {
  static let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
  /// For each byte the digit's value plus 0x20, `@` (0x40) where it is no digit.
  ///
  /// A static string is read without the lazy initialiser and the reference counting of an array.
  static let values: StaticString = """
    @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ !"#$%&'()@@@@@@\
    @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@*+,-./01@23@45@6789:@;<=>?@@@@@\
    @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\
    @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
    """
  /// What the 0x20 of thirteen digits add up to, a digit being worth 32 of the next.
  static var bias: UInt64 { 0x1084_2108_4210_8420 }
}

extension DocumentID: CustomStringConvertible {
  /// Characters of an id's text.
  public static let textCount = 26

  /// The id as 26 lower-case characters.
  public var description: String {
    String(unsafeUninitializedCapacity: Self.textCount) { spell(into: $0) }
  }

  /// The 26 bytes of the id's text.
  public var utf8: [UInt8] {
    Array(unsafeUninitializedCapacity: Self.textCount) { $1 = spell(into: $0) }
  }

  /// Writes the 26 bytes of the id's text and gives their count.
  private func spell(into bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let digits = Base32.alphabet.utf8Start
    var (head, tail) = (high, low)
    // From the last digit on: each takes the five lowest bits of both halves' 128.
    var index = Self.textCount
    while index > 0 {
      index -= 1
      bytes.initializeElement(at: index, to: digits[Int(tail & 31)])
      tail = tail &>> 5 | head &<< 59
      head = head &>> 5
    }
    return Self.textCount
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
    guard bytes.count == Self.textCount, let bytes = bytes.baseAddress else { return nil }
    let values = Base32.values.utf8Start
    var seen: UInt8 = 0
    var head: UInt64 = 0
    var tail: UInt64 = 0
    for index in 0..<13 {
      let first = values[Int(bytes.load(fromByteOffset: index, as: UInt8.self))]
      let second = values[Int(bytes.load(fromByteOffset: index &+ 13, as: UInt8.self))]
      seen |= first | second
      head = head << 5 &+ UInt64(first)
      tail = tail << 5 &+ UInt64(second)
    }
    // Two halves of 65 bits. The first digit holds 3, and the tail's first bit belongs to `high`.
    guard seen < 0x40, bytes.load(as: UInt8.self) < UInt8(ascii: "8") else { return nil }
    let carry = UInt64(values[Int(bytes.load(fromByteOffset: 13, as: UInt8.self))] >> 4 & 1)
    self.init(high: (head &- Base32.bias) << 1 | carry, low: tail &- Base32.bias)
  }
}
