import Documents
import Journaling
import StoreModel

/// Carries what is current of a store's records into a snapshot, kinds of many packed into
/// blocks, and aside what only a change needs.
struct SnapshotPacking {
  /// The shop that knows what is superseded.
  let shop: Shop
  private var packer = BlockPacker()

  init(_ shop: Shop) { self.shop = shop }

  /// Carries one record.
  mutating func carry(
    _ frame: Frame, into writer: inout SnapshotWriter
  ) throws(JournalError) {
    guard OneQueryReader.mayMatter(frame.payload) else { return }
    let place = DocumentPlace(token: frame.location.token)
    if let block = DocumentBlock(frame.payload) {
      var documents: [[UInt8]] = []
      guard block.forEachDocument({ documents.append($0.encoded()) }) else {
        return try writer.keep(frame.payload, isLocal: frame.isLocal)
      }
      for document in documents {
        try document.withUnsafeBufferPointer { bytes throws(JournalError) in
          try carry(
            UnsafeRawBufferPointer(bytes), from: place, isLocal: frame.isLocal, into: &writer)
        }
      }
    } else {
      try carry(frame.payload, from: place, isLocal: frame.isLocal, into: &writer)
    }
  }

  /// Carries one record where it is such as only a change needs.
  ///
  /// Mutating, or each call would copy the shop to look at it.
  mutating func carryAside(
    _ frame: Frame, into writer: inout SnapshotWriter
  ) throws(JournalError) {
    guard !OneQueryReader.mayMatter(frame.payload),
      !shop.isSuperseded(frame.payload, at: DocumentPlace(token: frame.location.token))
    else { return }
    try writer.keep(frame.payload, isLocal: frame.isLocal)
  }

  /// Keeps what was held back.
  mutating func finish(_ writer: inout SnapshotWriter) throws(JournalError) {
    for block in packer.finish() { try writer.keep(Record(payload: block)) }
  }

  private mutating func carry(
    _ document: UnsafeRawBufferPointer, from place: DocumentPlace, isLocal: Bool,
    into writer: inout SnapshotWriter
  ) throws(JournalError) {
    guard !shop.isSuperseded(document, at: place) else { return }
    let kind = DocumentView(document).flatMap { KnownKind($0.kind) }
    guard kind?.packsInBlocks == true, !isLocal, packer.add(document) else {
      return try writer.keep(document, isLocal: isLocal)
    }
    for block in packer.takeFull() { try writer.keep(Record(payload: block)) }
  }
}
