import Documents

extension Shop {
  /// What has to go with guests who are not remembered any more, whether erased or by their wish:
  /// notes, follow-ups and cards, ticked ones among them, their seats at events, forms about them, and
  /// the way to take back what was done about them.
  ///
  /// Several guests at once, because two changes of one event in one batch would lose the first.
  func forgotten(_ regulars: Set<DocumentID>) -> [Change] {
    guard !regulars.isEmpty else { return [] }
    return regulars.sorted().flatMap(notesErased)
      + [Kind.followUp, .thankYou].flatMap { erased($0, of: regulars) } + seatsGivenBack(regulars)
      + actsForgotten(about: regulars) + draftsDropped(about: regulars)
  }

  private func notesErased(of id: DocumentID) -> [Change] {
    guard let entry = entries[id], entry.keeping == .regular else { return [] }
    return (notes[entry.index] ?? []).compactMap { slot in
      document(slot).flatMap(erasing)
    }
  }

  private func erased(_ kind: Kind, of regulars: Set<DocumentID>) -> [Change] {
    (slots[kind] ?? []).compactMap { slot in
      let regular = arena.withDocument(slot) { DocumentView($0)?.field("regular")?.id }
      guard let regular, regulars.contains(regular) else { return nil }
      return document(slot).flatMap(erasing)
    }
  }

  private func erasing(_ document: Document) -> Change? {
    guard !document.isErased else { return nil }
    var change = Change(document.kind, document.id, fields: [:], current: current(document.id))
    change.erases = true
    return change
  }

  private func seatsGivenBack(_ regulars: Set<DocumentID>) -> [Change] {
    (slots[.event] ?? []).compactMap { slot in
      guard let event = document(slot) else { return nil }
      let given = event.fields.filter { field in
        !field.value.isNull && EventField.guest(field.name).map(regulars.contains) ?? false
      }
      guard !given.isEmpty else { return nil }
      let fields = Dictionary(uniqueKeysWithValues: given.map { ($0.name, Value.null) })
      return Change(.event, event.id, fields: fields, current: current(event.id))
    }
  }
}
