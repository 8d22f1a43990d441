/// One value read in place.
public struct ValueView {
  /// The value as encoded: the tag and what follows it.
  public let encoded: Bytes

  /// Takes the value at the cursor and leaves the cursor behind it.
  @inline(__always)
  init?(_ cursor: inout ByteCursor) {
    let start = cursor.at
    guard cursor.skipValue() else { return nil }
    encoded = Bytes(UnsafeRawBufferPointer(start: start, count: cursor.at - start))
  }

  @inline(__always)
  private var tag: UInt8 { encoded.raw[0] }

  @inline(__always)
  private var rest: ByteCursor {
    var cursor = ByteCursor(encoded.raw)
    _ = cursor.byte()
    return cursor
  }

  /// Whether the value is null: the field was removed.
  public var isNull: Bool { tag == ValueTag.null }

  /// The truth value, nil for another kind of value.
  public var bool: Bool? {
    tag == ValueTag.true ? true : tag == ValueTag.false ? false : nil
  }

  /// The number, nil for another kind of value.
  public var int: Int64? {
    guard tag == ValueTag.int else { return nil }
    var cursor = rest
    return cursor.int()
  }

  /// The bytes of the text, nil for another kind of value.
  public var text: Bytes? {
    guard tag == ValueTag.text else { return nil }
    var cursor = rest
    return cursor.text()
  }

  /// The id a text spells, nil for anything else.
  public var id: DocumentID? { text?.id }

  /// The elements of an array, nil for another kind of value.
  public var elements: ValueCursor? {
    guard tag == ValueTag.array else { return nil }
    var cursor = rest
    guard let count = cursor.count() else { return nil }
    return ValueCursor(cursor, count: count)
  }

  /// The entries of a map in order of their keys, nil for another kind of value.
  public var entries: EntryCursor? {
    guard tag == ValueTag.map else { return nil }
    var cursor = rest
    guard let count = cursor.count() else { return nil }
    return EntryCursor(cursor, count: count)
  }
}

/// Walks over the elements of an array.
public struct ValueCursor {
  private var cursor: ByteCursor
  /// How many elements are still ahead.
  public private(set) var left: Int

  init(_ cursor: ByteCursor, count: Int) {
    self.cursor = cursor
    self.left = count
  }

  /// The next element, nil behind the last.
  public mutating func next() -> ValueView? {
    guard left > 0, let value = ValueView(&cursor) else { return nil }
    left -= 1
    return value
  }
}

/// Walks over the entries of a map.
public struct EntryCursor {
  private var cursor: ByteCursor
  /// How many entries are still ahead.
  public private(set) var left: Int

  init(_ cursor: ByteCursor, count: Int) {
    self.cursor = cursor
    self.left = count
  }

  /// The next key and value, nil behind the last.
  public mutating func next() -> (key: Bytes, value: ValueView)? {
    guard left > 0, let key = cursor.text(), let value = ValueView(&cursor) else { return nil }
    left -= 1
    return (key, value)
  }

  /// What the map holds under `key`, nil where it is not among the entries still ahead; ask in byte
  /// order of the keys.
  public mutating func seek(_ key: StaticString) -> ValueView? {
    while left > 0 {
      let before = (cursor.at, left)
      guard let next = next() else { return nil }
      let order = next.key.order(key)
      if order == 0 { return next.value }
      if order > 0 {
        cursor.goBack(to: before.0)
        left = before.1
        return nil
      }
    }
    return nil
  }
}
