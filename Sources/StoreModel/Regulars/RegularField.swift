import Documents

/// The fields of a regular's document and of the local documents beside it.
enum RegularField {
  static let name: FieldName = "name"
  static let callName: FieldName = "call_name"
  static let reading: FieldName = "reading"
  static let phoneLast4: FieldName = "phone4"
  static let cardLast4: FieldName = "card4"
  static let birthday: FieldName = "birthday"
  static let joined: FieldName = "joined"
  static let tier: FieldName = "tier"
  static let cue: FieldName = "cue"
  static let usual: FieldName = "usual"
  static let consent: FieldName = "consent"
  /// The till's id, where the regular came from a till.
  static let till: FieldName = "till"

  /// True where a partner pinned them to the list of regulars.
  static let pinned: FieldName = "pinned"

  /// In the local document `keys`: the digits themselves.
  static let phone: FieldName = "phone"
  static let card: FieldName = "card"

  /// A set is never one field: each constraint has its own; names of fields know no hyphen.
  static func constraint(_ word: String) -> FieldName? {
    FieldName("c." + word.replacing("-", with: "_"))
  }

  /// The constraint word of a field, nil where the field is none.
  static func constraintWord(_ name: FieldName) -> String? {
    let text = name.description
    return text.hasPrefix("c.") ? String(text.dropFirst(2).replacing("_", with: "-")) : nil
  }

  /// Each consent scope likewise.
  static func scope(_ scope: ConsentScope) -> FieldName? { FieldName("consent.\(scope.rawValue)") }

  /// Each partner who knows them likewise.
  static func known(by partner: DocumentID) -> FieldName? { FieldName("known.\(partner)") }

  /// The partner who knows them by a field, nil where the field says nothing of it.
  static func knowing(_ name: FieldName) -> DocumentID? {
    let text = name.description
    return text.hasPrefix("known.") ? DocumentID(String(text.dropFirst(6))) : nil
  }

  /// What a person calls a field.
  static func word(of name: FieldName) -> String {
    name.description.hasPrefix("c.") ? "constraints" : name.description
  }

  /// What a consent takes away that does not remember: all but itself where it was withdrawn.
  static func mustGo(_ name: FieldName, under consent: Consent) -> Bool {
    if consent == .withdrawn { return name != Self.consent }
    return !consent.remembers && needsConsent(name)
  }

  /// What only a remembered guest's document may hold.
  static func needsConsent(_ name: FieldName) -> Bool {
    switch name {
    case callName, reading, birthday, cue, usual: return true
    default: return name.description.hasPrefix("c.")
    }
  }
}
