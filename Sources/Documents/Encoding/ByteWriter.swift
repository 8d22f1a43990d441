/// Appends the parts of the canonical form to a growing buffer.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Eight bytes, the highest first.
  mutating func word(_ word: UInt64) {
    withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Seven bits a byte, the lowest first, the high bit where more follow; as few bytes as will do.
  mutating func number(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A length byte and the name.
  mutating func name(_ name: ShortName) {
    byte(UInt8(name.count))
    bytes.append(contentsOf: name.bytes)
  }

  mutating func stamp(_ stamp: Stamp) {
    word(stamp.instant)
    word(stamp.replica)
  }

  mutating func text(_ text: Text) {
    number(UInt64(text.byteCount))
    bytes.append(contentsOf: text.string.utf8)
  }

  mutating func value(_ value: Value) {
    switch value {
    case .null: byte(ValueTag.null)
    case .bool(let bool): byte(bool ? ValueTag.true : ValueTag.false)
    case .int(let int):
      byte(ValueTag.int)
      number(UInt64(bitPattern: int << 1 ^ int >> 63))
    case .text(let text):
      byte(ValueTag.text)
      self.text(text)
    case .array(let array):
      byte(ValueTag.array)
      number(UInt64(array.count))
      for element in array { self.value(element) }
    case .map(let map):
      byte(ValueTag.map)
      number(UInt64(map.count))
      for (key, element) in map.sorted(by: { $0.key < $1.key }) {
        text(key)
        self.value(element)
      }
    }
  }
}

/// The byte a value begins with.
enum ValueTag {
  static let null: UInt8 = 0
  static let `false`: UInt8 = 1
  static let `true`: UInt8 = 2
  static let int: UInt8 = 3
  static let text: UInt8 = 4
  static let array: UInt8 = 5
  static let map: UInt8 = 6
}
