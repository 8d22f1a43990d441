/// The days on which the store is open: intervals between visits count no others.
public struct OpenDays: Equatable, Sendable {
  /// Days the store is closed on, ascending.
  private var closed: [Int32]

  /// Open every day.
  public static let everyDay = OpenDays(closed: [])

  /// Open on all days but some.
  public init(closed: some Sequence<CivilDay>) {
    self.closed = Set(closed.map { Int32($0.number) }).sorted()
  }

  /// Open days after one day up to and with another.
  func count(after first: Int32, through last: Int32) -> Int {
    let days = Int(last) - Int(first)
    return closed.isEmpty ? days : days - closed(through: last) + closed(through: first)
  }

  private func closed(through day: Int32) -> Int {
    var (low, high) = (0, closed.count)
    while low < high {
      let middle = (low + high) / 2
      if closed[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
