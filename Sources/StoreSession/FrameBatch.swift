import Documents
import StoreModel

/// Documents on their way from the journal to the shop.
struct FrameBatch: Sendable {
  /// Their encoded bytes, end to end.
  var bytes: [UInt8] = []
  var spans: [Span] = []

  struct Span: Sendable {
    var offset: Int
    var length: Int
    var place: DocumentPlace
  }

  /// Room for some more than is handed on at once.
  mutating func reserve(bytes count: Int) {
    bytes.reserveCapacity(count + count / 4)
    spans.reserveCapacity(count / 128)
  }

  /// Forgets the documents and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  mutating func append(_ document: UnsafeRawBufferPointer, at place: DocumentPlace) {
    spans.append(Span(offset: bytes.count, length: document.count, place: place))
    bytes.append(contentsOf: document)
  }

  /// Lends each document in turn.
  func forEachDocument(_ body: (UnsafeRawBufferPointer, DocumentPlace) -> Void) {
    bytes.withUnsafeBytes { bytes in
      for span in spans {
        let document = bytes[span.offset..<span.offset + span.length]
        body(UnsafeRawBufferPointer(rebasing: document), span.place)
      }
    }
  }
}

extension Shop {
  /// Folds documents in, in the order of the journal; settle when the last is in.
  mutating func fold(_ batch: FrameBatch) {
    batch.forEachDocument { fold($0, at: $1) }
  }
}
