public import StoreModel

/// What was done in a store, and durable.
public struct Performed: Equatable, Sendable {
  /// What became of the command.
  public let outcome: Outcome
  /// The number of the act, for who would take back just that; nil where nothing can be taken back.
  public let act: Int64?
}
