/// Finds out in one pass whether a file holds any of many byte strings: a thousand guests may be
/// forgotten by one import.
struct BytePatterns: Sendable {
  private var patterns: [[UInt8]] = []
  /// The last pattern whose first bytes have this digest, -1 for none.
  private var heads = [Int32](repeating: -1, count: 1 << 16)
  /// For each pattern the one before it with the same digest.
  private var before: [Int32] = []

  /// The shortest byte string that can be looked for.
  static let bytesMin = 3

  /// Byte strings of at least `bytesMin` bytes; shorter ones are left out.
  init(_ strings: some Sequence<[UInt8]>) {
    for string in strings where string.count >= Self.bytesMin {
      let digest = string.withUnsafeBytes { Self.digest($0, at: 0) }
      before.append(heads[digest])
      heads[digest] = Int32(patterns.count)
      patterns.append(string)
    }
  }

  /// Whether any of them stands in some bytes; as words, not where a Latin letter or a digit at
  /// either end goes on: "Lin" is not in "line".
  func areIn(_ bytes: [UInt8], asWords: Bool = false) -> Bool {
    guard !patterns.isEmpty, bytes.count >= Self.bytesMin else { return false }
    return bytes.withUnsafeBytes { bytes in
      for start in 0...bytes.count - Self.bytesMin {
        var index = heads[Self.digest(bytes, at: start)]
        while index >= 0 {
          let end = start + patterns[Int(index)].count
          if end <= bytes.count, bytes[start..<end].elementsEqual(patterns[Int(index)]),
            !asWords || !Self.goesOn(bytes, start) && !Self.goesOn(bytes, end)
          {
            return true
          }
          index = before[Int(index)]
        }
      }
      return false
    }
  }

  /// Whether one word is on both sides of a place.
  private static func goesOn(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    place > 0 && place < bytes.count && bytes[place - 1].isLatin && bytes[place].isLatin
  }

  private static func digest(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    (Int(bytes[start]) << 8 | Int(bytes[start + 1])) ^ Int(bytes[start + 2]) << 3
  }
}

extension UInt8 {
  /// Whether the byte is a digit of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte is a letter or digit of ASCII.
  var isLatin: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }

  /// Whether the byte is of a letter or digit in UTF-8.
  var isWord: Bool { self >= 0x80 || isLatin }
}
