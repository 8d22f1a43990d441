import StoreModel

/// What is computed from all visits at once, and follows the changes of the shop.
struct Habits: Sendable {
  /// A minute or a day of a calendar.
  struct Time: Equatable, Sendable {
    var calendar: StoreCalendar
    var number: Int64
  }

  private var likely = FollowedMemo<Time, LikelyNow>()
  private var recency = FollowedMemo<Bool, RecencyOrder>()
  private var days = FollowedMemo<Time, ScoredDays>()
  private var tastes = FollowedMemo<Bool, Tastes>()
  /// What is computed from those, kept until the shop, the minute or the day moves on.
  private var order = Memo<State, [Int32]>()
  private var scales = Memo<State, ScoreScales>()
  private var segments = Memo<State, [SegmentFacts]>()

  /// A time, and what the shop stood at.
  private struct State: Equatable, Sendable {
    var time: Time
    var place: Int

    init(_ time: Time, _ shop: Shop) {
      self.time = time
      place = shop.changed.end
    }
  }

  /// Who is here today and who is likely to come now.
  mutating func likely(_ shop: Shop, at moment: AskedAt) -> LikelyNow {
    let time = Time(minuteOf: moment, shop)
    return likely.value(for: time, of: shop) {
      shop.likelyNow(at: moment.now, in: time.calendar)
    } follow: {
      $0.follow($1, in: shop)
    }
  }

  /// Rows of the list nobody typed a query for: who is likely now, then the latest visit first.
  mutating func order(_ shop: Shop, at moment: AskedAt) -> [Int32] {
    let likely = likely(shop, at: moment)
    let recency = recency.value(for: true, of: shop) {
      shop.recencyOrder()
    } follow: {
      $0.follow($1, in: shop)
    }
    return order.value(for: State(Time(minuteOf: moment, shop), shop)) {
      guard !likely.listed.isEmpty else { return recency.rows }
      let first = Set(likely.listed)
      return likely.listed + recency.rows.filter { !first.contains($0) }
    }
  }

  /// The segments of all regulars.
  mutating func segments(_ shop: Shop, at moment: AskedAt) -> [SegmentFacts] {
    let time = Time(dayOf: moment, shop)
    return segments.value(for: State(time, shop)) { shop.segments(on: time.day, in: time.calendar) }
  }

  private mutating func scales(_ shop: Shop, on time: Time) -> ScoreScales {
    let days = days.value(for: time, of: shop) {
      shop.scoredDays(on: time.day, in: time.calendar)
    } follow: {
      $0.follow($1, in: shop)
    }
    return scales.value(for: State(time, shop)) { days.scales(shop) }
  }

  private mutating func tastes(_ shop: Shop) -> Tastes {
    tastes.value(for: true, of: shop) {
      shop.tastes()
    } follow: {
      $0.follow($1, in: shop)
    }
  }
}

// MARK: - What the list and the profile show

extension Habits {
  /// Fills in what the list shows of the habits of some rows.
  mutating func tell(
    _ found: inout [(row: Int32, summary: RegularSummary)], of shop: Shop, at moment: AskedAt
  ) {
    let time = Time(dayOf: moment, shop)
    let history = shop.history(of: found.map(\.row), in: time.calendar)
    let likely = likely(shop, at: moment)
    for index in found.indices {
      let row = found[index].row
      found[index].summary.tell(history.rhythm(of: row, on: time.day))
      found[index].summary.isLikely = likely.points(row) > 0
    }
  }

  /// Fills in what the profile shows of a row's habits.
  mutating func tell(
    _ profile: inout RegularProfile, _ row: Int32, of shop: Shop, at moment: AskedAt
  ) {
    let time = Time(dayOf: moment, shop)
    let (today, calendar) = (time.day, time.calendar)
    let history = shop.history(of: CollectionOfOne(row), in: calendar)
    profile.rhythm = history.rhythm(of: row, on: today)
    profile.summary.tell(profile.rhythm)
    profile.summary.isLikely = likely(shop, at: moment).points(row) > 0
    profile.isRegular = profile.isPinned || history.isOften(row, on: today)
    profile.segment = history.segment(of: row, on: today, scales(shop, on: time))
    guard profile.consent.remembers else { return }
    profile.suggestion = shop.suggestion(
      for: row, tastes(shop), in: history, at: moment.now, calendar)
  }
}

extension RegularSummary {
  /// Fills in what the list shows of a rhythm.
  fileprivate mutating func tell(_ rhythm: RhythmFacts?) {
    status = rhythm?.status
    late = rhythm?.shownLate
  }
}

extension Habits.Time {
  /// The minute of a moment.
  fileprivate init(minuteOf moment: AskedAt, _ shop: Shop) {
    let calendar = shop.settings.calendar(machine: moment.machineZone)
    self.init(calendar: calendar, number: LikelyNow.minute(of: moment.now))
  }

  /// The business day of a moment.
  fileprivate init(dayOf moment: AskedAt, _ shop: Shop) {
    let calendar = shop.settings.calendar(machine: moment.machineZone)
    self.init(calendar: calendar, number: Int64(calendar.businessDay(of: moment.now).number))
  }

  /// The day, of a time that is one.
  fileprivate var day: CivilDay { CivilDay(number: Int(number)) }
}
