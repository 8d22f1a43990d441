import Documents

/// How a draft lies in its local document.
enum DraftField {
  static let form: FieldName = "form"
  static let subject: FieldName = "subject"
  static let begun: FieldName = "begun"
  static let partner: FieldName = "partner"
  /// A map of the form's fields, each an array of pieces: no text of a document holds 2,000 Chinese
  /// characters.
  static let fields: FieldName = "fields"
  static let focus: FieldName = "focus"
  static let caret: FieldName = "caret"

  /// True where the guest it was about wants nothing kept.
  static let unwanted: FieldName = "unwanted"

  static let all = [form, subject, begun, partner, fields, focus, caret]

  /// Whom a draft is about: somebody known, or whoever it was begun for.
  static func people(_ document: Document) -> [DocumentID] {
    [subject, begun].compactMap { document[$0]?.string.flatMap { DocumentID($0) } }
  }

  /// A text in pieces a document takes.
  static func pieces(_ text: String) -> Value {
    var pieces: [String.UnicodeScalarView] = [.init()]
    var bytes = 0
    for scalar in text.unicodeScalars {
      let count = UTF8.width(scalar)
      if bytes + count > DocumentLimits.textBytesMax {
        pieces.append(.init())
        bytes = 0
      }
      pieces[pieces.count - 1].append(scalar)
      bytes += count
    }
    return .array(pieces.map { .string(String($0)) })
  }
}

extension Draft {
  /// Fields of the largest form there may be.
  public static let fieldsMax = 40
  /// Characters in a field: four times what the longest field of a form takes.
  public static let charactersMax = 2_000
  /// UTF-8 bytes of all fields together, so that a draft fits a document.
  public static let bytesMax = 48 << 10
  /// UTF-8 bytes in a field's name.
  static let nameBytesMax = 64

  /// The typed view of a document, nil where the draft was dropped.
  init?(_ document: Document) {
    guard let form = document[DraftField.form]?.string.flatMap(Form.init(rawValue:)) else {
      return nil
    }
    var fields: [String: String] = [:]
    for (name, pieces) in document[DraftField.fields]?.map ?? [:] {
      fields[name.string] = (pieces.array ?? []).compactMap(\.string).joined()
    }
    self.init(
      form: form, subject: document[DraftField.subject]?.string.flatMap { DocumentID($0) },
      fields: fields, focus: document[DraftField.focus]?.string ?? "",
      caret: document[DraftField.caret]?.int.flatMap(Int.init(exactly:)) ?? 0)
    begun = document[DraftField.begun]?.string.flatMap { DocumentID($0) }
    partner = document[DraftField.partner]?.string
  }

  /// The document of a form about somebody, filled in by a partner: one each.
  static func id(
    _ form: Form, subject: DocumentID?, begun: DocumentID?, partner: String?
  ) -> DocumentID {
    let parts =
      [form.rawValue, subject?.description ?? "", partner ?? ""]
      + [begun?.description].compactMap(\.self)
    return DocumentID(derived: "draft", from: Array(parts.joined(separator: "/").utf8))
  }

  /// What is wrong with it, nil where it may be kept.
  fileprivate var refusal: Refusal? {
    guard fields.count <= Self.fieldsMax else {
      return .badField(
        field: form.rawValue, value: String(fields.count),
        wanted: .formFields(max: Self.fieldsMax))
    }
    let isNamed = (fields.keys + [focus]).allSatisfy { $0.utf8.count <= Self.nameBytesMax }
    let long = fields.first { $0.value.count > Self.charactersMax }
    let bytes = fields.reduce(0) { $0 + $1.value.utf8.count }
    guard isNamed, long == nil, bytes <= Self.bytesMax else {
      return .badField(
        field: long?.key ?? form.rawValue, value: String((long?.value ?? "").prefix(20)),
        wanted: .characters(0...Self.charactersMax))
    }
    return nil
  }
}

extension Shop {
  /// Forms nobody has finished, the latest kept first; about those who are gone nothing is left.
  public func drafts() -> [Draft] {
    let kept = documents(of: .draft).compactMap { document in
      document.latest.map { (document: document, stamp: $0) }
    }
    return kept.sorted { ($0.stamp, $0.document.id) > ($1.stamp, $1.document.id) }
      .compactMap { Draft($0.document) }
      .filter { $0.subject.map { row(of: $0) != nil } ?? true }
      // Whoever it was begun for is here by now: only the draft was left behind.
      .filter { $0.begun.map { row(of: $0) == nil } ?? true }
  }

  /// Keeps a form as it stands, or drops it.
  ///
  /// What is in it is not checked: it never leaves the directory, and is checked when it is done.
  func decide(_ command: DraftCommand, by doer: Doer) -> Decision {
    switch command {
    case .keep(let draft):
      if let refusal = draft.refusal { return .refused(refusal) }
      if let subject = draft.subject, row(of: subject) == nil {
        return .refused(.unknown(subject.description))
      }
      // Whoever it was begun for is known by now, or was: nothing is written of them behind that.
      if let begun = draft.begun, knows(begun) { return .refused(.regulars(.isThere)) }
      let fields: [FieldName: Value] = [
        DraftField.form: .string(draft.form.rawValue),
        DraftField.subject: draft.subject.map { .string($0.description) } ?? .null,
        DraftField.begun: draft.begun.map { .string($0.description) } ?? .null,
        DraftField.partner: doer.partner.map { .string($0) } ?? .null,
        DraftField.fields: .map(
          Dictionary(
            uniqueKeysWithValues: draft.fields.map { (Text($0.key), DraftField.pieces($0.value)) })),
        DraftField.focus: .string(draft.focus), DraftField.caret: .int(Int64(draft.caret)),
        DraftField.unwanted: .null,
      ]
      let id = Draft.id(
        draft.form, subject: draft.subject, begun: draft.begun, partner: doer.partner)
      return written(fields, .draft, id, outcome: .drafts(.changed))
    case .drop(let form, let subject, let begun, let isUnwanted):
      let id = Draft.id(form, subject: subject, begun: begun, partner: doer.partner)
      guard currentDocument(id) != nil else { return .changes([], .drafts(.changed)) }
      var fields = Self.nothing
      if isUnwanted { fields[DraftField.unwanted] = true }
      return written(fields, .draft, id, outcome: .drafts(.changed))
    }
  }

  /// The changes that drop every form about some regulars: what is typed of them goes with them.
  func draftsDropped(about regulars: Set<DocumentID>) -> [Change] {
    let own = documents(of: .draft).filter { draft in
      DraftField.people(draft).contains(where: regulars.contains)
    }
    return own.compactMap { difference(Self.nothing, .draft, $0.id) }
  }

  /// What a dropped form says: its document stays, for the same form may be begun anew.
  private static let nothing = Dictionary(
    uniqueKeysWithValues: DraftField.all.map { ($0, Value.null) })
}
