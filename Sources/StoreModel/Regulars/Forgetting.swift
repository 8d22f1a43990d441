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

  private func forgotten(_ kind: KnownKind, about regulars: Set<DocumentID>) -> [Change] {
    switch (kind.whenForgotten, kind.traits.about) {
    case (.kept, _): []
    // Who hears the wish writes the regular's own documents: how much goes is in the wish.
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
      var change = Change(kind, document.id, fields: [:], current: current(document.id))
      change.erases = true
      return change
    }
  }

  private func slots(of kind: KnownKind, about regulars: Set<DocumentID>) -> [Int32] {
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
