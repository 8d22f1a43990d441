/// Finds regulars by name, reading, initials, call name, last digits and cue, key by key.
///
/// It holds folded copies of what regulars are found by in flat buffers, built in memory and never
/// stored. `ReferenceMatcher` says the same things slowly.
public struct LookupIndex: Sendable {
  /// How many regulars can be found.
  public var count: Int { 0 }

  /// An index nobody can be found in.
  public init() {}

  /// Adds a regular, or replaces what the row was found by.
  public mutating func insert(_ entry: LookupEntry, readings: inout Readings) {}

  /// Takes a regular out; a row that is not in the index is no mistake.
  public mutating func remove(row: Int32) {}

  /// The regulars that answer `query`: best rank first, then the latest `recency`, then the name.
  ///
  /// An empty query finds nobody: a list of everybody is the caller's business. `recency` is asked
  /// once a match; larger is later.
  public func search(
    _ query: String, offset: Int = 0, limit: Int, recency: (Int32) -> Int64
  ) -> LookupResult { LookupResult(matches: [], total: 0) }
}
