import Documents

/// A regular as a partner adds one: what an edit would say of them, and since when they come.
///
/// Adding without saying is a yes at the counter (`Consent.verbal` for being remembered): the partner
/// has asked.
@dynamicMemberLookup
public struct NewRegular: Equatable, Sendable {
  /// Text as typed, checked by the decision as any edit is.
  public var facts: RegularEdit
  /// The day they became a regular, nil where it is not to be known.
  public var joined: CivilDay?

  /// Somebody new of whom is said what an edit says of somebody known.
  public init(_ facts: RegularEdit = RegularEdit()) { self.facts = facts }

  /// What holds of their consent once they are added.
  public var consent: Consent {
    get { facts.consent ?? .verbal }
    set { facts.consent = newValue }
  }

  /// One of the facts.
  public subscript<Fact>(dynamicMember fact: WritableKeyPath<RegularEdit, Fact>) -> Fact {
    get { facts[keyPath: fact] }
    set { facts[keyPath: fact] = newValue }
  }

  /// The facts with the consent that adding means.
  var said: RegularEdit {
    var said = facts
    said.consent = consent
    said.scopes = facts.scopes ?? [.remember]
    return said
  }
}

extension Shop {
  func add(_ new: NewRegular, id: DocumentID, by doer: Doer) -> Decision {
    guard new.consent.remembers else { return .refused(.regulars(.consentForbids(new.consent))) }
    // A terminal that tries once more what it asked for before they were erased.
    guard !isErased(id) else { return .refused(.regulars(.erased)) }
    do {
      var changes = try RegularWriting.changes(new.said, of: id, in: self, by: doer)
      // Another terminal has added them from the same draft: nobody is written over.
      if knows(id) {
        return changes.contains { $0.id == id && !$0.fields.isEmpty }
          ? .refused(.regulars(.isThere)) : .changes([], .regulars(.added(id)))
      }
      for place in changes.indices where changes[place].id == id {
        changes[place].fields[RegularField.joined] = new.joined.map { .string($0.text) }
      }
      // Done with in the same moment: no draft of them is left behind.
      return .changes(changes + draftsDropped(about: [id]), .regulars(.added(id)))
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
