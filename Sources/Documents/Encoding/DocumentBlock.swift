/// Many documents of one shape side by side: what they have in common is written once.
///
/// A snapshot holds a store's visits so: half the bytes of single documents, and read without
/// looking for names. Only plain documents are packed: immutable, one stamp, nothing switched off.
///
///     0xB1, kind, scope, count and names of the fields, count and bytes of the stamps,
///     then for each document: id, index of its stamp, the values in the order of the names
///
/// A value is encoded as in a document, but for the text of an id: tag 7 and its sixteen bytes.
public struct DocumentBlock {
  /// The kind of all documents in it.
  public let kind: Bytes
  /// Their scope.
  public let scope: Bytes
  /// The names of their fields, in order.
  public let names: [Bytes]
  private let stamps: Bytes
  private let rows: ByteCursor

  static let mark: UInt8 = 0xB1
  static let idTag: UInt8 = 7

  /// The block in these bytes, nil where they are something else.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    var cursor = ByteCursor(bytes)
    guard cursor.byte() == Self.mark, let kind = cursor.name(), let scope = cursor.name(),
      let count = cursor.count(), count <= DocumentLimits.fieldsMax + DocumentLimits.membersMax
    else { return nil }
    var names: [Bytes] = []
    for _ in 0..<count {
      guard let name = cursor.name() else { return nil }
      names.append(name)
    }
    guard let stampCount = cursor.count(), stampCount <= cursor.left / DocumentFormat.stampBytes,
      let stamps = cursor.take(stampCount * DocumentFormat.stampBytes)
    else { return nil }
    self.kind = kind
    self.scope = scope
    self.names = names
    self.stamps = stamps
    rows = cursor
  }

  /// The latest stamp of any of its documents, nil where it holds none.
  public var latest: Stamp? {
    (0..<stamps.count / DocumentFormat.stampBytes).compactMap(stamp).max()
  }

  /// A walk over its documents.
  public var cursor: Cursor { Cursor(rows) }

  /// One document of the block as it was, nil where it is not in it or the bytes are damaged.
  public func document(_ id: DocumentID) -> Document? {
    var found: Document?
    forEachDocument { document in if document.id == id { found = document } }
    return found
  }

  /// Rebuilds every document; false where the bytes are damaged, after those before.
  @discardableResult
  public func forEachDocument(_ body: (Document) -> Void) -> Bool {
    guard let kind = Kind(utf8: kind.raw), let scope = Scope(utf8: scope.raw) else { return false }
    var cursor = cursor
    while let (id, index) = cursor.nextDocument() {
      guard let stamp = stamp(index) else { return false }
      var document = Document(kind: kind, scope: scope, id: id, mode: .immutable)
      for name in names {
        guard let field = FieldName(utf8: name.raw), let value = cursor.nextValue()?.value else {
          return false
        }
        do { try document.set(field, to: value, at: stamp) } catch { return false }
      }
      body(document)
    }
    return cursor.isAtEnd
  }

  private func stamp(_ index: Int) -> Stamp? {
    let offset = index * DocumentFormat.stampBytes
    guard offset >= 0, offset + DocumentFormat.stampBytes <= stamps.count else { return nil }
    let instant = stamps.raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let replica = stamps.raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    return Stamp(instant: UInt64(bigEndian: instant), replica: UInt64(bigEndian: replica))
  }

  /// A walk over a block: a document, then each of its values, and so on.
  public struct Cursor {
    private var cursor: ByteCursor

    init(_ cursor: ByteCursor) { self.cursor = cursor }

    /// Whether nothing is left, damaged or not.
    var isAtEnd: Bool { cursor.left == 0 }

    /// The next document's id and the index of its stamp; its values have to be taken next.
    @inline(__always)
    public mutating func nextDocument() -> (id: DocumentID, stamp: Int)? {
      guard let high = cursor.word(), let low = cursor.word(), let stamp = cursor.number(),
        stamp <= 0xFFFF_FFFF
      else { return nil }
      return (DocumentID(high: high, low: low), Int(stamp))
    }

    /// The next value of the document.
    @inline(__always)
    public mutating func nextValue() -> BlockValue? {
      let before = cursor.at
      guard let tag = cursor.byte() else { return nil }
      if tag == DocumentBlock.idTag {
        guard let high = cursor.word(), let low = cursor.word() else { return nil }
        return .id(DocumentID(high: high, low: low))
      }
      cursor.goBack(to: before)
      return ValueView(&cursor).map { .plain($0) }
    }
  }
}

/// One value of a packed document.
public enum BlockValue {
  /// The text of an id.
  case id(DocumentID)
  /// Anything else.
  case plain(ValueView)

  /// The value as the document had it, nil where the bytes are damaged.
  var value: Value? {
    switch self {
    case .id(let id): return .string(id.description)
    case .plain(let view):
      if let int = view.int { return .int(int) }
      if let bool = view.bool { return .bool(bool) }
      return view.text?.text.map { .text($0) }
    }
  }
}
