/// What a note about a guest must not hold.
public enum NoteLint {
  /// Characters in a note.
  public static let charactersMax = 140

  /// What is wrong with a note.
  public enum Finding: Equatable, Sendable {
    case tooLong(limit: Int)
    case phoneNumber
    case identityNumber
    case cardNumber

    /// The finding in English.
    public var sentence: String {
      switch self {
      case .tooLong(let limit): "longer than \(limit) characters"
      case .phoneNumber: "it holds a phone number"
      case .identityNumber: "it holds an identity number"
      case .cardNumber: "it holds a bank card number"
      }
    }
  }

  /// The first thing that is wrong with `note`, nil where it may be kept.
  public static func check(_ note: String) -> Finding? { nil }
}
