/// Packs plain documents into blocks, one open block for each shape.
public struct BlockPacker {
  private var open: [[UInt8]: OpenBlock] = [:]
  private var full: [[UInt8]] = []

  /// Documents in a block: its head is then nothing beside them, and finding one in it is quick.
  static let documentsMax = 1000

  private struct OpenBlock {
    var stamps: [Stamp] = []
    var count = 0
    var rows = ByteWriter()
  }

  /// A packer that holds nothing.
  public init() {}

  /// Takes an encoded document in; false where it is not plain and has to be kept as it is.
  public mutating func add(_ encoded: UnsafeRawBufferPointer) -> Bool {
    guard let view = DocumentView(encoded), view.mode == .immutable, !view.isErased,
      view.off == nil, let stamp = view.latest
    else { return false }
    var shape = ByteWriter()
    shape.byte(DocumentBlock.mark)
    shape.short(view.kind)
    shape.short(view.scope)
    var names = ByteWriter()
    var values = ByteWriter()
    var count: UInt64 = 0
    var fields = view.fields
    while let field = fields.next() {
      guard field.stamp == stamp, values.packed(field.value) else { return false }
      names.short(field.name)
      count += 1
    }
    shape.number(count)
    shape.bytes += names.bytes
    put(view.id, stamp, values.bytes, under: shape.bytes)
    return true
  }

  private mutating func put(
    _ id: DocumentID, _ stamp: Stamp, _ values: [UInt8], under shape: [UInt8]
  ) {
    var block = open[shape] ?? OpenBlock()
    if block.stamps.last != stamp { block.stamps.append(stamp) }
    block.rows.word(id.high)
    block.rows.word(id.low)
    block.rows.number(UInt64(block.stamps.count - 1))
    block.rows.bytes += values
    block.count += 1
    if block.count == Self.documentsMax {
      full.append(Self.closed(block, shape))
      block = OpenBlock()
    }
    open[shape] = block
  }

  /// Blocks that take no more; they are handed out once.
  public mutating func takeFull() -> [[UInt8]] {
    defer { full = [] }
    return full
  }

  /// Everything that is left.
  public mutating func finish() -> [[UInt8]] {
    let shapes = open.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for shape in shapes {
      if let block = open[shape], block.count > 0 { full.append(Self.closed(block, shape)) }
    }
    open = [:]
    return takeFull()
  }

  private static func closed(_ block: OpenBlock, _ shape: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(bytes: shape)
    writer.number(UInt64(block.stamps.count))
    for stamp in block.stamps { writer.stamp(stamp) }
    return writer.bytes + block.rows.bytes
  }
}

extension ByteWriter {
  /// A length byte and a short name that was read.
  fileprivate mutating func short(_ name: Bytes) {
    byte(UInt8(name.count))
    bytes.append(contentsOf: name.raw)
  }

  /// A value as blocks hold it; false for what is no number, text or truth.
  fileprivate mutating func packed(_ value: ValueView) -> Bool {
    if let text = value.text, let id = text.id, id.description.utf8.elementsEqual(text.raw) {
      byte(DocumentBlock.idTag)
      word(id.high)
      word(id.low)
      return true
    }
    guard value.int != nil || value.text != nil || value.bool != nil else { return false }
    bytes.append(contentsOf: value.encoded.raw)
    return true
  }
}
