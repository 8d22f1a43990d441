/// The listed regulars, the latest visit first; those never seen last, in the order they came.
public struct RecencyOrder: Equatable, Sendable {
  /// Their rows.
  public private(set) var rows: [Int32]

  /// Beyond so many changes sorting anew costs less than moving each.
  private static let movesMax = 64

  init(of shop: Shop) {
    var found: [(lastVisit: Int64, row: Int32)] = []
    found.reserveCapacity(shop.regulars.count)
    for row in shop.rows where shop.isListed(row) { found.append((shop.lastVisit(row), row)) }
    found.sort { $0.lastVisit != $1.lastVisit ? $0.lastVisit > $1.lastVisit : $0.row < $1.row }
    rows = found.map(\.row)
  }

  /// Moves the rows that changed to where they belong now.
  public mutating func follow(_ changed: Set<Int32>, in shop: Shop) {
    guard changed.count <= Self.movesMax else {
      self = RecencyOrder(of: shop)
      return
    }
    rows.removeAll { changed.contains($0) }
    for row in changed where shop.isListed(row) {
      rows.insert(row, at: place(of: row, in: shop))
    }
  }

  /// The first place whose row does not stand before another.
  private func place(of row: Int32, in shop: Shop) -> Int {
    let visit = shop.lastVisit(row)
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      let other = shop.lastVisit(rows[middle])
      if other != visit ? other > visit : rows[middle] < row {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension Shop {
  /// The order of the list nobody typed a query for.
  public func recencyOrder() -> RecencyOrder { RecencyOrder(of: self) }
}
