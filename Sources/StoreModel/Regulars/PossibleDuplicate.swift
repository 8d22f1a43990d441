/// Somebody the shop knows who may be the guest a partner is about to add.
public struct PossibleDuplicate: Equatable, Sendable {
  /// Who it may be.
  public var regular: RegularSummary
  /// What the signs add up to; from `suggestedMin` on they are most likely the same.
  public var score: Int
  /// What the two have in common, the weightiest first.
  public var why: [Sign]

  /// A score from which on two are suggested to be the same.
  public static let suggestedMin = 70

  /// What two guests can have in common.
  public enum Sign: String, CaseIterable, Equatable, Sendable {
    case phone
    /// The end of the phone, where no more of one is known here.
    case phoneEnd = "phone_last4"
    case cardAndName = "card_name"
    case reading
    case spelling
    case birthday
    case usual

    /// What the sign adds to the score.
    public var weight: Int {
      switch self {
      case .phone: 60
      case .phoneEnd: 30
      case .cardAndName: 40
      case .reading: 25
      case .spelling: 15
      case .birthday: 20
      case .usual: 10
      }
    }
  }

  /// Somebody with what they have in common with another.
  public init(regular: RegularSummary, why: [Sign]) {
    self.regular = regular
    self.why = why.sorted { $0.weight > $1.weight }
    score = why.reduce(0) { $0 + $1.weight }
  }
}
