public import Documents

/// Something a partner did that can be taken back.
public struct OwnAct: Equatable, Sendable {
  /// What it was.
  public var what: What
  /// Whom or what it was about, as shown: a name, a drink.
  public var subject: String
  /// The regular it was about, if any.
  public var regular: DocumentID?
  /// When, UTC milliseconds.
  public var at: Int64

  /// The acts that can be taken back.
  public enum What: String, CaseIterable, Equatable, Sendable {
    case added, edited, checkedIn = "checked_in", voided, menu, partner, care
  }
}

extension Shop {
  func undo(by acting: Acting) -> Decision { .refused(.nothingToUndo) }
}
