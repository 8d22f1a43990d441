/// The visits of each regular, found one from the other: asking for some people's visits then looks
/// at nobody else's.
struct VisitChains: Sendable {
  /// The row of the visit that came last, by the regular's row.
  private var last: [Int32] = []
  /// The row of the same regular's visit that came before, by the visit's row.
  private var before: [Int32] = []

  private static let none: Int32 = -1

  /// Takes in the visits that were appended since the last call, whose rows are of these regulars.
  mutating func append(_ regulars: [Int32], regularCount: Int) {
    let fresh = before.count..<regulars.count
    growLast(to: regularCount)
    before.reserveCapacity(regulars.count)
    for row in fresh { link(Int32(row), of: regulars[row]) }
  }

  /// Takes in all visits anew: rows were taken away, or are of another regular now.
  mutating func rebuild(_ regulars: [Int32], regularCount: Int) {
    last.removeAll(keepingCapacity: true)
    before.removeAll(keepingCapacity: true)
    append(regulars, regularCount: regularCount)
  }

  /// Calls `body` with the rows of a regular's visits, void ones too, the one that came last first.
  @inline(__always)
  func forEach(of regular: Int32, _ body: (Int) -> Void) {
    guard Int(regular) < last.count else { return }
    var row = last[Int(regular)]
    while row != Self.none {
      body(Int(row))
      row = before[Int(row)]
    }
  }

  private mutating func growLast(to count: Int) {
    while last.count < count { last.append(Self.none) }
  }

  private mutating func link(_ row: Int32, of regular: Int32) {
    guard regular >= 0 else { return before.append(Self.none) }
    before.append(last[Int(regular)])
    last[Int(regular)] = row
  }
}
