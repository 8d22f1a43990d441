/// The days on which the store is open: intervals between visits count no others.
public struct OpenDays: Equatable, Sendable {
  /// Days the store is closed on though their weekday is not, ascending.
  private var closed: [Int32]
  /// Whether it is closed on each weekday, from Monday on.
  private var isClosed: [Bool]

  /// Open every day.
  public static let everyDay = OpenDays(closed: [])

  /// Open on all days but some, by the hours of its weekdays.
  public init(closed: some Sequence<CivilDay>, hours: StoreHours = .everyDay) {
    let isClosed = hours.days.map { $0 == nil }
    self.isClosed = isClosed
    self.closed = Set(closed.map { Int32($0.number) })
      .filter { !isClosed[Self.weekday($0)] }.sorted()
  }

  /// Open days after one day up to and with another.
  func count(after first: Int32, through last: Int32) -> Int {
    let days = Int(last) - Int(first) - closedWeekdays(after: first, through: last)
    return closed.isEmpty ? days : days - closed(through: last) + closed(through: first)
  }

  private func closedWeekdays(after first: Int32, through last: Int32) -> Int {
    let everyWeek = isClosed.count { $0 }
    guard everyWeek > 0, last > first else { return 0 }
    let weeks = (last - first) / 7
    let rest = (first + weeks * 7 + 1..<last + 1).count { isClosed[Self.weekday($0)] }
    return Int(weeks) * everyWeek + rest
  }

  /// 0 for a Monday; 1970-01-05 was one.
  private static func weekday(_ day: Int32) -> Int { Int((day - 4 + 7_000_000) % 7) }

  private func closed(through day: Int32) -> Int {
    var (low, high) = (0, closed.count)
    while low < high {
      let middle = (low + high) / 2
      if closed[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
