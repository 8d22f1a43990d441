/// What a regular's visits of 90 days come to: the scores go by it.
struct ScoreFigures: Equatable, Sendable {
  /// Days since the last visit.
  var daysSince = 0
  /// Visit days, 0 for who was not here in 90 days.
  var visitDays = 0
  /// What was paid, in fen.
  var fen: Int64 = 0

  /// The days that scores go by, today among them.
  static let days: Int32 = 90
}

/// What a regular's visits are worth in scores from 1 to 5.
struct Scores: Equatable, Sendable {
  /// How lately they came.
  var recency: Int
  /// On how many days.
  var frequency: Int
  /// How much they paid.
  var money: Int
  /// On how many days of the 90 days before.
  var frequencyBefore: Int
}

/// The scales of a shop on a day.
public struct ScoreScales: Equatable, Sendable {
  private let recency: CutPoints
  private let frequency: CutPoints
  private let money: CutPoints
  private let frequencyBefore: CutPoints

  /// From so many members on quintiles say more than fixed cut points.
  private static let quintilesFrom = 50
  private static let frequencyFixed = CutPoints(atLeast: [3, 8, 20, 40])

  /// Quintiles of the members seen in 90 days, fixed cut points where they are fewer than 50; the
  /// same of the 90 days before, of which the visit days of each member seen are given.
  init(of members: [ScoreFigures], visitDaysBefore: [Int]) {
    let isEnough = members.count >= Self.quintilesFrom
    recency =
      isEnough
      ? CutPoints(quintilesOf: members.map { Int64(-$0.daysSince) })
      : CutPoints(atLeast: [-30, -14, -7, -3])
    frequency = Self.frequency(members.map(\.visitDays))
    money =
      isEnough
      ? CutPoints(quintilesOf: members.map(\.fen))
      : CutPoints(atLeast: [80_00, 250_00, 600_00, 1_200_00])
    frequencyBefore = Self.frequency(visitDaysBefore)
  }

  /// The scores of a member; who was not seen in 90 days has the lowest.
  func scores(_ figures: ScoreFigures, visitDaysBefore: Int) -> Scores {
    let before = visitDaysBefore == 0 ? 1 : frequencyBefore.score(Int64(visitDaysBefore))
    guard figures.visitDays > 0 else {
      return Scores(recency: 1, frequency: 1, money: 1, frequencyBefore: before)
    }
    return Scores(
      recency: recency.score(Int64(-figures.daysSince)),
      frequency: frequency.score(Int64(figures.visitDays)), money: money.score(figures.fen),
      frequencyBefore: before)
  }

  private static func frequency(_ visitDays: [Int]) -> CutPoints {
    visitDays.count >= quintilesFrom
      ? CutPoints(quintilesOf: visitDays.map(Int64.init)) : frequencyFixed
  }
}

extension Shop {
  /// The days that scores go by, of every regular, on a day: one pass over all visits.
  public func scoredDays(on today: CivilDay, in calendar: StoreCalendar) -> ScoredDays {
    ScoredDays(of: self, on: Int32(today.number), in: calendar)
  }
}

/// What every regular did in the last 90 days and on how many of the 90 days before they came.
public struct ScoredDays: Equatable, Sendable {
  private let today: Int32
  private let clock: LocalClock
  /// Days with a visit as bits: two words for the last 90 days, today the lowest, and two for those
  /// before.
  private var seen: [SIMD4<UInt64>]
  private var fen: [Int64]
  /// Instants of the visits that may count.
  private let span: Range<Int64>

  init(of shop: Shop, on today: Int32, in calendar: StoreCalendar) {
    self.today = today
    seen = Array(repeating: SIMD4(), count: shop.regulars.count)
    fen = Array(repeating: 0, count: shop.regulars.count)
    // Days more on either side: no zone is further from UTC.
    span =
      Int64(today - 2 * ScoreFigures.days - 1) * LocalClock.day..<Int64(today + 3) * LocalClock.day
    clock = LocalClock(calendar, spanning: span.lowerBound...span.upperBound)
    let visits = shop.visits
    for row in 0..<visits.count where visits.regular[row] >= 0 { take(row, of: visits) }
  }

  /// Looks at the visits of the rows that changed again, on the same day.
  public mutating func follow(_ changed: Set<Int32>, in shop: Shop) {
    let more = shop.regulars.count - seen.count
    seen += Array(repeating: SIMD4(), count: more)
    fen += Array(repeating: 0, count: more)
    for row in changed {
      seen[Int(row)] = SIMD4()
      fen[Int(row)] = 0
      shop.chains.forEach(of: row) { take($0, of: shop.visits) }
    }
  }

  /// The scales of the listed regulars: nothing is sorted.
  public func scales(_ shop: Shop) -> ScoreScales {
    var members: [ScoreFigures] = []
    var before: [Int] = []
    for row in shop.rows where shop.isListed(row) {
      if let figures = figures(Int(row)) { members.append(figures) }
      let visitDays = visitDaysBefore(Int(row))
      if visitDays > 0 { before.append(visitDays) }
    }
    return ScoreScales(of: members, visitDaysBefore: before)
  }

  @inline(__always)
  private mutating func take(_ row: Int, of visits: VisitColumns) {
    let at = visits.at[row]
    guard at >= span.lowerBound, at < span.upperBound, visits.counts(row) else { return }
    let age = today - clock.businessDay(at)
    guard age >= 0, age < 2 * ScoreFigures.days else { return }
    let regular = Int(visits.regular[row])
    let isBefore = age >= ScoreFigures.days
    let bit = isBefore ? age - ScoreFigures.days : age
    seen[regular][Int(bit >> 6) + (isBefore ? 2 : 0)] |= 1 << UInt64(bit & 63)
    if !isBefore { fen[regular] += Int64(visits.paid(Int32(row)) ?? 0) }
  }

  /// The last 90 days of a regular, nil for who was not here.
  func figures(_ regular: Int) -> ScoreFigures? {
    let (low, high) = (seen[regular][0], seen[regular][1])
    guard low | high != 0 else { return nil }
    return ScoreFigures(
      daysSince: low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount,
      visitDays: low.nonzeroBitCount + high.nonzeroBitCount, fen: fen[regular])
  }

  /// On how many of the 90 days before a regular came.
  func visitDaysBefore(_ regular: Int) -> Int {
    seen[regular][2].nonzeroBitCount + seen[regular][3].nonzeroBitCount
  }
}
