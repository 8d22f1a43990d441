/// Bytes that belong to somebody else, valid only as long as theirs: a name or text read in place.
public struct Bytes {
  /// The bytes themselves.
  public let raw: UnsafeRawBufferPointer

  /// The bytes of `raw`.
  @inline(__always)
  public init(_ raw: UnsafeRawBufferPointer) { self.raw = raw }

  /// How many there are.
  @inline(__always)
  public var count: Int { raw.count }

  /// Whether they spell a word of the source.
  public static func == (left: Bytes, right: StaticString) -> Bool {
    left.order(right) == 0
  }

  /// Whether they spell anything but a word of the source.
  public static func != (left: Bytes, right: StaticString) -> Bool {
    left.order(right) != 0
  }

  /// Whether both hold the same bytes.
  public static func == (left: Bytes, right: Bytes) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left.raw[index] != right.raw[index] { return false }
    return true
  }

  /// Whether they begin as a word of the source does.
  public func starts(with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    return self.count >= count && Bytes(UnsafeRawBufferPointer(rebasing: raw[..<count])) == word
  }

  /// Order of bytes against a word of the source: below, at or above zero.
  @inline(__always)
  func order(_ word: StaticString) -> Int {
    // A literal of one character may be kept as a scalar, without a pointer.
    guard word.hasPointerRepresentation else {
      guard let first = raw.first else { return -1 }
      let other = word.unicodeScalar.value
      return UInt32(first) != other ? (UInt32(first) < other ? -1 : 1) : raw.count - 1
    }
    let (mine, other) = (raw.count, word.utf8CodeUnitCount)
    let shared = min(mine, other)
    guard shared > 0, let start = raw.baseAddress else { return mine &- other }
    let wordStart = UnsafeRawPointer(word.utf8Start)
    var index = 0
    while index < shared {
      let (left, right) = (
        start.load(fromByteOffset: index, as: UInt8.self),
        wordStart.load(fromByteOffset: index, as: UInt8.self)
      )
      if left != right { return left < right ? -1 : 1 }
      index &+= 1
    }
    return mine &- other
  }

  /// A copy as text, nil where they are not UTF-8.
  public var text: Text? { Text(utf8: raw) }

  /// A copy as a string; bytes that are not UTF-8 are replaced.
  public var string: String { String(decoding: raw, as: UTF8.self) }

  /// The id these bytes spell in 26 characters, nil where they spell none.
  public var id: DocumentID? { DocumentID(utf8: raw) }
}
