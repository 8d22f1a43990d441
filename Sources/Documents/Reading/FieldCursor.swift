/// One field of a document read in place.
public struct FieldView {
  /// What the field is called.
  public let name: Bytes
  /// What it holds.
  public let value: ValueView
  private let stampIndex: Int
  private let stamps: StampTable

  @inline(__always)
  init(name: Bytes, value: ValueView, stampIndex: Int, stamps: StampTable) {
    self.name = name
    self.value = value
    self.stampIndex = stampIndex
    self.stamps = stamps
  }

  /// When it was written, nil where the bytes are not a document's.
  public var stamp: Stamp? { stamps[stampIndex] }
}

/// Walks over the fields of a document in order of their names.
public struct FieldCursor {
  private var cursor: ByteCursor
  private var left: Int
  private let stamps: StampTable

  @inline(__always)
  init(_ cursor: ByteCursor, count: Int, stamps: StampTable) {
    self.cursor = cursor
    self.left = count
    self.stamps = stamps
  }

  /// The next field, nil behind the last or where the bytes stop making sense.
  public mutating func next() -> FieldView? {
    guard left > 0, let name = cursor.name(), let index = cursor.number(), index <= 0xFFFF_FFFF,
      let value = ValueView(&cursor)
    else {
      left = 0
      return nil
    }
    left -= 1
    return FieldView(name: name, value: value, stampIndex: Int(index), stamps: stamps)
  }

  /// What the field `name` holds, nil where it is not among the fields still ahead.
  ///
  /// Steps over what comes before `name` and no further, so that asking for names in byte order
  /// reads each field once.
  public mutating func seek(_ name: StaticString) -> ValueView? {
    while left > 0 {
      let before = cursor.at
      guard let next = cursor.name() else { break }
      let order = next.order(name)
      if order > 0 {
        cursor.goBack(to: before)
        return nil
      }
      guard cursor.number() != nil else { break }
      left -= 1
      if order == 0 {
        if let value = ValueView(&cursor) { return value }
        break
      }
      guard cursor.skipValue() else { break }
    }
    left = 0
    return nil
  }
}
