import TextUI

/// A sentence above the key bar about what just happened.
struct Toast: Equatable, Sendable {
  /// The whole sentence.
  let text: String
  /// How much it matters.
  let severity: Severity
  /// The pause after which it goes.
  let token: Int
  /// The number of the act it tells of, as long as Ctrl-Z would take back just that.
  var act: Int64?

  /// How much a toast matters: how it looks, and how long it stays.
  enum Severity: Equatable, Sendable {
    case note, good, warning, danger

    /// How it looks.
    var role: Role {
      switch self {
      case .note: .toast
      case .good: .good
      case .warning: .warn
      case .danger: .danger
      }
    }

    /// How long it stays; nil until Esc, because it may say what would be lost.
    var milliseconds: Int? {
      switch self {
      case .note, .good: 4_000
      case .warning: 8_000
      case .danger: nil
      }
    }
  }

  /// Older ones than these give way: nobody reads a pile.
  static let keptMax = 4
  /// Rows a long sentence may take.
  static let rowsMax = 3
}
