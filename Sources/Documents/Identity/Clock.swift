/// Makes stamps that are later than every stamp seen, whatever the machine's clock does.
public struct Clock: Sendable {
  /// Whose stamps these are.
  public let replica: UInt64
  /// The largest stamp made or seen, nil before the first.
  public private(set) var latest: Stamp?

  /// A clock of `replica` that has seen `latest`.
  public init(replica: UInt64, latest: Stamp? = nil) {
    self.replica = replica
    self.latest = latest
  }

  /// A stamp later than all before it, `milliseconds` since 1970 where those are ahead.
  ///
  /// A full counter carries into the milliseconds. At the end of time (the year 10889) stamps stand
  /// still; the hub refuses stamps of the future long before.
  public mutating func tick(now milliseconds: Int64) -> Stamp {
    let now = min(UInt64(clamping: milliseconds), Stamp.millisecondsMax) << 16
    let next = latest.map { $0.instant == .max ? $0.instant : $0.instant + 1 } ?? 0
    let stamp = Stamp(instant: max(now, next), replica: replica)
    latest = stamp
    return stamp
  }

  /// Takes note of a stamp made elsewhere.
  public mutating func observe(_ stamp: Stamp) {
    latest = max(latest ?? stamp, stamp)
  }
}
