import Documents

/// What the files of a directory may still hold of guests who want it gone: gathered from what a
/// change took away, until a compaction has taken it out of the journal too.
///
/// Files that lie aside of the journal are told by it: backups by their documents, see `isTold`, all
/// others by their bytes, see `TraceFinder`.
public struct Traces: Equatable, Sendable {
  /// Whether anything is owed to a guest: also where what was taken away left no text.
  public private(set) var isOwed = false
  /// Texts as they were written: names, cues, remarks.
  private(set) var texts: Set<String> = []
  /// Phone and card numbers as they were written.
  private(set) var numbers: Set<String> = []
  /// What tills call them.
  private(set) var tillIDs: Set<String> = []
  /// How much may be kept of each regular, by the ids of all documents that are theirs alone.
  private(set) var owners: [DocumentID: Consent] = [:]
  /// Remarks that were dropped, by the regular and by what an import said of them.
  private var remarks: [DocumentID: Set<String>] = [:]

  /// Nothing was taken away.
  public init() {}

  /// Whether there is nothing to look for in other files.
  var isEmpty: Bool {
    texts.isEmpty && numbers.isEmpty && tillIDs.isEmpty && owners.isEmpty
  }

  /// Something is owed.
  mutating func owe() { isOwed = true }

  /// Of a regular no more than `consent` allows is kept from now on.
  mutating func forget(_ regular: DocumentID, under consent: Consent) {
    owe()
    for id in RegularDocuments.ids(of: regular) { owners[id] = consent }
  }

  /// What a document of a regular said is to be found nowhere from now on, as far as `consent` does
  /// not allow it.
  mutating func take(_ document: Document, under consent: Consent) {
    for field in document.fields where MemberFields.mustGo(field.name, under: consent) {
      guard let text = field.value.string, !text.isEmpty else { continue }
      switch RegularField.fact(of: field.name)?.trace {
      case .text?: texts.insert(text)
      case .number?: numbers.insert(text)
      case .tillID?: tillIDs.insert(text)
      case nil: break
      }
    }
  }

  /// What a remark or follow-up said is to be found nowhere from now on.
  mutating func take(wordsOf document: Document) {
    owe()
    guard let text = document[NoteField.text]?.string, !text.isEmpty else { return }
    texts.insert(text)
    guard let regular = document.regularID else { return }
    for id in [regular, RegularDocuments.importedID(regular)] {
      remarks[id, default: []].insert(text)
    }
  }

  /// Whether an encoded document of a backup says what is to be found nowhere.
  public func isTold(by bytes: UnsafeRawBufferPointer) -> Bool {
    guard let view = DocumentView(bytes), !view.isErased, let kind = KnownKind(view.kind),
      kind.whenForgotten != .kept
    else { return false }
    do {
      return isTold(by: try Document(decoding: bytes), kind)
    } catch {
      // Bytes nobody can read tell nothing of anybody.
      return false
    }
  }

  private func isTold(by document: Document, _ kind: KnownKind) -> Bool {
    func isOf(_ id: DocumentID?) -> Bool { id.map { owners[$0] != nil } ?? false }
    switch kind.traits.about {
    // Moves name no one but by ids, are kept as visits are, and so are never asked about.
    case .nobody, .ends: return false
    case .itself, .id:
      if isRemark(document[RegularField.note], of: document.id) { return true }
      guard let consent = owners[document.id] else { return false }
      return document.fields.contains { field in
        !field.value.isNull && MemberFields.mustGo(field.name, under: consent)
          && RegularField.fact(of: field.name) != nil
      }
    case .field:
      return isOf(document.regularID)
        || document.regularID.map { isRemark(document[NoteField.text], of: $0) } ?? false
    case .subject: return DraftField.people(document).contains { isOf($0) }
    case .members:
      return document.fields.contains { !$0.value.isNull && isOf(EventField.guest($0.name)) }
    }
  }

  private func isRemark(_ value: Value?, of id: DocumentID) -> Bool {
    value?.string.map { remarks[id]?.contains($0) ?? false } ?? false
  }
}
