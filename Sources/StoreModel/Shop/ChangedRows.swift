/// Which rows of regulars changed, in the order they did: whoever keeps what was computed from all of
/// them remembers the place it has followed to, and looks only at those behind it.
public struct ChangedRows: Sendable {
  private var rows: [Int32] = []
  /// The place of the first row that is still known.
  private var start = 0

  /// Rows kept: who is further behind computes everything anew, which costs less than following.
  static let keptMax = 1024

  /// The place behind the last change.
  public var end: Int { start + rows.count }

  /// The rows that changed from a place on; nil where any may have.
  public func since(_ place: Int) -> ArraySlice<Int32>? {
    place < start ? nil : rows[(place - start)...]
  }

  /// Takes note that a regular's document or visits changed; a guest's row is none.
  mutating func note(_ row: Int32) {
    guard row >= 0 else { return }
    if rows.count == Self.keptMax {
      noteAll()
    } else {
      rows.append(row)
    }
  }

  /// Takes note that any row may have changed.
  mutating func noteAll() {
    start = end + 1
    rows = []
  }
}
