import Documents

/// What a thing of the shop is from a business day on: an offer, the store's hours, a program.
///
/// One document a version, the same at every terminal that says something from that day on: what two
/// of them say of different fields stands. The key has its sort in front, `offer/morning`.
struct VersionDocument: Equatable {
  /// What it is a version of.
  let key: String
  /// The first business day it holds on.
  let from: CivilDay
  /// What holds, by field; what is not said has no field.
  var values: [FieldName: Value]

  static let keyField: FieldName = "key"
  static let fromField: FieldName = "from"
  /// What a document holds beside the values.
  private static let others: Set<FieldName> = [keyField, fromField, "by", PartnerField.unsigned]

  /// A version of something.
  init(key: String, from: CivilDay, values: [FieldName: Value]) {
    self.key = key
    self.from = from
    self.values = values
  }

  /// The version a document holds, nil for one that was taken back or says not of what or since when.
  init?(_ document: Document) {
    guard !document.isOff, !document.isErased, let key = document[Self.keyField]?.string,
      let from = document[Self.fromField]?.string.flatMap({ CivilDay($0) })
    else { return nil }
    var values: [FieldName: Value] = [:]
    for field in document.fields where !field.value.isNull && !Self.others.contains(field.name) {
      values[field.name] = field.value
    }
    self.init(key: key, from: from, values: values)
  }

  /// Its document: the same in every store, whose scope tells it from others'.
  var id: DocumentID {
    DocumentID(derived: "version", from: Array("\(key)/\(from.text)".utf8))
  }

  /// Whether a document's field is one of the values.
  static func isValue(_ name: FieldName) -> Bool { !others.contains(name) }
}

/// Where the documents of versions lie, by what they are versions of.
struct VersionSlots {
  private var slots: [String: Set<Int32>] = [:]
  /// What was changed since somebody last asked.
  private var stale: Set<String> = []

  /// Takes note of a document that has come.
  mutating func note(_ key: String, at slot: Int32) {
    slots[key, default: []].insert(slot)
    stale.insert(key)
  }

  /// Where the versions of something lie.
  func slots(of key: String) -> Set<Int32> { slots[key] ?? [] }

  /// What was changed since the last call, as far as its key begins so.
  mutating func takeStale(_ prefix: String) -> [String] {
    guard !stale.isEmpty else { return [] }
    let taken = stale.filter { $0.hasPrefix(prefix) }
    stale.subtract(taken)
    return taken.sorted()
  }
}

extension Shop {
  /// What was said of something, the earliest first.
  func versions(of key: String) -> [VersionDocument] {
    versionSlots.slots(of: key).compactMap { document($0).flatMap(VersionDocument.init) }
      .sorted { $0.from < $1.from }
  }

  /// Keeps in mind where a version lies.
  mutating func noteVersion(_ view: DocumentView) {
    guard let key = view.field("key")?.text?.string, let entry = entries[view.id] else { return }
    versionSlots.note(key, at: entry.index)
  }

  /// The change that makes a version say its values and nothing else; nil where it does.
  func change(to version: VersionDocument) -> Change? {
    let stored = wholeDocument(version.id)
    var fields = version.values
    for field in stored?.fields ?? []
    where !field.value.isNull && VersionDocument.isValue(field.name) && fields[field.name] == nil {
      fields[field.name] = .null
    }
    fields[VersionDocument.keyField] = .string(version.key)
    fields[VersionDocument.fromField] = .string(version.from.text)
    // What was taken back is said anew, whole: who merges it must not see half of it.
    let isBack = stored?.isOff == true
    if !isBack { fields = fields.filter { stored?[$0.key] ?? .null != $0.value } }
    guard !fields.isEmpty || isBack else { return nil }
    var change = Change(.version, version.id, fields: fields, current: current(version.id))
    if isBack { change.off = .null }
    return change
  }
}

extension [VersionDocument] {
  /// What holds on a business day; the first for all days before it too.
  func inForce(on day: CivilDay) -> VersionDocument? { last { $0.from <= day } ?? first }
}
