import Documents

extension Shop {
  /// What has to go with guests who are not remembered any more, whether erased or by their wish:
  /// what the table of kinds says, done or not.
  ///
  /// Several guests at once, because two changes of one event in one batch would lose the first.
  func forgotten(_ regulars: Set<DocumentID>) -> [Change] {
    guard !regulars.isEmpty else { return [] }
    return KnownKind.allCases.flatMap { forgotten($0, about: regulars) }
  }

  /// Erases a regular; once more changes nothing.
  ///
  /// Visits and lines of the ledger stay: what was counted keeps its numbers, and names somebody
  /// nobody knows any more.
  func erase(_ id: DocumentID, by doer: Doer) -> Decision {
    guard knows(id) else { return .refused(.unknown(id.description)) }
    if let refusal = refusal(unless: .manager, doer) { return .refused(refusal) }
    return .changes(isErased(id) ? [] : erasure(of: id), .regulars(.erased(id)))
  }

  /// The tombstones of a regular and of everything that is about them.
  func erasure(of id: DocumentID) -> [Change] {
    let local: [(KnownKind, DocumentID)] = [
      (.keys, RegularDocuments.keysID(id)), (.imported, RegularDocuments.importedID(id)),
    ]
    let own = [(KnownKind.regular, id)] + local.filter { entries[$0.1] != nil }
    return own.map { tombstone($0.0, $0.1) } + forgotten([id])
  }

  /// Whether a regular was erased.
  func isErased(_ id: DocumentID) -> Bool {
    guard let entry = entries[id], entry.keeping == .regular else { return false }
    let slot = regulars[Int(entry.index)].slot
    return slot != RegularRow.noSlot
      && arena.withDocument(slot) { DocumentView($0)?.isErased ?? false }
  }

  /// The change after which nothing of a document is left.
  func tombstone(_ kind: KnownKind, _ id: DocumentID) -> Change {
    var change = Change(kind, id, fields: [:], current: current(id))
    change.erases = true
    return change
  }

  private func forgotten(_ kind: KnownKind, about regulars: Set<DocumentID>) -> [Change] {
    switch (kind.whenForgotten, kind.traits.about) {
    case (.kept, _): []
    // How much of the regular's own documents goes is in the wish: whoever hears it writes them.
    case (_, .itself), (_, .id): []
    case (.fields, _): fieldsTaken(kind, of: regulars)
    // What never leaves the directory is emptied: the same document is begun anew.
    case (.erased, _) where kind == .undo: actsForgotten(about: regulars)
    case (.erased, _) where kind == .draft: draftsDropped(about: regulars)
    case (.erased, _): erased(kind, of: regulars)
    }
  }

  private func erased(_ kind: KnownKind, of regulars: Set<DocumentID>) -> [Change] {
    slots(of: kind, about: regulars).compactMap { slot in
      guard let document = document(slot), !document.isErased else { return nil }
      return tombstone(kind, document.id)
    }
  }

  fileprivate func slots(of kind: KnownKind, about regulars: Set<DocumentID>) -> [Int32] {
    if kind.keeping == .attached {
      return regulars.sorted().flatMap { id -> [Int32] in
        guard let entry = entries[id], entry.keeping == .regular else { return [] }
        return attached[kind]?[entry.index] ?? []
      }
    }
    return slots(of: kind).filter { slot in
      let regular = arena.withDocument(slot) { DocumentView($0)?.field("regular")?.id }
      return regular.map(regulars.contains) ?? false
    }
  }

  private func fieldsTaken(_ kind: KnownKind, of regulars: Set<DocumentID>) -> [Change] {
    slots(of: kind).compactMap { slot in
      guard let document = document(slot) else { return nil }
      let given = document.fields.filter { field in
        !field.value.isNull && EventField.guest(field.name).map(regulars.contains) ?? false
      }
      guard !given.isEmpty else { return nil }
      let fields = Dictionary(uniqueKeysWithValues: given.map { ($0.name, Value.null) })
      return Change(kind, document.id, fields: fields, current: current(document.id))
    }
  }
}

// MARK: - What is gathered for the files

extension Shop {
  /// A document is about to be replaced by its tombstone: what it said is to be found nowhere.
  ///
  /// A regular's own is `noteTakenBack`'s; nobody erases visits and lines. A row without a document
  /// owes nothing: a snapshot may have the lines of whom it says that they are erased behind them.
  mutating func noteErased(_ id: DocumentID) {
    guard let entry = entries[id], entry.keeping.isWhole, let document = document(entry.index),
      !document.isErased
    else { return }
    traces.take(wordsOf: document)
  }

  /// A regular's document is about to be replaced: where that takes a consent back, or erases it,
  /// what it and the documents beside it say is to be found nowhere but as far as is still agreed.
  mutating func noteTakenBack(by view: DocumentView, from slot: Int32) {
    let consent = view.isErased ? .withdrawn : view.consent ?? .none
    let isTakenBack = arena.withDocument(slot) { bytes in
      guard let before = DocumentView(bytes), !before.isErased else { return false }
      return !consent.remembers && (view.isErased || before.consent != consent)
    }
    guard isTakenBack, let before = document(slot) else { return }
    let id = view.id
    traces.forget(id, under: consent)
    traces.take(before, under: consent)
    for other in RegularDocuments.ids(of: id) where other != id {
      wholeDocument(other).map { traces.take($0, under: consent) }
    }
    for kind in KnownKind.allCases where kind.traits.about == .field && kind.keeping.isWhole {
      for slot in slots(of: kind, about: [id]) {
        document(slot).map { traces.take(wordsOf: $0) }
      }
    }
  }
}
