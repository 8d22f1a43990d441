import Documents

/// What an offer did in its window, up to the moment it is asked of.
public struct OfferResult: Equatable, Sendable {
  /// The offer's id.
  public var id: String
  /// What it is called.
  public var name: BilingualText
  /// The first business day of the window, nil where it has not begun or nothing is known of it.
  public var from: CivilDay?
  /// The last business day of it that has begun.
  public var to: CivilDay?
  /// How often guests were told of it.
  public var shown = 0
  /// How often it was used.
  public var used = 0
  /// How often guests did not want it.
  public var declined = 0
  /// Who used it: each regular once, and a guest nobody knows with each use.
  public var participants = 0
  /// What was paid in the window, whoever used it, in fen.
  public var salesFen: Int64 = 0
  /// What was paid on as many days before it, the same weekdays to the same time of day, in fen.
  public var beforeSalesFen: Int64 = 0
  /// How satisfied those are who used it, 0 to 1, nil where none of them was asked.
  public var csat: (n: Int, score: Double?) { (0, nil) }

  init(id: String, name: BilingualText) {
    self.id = id
    self.name = name
  }
}

extension Shop {
  /// What an offer did up to a moment, UTC milliseconds; nil where no offer goes by that id.
  ///
  /// Its window is that of the version in force on the day. One without a beginning is counted from the
  /// day it was first said on, or the first on which something became of it where that was before.
  public func offerEffect(
    of id: String, at moment: Int64, calendar: StoreCalendar
  ) -> OfferResult? {
    guard let offer = offers[id]?.inForce(on: calendar.businessDay(of: moment)) else { return nil }
    var effect = OfferResult(id: id, name: offer.name)
    let end = min(offer.times.to?.end(in: calendar) ?? moment, moment)
    let begin =
      offer.times.from?.begin(in: calendar)
      ?? began(id, calendar)
    guard let begin, begin < end else { return effect }
    let (from, to) = (calendar.businessDay(of: begin), calendar.businessDay(of: end - 1))
    (effect.from, effect.to) = (from, to)
    let counts = offerCounts(in: begin..<end)[id] ?? OfferCounts()
    (effect.shown, effect.used, effect.declined) = (counts.shown, counts.used, counts.declined)
    let uses = offerUses(in: begin..<end).filter { $0.offer == id }
    effect.participants =
      Set(uses.compactMap(\.regular)).count + uses.count { $0.regular == nil }
    effect.salesFen = sales(in: begin..<end)
    // Whole weeks back, as few as bring all of it before the window.
    let back = ((to.number - from.number) / 7 + 1) * 7
    let before = calendar.earlier(begin, days: back)..<calendar.earlier(end, days: back)
    effect.beforeSalesFen = sales(in: before)
    return effect
  }

  /// What was paid from an instant on and before another, in fen.
  private func sales(in span: Range<Int64>) -> Int64 {
    var sum: Int64 = 0
    for row in 0..<visits.count where span.contains(visits.at[row]) && visits.counts(row) {
      sum += Int64(visits.paid(Int32(row)) ?? 0)
    }
    return sum
  }

  /// The begin of the business day an offer was first said on, or used or told of before that.
  private func began(_ id: String, _ calendar: StoreCalendar) -> Int64? {
    let told = offerEvents.lines.filter { !$0.isOff && offerID(of: $0) == id }.map(\.at).min()
    let used = offerUses(in: 0..<Int64.max / 2).filter { $0.offer == id }.map(\.at).min()
    let first = [told, used].compactMap(\.self).min().map {
      calendar.start(of: calendar.businessDay(of: $0))
    }
    let said = offers[id]?.all.first.map { calendar.start(of: $0.from) }
    return [first, said].compactMap(\.self).min()
  }
}

extension StoreCalendar {
  /// The instant so many days before at the same time of day.
  fileprivate func earlier(_ instant: Int64, days: Int) -> Int64 {
    let (day, _) = local(instant)
    let time = instant - WrittenTime.utc(day.milliseconds, zone: zone)
    let local = day.milliseconds + time - Int64(days) * LocalClock.day
    return WrittenTime.utc(local, zone: zone)
  }
}
