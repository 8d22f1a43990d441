/// When and where a field was written; the later stamp wins.
public struct Stamp: Hashable, Comparable, Sendable {
  /// 48 bits of milliseconds since 1970, then the 16 bits of the counter.
  let instant: UInt64
  /// Who wrote: the random number a directory minted for itself.
  public let replica: UInt64

  /// The largest milliseconds a stamp holds: the year 10889.
  public static let millisecondsMax: UInt64 = 0xFFFF_FFFF_FFFF

  /// A stamp from its parts; `milliseconds` beyond 48 bits count as the largest.
  public init(milliseconds: UInt64, counter: UInt16, replica: UInt64) {
    self.instant = min(milliseconds, Self.millisecondsMax) << 16 | UInt64(counter)
    self.replica = replica
  }

  init(instant: UInt64, replica: UInt64) {
    self.instant = instant
    self.replica = replica
  }

  /// Milliseconds since 1970, UTC.
  public var milliseconds: UInt64 { instant >> 16 }

  /// Tells stamps of one millisecond apart.
  public var counter: UInt16 { UInt16(truncatingIfNeeded: instant) }

  /// Time, then counter, then replica.
  public static func < (left: Stamp, right: Stamp) -> Bool {
    (left.instant, left.replica) < (right.instant, right.replica)
  }
}
