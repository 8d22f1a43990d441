import Documents
import Lookup

/// What the fields of a regular's document are called, as bytes read in place are compared with.
enum RegularFieldName {
  static var birthday: StaticString { "birthday" }
  static var consent: StaticString { "consent" }
  static var joined: StaticString { "joined" }
  static var tier: StaticString { "tier" }
  static var till: StaticString { "till" }
  static var usual: StaticString { "usual" }
}

/// The fields of a regular's document and of the local documents beside it.
enum RegularField {
  static let name = FieldName(stringLiteral: LookupField.name)
  static let callName = FieldName(stringLiteral: LookupField.callName)
  static let reading = FieldName(stringLiteral: LookupField.reading)
  static let phoneLast4 = FieldName(stringLiteral: LookupField.phoneLast4)
  static let cardLast4 = FieldName(stringLiteral: LookupField.cardLast4)
  static let birthday = FieldName(stringLiteral: RegularFieldName.birthday)
  static let joined = FieldName(stringLiteral: RegularFieldName.joined)
  static let tier = FieldName(stringLiteral: RegularFieldName.tier)
  static let cue = FieldName(stringLiteral: LookupField.cue)
  static let usual = FieldName(stringLiteral: RegularFieldName.usual)
  static let consent = FieldName(stringLiteral: RegularFieldName.consent)
  /// The till's id, where the regular came from a till.
  static let till = FieldName(stringLiteral: RegularFieldName.till)

  /// True where a partner pinned them to the list of regulars.
  static let pinned: FieldName = "pinned"

  /// In the local document `keys`: the digits themselves.
  static let phone: FieldName = "phone"
  static let card: FieldName = "card"

  /// In the local document `imported`: what a file last remarked.
  static let note: FieldName = "note"

  /// Sets, whose members are fields: of constraints, of partners who know them.
  ///
  /// Consent is both: a field, the level, and a set, the scopes.
  static let constraints: FieldName = "c"
  static let knowers: FieldName = "known"

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
    name.setName == constraints ? MemberColumn.constraints.rawValue : name.description
  }

  /// What a consent takes away that does not remember: all but itself where it was withdrawn.
  static func mustGo(_ name: FieldName, under consent: Consent) -> Bool {
    if consent == .withdrawn { return name != Self.consent }
    return !consent.remembers && needsConsent(name)
  }

  /// What only a remembered guest's document may hold.
  static func needsConsent(_ name: FieldName) -> Bool { fact(of: name)?.needsConsent ?? false }

  /// What holds for a field, nil for one this version does not know.
  static func fact(of name: FieldName) -> RegularFact? {
    facts[name] ?? name.setName.flatMap { facts[$0] }
  }

  private static let facts = Dictionary(
    uniqueKeysWithValues: RegularFact.all.map { ($0.field, $0) })
}

/// What holds for one field of a regular's documents, or for every member of a set of them.
struct RegularFact: Sendable {
  /// The field, or the set whose members are fields: `c` for `c.nut`.
  let field: FieldName
  /// The column of a members file that speaks of it; nil where no file does.
  var column: MemberColumn?
  /// Which document holds what a members file says of it.
  var home = Home.regular
  /// Whether only a remembered guest's document may hold it.
  var needsConsent = false
  /// Whether somebody is found by it; a test holds it against what `LookupFields` reads.
  var isLookedUp = false

  /// How a file that lies aside is told to be about whom it says this of; nil where many have it.
  var trace: Trace?

  /// How a value is looked for in other files.
  enum Trace: Sendable {
    case text, number, tillID
  }

  /// Where a fact of a regular is kept.
  enum Home: Sendable {
    /// In the regular's own document.
    case regular
    /// In the local document of digits.
    case keys
    /// In a document of its own that hangs on the regular.
    case note
  }

  /// Every field of a regular there is, each once: a new one is a line here and a name above.
  static let all = [
    RegularFact(field: RegularField.name, column: .name, isLookedUp: true, trace: .text),
    RegularFact(
      field: RegularField.callName, column: .callName, needsConsent: true, isLookedUp: true,
      trace: .text),
    RegularFact(
      field: RegularField.reading, needsConsent: true, isLookedUp: true, trace: .text),
    RegularFact(field: RegularField.phoneLast4, column: .phone, isLookedUp: true),
    RegularFact(field: RegularField.cardLast4, column: .card, isLookedUp: true),
    RegularFact(field: RegularField.birthday, column: .birthday, needsConsent: true),
    RegularFact(field: RegularField.joined, column: .joined),
    RegularFact(field: RegularField.tier, column: .tier),
    RegularFact(
      field: RegularField.cue, column: .cue, needsConsent: true, isLookedUp: true, trace: .text),
    RegularFact(field: RegularField.usual, column: .usual, needsConsent: true),
    RegularFact(field: RegularField.consent, column: .consent),
    RegularFact(field: RegularField.constraints, column: .constraints, needsConsent: true),
    RegularFact(field: RegularField.till, column: .id, trace: .tillID),
    RegularFact(field: RegularField.pinned),
    RegularFact(field: RegularField.knowers),
    RegularFact(field: RegularField.phone, column: .phone, home: .keys, trace: .number),
    RegularFact(field: RegularField.card, column: .card, home: .keys, trace: .number),
    RegularFact(
      field: RegularField.note, column: .note, home: .note, needsConsent: true, trace: .text),
  ]
}
