public import Documents

/// What a directory knows of guests who want something forgotten, brought into the backup that takes
/// its place: an older file must not bring back who was erased or took a consent back since.
public struct Restoring: Sendable {
  private let replaced: Shop
  private var restored = Shop()

  /// A backup that takes the place of what a shop says.
  public init(replacing replaced: Shop) { self.replaced = replaced }

  /// Takes in a record of the backup.
  public mutating func take(_ record: UnsafeRawBufferPointer) {
    restored.fold(record, at: DocumentPlace(token: 0))
  }

  /// A document that has to stand behind the backup's.
  public struct Addition: Equatable, Sendable {
    /// The encoded document.
    public var bytes: [UInt8]
    /// Whether it never leaves the directory.
    public var isLocal: Bool
  }

  /// The latest stamp of either: what is written now must not be before it.
  public var latestStamp: Stamp? {
    [replaced.latestStamp, restored.latestStamp].compactMap(\.self).max()
  }

  /// The replica that writes, nil where neither has one.
  public var replica: UInt64? { restored.replica ?? replaced.replica }

  /// Every tombstone and every consent taken back of the shop that is replaced, and what follows of
  /// them for what the backup holds; `stamp` is after everything in both.
  public mutating func additions(at stamp: Stamp) throws(DocumentError) -> [Addition] {
    restored.settle()
    var additions: [Addition] = []
    var gone: Set<DocumentID> = []
    for tombstone in replaced.tombstones() where !restored.holdsErased(tombstone.id) {
      add(tombstone, to: &additions)
      if tombstone.kind == .regular { gone.insert(tombstone.id) }
    }
    var unwilling: Set<DocumentID> = []
    for id in replaced.regularsNotRemembered() where !restored.isErased(id) {
      for other in [id, RegularDocuments.keysID(id), RegularDocuments.importedID(id)] {
        if let merged = try merged(other, of: id, at: stamp) { add(merged, to: &additions) }
      }
      if let kept = restored.currentDocument(id), !Regular(kept).consent.remembers {
        unwilling.insert(id)
      }
    }
    let dropped = Set(replaced.tombstones().filter { $0.kind == .note }.map(\.id))
    // Tombstones first: of two changes of one document the first is made.
    let changes =
      gone.sorted().flatMap { restored.erasure(of: $0) }.filter { !gone.contains($0.id) }
      + restored.importedNotes(among: dropped) + restored.forgotten(unwilling)
    var seen: Set<DocumentID> = []
    for change in changes where seen.insert(change.id).inserted {
      var before: [UInt8]?
      if case .bytes(let bytes) = change.current { before = bytes }
      let bytes = try change.encoded(on: before, at: stamp, in: restored.scope)
      additions.append(Addition(bytes: bytes, isLocal: change.isLocal))
    }
    return additions
  }

  private mutating func add(_ document: Document, to additions: inout [Addition]) {
    let bytes = document.encoded()
    let isLocal = KnownKind(document.kind)?.isLocal ?? (document.scope == StoreScope.directory)
    additions.append(Addition(bytes: bytes, isLocal: isLocal))
    bytes.withUnsafeBytes { take($0) }
  }

  /// What both say of a document together, without what may not be kept any more; nil where the
  /// backup says it already, or neither needs to.
  private func merged(
    _ id: DocumentID, of regular: DocumentID, at stamp: Stamp
  ) throws(DocumentError) -> Document? {
    guard let known = replaced.currentDocument(id) else { return nil }
    guard let before = restored.currentDocument(id) else {
      // Who only never said yes is as well brought by the till.
      return replaced.consent(of: regular) == .withdrawn ? known : nil
    }
    var document = try before.merged(with: known)
    let told = id == regular ? Regular(document).consent : replaced.consent(of: regular)
    if !told.remembers, !document.isErased {
      let own = document.fields.filter { field in
        !field.value.isNull && RegularField.fact(of: field.name) != nil
          && (id == regular
            ? RegularField.mustGo(field.name, under: told)
            : MemberFields.mustGo(field.name, under: told) && field.name != RegularField.consent)
      }
      try document.write(
        FieldValues(Dictionary(uniqueKeysWithValues: own.map { ($0.name, Value.null) })), at: stamp)
    }
    return document == before ? nil : document
  }
}

extension Shop {
  /// Every tombstone there is of documents that are kept whole.
  fileprivate func tombstones() -> [Document] {
    arena.slots.compactMap { slot in
      let isErased = arena.withDocument(slot) { DocumentView($0)?.isErased ?? false }
      return isErased ? document(slot) : nil
    }
  }

  fileprivate func holdsErased(_ id: DocumentID) -> Bool {
    currentDocument(id)?.isErased ?? false
  }

  /// Regulars who have a document and did not agree to be remembered, or not any more.
  fileprivate func regularsNotRemembered() -> [DocumentID] {
    regulars.compactMap { row in
      guard row.slot != RegularRow.noSlot else { return nil }
      let isUnwilling = arena.withDocument(row.slot) { bytes in
        DocumentView(bytes).map { !$0.isErased && $0.consent?.remembers != true } ?? false
      }
      return isUnwilling ? row.id : nil
    }
  }

  /// The changes that take remarks which were dropped out of what imports are known to have said.
  fileprivate func importedNotes(among dropped: Set<DocumentID>) -> [Change] {
    guard !dropped.isEmpty else { return [] }
    return regulars.compactMap { row in
      let id = RegularDocuments.importedID(row.id)
      guard let note = wholeDocument(id)?[RegularField.note]?.string,
        dropped.contains(DocumentID(derived: "note", from: row.id, note))
      else { return nil }
      return difference([RegularField.note: .null], .imported, id)
    }
  }

  /// How far a regular agreed.
  fileprivate func consent(of id: DocumentID) -> Consent {
    currentDocument(id).map { Regular($0).consent } ?? .none
  }
}
