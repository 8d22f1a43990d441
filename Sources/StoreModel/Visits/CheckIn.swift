public import Documents

/// A visit as a partner keys it in at the counter.
public struct CheckIn: Equatable, Sendable {
  /// Whose visit it is, nil for a guest nobody knows.
  public var regular: DocumentID?
  /// What was ordered, as cup marks; nil for the usual.
  public var items: [String]?
  /// What was paid, in fen; nil takes the menu's price until the till's figure joins.
  public var fen: Int64?
  /// The till's receipt, where it is at hand.
  public var receipt: String?
  /// Whether a second visit within ten minutes is meant and not a key pressed twice.
  public var isRepeatMeant = false

  /// A guest's visit of which nothing is known yet.
  public init(regular: DocumentID? = nil) { self.regular = regular }
}

extension Shop {
  func checkIn(_ checkIn: CheckIn, id: DocumentID, by acting: Acting) -> Decision {
    .refused(.unknown(id.description))
  }

  func void(_ id: DocumentID, reason: String?, by acting: Acting) -> Decision {
    .refused(.unknown(id.description))
  }
}
