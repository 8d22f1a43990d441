public import Documents

/// Somebody who works here.
public struct Partner: Equatable, Sendable {
  /// The document.
  public var id: DocumentID
  /// What they are called here.
  public var name: String
  /// What they may decide.
  public var role: Role
  /// Whether they left: hidden, their history kept.
  public var hasLeft: Bool
  /// Whether a manager stood behind the role; without one nobody's roles are more than said.
  public var isSigned = false
  /// How the name is read, filled in where a list of partners is shown.
  public var reading = ""

  /// Somebody who works here.
  public init(id: DocumentID, name: String, role: Role, hasLeft: Bool = false) {
    self.id = id
    self.name = name
    self.role = role
    self.hasLeft = hasLeft
  }

  /// What a partner may decide.
  public enum Role: String, CaseIterable, Equatable, Sendable {
    case barista, lead, manager
  }
}

/// The fields of a partner's document and of the local one that says who is on.
enum PartnerField {
  static let name: FieldName = "name"
  static let role: FieldName = "role"
  /// When they left, UTC milliseconds.
  static let left: FieldName = "left"
  /// True while no manager stood behind the role.
  static let unsigned: FieldName = "unsigned"

  /// In the local document: the id of the partner who is on.
  static let on: FieldName = "partner"
}

extension Partner {
  /// The typed view of a document, nil where it names nobody.
  init?(_ document: Document) {
    guard document.kind == .partner, let name = document[PartnerField.name]?.string, !name.isEmpty
    else { return nil }
    let role = document[PartnerField.role]?.string.flatMap(Role.init(rawValue:))
    self.init(
      id: document.id, name: name, role: role ?? .barista,
      hasLeft: document[PartnerField.left]?.int != nil)
    isSigned = document[PartnerField.unsigned]?.bool != true
  }
}
