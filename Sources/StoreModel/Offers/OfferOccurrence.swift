/// One coming round of a guest's day: the day in its year, and the days on which the offer holds.
struct OfferOccurrence: Equatable {
  /// The guest's day in that year.
  let day: CivilDay
  /// The first and the last day on which the offer holds.
  let days: ClosedRange<CivilDay>

  /// The occurrence a day lies in, nil where it lies in none: on 2 January it may be last year's.
  init?(of yearly: YearlyDay, round: OfferRound, on today: CivilDay) {
    let year = today.parts.year
    let found = (year - 1...year + 1).lazy.compactMap { year in
      Self(of: yearly, round: round, in: year)
    }.first { $0.days.contains(today) }
    guard let found else { return nil }
    self = found
  }

  private init?(of yearly: YearlyDay, round: OfferRound, in year: Int) {
    guard let day = yearly.falls(in: year) else { return nil }
    self.day = day
    switch round {
    case .days(let before, let after):
      days = CivilDay(number: day.number - before)...CivilDay(number: day.number + after)
    case .month:
      let (year, month, dayOfMonth) = day.parts
      let first = day.number - dayOfMonth + 1
      let last = first + CivilDay.days(inMonth: month, of: year) - 1
      days = CivilDay(number: first)...CivilDay(number: last)
    }
  }
}
