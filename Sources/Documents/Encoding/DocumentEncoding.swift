/// The bytes before the fields of an encoded document.
enum DocumentFormat {
  /// The first byte; a later format has a greater one.
  static let version: UInt8 = 1
  /// The second byte: the mode in the low two bits, and these.
  static let modeMask: UInt8 = 0b0000_0011
  static let hasOff: UInt8 = 0b0000_0100
  static let isOff: UInt8 = 0b0000_1000
  static let isErased: UInt8 = 0b0001_0000
  /// The kind's length lies behind version, flags and id.
  static let kindOffset = 18
  static let stampBytes = 16
}

extension Document {
  /// The canonical bytes: one document, one sequence of bytes, in every version and on every
  /// machine.
  ///
  /// Version, flags, id, kind, scope, the stamps in order and each once; then, unless it is erased,
  /// the `off` register if there is one and the fields by name, each with the index of its stamp.
  public func encoded() -> [UInt8] {
    let stamps = stampTable
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(128)
    writer.byte(DocumentFormat.version)
    writer.byte(flags)
    writer.word(id.high)
    writer.word(id.low)
    writer.name(kind.name)
    writer.name(scope.name)
    writer.number(UInt64(stamps.count))
    for stamp in stamps { writer.stamp(stamp) }
    guard erased == nil else { return writer.bytes }
    if let off {
      writer.number(Document.index(of: off.stamp, in: stamps))
      writer.value(off.value)
    }
    writer.number(UInt64(fields.count))
    for field in fields {
      writer.name(field.name.name)
      writer.number(Document.index(of: field.stamp, in: stamps))
      writer.value(field.value)
    }
    return writer.bytes
  }

  /// How many bytes `encoded` gives, a few more where there are many stamps.
  var encodedCount: Int {
    var count = DocumentFormat.kindOffset + 2 + kind.name.count + scope.name.count + 6
    count += stampTable.count * DocumentFormat.stampBytes
    if let off { count += 2 + off.value.encodedCount }
    for field in fields { count += 3 + field.name.name.count + field.value.encodedCount }
    return count
  }

  private var flags: UInt8 {
    var flags = mode.rawValue
    if off != nil { flags |= DocumentFormat.hasOff }
    if isOff { flags |= DocumentFormat.isOff }
    if isErased { flags |= DocumentFormat.isErased }
    return flags
  }

  private var stampTable: [Stamp] {
    if let erased { return [erased] }
    if off == nil, let first = fields.first?.stamp, fields.allSatisfy({ $0.stamp == first }) {
      return [first]
    }
    var stamps = Set(fields.map(\.stamp))
    if let off { stamps.insert(off.stamp) }
    return stamps.sorted()
  }

  private static func index(of stamp: Stamp, in stamps: [Stamp]) -> UInt64 {
    var low = 0
    var high = stamps.count
    while low < high {
      let middle = (low + high) / 2
      if stamps[middle] < stamp { low = middle + 1 } else { high = middle }
    }
    return UInt64(low)
  }
}

extension Value {
  /// At least how many bytes the value is encoded in, and few more.
  var encodedCount: Int {
    switch self {
    case .null, .bool: 1
    case .int(let int): 2 + (64 - min((int << 1 ^ int >> 63).leadingZeroBitCount, 63)) / 7
    case .text(let text): 4 + text.byteCount
    case .array(let array): array.reduce(4) { $0 + $1.encodedCount }
    case .map(let map): map.reduce(4) { $0 + 3 + $1.key.byteCount + $1.value.encodedCount }
    }
  }
}
