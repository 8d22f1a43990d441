import Documents

extension Shop {
  /// A document of care, ticked or not; refused where there is none of that kind.
  func careDocument(_ id: DocumentID, _ kind: KnownKind) throws(Refusal) -> Document {
    guard let document = currentDocument(id), document.kind == kind, !document.isErased else {
      throw .care(.unknown(id.description))
    }
    return document
  }

  /// Refuses what would keep something of a guest who did not agree to be remembered.
  func requireRemembered(_ id: DocumentID) throws(Refusal) {
    guard let row = row(of: id), let regular = regular(row) else {
      throw .unknown(id.description)
    }
    guard regular.consent.remembers else { throw .regulars(.consentForbids(regular.consent)) }
  }

  /// The list's line of a guest who agreed to be remembered, nil for anybody else.
  func rememberedSummary(_ id: DocumentID) -> RegularSummary? {
    guard let row = row(of: id), regular(row)?.consent.remembers == true else { return nil }
    return summary(row)
  }

  /// The name of the partner who wrote a document last, nil if unsigned.
  func author(of document: Document) -> String? { document["by"]?.string.map(partnerName) }

  /// The change that makes a document, none where a retry finds it made.
  func careMade(_ kind: KnownKind, _ id: DocumentID, _ fields: [FieldName: Value]) -> [Change] {
    entries[id] == nil ? [Change(kind, id, fields: fields)] : []
  }

  /// The change that ticks a document off, none where it is off already.
  func careTicked(
    _ kind: KnownKind, _ id: DocumentID, reason: String
  ) throws(Refusal) -> [Change] {
    guard try !careDocument(id, kind).isOff else { return [] }
    var change = Change(kind, id, fields: [:], current: current(id))
    change.off = .map(["reason": .string(reason)])
    return [change]
  }
}

extension Shop {
  /// Whom a command of care is about, nil where it is about nobody.
  func subject(of command: CareCommand) -> DocumentID? {
    switch command {
    case .followUp(let regular, _, _, _), .thankYou(let regular, _, _), .signUp(_, let regular),
      .signOff(_, let regular):
      return regular
    case .followUpDone(let id), .thankYouDone(let id, _):
      return currentDocument(id)?.regularID
    case .addEvent, .cancelEvent, .handOver, .handOverDone: return nil
    }
  }

  /// The event or the note for the next shift a command is about, as shown; nil for other commands.
  func title(of command: CareCommand) -> String? {
    switch command {
    case .addEvent(let title, _, _, _): return title
    case .cancelEvent(let id), .handOverDone(let id):
      return currentDocument(id).flatMap { $0[EventField.title]?.string ?? $0["text"]?.string }
    case .handOver(let text, _): return text
    case .followUp, .followUpDone, .thankYou, .thankYouDone, .signUp, .signOff: return nil
    }
  }
}

/// Text of care, cleaned and within what notes may hold.
enum CareText {
  static func checked(
    _ text: String, _ field: String, limit: Int = NoteLint.charactersMax
  ) throws(Refusal) -> String {
    let clean = FieldText(text, limit: Int.max).text
    guard !clean.isEmpty else {
      throw .badField(field: field, value: "", wanted: .characters(1...limit))
    }
    if let finding = NoteLint.check(clean, limit: limit) { throw .badNote(finding) }
    return clean
  }
}

extension Document {
  /// When it was made, UTC milliseconds: what it says itself, else its stamp.
  var madeAt: Int64 { self["at"]?.int ?? Int64(latest?.milliseconds ?? 0) }

  /// The regular it is about.
  var regularID: DocumentID? { self["regular"]?.string.flatMap { DocumentID($0) } }
}
