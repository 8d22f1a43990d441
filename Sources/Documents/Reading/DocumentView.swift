/// Reads one encoded document in place: no heap, no reference counts, no strings.
///
/// The header is checked when the view is made; fields are checked as they are walked over, and end
/// where they stop making sense. For bytes of the journal, which are checksummed and were canonical
/// when written; bytes from elsewhere go through `Document(decoding:)`. The view is valid as long
/// as the bytes are.
public struct DocumentView {
  /// What it is.
  public let kind: Bytes
  /// Whom it belongs to.
  public let scope: Bytes
  /// Which one it is.
  public let id: DocumentID
  /// How it merges.
  public let mode: Mode
  private let flags: UInt8
  private let stamps: StampTable
  private let body: ByteCursor

  /// A view of encoded bytes, nil where they do not begin as a document of a known format.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    #if DEBUG
      DecodingCount.add?()
    #endif
    var cursor = ByteCursor(bytes)
    guard cursor.byte() == DocumentFormat.version, let flags = cursor.byte(),
      let mode = Mode(rawValue: flags & DocumentFormat.modeMask),
      let high = cursor.word(), let low = cursor.word(),
      let kind = cursor.name(), let scope = cursor.name(),
      let count = cursor.count(), count <= cursor.left / DocumentFormat.stampBytes,
      let stamps = cursor.take(count * DocumentFormat.stampBytes)
    else { return nil }
    self.kind = kind
    self.scope = scope
    self.id = DocumentID(high: high, low: low)
    self.mode = mode
    self.flags = flags
    self.stamps = StampTable(bytes: stamps)
    self.body = cursor
  }

  /// The kind of a document, without a look at anything else; nil for bytes that are none.
  @inline(__always)
  public static func kind(of bytes: UnsafeRawBufferPointer) -> Bytes? {
    let start = DocumentFormat.kindOffset + 1
    guard bytes.count > start, bytes[0] == DocumentFormat.version else { return nil }
    let count = Int(bytes[start - 1])
    guard count > 0, count <= bytes.count - start else { return nil }
    return Bytes(UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
  }

  /// Whether the document was erased: it has no fields then.
  public var isErased: Bool { flags & DocumentFormat.isErased != 0 }

  /// Whether the document counts as void, deleted or undone.
  public var isOff: Bool { flags & DocumentFormat.isOff != 0 }

  /// The latest stamp in the document, nil where nothing was written yet.
  public var latest: Stamp? { stamps[stamps.count - 1] }

  /// What the `off` register holds, null where it was taken back, nil where it was never written.
  public var off: ValueView? {
    guard flags & DocumentFormat.hasOff != 0 else { return nil }
    var cursor = body
    guard cursor.number() != nil else { return nil }
    return ValueView(&cursor)
  }

  /// The fields, to be walked over once in order of their names.
  public var fields: FieldCursor {
    var cursor = body
    if isErased { return FieldCursor(cursor, count: 0, stamps: stamps) }
    if flags & DocumentFormat.hasOff != 0 {
      guard cursor.number() != nil, cursor.skipValue() else {
        return FieldCursor(cursor, count: 0, stamps: stamps)
      }
    }
    let count = cursor.count() ?? 0
    return FieldCursor(cursor, count: count, stamps: stamps)
  }

  /// What a field holds, null where it was removed, nil where it was never written.
  ///
  /// Looks from the first field on; who needs several asks one `FieldCursor` for them in order.
  public func field(_ name: StaticString) -> ValueView? {
    var cursor = fields
    return cursor.seek(name)
  }
}

/// The stamps of an encoded document, in order.
struct StampTable {
  let bytes: Bytes

  var count: Int { bytes.count / DocumentFormat.stampBytes }

  /// The stamp at `index`, nil where there is none.
  subscript(index: Int) -> Stamp? {
    guard index >= 0, index < count else { return nil }
    let offset = index * DocumentFormat.stampBytes
    let instant = bytes.raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let replica = bytes.raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    return Stamp(instant: UInt64(bigEndian: instant), replica: UInt64(bigEndian: replica))
  }
}
