/// What something was over time: each value holds from a business day on.
///
/// The first value a thing ever got holds for all days before it too.
public struct Versions<Value: Equatable & Sendable>: Equatable, Sendable {
  /// One value and the business day it holds from.
  public struct Version: Equatable, Sendable {
    /// The first business day it holds on.
    public var from: CivilDay
    /// What holds.
    public var value: Value
  }

  /// The earliest first, at most one a day.
  public private(set) var all: [Version] = []

  /// Nothing was ever said.
  public init() {}

  /// Says what holds from a day on, in place of what was said for that day.
  public mutating func set(_ value: Value, from day: CivilDay) {
    let place = all.firstIndex { $0.from >= day } ?? all.count
    if place < all.count, all[place].from == day {
      all[place].value = value
    } else {
      all.insert(Version(from: day, value: value), at: place)
    }
  }

  /// What holds on a business day; nil where nothing was ever said.
  public func inForce(on day: CivilDay) -> Value? {
    (all.last { $0.from <= day } ?? all.first)?.value
  }
}
