/// How a document merges with another state of itself.
public enum Mode: UInt8, Sendable {
  /// Field by field, the later stamp wins.
  case register
  /// Written once; of two contents under one id the smaller (stamp, bytes) wins everywhere.
  case immutable
  /// Written by the hub and read by stores; the later content wins whole.
  case published
}

/// One field: a value and when it was written.
///
/// A removed field is null and keeps its stamp.
public struct Field: Hashable, Sendable {
  /// What the field is called.
  public let name: FieldName
  /// When it was written.
  public let stamp: Stamp
  /// What it holds; null once removed.
  public let value: Value

  /// A field written at `stamp`.
  public init(name: FieldName, stamp: Stamp, value: Value) {
    self.name = name
    self.stamp = stamp
    self.value = value
  }
}

/// One fact of the shop: fields with stamps, an `off` register, and the tombstone `erased`.
///
/// A document may hold only some of its fields; merging brings them together.
public struct Document: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// Whom it belongs to.
  public let scope: Scope
  /// Which one it is.
  public let id: DocumentID
  /// How it merges.
  public let mode: Mode
  /// The fields, sorted by name; in modes other than register all of one stamp.
  public internal(set) var fields: [Field] = []
  /// The register `{reason, by}` that says void, deleted or undone; null once taken back.
  public internal(set) var off: Off?
  /// When everything personal was erased: the end of the document, which holds nothing from then
  /// on.
  public internal(set) var erased: Stamp?

  /// The `off` register of a document.
  public struct Off: Hashable, Sendable {
    /// When it was written.
    public let stamp: Stamp
    /// A map of `reason` and `by`, or null once taken back.
    public let value: Value

    /// The register as written at `stamp`.
    public init(stamp: Stamp, value: Value) {
      self.stamp = stamp
      self.value = value
    }
  }

  /// A document without fields.
  public init(kind: Kind, scope: Scope, id: DocumentID, mode: Mode) {
    self.kind = kind
    self.scope = scope
    self.id = id
    self.mode = mode
  }

  /// What a field holds; null where it was removed, nil where it was never written.
  public subscript(name: FieldName) -> Value? { field(name)?.value }

  /// The field of that name, removed or not; nil where it was never written.
  public func field(_ name: FieldName) -> Field? {
    let index = position(of: name)
    return index < fields.count && fields[index].name == name ? fields[index] : nil
  }

  /// Whether the document counts as void, deleted or undone.
  public var isOff: Bool { off.map { !$0.value.isNull } ?? false }

  /// Whether the document was erased.
  public var isErased: Bool { erased != nil }

  /// The latest stamp in the document, nil where nothing was written yet.
  public var latest: Stamp? {
    [erased, off?.stamp, fields.lazy.map(\.stamp).max()].compactMap(\.self).max()
  }

  /// The first index whose field is not before `name`.
  func position(of name: FieldName) -> Int {
    var low = 0
    var high = fields.count
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
