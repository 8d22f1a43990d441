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
    let single = singleStamp
    let stamps = single.map { [$0] } ?? stampTable
    return [UInt8](atMost: encodedCount(stamps: stamps.count)) { filler in
      fillHead(&filler, stamps: stamps.count)
      for stamp in stamps { filler.stamp(stamp) }
      guard erased == nil else { return }
      func index(_ stamp: Stamp) -> UInt64 {
        single == nil ? Document.index(of: stamp, in: stamps) : 0
      }
      if let off {
        filler.number(index(off.stamp))
        filler.value(off.value)
      }
      filler.number(UInt64(fields.count))
      for field in fields {
        filler.name(field.name.name)
        filler.number(index(field.stamp))
        filler.value(field.value)
      }
    }
  }

  /// What `encoded` gives once `write` has written `values`, and refuses like it.
  ///
  /// Straight from the values where the document is new: most of what a store writes is.
  public func encoded(writing values: FieldValues, at stamp: Stamp) throws(DocumentError) -> [UInt8]
  {
    guard fields.isEmpty, off == nil, erased == nil, !values.isEmpty,
      values.count <= DocumentLimits.countedMax
    else {
      var written = self
      try written.write(values, at: stamp)
      return written.encoded()
    }
    var count = headCount(stamps: 1) + ByteFiller.count(ofNumber: UInt64(values.count))
    for (name, value) in values {
      try DocumentLimits.check(value)
      count += Document.encodedCount(name, value, stamps: 1)
    }
    guard count <= DocumentLimits.bytesMax else { throw .tooLarge(bytes: count) }
    return [UInt8](atMost: count) { filler in
      fillHead(&filler, stamps: 1)
      filler.stamp(stamp)
      filler.number(UInt64(values.count))
      for (name, value) in values {
        filler.name(name.name)
        filler.number(0)
        filler.value(value)
      }
    }
  }

  /// At least how many bytes `encoded` gives, and few more.
  var encodedCount: Int { encodedCount(stamps: singleStamp == nil ? stampTable.count : 1) }

  private func encodedCount(stamps: Int) -> Int {
    var count = headCount(stamps: stamps) + ByteFiller.count(ofNumber: UInt64(fields.count))
    if let off { count += ByteFiller.count(ofNumber: UInt64(stamps)) + off.value.encodedCount }
    for field in fields { count += Document.encodedCount(field.name, field.value, stamps: stamps) }
    return count
  }

  private static func encodedCount(_ name: FieldName, _ value: Value, stamps: Int) -> Int {
    1 + name.name.count + ByteFiller.count(ofNumber: UInt64(stamps)) + value.encodedCount
  }

  /// Bytes before the `off` register and the fields.
  private func headCount(stamps: Int) -> Int {
    DocumentFormat.kindOffset + 2 + kind.name.count + scope.name.count
      + ByteFiller.count(ofNumber: UInt64(stamps)) + stamps * DocumentFormat.stampBytes
  }

  private func fillHead(_ filler: inout ByteFiller, stamps: Int) {
    filler.byte(DocumentFormat.version)
    filler.byte(flags)
    filler.word(id.high)
    filler.word(id.low)
    filler.name(kind.name)
    filler.name(scope.name)
    filler.number(UInt64(stamps))
  }

  private var flags: UInt8 {
    var flags = mode.rawValue
    if off != nil { flags |= DocumentFormat.hasOff }
    if isOff { flags |= DocumentFormat.isOff }
    if isErased { flags |= DocumentFormat.isErased }
    return flags
  }

  /// The only stamp of a document that has one, as most have.
  private var singleStamp: Stamp? {
    if let erased { return erased }
    guard let first = fields.first?.stamp ?? off?.stamp, off?.stamp ?? first == first,
      fields.allSatisfy({ $0.stamp == first })
    else { return nil }
    return first
  }

  private var stampTable: [Stamp] {
    // Mostly two or three: no set is as quick.
    var stamps: [Stamp] = []
    func insert(_ stamp: Stamp) {
      let index = Int(Document.index(of: stamp, in: stamps))
      if index == stamps.count || stamps[index] != stamp { stamps.insert(stamp, at: index) }
    }
    if let off { insert(off.stamp) }
    for field in fields { insert(field.stamp) }
    return stamps
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
  /// How many bytes the value is encoded in.
  var encodedCount: Int {
    switch self {
    case .null, .bool: 1
    case .int(let int): 1 + ByteFiller.count(ofNumber: UInt64(bitPattern: int << 1 ^ int >> 63))
    case .text(let text): 1 + text.encodedCount
    case .array(let array):
      array.reduce(1 + ByteFiller.count(ofNumber: UInt64(array.count))) { $0 + $1.encodedCount }
    case .map(let map):
      map.reduce(1 + ByteFiller.count(ofNumber: UInt64(map.count))) {
        $0 + $1.key.encodedCount + $1.value.encodedCount
      }
    }
  }
}

extension Text {
  /// How many bytes the text is encoded in, its length before it.
  fileprivate var encodedCount: Int {
    let count = byteCount
    return ByteFiller.count(ofNumber: UInt64(count)) + count
  }
}
