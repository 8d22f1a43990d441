/// Fills memory with the parts of the canonical form, never beyond its end.
///
/// Whoever writes a document knows at most how long it gets: room is made once, and no byte asks
/// again whether the array is its own and has room.
struct ByteFiller {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  /// How many bytes were written.
  private(set) var count = 0

  /// Fills `space` from its beginning; it must not be empty.
  init?(_ space: UnsafeMutableRawBufferPointer) {
    guard let start = space.baseAddress else { return nil }
    self.start = start
    capacity = space.count
  }

  @inline(__always)
  private mutating func store<T: FixedWidthInteger>(_ word: T) {
    precondition(capacity &- count >= MemoryLayout<T>.size)
    start.storeBytes(of: word, toByteOffset: count, as: T.self)
    count &+= MemoryLayout<T>.size
  }

  @inline(__always)
  private mutating func copy(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    precondition(capacity &- count >= bytes.count)
    (start + count).copyMemory(from: source, byteCount: bytes.count)
    count &+= bytes.count
  }

  @inline(__always)
  mutating func byte(_ byte: UInt8) { store(byte) }

  /// Eight bytes, the highest first.
  @inline(__always)
  mutating func word(_ word: UInt64) { store(word.bigEndian) }

  /// Seven bits a byte, the lowest first, the high bit where more follow; as few bytes as will do.
  @inline(__always)
  mutating func number(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      byte(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest &>>= 7
    }
    byte(UInt8(truncatingIfNeeded: rest))
  }

  /// How many bytes `number` takes.
  @inline(__always)
  static func count(ofNumber number: UInt64) -> Int {
    (70 &- (number | 1).leadingZeroBitCount) / 7
  }

  /// A length byte and the name.
  mutating func name(_ name: ShortName) {
    byte(UInt8(truncatingIfNeeded: name.count))
    name.withBytes { copy($0) }
  }

  mutating func stamp(_ stamp: Stamp) {
    word(stamp.instant)
    word(stamp.replica)
  }

  mutating func text(_ text: Text) {
    var string = text.string
    string.withUTF8 { utf8 in
      number(UInt64(utf8.count))
      copy(UnsafeRawBufferPointer(utf8))
    }
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

extension [UInt8] {
  /// The bytes `body` writes, at most `count`.
  init(atMost count: Int, _ body: (inout ByteFiller) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { space, written in
      guard var filler = ByteFiller(UnsafeMutableRawBufferPointer(space)) else { return }
      body(&filler)
      written = filler.count
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
