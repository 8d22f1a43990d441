import Documents

/// Turns rows of a members file into changes of the shop.
///
/// A field is written only where the file now says something else than the file before it did: what
/// a barista edited in between stands.
struct MemberImport {
  let shop: Shop
  let columns: MemberColumns
  let doer: Doer

  /// The changes of `rows` as one batch, whole rows only, and what they amount to.
  func changes(for rows: [IdentifiedRow<MemberRow>]) -> ([Change], ImportTally) {
    var changes: [Change] = []
    var tally = ImportTally()
    var forgetting: Set<DocumentID> = []
    var usuals = MemberUsuals(menu: shop.menu)
    for row in rows {
      let before = RegularDocuments(row.id, in: shop)
      if before.regular?.isErased == true {
        tally.warnings.append(RowWarning(line: row.line, what: .erased))
        tally.unchanged += 1
        continue
      }
      let said = said(row.row, before: before)
      let made = change(row, said, before: before, tally: &tally, forgetting: &forgetting)
      if !row.row.consent.remembers { tally.noConsent += 1 }
      if said.all[RegularField.usual] != nil {
        let known = before.regular.map(Regular.init)
        tally.warnings += usuals.warnings(of: row, known: known)
      }
      if before.regular == nil {
        tally.added += 1
      } else if made.isEmpty {
        tally.unchanged += 1
      } else {
        tally.changed += 1
      }
      changes += made
    }
    return (changes + shop.forgotten(forgetting), tally)
  }

  private func change(
    _ row: IdentifiedRow<MemberRow>, _ said: MemberFields, before: RegularDocuments,
    tally: inout ImportTally, forgetting: inout Set<DocumentID>
  ) -> [Change] {
    let last = lastSaid(before.imported)
    let differs = said.all.merging(forgotten(last, by: said)) { new, _ in new }
      .filter { last[$0.key] ?? .null != $0.value }
    guard !differs.isEmpty || before.regular == nil else {
      warnOfStars(row, said: said, tally: &tally)
      return []
    }
    let level = differs[RegularField.consent] ?? before.regular?[RegularField.consent] ?? .null
    let consent = level.string.flatMap(Consent.init(rawValue:)) ?? .none
    if !consent.remembers { forgetting.insert(row.id) }
    var changes = documentChanges(row.id, differs: differs, before: before, under: consent)
    let importedID = RegularDocuments.importedID(row.id)
    // Also what a file before this one said in columns that this one does not have.
    let gone = consent.remembers ? [:] : before.importedGone(under: consent)
    changes.append(
      Change(
        .imported, importedID, fields: gone.merging(differs) { $1 },
        current: shop.current(importedID)))
    if let note = differs[RegularField.note]?.string {
      changes += noteChanges(note, of: row.id)
    }
    changes += openingChanges(row, said: said, tally: &tally)
    return changes
  }

  /// A file without the consent column says nothing of the consent of a regular who is known; one
  /// that says of it what it said before does not know what they said at the counter since.
  private func said(_ row: MemberRow, before: RegularDocuments) -> MemberFields {
    var row = row
    if let note = row.note, let id = before.regular?.id,
      shop.currentDocument(DocumentID(derived: "note", from: id, note))?.isErased == true
    {
      // It was dropped for good: the till is the last to hear of it.
      row.note = nil
    }
    guard let known = before.regular.map(Regular.init) else {
      return MemberFields(row, under: row.consent)
    }
    guard columns.columns.contains(.consent) else {
      row.consent = known.consent
      row.scopes = known.scopes
      return MemberFields(row, under: row.consent)
    }
    let last = before.imported?[RegularField.consent]?.string
    let isNews = last != row.consent.rawValue
    let saidNo = !isNews && !known.consent.remembers && row.consent != .withdrawn
    return MemberFields(row, under: saidNo ? known.consent : row.consent)
  }

  /// What an import said last, by field.
  private func lastSaid(_ imported: Document?) -> [FieldName: Value] {
    var last: [FieldName: Value] = [:]
    for field in imported?.fields ?? [] where !field.value.isNull { last[field.name] = field.value }
    return last
  }

  /// Fields the last import gave and this one leaves empty, as nulls.
  private func forgotten(
    _ last: [FieldName: Value], by said: MemberFields
  ) -> [FieldName: Value] {
    let gone = last.keys.filter { said.all[$0] == nil && columns.speaks(of: $0) }
    return Dictionary(uniqueKeysWithValues: gone.map { ($0, Value.null) })
  }

  private func documentChanges(
    _ id: DocumentID, differs: [FieldName: Value], before: RegularDocuments, under consent: Consent
  ) -> [Change] {
    var regular = differs.filter { MemberFields.isOfRegular($0.key) }
    var keys = differs.filter { MemberFields.isOfKeys($0.key) }
    if !consent.remembers {
      regular = regular.filter { !RegularField.needsConsent($0.key) || $0.value.isNull }
      // A consent taken back takes what partners wrote down with it.
      for field in before.regular?.fields ?? []
      where !field.value.isNull && RegularField.mustGo(field.name, under: consent) {
        regular[field.name] = .null
      }
      if consent == .withdrawn {
        for field in before.keys?.fields ?? [] { keys[field.name] = .null }
      }
    }
    regular = regular.filter { before.regular?[$0.key] ?? .null != $0.value }
    // What an import says of phone and card stands in `imported`; `keys` holds what partners typed.
    keys = before.keys == nil ? [:] : keys.filter { before.keys?[$0.key] ?? .null != $0.value }
    var changes: [Change] = []
    if !regular.isEmpty || before.regular == nil {
      changes.append(Change(.regular, id, fields: regular, current: shop.current(id)))
    }
    if !keys.isEmpty {
      let keysID = RegularDocuments.keysID(id)
      changes.append(Change(.keys, keysID, fields: keys, current: shop.current(keysID)))
    }
    return changes
  }

  private func noteChanges(_ text: String, of id: DocumentID) -> [Change] {
    let noteID = DocumentID(derived: "note", from: id, text)
    guard shop.entries[noteID] == nil else { return [] }
    // Without a moment of its own: two terminals importing one file must write the same note.
    let fields: [FieldName: Value] = [
      NoteField.regular: .string(id.description), NoteField.text: .string(text),
    ]
    return [Change(.note, noteID, fields: fields)]
  }

  private func openingChanges(
    _ row: IdentifiedRow<MemberRow>, said: MemberFields, tally: inout ImportTally
  ) -> [Change] {
    guard let stars = said.stars, row.row.consent != .withdrawn else { return [] }
    let openingID = DocumentID(derived: "opening", from: row.id)
    guard shop.entries[openingID] == nil else {
      warnOfStars(row, said: said, tally: &tally)
      return []
    }
    let fields: [FieldName: Value] = [
      "regular": .string(row.id.description), "what": "opening", "stars": .int(stars),
      "as_of": .int(row.row.asOf ?? doer.now),
    ]
    return [Change(.ledger, openingID, fields: fields)]
  }

  /// A later file with another number is reported, never added.
  private func warnOfStars(
    _ row: IdentifiedRow<MemberRow>, said: MemberFields, tally: inout ImportTally
  ) {
    guard let stars = said.stars, let known = shop.row(of: row.id),
      let kept = shop.openingStars(known), kept != stars
    else { return }
    let what = RowProblem.starsDiffer(keptMilli: kept, saidMilli: stars)
    tally.warnings.append(RowWarning(line: row.line, what: what))
  }
}
