public import Documents

/// Where the journal holds a document: the shop keeps it without knowing what it means.
public struct Place: Hashable, Sendable {
  /// Whatever the keeper of the journal needs to find the bytes again.
  public let token: UInt64

  /// A place the keeper of the journal named.
  public init(token: UInt64) { self.token = token }
}

/// What the shop holds of a document now, which a change is merged with.
public enum CurrentDocument: Equatable, Sendable {
  case absent
  /// Its encoded bytes.
  case bytes([UInt8])
  /// The journal has it.
  case stored(Place)
}

/// What a decision wants written: fields of one document, not yet stamped.
public struct Change: Equatable, Sendable {
  /// The document's kind.
  public var kind: Kind
  /// The document.
  public var id: DocumentID
  /// How the document merges.
  public var mode: Mode
  /// Whether it stays in this directory for ever.
  public var isLocal: Bool
  /// The fields to write; null removes one.
  public var fields: FieldValues
  /// A value for the document's `off` register: void, deleted, undone; null takes it back.
  public var off: Value?
  /// Whether nothing of the document may stay: a tombstone that beats every earlier and later edit.
  public var erases = false
  /// What is there before the change.
  public var current: CurrentDocument

  /// A change of a document of a kind, of which nothing is said yet.
  public init(
    kind: Kind, _ id: DocumentID, mode: Mode, isLocal: Bool, current: CurrentDocument
  ) {
    self.kind = kind
    self.id = id
    self.mode = mode
    self.isLocal = isLocal
    fields = FieldValues()
    self.current = current
  }
}

extension Change {
  /// A change of `fields` in the document `id`.
  public init(
    _ kind: KnownKind, _ id: DocumentID, fields: [FieldName: Value],
    current: CurrentDocument = .absent
  ) {
    self.init(kind, id, values: FieldValues(fields), current: current)
  }

  /// A change of `values` in the document `id`, for who makes many.
  public init(
    _ kind: KnownKind, _ id: DocumentID, values: FieldValues, current: CurrentDocument = .absent
  ) {
    self.init(kind: kind.kind, id, mode: kind.mode, isLocal: kind.isLocal, current: current)
    fields = values
  }
}
