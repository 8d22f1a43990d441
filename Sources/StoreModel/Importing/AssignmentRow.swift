/// One assignment as a till knows it: an offer that was given to one member alone.
public struct AssignmentRow: Equatable, Sendable {
  /// The till's id for this assignment.
  public var tillID: String?
  /// The offer's id.
  public var offer: String
  /// The till's id of the member.
  public var member: String
  /// When, UTC milliseconds.
  public var at: Int64

  /// An offer that was given to a member.
  public init(offer: String, member: String, at: Int64) {
    self.offer = offer
    self.member = member
    self.at = at
  }
}
