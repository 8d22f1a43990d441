/// The file form of `Readings`: magic, version of the rules, the two tables, a checksum.
enum ReadingsCoding {
  private static let magic: [UInt8] = Array("RGRD".utf8)
  /// The rules that readings were learnt by: with others they have to be learnt anew.
  private static let version = SurnameReadings.version ^ HanFolding.variantsVersion
  /// Readings of one character: more than any has.
  private static let readingsMax = 16

  /// The bytes of a cache.
  static func encode(_ readings: Readings) -> [UInt8] {
    var bytes = magic
    append(version, to: &bytes)
    for table in [readings.surnames, readings.characters] {
      append(UInt64(table.count), to: &bytes)
      for (scalar, syllables) in table.sorted(by: { $0.key.value < $1.key.value }) {
        bytes += withUnsafeBytes(of: scalar.value.littleEndian, Array.init)
        bytes.append(UInt8(min(syllables.count, readingsMax)))
        for syllable in syllables.prefix(readingsMax) {
          bytes.append(UInt8(truncatingIfNeeded: syllable.utf8.count))
          bytes += Array(syllable.utf8)
        }
      }
    }
    append(Checksum.of(bytes), to: &bytes)
    return bytes
  }

  /// The cache some bytes are, nil where they are damaged or of other rules.
  static func decode(_ bytes: [UInt8]) -> Readings? {
    var cursor = Cursor(bytes: bytes, end: bytes.count - 8)
    var tail = Cursor(bytes: bytes, offset: bytes.count - 8, end: bytes.count)
    guard bytes.count >= magic.count + 32, bytes.starts(with: magic),
      tail.number(8) == Checksum.of(bytes.dropLast(8)), cursor.skip(magic.count),
      cursor.number(8) == version, let surnames = cursor.table(),
      let characters = cursor.table(), cursor.isAtEnd
    else { return nil }
    return Readings(surnames: surnames, characters: characters)
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    bytes += withUnsafeBytes(of: number.littleEndian, Array.init)
  }

  private struct Cursor {
    let bytes: [UInt8]
    var offset = 0
    let end: Int

    var isAtEnd: Bool { offset == end }

    mutating func skip(_ count: Int) -> Bool {
      guard end - offset >= count else { return false }
      offset += count
      return true
    }

    mutating func number(_ width: Int) -> UInt64? {
      let start = offset
      guard start >= 0, skip(width) else { return nil }
      return bytes[start..<offset].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func text(_ length: Int) -> String? {
      let start = offset
      return skip(length) ? String(validating: bytes[start..<offset], as: UTF8.self) : nil
    }

    mutating func table() -> [Unicode.Scalar: [String]]? {
      guard let count = number(8), count <= UInt64(end) else { return nil }
      var table = [Unicode.Scalar: [String]](minimumCapacity: Int(count))
      for _ in 0..<count {
        guard let value = number(4), let scalar = Unicode.Scalar(UInt32(value)),
          let readings = number(1)
        else { return nil }
        var syllables: [String] = []
        for _ in 0..<readings {
          guard let length = number(1), let syllable = text(Int(length)) else { return nil }
          syllables.append(syllable)
        }
        table[scalar] = syllables
      }
      return table
    }
  }
}
