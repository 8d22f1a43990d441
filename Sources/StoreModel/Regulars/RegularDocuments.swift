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

  /// The digits of phone or card: what partners typed, else what the import said.
  func digits(_ name: FieldName) -> String? { (keys?[name] ?? imported?[name])?.string }
}
