import Documents
import Foundation

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
}

extension Shop {
  func add(_ new: NewRegular, id: DocumentID, by acting: Acting) -> Decision {
    guard new.consent.remembers else { return .refused(.consentForbids(new.consent)) }
    do {
      let (fields, keys) = try checkedFields(of: new)
      var changes = [Change(.regular, id, fields: fields, current: current(id))]
      if !keys.isEmpty {
        let keysID = DocumentID(derived: "keys", from: id)
        changes.append(Change(.keys, keysID, fields: keys, current: current(keysID)))
      }
      if let note = try checkedNote(new.note) {
        let noteID = DocumentID(derived: "note", from: id, note)
        changes.append(
          Change(.note, noteID, fields: NoteFields.make(note, of: id, by: acting)))
      }
      return .changes(changes, .added(id))
    } catch {
      return .refused(error)
    }
  }

  /// Text fit to be stored, nil where nothing is left of it; never shortened.
  private static func cleaned(_ text: String?) -> String? {
    let clean = text.map { FieldText($0, limit: Int.max).text } ?? ""
    return clean.isEmpty ? nil : clean
  }

  private func checkedNote(_ note: String?) throws(Refusal) -> String? {
    guard let note = Self.cleaned(note) else { return nil }
    if let finding = NoteLint.check(note) { throw .badNote(finding) }
    return note
  }

  private func checkedFields(
    of new: NewRegular
  ) throws(Refusal) -> (regular: [FieldName: Value], keys: [FieldName: Value]) {
    var fields: [FieldName: Value] = [:]
    var keys: [FieldName: Value] = [:]
    let texts: [(FieldName, String?)] = [
      (RegularField.name, new.name), (RegularField.callName, new.callName),
      (RegularField.reading, new.reading), (RegularField.cue, new.cue),
    ]
    for (name, text) in texts {
      guard let text = Self.cleaned(text) else { continue }
      guard text.count <= FieldText.charactersMax else {
        let wanted = "at most \(FieldText.charactersMax) characters"
        throw .badField(field: name.description, value: String(text.prefix(20)), wanted: wanted)
      }
      fields[name] = .string(text)
    }
    let callable = [RegularField.name, RegularField.callName, RegularField.cue]
    guard callable.contains(where: { fields[$0] != nil }) else { throw .nothingToCallThem }
    if let text = Self.cleaned(new.phone) {
      guard let digits = PhoneNumber.read(text)?.digits, (5...15).contains(digits.count) else {
        throw .badField(field: "phone", value: text, wanted: "a phone number of 5 to 15 digits")
      }
      keys[RegularField.phone] = .string(digits)
      fields[RegularField.phoneLast4] = .string(String(digits.suffix(4)))
    }
    if let text = Self.cleaned(new.birthday) {
      guard let day = Moments.birthday(text) else {
        throw .badField(field: "birthday", value: text, wanted: "MM-DD, like 04-16")
      }
      fields[RegularField.birthday] = .string(day)
    }
    let usual = new.usual.compactMap(Self.cleaned)
    if !usual.isEmpty { fields[RegularField.usual] = .array(usual.map(Value.string)) }
    ConstraintFields.write(Constraint.list(new.constraints ?? "").constraints, into: &fields)
    fields[RegularField.consent] = .string(new.consent.rawValue)
    for scope in new.scopes {
      if let name = RegularField.scope(scope) { fields[name] = .bool(true) }
    }
    return (fields, keys)
  }
}

/// The fields of a note's document.
enum NoteFields {
  static func make(_ text: String, of regular: DocumentID, by acting: Acting) -> [FieldName: Value]
  {
    var fields: [FieldName: Value] = [
      "regular": .string(regular.description), "text": .string(text), "at": .int(acting.now),
    ]
    if let partner = acting.partner { fields["by"] = .string(partner) }
    return fields
  }
}

/// Constraints as fields: one for each, so that two terminals adding two keep both.
enum ConstraintFields {
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
