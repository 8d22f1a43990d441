import Documents

/// Texts that come again and again, each kept once: documents hold a number in their place.
struct TextTable: Sendable {
  /// Each text by its number; the first is empty.
  private(set) var texts: [Text] = [""]
  private var index: [Text: Int32] = ["": 0]
  /// The texts met last, by a hash of their bytes: mostly no text is made.
  private var recent = [(hash: UInt64, index: Int32)](
    repeating: (0, 0), count: 1 << recentBits)

  private static let recentBits = 10
  /// One without a text: copies cost nothing until something is added.
  static let empty = TextTable()

  /// The number of a text, the same for the same bytes; 0 for none and for what is no text.
  mutating func intern(_ bytes: Bytes?) -> Int32 {
    guard let bytes, bytes.count > 0 else { return 0 }
    let hash = bytes.fnv1a
    let slot = Int(hash >> (64 - UInt64(Self.recentBits)))
    if recent[slot].hash == hash, bytes == texts[Int(recent[slot].index)] {
      return recent[slot].index
    }
    guard let text = bytes.text else { return 0 }
    let index = intern(text)
    recent[slot] = (hash, index)
    return index
  }

  /// The number of a text, the same for the same text.
  mutating func intern(_ text: Text) -> Int32 {
    if let known = index[text] { return known }
    texts.append(text)
    index[text] = Int32(texts.count - 1)
    return Int32(texts.count - 1)
  }
}

extension Bytes {
  /// Whether these are the bytes of a text.
  fileprivate static func == (left: Bytes, right: Text) -> Bool {
    var text = right.string
    return text.withUTF8 { Bytes(UnsafeRawBufferPointer($0)) == left }
  }
}

/// Texts that hardly come twice, one behind the other: some bytes each and no object.
struct TextArena: Sendable {
  /// The length of each in two bytes, and its bytes; number 0 is nothing.
  private var bytes: [UInt8] = [0, 0]

  /// The text of a number, nil for 0.
  subscript(number: UInt32) -> String? {
    guard number > 0 else { return nil }
    let start = Int(number)
    let count = Int(bytes[start]) << 8 | Int(bytes[start + 1])
    return String(decoding: bytes[start + 2..<start + 2 + count], as: UTF8.self)
  }

  /// Takes a text in; its number, 0 for none, and for what no till calls anything.
  mutating func add(_ text: some Collection<UInt8>) -> UInt32 {
    guard !text.isEmpty, text.count <= Int(UInt16.max), bytes.count < Int(UInt32.max) / 2 else {
      return 0
    }
    let number = UInt32(bytes.count)
    bytes.append(UInt8(text.count >> 8))
    bytes.append(UInt8(text.count & 0xFF))
    bytes.append(contentsOf: text)
    return number
  }

  /// Takes a text in that was read in place.
  mutating func add(_ text: Bytes?) -> UInt32 { text.map { add($0.raw) } ?? 0 }
}
