/// Encoded documents side by side in one buffer, each under a slot that stays its own.
///
/// Twenty thousand regulars as structs of strings cost four times the memory and ten times the
/// opening time of their encoded bytes; what a screen shows is decoded when it is shown.
public struct DocumentArena: Sendable {
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var spans: [Span] = []
  private var garbage = 0

  @usableFromInline
  struct Span: Sendable {
    @usableFromInline var offset: UInt32
    @usableFromInline var length: UInt32
    @usableFromInline var place: DocumentPlace
  }

  /// Below this much garbage (bytes) a compaction would cost more than it gives back.
  private static let garbageMin = 1 << 20

  /// An arena that holds nothing.
  public init() {}

  /// Makes room for what is about to be added.
  public mutating func reserve(bytes extra: Int) {
    if bytes.capacity < bytes.count + extra { bytes.reserveCapacity(bytes.count + extra) }
  }

  /// Keeps a copy of `document` and returns the slot it lies under.
  public mutating func add(_ document: UnsafeRawBufferPointer, from place: DocumentPlace) -> Int32 {
    spans.append(
      Span(offset: UInt32(bytes.count), length: UInt32(document.count), place: place))
    bytes.append(contentsOf: document)
    return Int32(spans.count - 1)
  }

  /// Puts `document` in the place of what the slot held.
  public mutating func replace(
    _ slot: Int32, with document: UnsafeRawBufferPointer, from place: DocumentPlace
  ) {
    garbage += Int(spans[Int(slot)].length)
    spans[Int(slot)] = Span(
      offset: UInt32(bytes.count), length: UInt32(document.count), place: place)
    bytes.append(contentsOf: document)
    if garbage > Self.garbageMin, garbage > bytes.count / 2 { compact() }
  }

  /// Lends the bytes under a slot for the length of `body`.
  @inlinable
  public func withDocument<R>(_ slot: Int32, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    let span = spans[Int(slot)]
    return bytes.withUnsafeBytes { all in
      let start = Int(span.offset)
      return body(UnsafeRawBufferPointer(rebasing: all[start..<start + Int(span.length)]))
    }
  }

  /// Every slot, in the order they were made.
  public var slots: Range<Int32> { 0..<Int32(spans.count) }

  /// Where the journal holds what lies under a slot.
  public func place(_ slot: Int32) -> DocumentPlace { spans[Int(slot)].place }

  /// A copy of the bytes under a slot.
  public func copy(_ slot: Int32) -> [UInt8] { withDocument(slot) { Array($0) } }

  private mutating func compact() {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count - garbage)
    for index in spans.indices {
      let start = Int(spans[index].offset)
      spans[index].offset = UInt32(kept.count)
      kept.append(contentsOf: bytes[start..<start + Int(spans[index].length)])
    }
    bytes = kept
    garbage = 0
  }
}
