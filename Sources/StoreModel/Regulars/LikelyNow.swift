/// Who is here today, and who uses to come about now.
///
/// Points are given for every visit of the last 56 days whose time on the store's clock lies from 15
/// minutes before now to 45 minutes after: 2 on the weekday it would be, else 1; none to whom was
/// here today.
public struct LikelyNow: Sendable {
  /// Points of each regular's row.
  private var points: [UInt16]
  /// Whether each regular's row was here today.
  private var isHere: [Bool]
  /// Rows of the listed regulars with points, most points first, then the latest visit.
  public let rows: [Int32]

  /// The minute it holds for, from 1970-01-01T00:00Z.
  public static func minute(of now: Int64) -> Int64 {
    StoreCalendar.floorDivide(now, LocalClock.minute)
  }

  private static let days: Int64 = 56
  private static let minutesBefore: Int32 = 15
  private static let minutesAfter: Int32 = 45

  /// How likely a row comes now, in points.
  public func points(_ row: Int32) -> Int {
    Int(row) < points.count ? Int(points[Int(row)]) : 0
  }

  /// How soon a row whose latest visit is known stands before others that were found alike.
  public func recency(_ row: Int32, lastVisit: Int64) -> Int64 {
    guard Int(row) < points.count else { return LookupRecency(lastVisit: lastVisit).key }
    return LookupRecency(
      isHereToday: isHere[Int(row)], likelyNow: Int(points[Int(row)]), lastVisit: lastVisit
    ).key
  }

  init(of shop: Shop, at now: Int64, in calendar: StoreCalendar) {
    points = Array(repeating: 0, count: shop.regulars.count)
    isHere = Array(repeating: false, count: shop.regulars.count)
    // To the end of the minute: who was checked in seconds ago is here.
    let end = (Self.minute(of: now) + 1) * LocalClock.minute
    let start = end - LocalClock.minute - Self.days * LocalClock.day
    let clock = LocalClock(calendar, spanning: start...end)
    let minute = clock.localMinute(now)
    let firstOfToday = clock.firstMinute(ofDayAt: now)
    let visits = shop.visits
    for row in 0..<visits.count {
      let at = visits.at[row]
      guard at >= start, at < end, visits.regular[row] >= 0, visits.counts(row) else { continue }
      let regular = Int(visits.regular[row])
      let visit = clock.localMinute(at)
      if visit >= firstOfToday { isHere[regular] = true }
      let given = Self.points(ofVisit: visit, at: minute)
      if given > 0 { points[regular] = min(points[regular], .max - given) + given }
    }
    var found: [(recency: Int64, row: Int32)] = []
    for row in points.indices where points[row] > 0 {
      if isHere[row] { points[row] = 0 }
      guard points[row] > 0, shop.isListed(Int32(row)) else { continue }
      let recency = LookupRecency(
        likelyNow: Int(points[row]), lastVisit: shop.lastVisit(Int32(row)))
      found.append((recency.key, Int32(row)))
    }
    found.sort { $0.recency != $1.recency ? $0.recency > $1.recency : $0.row < $1.row }
    rows = found.map(\.row)
  }

  /// What a visit at one minute of the store's clock says of another, later one.
  private static func points(ofVisit visit: Int32, at now: Int32) -> UInt16 {
    // Sixty weeks ahead of the visit, so that what is divided is never below 0.
    let ahead = visit - now + minutesBefore + 420 * 1440
    guard ahead % 1440 <= minutesBefore + minutesAfter else { return 0 }
    return ahead / 1440 % 7 == 0 ? 2 : 1
  }
}

extension Shop {
  /// Who is here today and who is likely to come at a moment (UTC milliseconds).
  public func likelyNow(at now: Int64, in calendar: StoreCalendar) -> LikelyNow {
    LikelyNow(of: self, at: now, in: calendar)
  }
}
