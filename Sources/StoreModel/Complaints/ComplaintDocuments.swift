import Documents

/// The fields of a complaint's documents: the facts, the words, the steps and their notes.
enum ComplaintField {
  static let kind: FieldName = "kind"
  static let category: FieldName = "category"
  static let severity: FieldName = "severity"
  static let channel: FieldName = "channel"
  static let at: FieldName = "at"
  static let happened: FieldName = "happened"
  static let regular: FieldName = "regular"
  static let drink: FieldName = "drink"
  static let wants: FieldName = "wants"
  static let actions: FieldName = "actions"
  static let asked: FieldName = "asked"
  static let involved: FieldName = "involved"
  static let store: FieldName = "store"
  static let day: FieldName = "day"
  static let letters: FieldName = "letters"
  static let count: FieldName = "count"
  static let aliases: FieldName = "aliases"

  static let complaint: FieldName = "complaint"
  static let text: FieldName = "text"
  static let name: FieldName = "name"
  static let contact: FieldName = "contact"

  static let what: FieldName = "what"
  static let letter: FieldName = "letter"
  static let until: FieldName = "until"
  static let original: FieldName = "original"
  static let notReached: FieldName = "not_reached"
  static let gave: FieldName = "gave"
  static let cause: FieldName = "cause"

  /// The document of a complaint's words.
  static func words(of complaint: DocumentID) -> DocumentID {
    DocumentID(derived: "complaint-words", from: complaint)
  }

  /// The document of a step's note.
  static func note(of step: DocumentID) -> DocumentID {
    DocumentID(derived: "complaint-note", from: step)
  }
}

/// One thing that was done to a complaint, as its document says it.
struct ComplaintEntry: Equatable, Sendable {
  var step: ComplaintStep
  /// What was given with it, and what waited for a manager.
  var gave: [ComplaintRemedy] = []
  var asked: [ComplaintRemedy] = []
  /// Who did it, as documents name partners.
  var by: String?
  var cause: String?
  /// Whether it was taken back.
  var isOff = false
}

extension Complaint {
  /// The complaint of a document, nil for one that makes no sense.
  init?(_ document: Document) {
    func text(_ field: FieldName) -> String? { document[field]?.string }
    guard document.kind == .complaint, !document.isErased,
      let day = text(ComplaintField.day).flatMap({ CivilDay($0) }),
      let count = document[ComplaintField.count]?.int.flatMap({ Int(exactly: $0) })
    else { return nil }
    id = document.id
    number = ComplaintNumber(
      store: text(ComplaintField.store) ?? "0000", day: day,
      letters: text(ComplaintField.letters) ?? ComplaintNumber.unenrolled, count: count)
    aliases = document[ComplaintField.aliases]?.array?.compactMap(\.string) ?? []
    kind = text(ComplaintField.kind).flatMap(ComplaintKind.init) ?? .complaint
    category = text(ComplaintField.category).flatMap(ComplaintCategory.init)
    severity = document[ComplaintField.severity]?.int.map { Int($0) } ?? 1
    channel = text(ComplaintField.channel).flatMap(ComplaintChannel.init)
    receivedAt = document.madeAt
    happenedAt = document[ComplaintField.happened]?.int
    regular = document.regularID
    drink = text(ComplaintField.drink)
    wants = (document[ComplaintField.wants]?.array ?? []).compactMap {
      $0.string.flatMap(ComplaintRemedy.Kind.init)
    }
    actions = (document[ComplaintField.actions]?.array ?? []).compactMap {
      $0.string.map(ComplaintAction.init)
    }
    by = text("by")
    involved = text(ComplaintField.involved)
    isOff = document.isOff
  }
}

extension ComplaintEntry {
  /// The step of a document, nil for one that makes no sense.
  init?(_ document: Document, isManager: (String) -> Bool) {
    func text(_ field: FieldName) -> String? { document[field]?.string }
    guard let kind = text(ComplaintField.what).flatMap(ComplaintStepKind.init) else { return nil }
    step = ComplaintStep(kind, at: document.madeAt, id: document.id)
    step.severity = document[ComplaintField.severity]?.int.map { Int($0) }
    step.letter = text(ComplaintField.letter).flatMap(LatteLetter.init)
    step.until = text(ComplaintField.until).flatMap { CivilDay($0) }
    step.original = text(ComplaintField.original).flatMap { DocumentID($0) }
    step.isNotReached = document[ComplaintField.notReached]?.bool == true
    by = text("by")
    step.isManagers = by.map(isManager) ?? false
    cause = text(ComplaintField.cause)
    isOff = document.isOff || document.isErased
    func remedies(_ field: FieldName) -> [ComplaintRemedy] {
      (document[field]?.array ?? []).compactMap { $0.string.flatMap { ComplaintRemedy($0) } }
    }
    (gave, asked) = (remedies(ComplaintField.gave), remedies(ComplaintField.asked))
  }
}

extension Shop {
  /// A complaint by its document, nil where there is none; its words with it.
  func complaint(_ id: DocumentID) -> Complaint? {
    guard var complaint = wholeDocument(id).flatMap(Complaint.init) else { return nil }
    complaint.words = words(of: id)
    return complaint
  }

  /// All complaints that were ever filed, those that were taken back among them, without their words.
  func complaints() -> [Complaint] {
    slots(of: .complaint).compactMap { document($0).flatMap(Complaint.init) }
  }

  /// What was said, nil where it is known no more.
  func words(of complaint: DocumentID) -> Complaint.Words? {
    guard let document = wholeDocument(ComplaintField.words(of: complaint)), !document.isErased,
      let text = document[ComplaintField.text]?.string
    else { return nil }
    return Complaint.Words(
      text: text, name: document[ComplaintField.name]?.string,
      contact: document[ComplaintField.contact]?.string)
  }

  /// What was done to each complaint, by its document; the earliest first, equal moments by id.
  func complaintEntries() -> [DocumentID: [ComplaintEntry]] {
    let managers = Set(
      partners(evenLeft: true).filter { $0.role == .manager }.map(\.id.description))
    var entries: [DocumentID: [ComplaintEntry]] = [:]
    for slot in slots(of: .complaintStep) {
      guard let document = document(slot),
        let complaint = document[ComplaintField.complaint]?.string.flatMap({ DocumentID($0) }),
        let entry = ComplaintEntry(document, isManager: managers.contains), !entry.isOff
      else { continue }
      entries[complaint, default: []].append(entry)
    }
    return entries.mapValues { all in
      all.sorted { ($0.step.at, $0.step.id) < ($1.step.at, $1.step.id) }
    }
  }

  /// The note of a step, nil where there is none or it is known no more.
  func note(of step: DocumentID) -> String? {
    guard let document = wholeDocument(ComplaintField.note(of: step)), !document.isErased else {
      return nil
    }
    return document[ComplaintField.text]?.string
  }
}
