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
  public var fields = FieldValues()
  /// A value for the document's `off` register: void, deleted, undone; null takes it back.
  public var off: Value?
  /// Whether nothing of the document may stay: a tombstone that beats every earlier and later edit.
  public var erases = false
  /// What is there before the change.
  public var current: CurrentDocument

  /// A change of a document, of which nothing is said yet.
  public init(
    kind: Kind, _ id: DocumentID, mode: Mode, isLocal: Bool, current: CurrentDocument
  ) {
    self.kind = kind
    self.id = id
    self.mode = mode
    self.isLocal = isLocal
    self.current = current
  }
}

extension Change {
  /// The bytes of the document once the change was made to it: what a journal is given to keep.
  ///
  /// `before` is what held the document until now: its own bytes or those of a block it is in; nil
  /// where there was none. A document that is erased takes nothing but that.
  public func encoded(
    on before: [UInt8]?, at stamp: Stamp, in scope: StoreScope
  ) throws(DocumentError) -> [UInt8] {
    var document = try document(in: before, scope)
    if erases {
      document.erase(at: stamp)
      return document.encoded()
    }
    guard let off else { return try document.encoded(writing: fields, at: stamp) }
    try document.write(fields, at: stamp)
    try document.setOff(off, at: stamp)
    return document.encoded()
  }

  private func document(
    in bytes: [UInt8]?, _ scope: StoreScope
  ) throws(DocumentError) -> Document {
    guard let bytes else {
      return Document(kind: kind, scope: scope.scope(of: self), id: id, mode: mode)
    }
    let packed = bytes.withUnsafeBytes { DocumentBlock($0)?.document(id) }
    if let packed { return packed }
    return try Document(decoding: bytes)
  }
}
