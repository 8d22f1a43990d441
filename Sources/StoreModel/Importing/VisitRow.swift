/// One visit as a till knows it: plain values, checked and normalised, not yet a document.
public struct VisitRow: Equatable, Sendable {
  /// The till's id for this visit.
  public var tillID: String?
  /// The till's id of the member, nil for a guest.
  public var member: String?
  /// When, UTC milliseconds.
  public var at: Int64
  /// What was paid, in fen; nil where the till does not say.
  public var fen: Int64?
  /// What was bought, as the till writes it: marks or text.
  public var items: [String] = []
  /// The receipt's number.
  public var receipt: String?
  /// The offers that were used, by their ids.
  public var offers: [String] = []
  /// The store it happened in, where it is another.
  public var store: String?
  /// Whether the till took it back.
  public var isVoid = false

  /// A visit of which nothing is known but its moment.
  public init(at: Int64) {
    self.at = at
  }
}
