import Documents

/// A regular as a partner adds one: text as typed, checked by the decision.
public struct NewRegular: Equatable, Sendable {
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
  /// The day they became a regular, nil where it is not to be known.
  public var joined: CivilDay?
  /// Usuals in order.
  public var usual: [String] = []
  /// Constraint words divided by commas, spaces or `|`.
  public var constraints: String?
  /// A remark of at most 140 characters.
  public var note: String?
  /// The last business day the remark holds, nil for ever.
  public var noteUntil: CivilDay?
  /// Whether a manager means the remark although it holds what notes must not hold.
  public var isNoteMeant = false
  /// Adding without saying is a yes at the counter: the partner has asked.
  public var consent = Consent.verbal
  /// What the consent covers.
  public var scopes: [ConsentScope] = [.remember]

  /// A regular of whom nothing is known yet.
  public init() {}

  /// Somebody new of whom is said what an edit says of somebody known.
  public init(_ edit: RegularEdit) {
    name = edit.name
    callName = edit.callName
    reading = edit.reading
    phone = edit.phone
    birthday = edit.birthday
    cue = edit.cue
    usual = edit.usual ?? []
    constraints = edit.constraints
    note = edit.note
    noteUntil = edit.noteUntil
    isNoteMeant = edit.isNoteMeant
    consent = edit.consent ?? .verbal
    scopes = edit.scopes ?? [.remember]
  }
}

extension RegularEdit {
  /// What adding somebody says of nobody: the same checks hold for both.
  init(_ new: NewRegular) {
    name = new.name
    callName = new.callName
    reading = new.reading
    phone = new.phone
    birthday = new.birthday
    cue = new.cue
    usual = new.usual
    constraints = new.constraints
    note = new.note
    noteUntil = new.noteUntil
    isNoteMeant = new.isNoteMeant
    consent = new.consent
    scopes = new.scopes
  }
}

extension Shop {
  func add(_ new: NewRegular, id: DocumentID, by acting: Acting) -> Decision {
    guard new.consent.remembers else { return .refused(.regulars(.consentForbids(new.consent))) }
    do {
      var changes = try RegularWriting.changes(RegularEdit(new), of: id, in: self, by: acting)
      for place in changes.indices where changes[place].id == id {
        changes[place].fields[RegularField.joined] = new.joined.map { .string($0.text) }
      }
      return .changes(changes, .regulars(.added(id)))
    } catch {
      return .refused(error)
    }
  }
}

/// Constraints as fields: one for each, so that two terminals adding two keep both.
enum ConstraintFields {
  /// The constraint word a field says, nil where it says none.
  static func word(of name: FieldName, _ value: Value) -> String? {
    word(of: name, text: value.string, isSet: value.bool == true)
  }

  /// The same for a value that is read in place.
  static func word(of name: FieldName, text: String?, isSet: Bool) -> String? {
    guard let word = RegularField.constraintWord(name) else { return nil }
    if word.hasPrefix("other.") { return text.map { "other:\($0)" } }
    return isSet ? word : nil
  }

  static func write(_ constraints: [Constraint], into fields: inout [FieldName: Value]) {
    for constraint in constraints {
      if case .other(let text) = constraint {
        // Named after its text: two terminals that add two different ones must not share a field.
        let digest = SHA256.hash(Array(text.utf8)).prefix(4).map {
          String(Int($0) + 256, radix: 16)
        }
        let number = digest.map { $0.dropFirst() }.joined()
        if let name = RegularField.constraint("other.\(number)") { fields[name] = .string(text) }
      } else if let name = RegularField.constraint(constraint.word) {
        fields[name] = .bool(true)
      }
    }
  }
}
