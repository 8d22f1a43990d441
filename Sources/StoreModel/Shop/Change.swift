public import Documents

/// Where the journal holds a document: the shop keeps it without knowing what it means.
public struct Place: Hashable, Sendable {
  /// Whatever the keeper of the journal needs to find the bytes again.
  public let token: UInt64

  /// A place the keeper of the journal named.
  public init(token: UInt64) { self.token = token }
}

/// What the shop holds of a document now, which a change is merged with.
public enum CurrentDocument: Equatable, Sendable {
  case absent
  /// Its encoded bytes.
  case bytes([UInt8])
  /// The journal has it.
  case stored(Place)
}

/// What a decision wants written: fields of one document, not yet stamped.
public struct Change: Equatable, Sendable {
  /// The document's kind.
  public var kind: Kind
  /// The document.
  public var id: DocumentID
  /// How the document merges.
  public var mode: Mode
  /// Whether it stays in this directory for ever.
  public var isLocal: Bool
  /// The fields to write; null removes one.
  public var fields: FieldValues
  /// A value for the document's `off` register: void, deleted, undone; null takes it back.
  public var off: Value?
  /// Whether nothing of the document may stay: a tombstone that beats every earlier and later edit.
  public var erases = false
  /// What is there before the change.
  public var current: CurrentDocument

  /// A change of `fields` in the document `id`.
  public init(
    _ kind: Kind, _ id: DocumentID, fields: [FieldName: Value], current: CurrentDocument = .absent
  ) {
    self.init(kind, id, values: FieldValues(fields), current: current)
  }

  /// A change of `values` in the document `id`, for who makes many.
  public init(
    _ kind: Kind, _ id: DocumentID, values: FieldValues, current: CurrentDocument = .absent
  ) {
    self.kind = kind
    self.id = id
    self.fields = values
    self.current = current
    self.mode = kind.mode
    self.isLocal = kind.isLocal
  }
}

extension Kind {
  /// A regular.
  public static let regular: Kind = "regular"
  /// A remark about a regular.
  public static let note: Kind = "note"
  /// One visit.
  public static let visit: Kind = "visit"
  /// One line of the stars ledger.
  public static let ledger: Kind = "ledger"
  /// The store's own settings.
  public static let settings: Kind = "settings"
  /// Digits of phone and card that partners typed, before the match key is known; never leaves.
  public static let keys: Kind = "keys"
  /// What an import last said of a regular; never leaves the directory.
  public static let imported: Kind = "imported"

  /// Who writes in this directory; never leaves it.
  public static let replica: Kind = "replica"
  /// Somebody who works here.
  public static let partner: Kind = "partner"
  /// What the store sells, and what is out today.
  public static let menu: Kind = "menu"
  /// Something to say or do when a guest comes next.
  public static let followUp: Kind = "follow-up"
  /// A card to be written to a guest.
  public static let thankYou: Kind = "thank-you"
  /// A tasting or class with seats.
  public static let event: Kind = "event"
  /// What one shift tells the next.
  public static let handOver: Kind = "hand-over"
  /// A form somebody has not finished; never leaves the directory.
  public static let draft: Kind = "draft"
  /// Who is on at this terminal; never leaves the directory.
  public static let signOn: Kind = "sign-on"
  /// What a partner did lately, and how to take it back; never leaves the directory.
  public static let undo: Kind = "undo"

  /// Kinds the shop keeps whole and finds by their kind: few documents each.
  static let listed: [Kind] = [
    .partner, .menu, .followUp, .thankYou, .event, .handOver, .draft, .signOn, .undo,
  ]

  private static let immutable: [Kind] = [.note, .visit, .ledger, .followUp, .thankYou]
  private static let local: [Kind] = [.keys, .imported, .replica, .draft, .signOn, .undo]

  /// How documents of this kind merge.
  var mode: Mode { Kind.immutable.contains(self) ? .immutable : .register }
  /// Whether documents of this kind stay in their directory for ever.
  var isLocal: Bool { Kind.local.contains(self) }
}
