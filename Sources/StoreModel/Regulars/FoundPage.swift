/// A window on the regulars a query found: some rows of many.
public struct FoundPage: Equatable, Sendable {
  /// How many regulars the query found.
  public var total: Int
  /// How many regulars the store has.
  public var regulars: Int
  /// Which of those found the first row is, counted from 0.
  public var offset: Int
  /// The rows of the window, one after another.
  public var rows: [RegularSummary]
  /// How many at the very beginning stand there because they were asked for: one at most.
  public var kept = 0
  /// How many after those are likely to come now.
  public var likely = 0

  /// A window on what a query found.
  public init(total: Int, regulars: Int, offset: Int, rows: [RegularSummary]) {
    self.total = total
    self.regulars = regulars
    self.offset = offset
    self.rows = rows
  }

  /// Which of those found the window holds.
  public var range: Range<Int> { offset..<(offset + rows.count) }

  /// The regular who stands at a place among all found, nil where the window does not hold it.
  public func row(at place: Int) -> RegularSummary? {
    range.contains(place) ? rows[place - offset] : nil
  }
}
