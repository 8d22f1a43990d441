import StoreModel

/// What is computed from all visits at once, kept until the shop, the minute or the day moves on.
struct Habits: Sendable {
  /// What the shop stood at, by what calendar.
  struct State: Equatable, Sendable {
    var revision: Int
    var calendar: StoreCalendar
  }

  /// The same at a minute or on a day.
  struct Time: Equatable, Sendable {
    var state: State
    var number: Int64
  }

  private var recency = Kept<Int, [Int32]>()
  private var likely = Kept<Time, LikelyNow>()
  private var order = Kept<Time, [Int32]>()
  private var scales = Kept<Time, ScoreScales>()
  private var segments = Kept<Time, [SegmentFacts]>()
  private var tastes = Kept<Int, Tastes>()
  private var drinks = ItemDrinks()

  /// Who is here today and who is likely to come now.
  mutating func likely(_ shop: Shop, at moment: Moment) -> LikelyNow {
    let time = Time(minuteOf: moment, shop)
    return likely.value(for: time) {
      shop.likelyNow(at: moment.now, in: time.state.calendar)
    }
  }

  /// Rows of the list nobody typed a query for: who is likely now, then the latest visit first.
  mutating func order(_ shop: Shop, at moment: Moment) -> [Int32] {
    let likely = likely(shop, at: moment)
    let recency = recency.value(for: shop.revision) { shop.rowsByRecency() }
    return order.value(for: Time(minuteOf: moment, shop)) {
      likely.rows.isEmpty
        ? recency : likely.rows + recency.filter { likely.points($0) == 0 }
    }
  }

  /// The segments of all regulars.
  mutating func segments(_ shop: Shop, at moment: Moment) -> [SegmentFacts] {
    let time = Time(dayOf: moment, shop)
    return segments.value(for: time) { shop.segments(on: time.day, in: time.state.calendar) }
  }

  private mutating func scales(_ shop: Shop, on time: Time) -> ScoreScales {
    scales.value(for: time) { shop.scoreScales(on: time.day, in: time.state.calendar) }
  }

  private mutating func tastes(_ shop: Shop) -> Tastes {
    tastes.value(for: shop.revision) {
      drinks.follow(shop)
      return shop.tastes(drinks)
    }
  }
}

// MARK: - Telling

extension Habits {
  /// Fills in what the list shows of the habits of some rows.
  mutating func tell(
    _ found: inout [(row: Int32, summary: RegularSummary)], of shop: Shop, at moment: Moment
  ) {
    let time = Time(dayOf: moment, shop)
    let history = shop.history(of: found.map(\.row), in: time.state.calendar)
    let likely = likely(shop, at: moment)
    for index in found.indices {
      let row = found[index].row
      found[index].summary.tell(history.rhythm(of: row, on: time.day))
      found[index].summary.isLikely = likely.points(row) > 0
    }
  }

  /// Fills in what the profile shows of a row's habits.
  mutating func tell(
    _ profile: inout RegularProfile, _ row: Int32, of shop: Shop, at moment: Moment
  ) {
    let time = Time(dayOf: moment, shop)
    let (today, calendar) = (time.day, time.state.calendar)
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
  fileprivate init(minuteOf moment: Moment, _ shop: Shop) {
    self.init(state: Habits.State(shop, moment), number: LikelyNow.minute(of: moment.now))
  }

  /// The business day of a moment.
  fileprivate init(dayOf moment: Moment, _ shop: Shop) {
    let state = Habits.State(shop, moment)
    self.init(
      state: state, number: Int64(state.calendar.businessDay(of: moment.now).number))
  }

  /// The day, of a time that is one.
  fileprivate var day: CivilDay { CivilDay(number: Int(number)) }
}

extension Habits.State {
  fileprivate init(_ shop: Shop, _ moment: Moment) {
    self.init(
      revision: shop.revision,
      calendar: shop.settings.calendar(machine: moment.machineZone))
  }
}
