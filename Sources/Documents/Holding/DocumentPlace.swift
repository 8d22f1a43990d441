/// Where the journal holds a document: who keeps documents passes it on without knowing what it means.
public struct DocumentPlace: Hashable, Sendable {
  /// Whatever the keeper of the journal needs to find the bytes again.
  public let token: UInt64

  /// A place the keeper of the journal named.
  @inlinable
  public init(token: UInt64) { self.token = token }
}

/// What is held of a document now, which a change is merged with.
public enum CurrentDocument: Equatable, Sendable {
  case absent
  /// Its encoded bytes.
  case bytes([UInt8])
  /// The journal has it, alone or in a block.
  case stored(DocumentPlace)

  /// The bytes that hold the document, nil where there is none; `read` gives what the journal has.
  public func bytes<Failure: Error>(
    reading read: (DocumentPlace) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8]? {
    switch self {
    case .absent: nil
    case .bytes(let bytes): bytes
    case .stored(let place): try read(place)
    }
  }
}
