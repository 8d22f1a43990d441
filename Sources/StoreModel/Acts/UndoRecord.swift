import Documents

/// One change of an act, and what was there before.
struct UndoStep: Equatable, Sendable {
  let kind: Kind
  let id: DocumentID
  /// Whether the document was made by the act.
  var isNew = false
  /// Whether the act switched the document off.
  var isOff = false
  /// Whether the act brought a document back that was off.
  var isBack = false
  var was: [FieldName: Value] = [:]
  /// What the act wrote: a field somebody changed since is left alone.
  var wrote: [FieldName: Value] = [:]

  init(kind: Kind, id: DocumentID) {
    self.kind = kind
    self.id = id
  }
}

/// An act and how to take it back, as a local document: a ring of the last twenty for each partner.
struct UndoRecord: Equatable, Sendable {
  var act: OwnAct
  var partner: String?
  /// Counts the partner's acts.
  var sequence: Int64
  /// How to take it back; none for what went for good.
  var steps: [UndoStep]
  /// The number of the partner's latest act when it was taken back; nil where it was not.
  var undoneBehind: Int64?
  /// How to do it again once it was taken back; none where that went for good.
  var redoing: [UndoStep] = []

  /// How many acts can be taken back.
  static let ringSize: Int64 = 20
  /// For how long, in milliseconds: a day.
  static let ageMax: Int64 = 86_400_000
  /// More changes than one act of a person makes.
  static let stepsMax = 24
  /// Characters of a subject that are kept.
  static let subjectMax = 60

  static let sequenceField: FieldName = "seq"
  static let partnerField: FieldName = "partner"
  static let undoneField: FieldName = "undone"
  static let redoingField: FieldName = "redoing"

  var id: DocumentID { Self.id(place: sequence % Self.ringSize, of: partner) }

  static func id(place: Int64, of partner: String?) -> DocumentID {
    DocumentID(derived: "undo", from: [UInt8(place)] + Array((partner ?? "").utf8))
  }
}

extension UndoRecord {
  /// The record of a document, nil for one that was emptied.
  init?(_ document: Document) {
    guard let sequence = document[Self.sequenceField]?.int,
      let what = document["what"]?.string.flatMap(OwnAct.What.init(code:)),
      let at = document["at"]?.int, let steps = document["steps"]?.array
    else { return nil }
    self.sequence = sequence
    partner = document[Self.partnerField]?.string
    act = OwnAct(
      what: what, subject: document["subject"]?.string ?? "",
      regular: document["regular"]?.string.flatMap { DocumentID($0) }, at: at)
    self.steps = steps.compactMap(UndoStep.init)
    undoneBehind = document[Self.undoneField]?.int
    redoing = (document[Self.redoingField]?.array ?? []).compactMap(UndoStep.init)
  }

  /// The fields of its document.
  var fields: [FieldName: Value] {
    [
      Self.sequenceField: .int(sequence), "what": .string(act.what.code),
      "subject": .string(act.subject), "at": .int(act.at),
      Self.partnerField: partner.map { .string($0) } ?? .null,
      "regular": act.regular.map { .string($0.description) } ?? .null,
      "steps": .array(steps.map(\.value)),
      Self.undoneField: undoneBehind.map { .int($0) } ?? .null,
      Self.redoingField: redoing.isEmpty ? .null : .array(redoing.map(\.value)),
    ]
  }
}

extension UndoStep {
  init?(_ value: Value) {
    guard let map = value.map, let kind = map["kind"]?.string.flatMap({ Kind($0) }),
      let id = map["id"]?.string.flatMap({ DocumentID($0) })
    else { return nil }
    self.init(kind: kind, id: id)
    isNew = map["new"]?.bool ?? false
    isOff = map["off"]?.bool ?? false
    isBack = map["back"]?.bool ?? false
    was = Self.fields(map["was"])
    wrote = Self.fields(map["wrote"])
  }

  /// As it stands in a record.
  var value: Value {
    .map([
      "kind": .string(kind.description), "id": .string(id.description), "new": .bool(isNew),
      "off": .bool(isOff), "back": .bool(isBack), "was": Self.value(was),
      "wrote": Self.value(wrote),
    ])
  }

  private static func value(_ fields: [FieldName: Value]) -> Value {
    .map(Dictionary(uniqueKeysWithValues: fields.map { (Text($0.key.description), $0.value) }))
  }

  private static func fields(_ value: Value?) -> [FieldName: Value] {
    var fields: [FieldName: Value] = [:]
    for (name, value) in value?.map ?? [:] {
      if let name = FieldName(name.string) { fields[name] = value }
    }
    return fields
  }
}
