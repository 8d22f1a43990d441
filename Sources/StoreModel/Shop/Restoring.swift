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
    let dropped = Set(replaced.tombstones().filter { $0.kind == .note }.map(\.id))
    // Tombstones first: of two changes of one document the first is made.
    var changes = gone.sorted().flatMap { restored.erasure(of: $0) }.filter {
      !gone.contains($0.id)
    }
    let unwilling = unwilling()
    for (id, consent) in unwilling {
      if restored.currentDocument(id) == nil {
        // A file that says what it said before must not bring them back either.
        for other in RegularDocuments.ids(of: id) {
          if let known = replaced.currentDocument(other) { add(known, to: &additions) }
        }
      } else {
        changes += restored.withdrawing(id, consent)
      }
    }
    changes += restored.forgotten(Set(unwilling.map(\.id)))
    changes += restored.importedNotes(among: dropped)
    var seen: Set<DocumentID> = []
    for change in changes where seen.insert(change.id).inserted {
      var before: [UInt8]?
      if case .bytes(let bytes) = change.current { before = bytes }
      let bytes = try change.encoded(on: before, at: stamp, in: restored.scope)
      additions.append(Addition(bytes: bytes, isLocal: change.isLocal))
    }
    return additions
  }

  /// Whom the backup says more of than they agreed to since, and how far they agree.
  ///
  /// Who was never asked is restored as the backup has them; so is who said yes later than what the
  /// directory knows.
  private func unwilling() -> [(id: DocumentID, consent: Consent)] {
    replaced.regularsNotRemembered().compactMap { id in
      guard !restored.isErased(id), let known = replaced.currentDocument(id) else { return nil }
      let consent = Regular(known).consent
      guard let before = restored.currentDocument(id) else {
        return consent == .withdrawn ? (id, consent) : nil
      }
      let isLater =
        (before.field(RegularField.consent)?.stamp).map { stamp in
          known.field(RegularField.consent).map { $0.stamp > stamp } ?? false
        } ?? true
      let kept = Regular(before).consent
      return isLater && kept != consent && (kept.remembers || consent == .withdrawn)
        ? (id, consent) : nil
    }
  }

  private mutating func add(_ document: Document, to additions: inout [Addition]) {
    let bytes = document.encoded()
    let isLocal = KnownKind(document.kind)?.isLocal ?? (document.scope == StoreScope.directory)
    additions.append(Addition(bytes: bytes, isLocal: isLocal))
    bytes.withUnsafeBytes { take($0) }
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

  /// The changes after which a regular's documents say no more than a consent allows.
  fileprivate func withdrawing(_ id: DocumentID, _ consent: Consent) -> [Change] {
    let documents = RegularDocuments(id, in: self)
    func gone(_ document: Document?) -> [FieldName: Value] {
      let fields = (document?.fields ?? []).filter {
        MemberFields.mustGo($0.name, under: consent) && RegularField.fact(of: $0.name) != nil
      }
      return Dictionary(uniqueKeysWithValues: fields.map { ($0.name, Value.null) })
    }
    var own = gone(documents.regular)
    own[RegularField.consent] = .string(consent.rawValue)
    return [
      difference(own, .regular, id),
      difference(gone(documents.keys), .keys, RegularDocuments.keysID(id)),
      difference(
        documents.importedGone(under: consent), .imported, RegularDocuments.importedID(id)),
    ].compactMap(\.self)
  }
}
