/// Why a text is no cup mark, and where.
public struct MarkError: Error, Equatable, Sendable {
  /// What is wrong.
  public var problem: Problem
  /// The word as typed; empty where something is missing at the end.
  public var token: String
  /// Which word it is, from 1.
  public var index: Int
  /// Which character of the text it begins at, from 1.
  public var column: Int
  /// The boxes that could be filled in its place.
  public var fits: [MenuBox]

  /// What can be wrong with a word of a mark.
  public enum Problem: Equatable, Sendable {
    /// No item of the menu has that code.
    case unknown
    /// The menu has it, but not for this place of the mark.
    case misplaced
    /// It stands there twice.
    case repeated
    /// More than `CupMark.countMax` shots or pumps, or no pump at all.
    case count
    /// Nothing iced can be marked so.
    case hotOnly
    /// The mark ends too early.
    case missing
  }
}
