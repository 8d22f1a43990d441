import Lookup

/// Who is here today, and who uses to come about now.
///
/// Points are given for every visit of the last 56 days whose time on the store's clock lies from 15
/// minutes before now to 45 minutes after: 2 on the weekday it would be, else 1; none to whom was
/// here today.
public struct LikelyNow: Equatable, Sendable {
  /// Points of each regular's row.
  private var points: [UInt16]
  /// Whether each regular's row was here today.
  private var isHere: [Bool]
  /// Rows of the listed regulars with points, most points first, then the latest visit.
  public private(set) var rows: [Int32] = []
  /// So many of them stand in front of the list nobody typed a query for: more nobody reads.
  public static let listedMax = 20
  /// Those who stand there.
  public var listed: ArraySlice<Int32> { rows.prefix(Self.listedMax) }
  private let time: Time

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
    time = Time(now, calendar)
    points = Array(repeating: 0, count: shop.regulars.count)
    isHere = Array(repeating: false, count: shop.regulars.count)
    let visits = shop.visits
    for row in 0..<visits.count where visits.regular[row] >= 0 { take(row, of: visits) }
    order(Array(shop.rows), in: shop)
  }

  /// Looks at the visits of the rows that changed again, at the same minute.
  public mutating func follow(_ changed: Set<Int32>, in shop: Shop) {
    let more = shop.regulars.count - points.count
    points += Array(repeating: 0, count: more)
    isHere += Array(repeating: false, count: more)
    for row in changed {
      points[Int(row)] = 0
      isHere[Int(row)] = false
      shop.chains.forEach(of: row) { take($0, of: shop.visits) }
    }
    order(rows.filter { !changed.contains($0) } + changed, in: shop)
  }

  private mutating func take(_ row: Int, of visits: VisitColumns) {
    let at = visits.at[row]
    guard time.span.contains(at), visits.counts(row) else { return }
    let regular = Int(visits.regular[row])
    let visit = time.clock.localMinute(at)
    if visit >= time.firstOfToday { isHere[regular] = true }
    let given = Self.points(ofVisit: visit, at: time.minute)
    if given > 0 { points[regular] = min(points[regular], .max - given) + given }
  }

  /// Orders those of some rows who are likely now.
  private mutating func order(_ some: [Int32], in shop: Shop) {
    var found: [(recency: Int64, row: Int32)] = []
    for row in some where points[Int(row)] > 0 {
      if isHere[Int(row)] { points[Int(row)] = 0 }
      guard points[Int(row)] > 0, shop.isListed(row) else { continue }
      let recency = LookupRecency(likelyNow: Int(points[Int(row)]), lastVisit: shop.lastVisit(row))
      found.append((recency.key, row))
    }
    found.sort { $0.recency != $1.recency ? $0.recency > $1.recency : $0.row < $1.row }
    rows = found.map(\.row)
  }

  /// The minute all is asked for, on the store's clock.
  private struct Time: Equatable, Sendable {
    let clock: LocalClock
    /// Instants of the visits that count.
    let span: Range<Int64>
    let minute: Int32
    let firstOfToday: Int32

    init(_ now: Int64, _ calendar: StoreCalendar) {
      // To the end of the minute: who was checked in seconds ago is here.
      let end = (LikelyNow.minute(of: now) + 1) * LocalClock.minute
      span = end - LocalClock.minute - LikelyNow.days * LocalClock.day..<end
      clock = LocalClock(calendar, spanning: span.lowerBound...span.upperBound)
      minute = clock.localMinute(now)
      firstOfToday = clock.firstMinute(ofDayAt: now)
    }
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
