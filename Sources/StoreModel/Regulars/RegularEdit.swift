public import Documents

/// Other values for facts of a regular: text as typed, checked by the decision.
///
/// Nil leaves a fact as it is; empty text takes it away.
public struct RegularEdit: Equatable, Sendable {
  /// The name, one field, never split.
  public var name: String?
  /// What to call out.
  public var callName: String?
  /// How the name is read, where it is not what one would think.
  public var reading: String?
  /// A phone number in any spelling.
  public var phone: String?
  /// MM-DD or a date; the year is not kept.
  public var birthday: String?
  /// How to tell the guest.
  public var cue: String?
  /// Usuals in order, in place of those there were.
  public var usual: [String]?
  /// Constraint words divided by commas or `|`, in place of those there were; what is no word of
  /// `ConstraintWords` is refused, but for text behind `other:`.
  public var constraints: String?
  /// The constraint words a partner had before their eyes, where they changed a list.
  ///
  /// One that was added elsewhere meanwhile then stays. Nil puts the new words in place of all.
  public var constraintsSeen: [String]?
  /// One more remark of at most 140 characters.
  public var note: String?
  /// The last business day the remark holds, nil for ever.
  public var noteUntil: CivilDay?
  /// Whether a manager means the remark although it holds what notes must not hold.
  public var isNoteMeant = false
  /// Remarks to be taken off.
  public var removedNotes: [DocumentID] = []
  /// How far they agree to be remembered from now on.
  public var consent: Consent?
  /// What the consent covers from now on.
  public var scopes: [ConsentScope]?
  /// Whether the regular is pinned to the list of regulars whatever their rhythm.
  public var isPinned: Bool?
  /// Whether the partner who does it knows this guest.
  public var isKnown: Bool?

  /// Whether it takes something out of the store for good, so that no key brings it back.
  public var isFinal: Bool { consent?.remembers == false || !removedNotes.isEmpty }

  /// An edit that changes nothing yet.
  public init() {}

  /// Facts that are any text of `FieldText.charactersMax` characters, by the field that holds them:
  /// what is typed into forms and behind flags of the same names is put there.
  static let texts: [(field: FieldName, fact: any Text)] = [
    (RegularField.name, \.name), (RegularField.callName, \.callName),
    (RegularField.reading, \.reading), (RegularField.cue, \.cue),
  ]

  /// One of those facts.
  typealias Text = WritableKeyPath<RegularEdit, String?> & Sendable

  /// What those facts are called, as their fields are: `call_name`.
  public static let textNames = texts.map(\.field.description)

  /// Puts in what was typed of each of those facts; nil leaves it as it is.
  public mutating func setTexts<E: Error>(_ typed: (_ name: String) throws(E) -> String?) throws(E)
  {
    for (field, fact) in Self.texts { self[keyPath: fact] = try typed(field.description) }
  }
}

extension Shop {
  func edit(_ id: DocumentID, _ edit: RegularEdit, by doer: Doer) -> Decision {
    guard row(of: id) != nil else { return .refused(.unknown(id.description)) }
    do {
      let changes = try RegularWriting.changes(edit, of: id, in: self, by: doer)
      return .changes(changes, .regulars(.edited(id)))
    } catch {
      return .refused(error)
    }
  }
}
