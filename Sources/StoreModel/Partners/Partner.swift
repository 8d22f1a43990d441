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

  /// What a partner may decide.
  public enum Role: String, CaseIterable, Equatable, Sendable {
    case barista, lead, manager
  }
}

/// What changes who works here.
public enum PartnerCommand: Equatable, Sendable {
  case add(name: String, role: Partner.Role, id: DocumentID)
  case leave(DocumentID)
}

extension Shop {
  func decide(_ command: PartnerCommand, by acting: Acting) -> Decision {
    .refused(.unknown(""))
  }
}
