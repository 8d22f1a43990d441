public import StoreModel

/// One window of the regulars list.
public struct FoundPage: Equatable, Sendable {
  /// How many regulars the query found.
  public var total: Int
  /// How many regulars the store has.
  public var regulars: Int
  /// Place of the first row among all found.
  public var offset: Int
  /// The window.
  public var rows: [RegularSummary]
}

/// Figures of an open store.
public struct StoreFigures: Equatable, Sendable {
  /// Listed regulars.
  public var regulars: Int
  /// Visits, void ones among them.
  public var visits: Int
  /// Documents of every kind.
  public var documents: Int
  /// Documents only a newer version can read; they are kept.
  public var unreadable: Int
  /// Whether nobody has used this store yet.
  public var isFirstRun: Bool
}
