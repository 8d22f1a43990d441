import Documents

/// What the shop holds of one regular: the document and the local ones beside it.
struct RegularDocuments {
  let id: DocumentID
  /// Nil for somebody who is not known yet.
  let regular: Document?
  /// Digits that partners typed; nil where typing them was taken back.
  let keys: Document?
  /// What an import last said.
  let imported: Document?

  /// Everything about the regular `id`.
  init(_ id: DocumentID, in shop: Shop) {
    self.id = id
    regular = shop.currentDocument(id)
    keys = shop.currentDocument(Self.keysID(id)).flatMap { $0.isOff ? nil : $0 }
    imported = shop.currentDocument(Self.importedID(id))
  }

  /// The document of digits beside a regular's.
  static func keysID(_ id: DocumentID) -> DocumentID { DocumentID(derived: "keys", from: id) }

  /// The document of what an import said beside a regular's.
  static func importedID(_ id: DocumentID) -> DocumentID {
    DocumentID(derived: "imported", from: id)
  }

  /// The documents that are a regular's alone: theirs, and the two beside it.
  static func ids(of regular: DocumentID) -> [DocumentID] {
    [regular, keysID(regular), importedID(regular)]
  }

  /// What has to go of what an import said, once no more than `consent` allows is kept.
  func importedGone(under consent: Consent) -> [FieldName: Value] {
    let gone = (imported?.fields ?? []).filter { field in
      !field.value.isNull && MemberFields.mustGo(field.name, under: consent)
    }
    return Dictionary(uniqueKeysWithValues: gone.map { ($0.name, Value.null) })
  }

  /// The digits of phone or card: what partners typed, else what the import said.
  func digits(_ name: FieldName) -> String? { (keys?[name] ?? imported?[name])?.string }
}
