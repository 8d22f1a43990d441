public import Documents

/// What is done for guests beside the cup.
public enum CareCommand: Equatable, Sendable {
  /// Something to say or do when the guest comes next.
  case followUp(regular: DocumentID, text: String, id: DocumentID)
}

extension Shop {
  func decide(_ command: CareCommand, by acting: Acting) -> Decision {
    .refused(.unknown(""))
  }
}
