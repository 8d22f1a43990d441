/// Finds regulars by name, reading, initials, call name, last digits and cue, key by key.
///
/// It holds folded copies of what regulars are found by in flat buffers, built in memory and never
/// stored. `ReferenceMatcher` says the same things slowly.
public struct LookupIndex: Sendable {
  private var table = EntryTable()
  /// The last query and every row that answered it as typed: a longer one looks only at those.
  private var last: (query: LookupQuery, rows: [Int32])?

  /// An index nobody can be found in.
  public init() {}

  /// How many regulars can be found.
  public var count: Int { table.count }

  /// Memory its buffers take, in bytes.
  public var memoryBytes: Int {
    table.memoryBytes + (last?.rows.capacity ?? 0) * MemoryLayout<Int32>.stride
  }

  /// Adds a regular, or replaces what the row was found by.
  ///
  /// Rows are dense and not below 0: memory goes with the largest.
  public mutating func insert(_ entry: LookupEntry, readings: inout Readings) {
    last = nil
    table.insert(entry, readings: &readings)
  }

  /// Takes a regular out; a row that is not in the index is no mistake.
  public mutating func remove(row: Int32) {
    last = nil
    table.remove(row: row)
  }

  /// The regulars that answer `query`: best rank first, then as `order` says, by name before twins.
  ///
  /// An empty query finds nobody: a list of everybody is the caller's business.
  public mutating func search(
    _ query: String, offset: Int = 0, limit: Int, order: LookupOrder
  ) -> LookupResult {
    guard let query = LookupQuery(query) else { return LookupResult(matches: [], total: 0) }
    var rows: [Int32]?
    if let last, last.query == query || query.narrows(last.query) { rows = last.rows }
    let (result, answering) = search(query, among: rows, offset: offset, limit: limit, order)
    last = (query, answering)
    return result
  }

  /// The same where twins stand in the order of their rows.
  public mutating func search(
    _ query: String, offset: Int = 0, limit: Int, recency: (Int32) -> Int64
  ) -> LookupResult {
    withoutActuallyEscaping(recency) { recency in
      search(query, offset: offset, limit: limit, order: LookupOrder(recency: recency))
    }
  }

  /// The same among all regulars, whatever was asked before.
  func searchAnew(
    _ query: String, offset: Int = 0, limit: Int, recency: (Int32) -> Int64
  ) -> LookupResult {
    guard let query = LookupQuery(query) else { return LookupResult(matches: [], total: 0) }
    return withoutActuallyEscaping(recency) { recency in
      let order = LookupOrder(recency: recency)
      return search(query, among: nil, offset: offset, limit: limit, order).result
    }
  }

  /// Rows that are called or read just like `query`, or whose digits end in it; nobody is guessed at.
  package func rows(saying query: String, limit: Int, recency: (Int32) -> Int64) -> [Int32] {
    guard let query = LookupQuery(query) else { return [] }
    let whole: [LookupRank] = [.exactName, .fullPinyin, .callName, .digits]
    return withoutActuallyEscaping(recency) { recency in
      table.withEntries { entries in
        let order = LookupOrder(recency: recency)
        var search = LookupSearch(query, in: entries, keeping: limit, order: order)
        search.run(among: nil, isGuessing: false)
        return search.result.matches.filter { whole.contains($0.rank) }.map(\.row)
      }
    }
  }

  private func search(
    _ query: LookupQuery, among rows: [Int32]?, offset: Int, limit: Int, _ order: LookupOrder
  ) -> (result: LookupResult, answering: [Int32]) {
    let offset = max(0, offset)
    // As many as there are rows are enough, and no sum overflows.
    let kept = min(offset, Int(Int32.max)) + min(max(0, limit), Int(Int32.max))
    return table.withEntries { entries in
      var search = LookupSearch(query, in: entries, keeping: kept, order: order)
      search.run(among: rows)
      var result = search.result
      result.matches.removeFirst(min(offset, result.matches.count))
      return (result, search.answering)
    }
  }
}
