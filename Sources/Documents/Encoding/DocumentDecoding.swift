extension Document {
  /// Reads what `encoded` wrote and nothing else: other bytes for the same document are refused.
  ///
  /// Texts and depth are held to `DocumentLimits`; the number of fields and the size are not, as
  /// merging may go beyond what may be written.
  public init(decoding bytes: UnsafeRawBufferPointer) throws(DocumentError) {
    #if DEBUG
      DecodingCount.add?()
    #endif
    if let version = bytes.first, version > DocumentFormat.version { throw .newerFormat(version) }
    var decoder = DocumentDecoder(cursor: ByteCursor(bytes))
    guard let document = decoder.document(), decoder.cursor.left == 0 else {
      throw .notCanonical(offset: min(decoder.cursor.offset, bytes.count))
    }
    self = document
  }

  /// Reads what `encoded` wrote and nothing else.
  public init(decoding bytes: [UInt8]) throws(DocumentError) {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(DocumentError) in try Document(decoding: buffer) }
    }
    self = try result.get()
  }
}

/// Reads one document strictly; nil wherever the bytes are not the canonical ones.
private struct DocumentDecoder {
  var cursor: ByteCursor
  private var stamps: [Stamp] = []
  private var used: [Bool] = []

  init(cursor: ByteCursor) { self.cursor = cursor }

  mutating func document() -> Document? {
    guard cursor.byte() == DocumentFormat.version, let flags = cursor.byte(),
      let mode = Mode(rawValue: flags & DocumentFormat.modeMask),
      let high = cursor.word(), let low = cursor.word(),
      let kind = cursor.name().flatMap({ Kind(utf8: $0.raw) }),
      let scope = cursor.name().flatMap({ Scope(utf8: $0.raw) }),
      readStamps()
    else { return nil }
    let id = DocumentID(high: high, low: low)
    var document = Document(kind: kind, scope: scope, id: id, mode: mode)
    switch flags & ~DocumentFormat.modeMask {
    case DocumentFormat.isErased:
      guard stamps.count == 1 else { return nil }
      document.erased = stamps[0]
      return document
    case 0: break
    case DocumentFormat.hasOff, DocumentFormat.hasOff | DocumentFormat.isOff:
      guard let stamp = stamp(), let value = value(),
        value.isNull == (flags & DocumentFormat.isOff == 0)
      else { return nil }
      document.off = Document.Off(stamp: stamp, value: value)
    default: return nil
    }
    guard let fields = fields(mode), used.allSatisfy(\.self) else { return nil }
    document.fields = fields
    return document
  }

  private mutating func readStamps() -> Bool {
    guard let count = cursor.count(), count <= cursor.left / DocumentFormat.stampBytes else {
      return false
    }
    for _ in 0..<count {
      guard let instant = cursor.word(), let replica = cursor.word() else { return false }
      let stamp = Stamp(instant: instant, replica: replica)
      if let last = stamps.last, last >= stamp { return false }
      stamps.append(stamp)
    }
    used = Array(repeating: false, count: count)
    return true
  }

  private mutating func stamp() -> Stamp? {
    guard let index = cursor.number(), index < UInt64(stamps.count) else { return nil }
    used[Int(index)] = true
    return stamps[Int(index)]
  }

  private mutating func fields(_ mode: Mode) -> [Field]? {
    guard let count = cursor.count() else { return nil }
    var fields: [Field] = []
    fields.reserveCapacity(min(count, DocumentLimits.fieldsMax))
    for _ in 0..<count {
      guard let name = cursor.name().flatMap({ FieldName(utf8: $0.raw) }),
        let stamp = stamp(), let value = value()
      else { return nil }
      if let last = fields.last {
        guard last.name < name, mode == .register || last.stamp == stamp else { return nil }
      }
      fields.append(Field(name: name, stamp: stamp, value: value))
    }
    return fields
  }

  private mutating func value(depth: Int = 0) -> Value? {
    guard let tag = cursor.byte() else { return nil }
    switch tag {
    case ValueTag.null: return .null
    case ValueTag.false: return .bool(false)
    case ValueTag.true: return .bool(true)
    case ValueTag.int: return cursor.int().map { .int($0) }
    case ValueTag.text: return text().map { .text($0) }
    case ValueTag.array where depth < DocumentLimits.depthMax: return array(depth: depth)
    case ValueTag.map where depth < DocumentLimits.depthMax: return map(depth: depth)
    default: return nil
    }
  }

  private mutating func text() -> Text? {
    guard let bytes = cursor.text(), bytes.raw.count <= DocumentLimits.textBytesMax else {
      return nil
    }
    return Text(utf8: bytes.raw)
  }

  private mutating func array(depth: Int) -> Value? {
    guard let count = cursor.count() else { return nil }
    var array: [Value] = []
    for _ in 0..<count {
      guard let element = value(depth: depth + 1) else { return nil }
      array.append(element)
    }
    return .array(array)
  }

  private mutating func map(depth: Int) -> Value? {
    guard let count = cursor.count() else { return nil }
    var map: [Text: Value] = [:]
    var last: Text?
    for _ in 0..<count {
      guard let key = text(), last.map({ $0 < key }) ?? true,
        let element = value(depth: depth + 1)
      else { return nil }
      map[key] = element
      last = key
    }
    return .map(map)
  }
}
