public import Documents

/// A regular as the documents tell it: a typed view over one document, decoded when it is needed.
public struct Regular: Equatable, Sendable {
  /// The document.
  public var id: DocumentID
  /// The till's id, where the regular came from a till.
  public var till: String?
  /// The name as written, one field, never split; empty where only a call name or a cue is known.
  public var name: String
  /// What the partner calls out.
  public var callName: String?
  /// How the name is read, where a partner corrected it.
  public var reading: String?
  /// Last four digits of the phone.
  public var phoneLast4: String?
  /// Last four digits of the card.
  public var cardLast4: String?
  /// MM-DD.
  public var birthday: String?
  /// YYYY-MM-DD.
  public var joined: String?
  /// The till's word for the tier.
  public var tier: String?
  /// How to tell the guest.
  public var cue: String?
  /// Usuals in order.
  public var usual: [String]
  /// Constraint words: dairy, soy, tree-nut, peanut, gluten, egg, decaf, other:TEXT.
  public var constraints: [String]
  /// Whether a partner pinned them to the list of regulars.
  public var isPinned: Bool
  /// The partners who know them.
  public var knownBy: [DocumentID]
  /// How far they agreed to be remembered.
  public var consent: Consent
  /// What the consent covers.
  public var scopes: [ConsentScope]

  /// Somebody of whom only a name is known.
  public init(id: DocumentID, name: String) {
    self.id = id
    self.name = name
    usual = []
    constraints = []
    isPinned = false
    knownBy = []
    consent = .none
    scopes = []
  }

  /// The typed view of a document; fields of a type this version does not expect are left out.
  public init(_ document: Document) {
    func text(_ name: FieldName) -> String? {
      document[name]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
    id = document.id
    till = text(RegularField.till)
    name = text(RegularField.name) ?? ""
    callName = text(RegularField.callName)
    reading = text(RegularField.reading)
    phoneLast4 = text(RegularField.phoneLast4)
    cardLast4 = text(RegularField.cardLast4)
    birthday = text(RegularField.birthday)
    joined = text(RegularField.joined)
    tier = text(RegularField.tier)
    cue = text(RegularField.cue)
    usual = document[RegularField.usual]?.array?.compactMap(\.string) ?? []
    constraints = document.fields.compactMap { ConstraintFields.word(of: $0.name, $0.value) }
    isPinned = document[RegularField.pinned]?.bool == true
    knownBy = document.fields.compactMap { field in
      field.value.bool == true ? RegularField.knowing(field.name) : nil
    }
    consent = text(RegularField.consent).flatMap(Consent.init(rawValue:)) ?? .none
    scopes = ConsentScope.allCases.filter { scope in
      RegularField.scope(scope).flatMap { document[$0]?.bool } == true
    }
  }

  /// What commands print and accept: the till's id where there is one, else the id.
  public var label: String { till ?? id.description }

  /// What to call the regular on a screen: the name, else the call name, else the cue.
  public var shownName: String {
    if !name.isEmpty { return name }
    return callName ?? cue ?? label
  }
}
