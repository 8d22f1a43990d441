public import Documents

/// What is done for guests beside the cup.
public enum CareCommand: Equatable, Sendable {
  /// Something to say or do when the guest comes next, from a day on or at once.
  case followUp(regular: DocumentID, text: String, from: CivilDay? = nil, id: DocumentID)
  /// It was said or done.
  case followUpDone(DocumentID)
  /// A card for a guest, and what for.
  case thankYou(regular: DocumentID, reason: String, id: DocumentID)
  /// The card is made.
  case thankYouDone(DocumentID, ThankYouMaking)
  /// A tasting or class; `at` in UTC milliseconds, `seats` nil where nobody counts.
  case addEvent(title: String, at: Int64, seats: Int?, id: DocumentID)
  /// A guest takes a seat.
  case signUp(event: DocumentID, regular: DocumentID)
  /// A guest gives the seat back.
  case signOff(event: DocumentID, regular: DocumentID)
  /// The event does not take place.
  case cancelEvent(DocumentID)
  /// A note for whoever signs on next.
  case handOver(text: String, id: DocumentID)
  /// It was read and seen to.
  case handOverDone(DocumentID)
}

/// How a card came about.
public enum ThankYouMaking: String, CaseIterable, Equatable, Sendable {
  case written
  case printed
}

extension Shop {
  func decide(_ command: CareCommand, by acting: Acting) -> Decision {
    .refused(.unknown(""))
  }
}
