/// Finds out in one pass whether a file holds any of many byte strings: a thousand guests may be
/// forgotten by one import.
struct BytePatterns {
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

  /// Whether any of them stands in some bytes.
  func areIn(_ bytes: [UInt8]) -> Bool {
    guard !patterns.isEmpty, bytes.count >= Self.bytesMin else { return false }
    return bytes.withUnsafeBytes { bytes in
      for start in 0...bytes.count - Self.bytesMin {
        var index = heads[Self.digest(bytes, at: start)]
        while index >= 0 {
          let pattern = patterns[Int(index)]
          if start + pattern.count <= bytes.count,
            bytes[start..<start + pattern.count]
              .elementsEqual(pattern)
          {
            return true
          }
          index = before[Int(index)]
        }
      }
      return false
    }
  }

  private static func digest(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    (Int(bytes[start]) << 8 | Int(bytes[start + 1])) ^ Int(bytes[start + 2]) << 3
  }
}
