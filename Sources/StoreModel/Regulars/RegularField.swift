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

  /// What only a remembered guest's document may hold.
  static func needsConsent(_ name: FieldName) -> Bool {
    switch name {
    case callName, reading, birthday, cue, usual: return true
    default: return name.description.hasPrefix("c.")
    }
  }
}
