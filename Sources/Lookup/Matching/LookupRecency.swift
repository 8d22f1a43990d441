/// How soon a regular stands before others of the same rank: here today, then likely now, then the
/// latest visit.
public struct LookupRecency: Equatable, Sendable {
  /// Whether they were here today.
  public var isHereToday: Bool
  /// How likely they come now, in points; 0 where nobody knows.
  public var likelyNow: Int
  /// The latest visit, UTC milliseconds; anything below 0 for never.
  public var lastVisit: Int64

  /// What is known of one regular.
  public init(isHereToday: Bool = false, likelyNow: Int = 0, lastVisit: Int64) {
    self.isHereToday = isHereToday
    self.likelyNow = likelyNow
    self.lastVisit = lastVisit
  }

  /// One number for `LookupIndex.search`: larger stands before smaller.
  ///
  /// 48 bits of milliseconds last to the year 10889, 14 bits of points are more than 56 days give.
  public var key: Int64 {
    let points = Int64(min(max(0, likelyNow), 0x3FFF))
    let visit = min(max(-1, lastVisit), (1 << 48) - 2) + 1
    return (isHereToday ? 1 << 62 : 0) | points << 48 | visit
  }
}
