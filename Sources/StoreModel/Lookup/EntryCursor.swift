/// Reads the bytes of one entry of `LookupIndex` in order.
struct EntryCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// Starts at the first of some bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether everything was read.
  var isAtEnd: Bool { offset >= bytes.count }

  /// The next byte.
  mutating func byte() -> UInt8 {
    let byte = bytes[offset]
    offset += 1
    return byte
  }

  /// Skips some bytes.
  mutating func skip(_ count: Int) { offset += count }

  /// The next `count` bytes.
  mutating func run(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    let run = UnsafeBufferPointer(rebasing: bytes[offset..<offset + count])
    offset += count
    return run
  }

  /// The next block.
  mutating func block() -> EntryCursor {
    let low = Int(byte())
    let length = low | Int(byte()) << 8
    return EntryCursor(run(length))
  }

  /// The next words.
  mutating func words() -> WordBytes {
    let lengths = run(Int(byte()))
    var total = 0
    for length in lengths { total += Int(length) }
    return WordBytes(lengths: lengths, bytes: run(total))
  }
}

/// The words of a folded text inside an entry.
struct WordBytes {
  fileprivate let lengths: UnsafeBufferPointer<UInt8>
  /// All words one after the other.
  let bytes: UnsafeBufferPointer<UInt8>

  /// How many words.
  var count: Int { lengths.count }

  /// Bytes of one word.
  func length(of word: Int) -> Int { Int(lengths[word]) }

  /// The first word that begins with `part` and has no bit in `taken`.
  func first(beginningWith part: UnsafeBufferPointer<UInt8>, except taken: UInt32) -> Int? {
    var start = 0
    for word in 0..<count {
      let end = start + length(of: word)
      let isFree = taken & (1 << UInt32(word)) == 0
      if isFree, UnsafeBufferPointer(rebasing: bytes[start..<end]).begins(with: part) {
        return word
      }
      start = end
    }
    return nil
  }

  /// Whether some word fulfils a condition.
  func contains(_ condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var start = 0
    for word in 0..<count {
      let end = start + length(of: word)
      if condition(UnsafeBufferPointer(rebasing: bytes[start..<end])) { return true }
      start = end
    }
    return false
  }
}
