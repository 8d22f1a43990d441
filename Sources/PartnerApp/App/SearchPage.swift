public import StoreModel

/// A window on the people a query found: some rows of many.
public struct SearchPage: Equatable, Sendable {
  /// The query this answers.
  public var query: String
  /// How many people match.
  public var total: Int
  /// How many regulars the store holds.
  public var of: Int
  /// Which match the first row is, counted from 0.
  public var offset: Int
  /// Consecutive matches.
  public var rows: [RegularSummary]

  /// A window on the people a query found.
  public init(query: String, total: Int, of: Int, offset: Int, rows: [RegularSummary]) {
    self.query = query
    self.total = total
    self.of = of
    self.offset = offset
    self.rows = rows
  }

  /// The matches this page holds.
  var range: Range<Int> { offset..<(offset + rows.count) }

  /// The match at an absolute index, if this page holds it.
  func row(at index: Int) -> RegularSummary? {
    range.contains(index) ? rows[index - offset] : nil
  }
}
