import Documents

/// The fields of a note's document, which is written once.
enum NoteField {
  static let regular: FieldName = "regular"
  static let text: FieldName = "text"
  /// When it was written, UTC milliseconds.
  static let at: FieldName = "at"
  /// The last business day it holds, YYYY-MM-DD.
  static let until: FieldName = "until"
  /// True where no manager stood behind a note that the lint has something against.
  static let unsigned: FieldName = "unsigned"
}

extension NoteFact {
  /// The typed view of a document, nil where nothing of the note is left.
  init?(_ document: Document) {
    guard !document.isErased, !document.isOff, let text = document[NoteField.text]?.string else {
      return nil
    }
    let written = document[NoteField.at]?.int ?? Int64(document.latest?.milliseconds ?? 0)
    self.init(id: document.id, text: text, at: written, by: document["by"]?.string)
    until = document[NoteField.until]?.string.flatMap { WrittenTime.day($0) }
  }
}

extension Shop {
  /// The remarks about a row that hold on a business day, newest first; `by` is a name.
  func notes(_ row: Int32, on day: CivilDay) -> [NoteFact] {
    notes(row).filter { $0.until.map { day <= $0 } ?? true }.map { note in
      var note = note
      note.by = note.by.map(partnerName)
      return note
    }
    .sorted { $0.at > $1.at }
  }

  /// Every remark about a row that was not taken off, expired or not; `by` as it was written.
  func notes(_ row: Int32) -> [NoteFact] {
    (attached[.note]?[row] ?? []).compactMap { slot in document(slot).flatMap { NoteFact($0) } }
  }

  /// The changes that write a remark about a regular, and take off the same one with another end.
  ///
  /// The id comes from the text, so that a retry writes nothing; one that was taken off gives its
  /// id up for good.
  func noteChanges(_ text: String, until: CivilDay?, of id: DocumentID, at now: Int64) -> [Change] {
    let same = (row(of: id).map { notes($0) } ?? []).filter { Text($0.text) == Text(text) }
    if same.contains(where: { $0.until == until }) { return [] }
    let extra = until.map { text + "\u{1F}" + $0.text } ?? text
    var noteID = DocumentID(derived: "note", from: id, extra)
    var again = 1
    while entries[noteID] != nil {
      again += 1
      noteID = DocumentID(derived: "note", from: id, "\(extra)\u{1F}\(again)")
    }
    var fields: [FieldName: Value] = [
      NoteField.regular: .string(id.description), NoteField.text: .string(text),
      NoteField.at: .int(now),
    ]
    if let until { fields[NoteField.until] = .string(until.text) }
    return same.map { noteOff($0.id, reason: "replaced") } + [Change(.note, noteID, fields: fields)]
  }

  /// The changes after which a remark is in no document, however often it was written about them.
  func noteErasures(_ id: DocumentID, of row: Int32) -> [Change] {
    let all = (attached[.note]?[row] ?? []).compactMap { document($0) }
    let text = all.first { $0.id == id }?[NoteField.text] ?? .null
    return all.filter { !$0.isErased && $0[NoteField.text] == text }.map { tombstone(.note, $0.id) }
  }

  /// The change that takes a remark off in favour of another.
  func noteOff(_ id: DocumentID, reason: String) -> Change {
    var change = Change(.note, id, fields: [:], current: current(id))
    change.off = .map(["reason": .string(reason)])
    return change
  }
}
