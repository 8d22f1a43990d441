/// A moment as offers ask for it: read from the store's clock once, asked thousands of times.
struct OfferClock: Sendable {
  /// UTC milliseconds.
  let at: Int64
  /// The store's calendar.
  let calendar: StoreCalendar
  /// The business day.
  let day: CivilDay
  /// Minutes from 1970-01-01T00:00 on the store's clock.
  let minute: Int
  /// The store's clock from two days before the moment to some days after it.
  let local: LocalClock

  /// So many days ahead are asked most.
  static let daysAhead = 10

  /// A moment at a store.
  init(_ at: Int64, _ calendar: StoreCalendar) {
    let span = (at - 2 * LocalClock.day)...(at + Int64(Self.daysAhead + 1) * LocalClock.day)
    self.init(at, calendar, LocalClock(calendar, spanning: span))
  }

  /// The same moment, read from a clock that is at hand.
  init(_ at: Int64, _ calendar: StoreCalendar, _ local: LocalClock) {
    self.at = at
    self.calendar = calendar
    self.local = local
    day = CivilDay(number: Int(local.businessDay(at)))
    minute = Int(local.localMinute(at))
  }

  /// The business day of another instant.
  func businessDay(_ instant: Int64) -> CivilDay { calendar.businessDay(of: instant) }
}

extension OfferTimes {
  /// Whether they hold at a moment, and what speaks against it first.
  enum Standing: Equatable {
    case holds, notStarted, ended, wrongWeekday, outsideHours
  }

  /// Where they stand at a moment.
  func standing(_ clock: OfferClock) -> Standing {
    if let from, !from.isReached(clock) { return .notStarted }
    if let to, to.isPassed(clock) { return .ended }
    if hours.isEmpty { return isDay(clock.day) ? .holds : .wrongWeekday }
    if hours.contains(where: { $0.begin(clock).map(isDay) ?? false }) { return .holds }
    // On a day that is meant nobody is told that it is the wrong one.
    return isDay(clock.day) ? .outsideHours : .wrongWeekday
  }

  /// Whether weekday and day of the month are meant.
  func isDay(_ day: CivilDay) -> Bool {
    guard weekdays.isEmpty || weekdays.contains(day.weekday) else { return false }
    return monthDays.isEmpty || monthDays.contains(day.parts.day)
  }
}

extension OfferHours {
  /// The business day on which the occurrence begins that a moment lies in; nil where it lies in none.
  fileprivate func begin(_ clock: OfferClock) -> CivilDay? {
    let (days, minutes) = (clock.minute.floor(by: 1440), clock.minute.modulo(1440))
    let begin: Int
    if isOverMidnight {
      guard minutes >= from || minutes < to else { return nil }
      begin = minutes >= from ? days : days - 1
    } else {
      guard (from..<to).contains(minutes) else { return nil }
      begin = days
    }
    return CivilDay(number: from < clock.calendar.dayStartMinutes ? begin - 1 : begin)
  }
}

extension OfferBound {
  /// Whether what begins with it has begun.
  fileprivate func isReached(_ clock: OfferClock) -> Bool {
    switch self {
    case .day(let day): clock.day >= day
    case .local(let day, let minutes): clock.minute >= day.number * 1440 + minutes
    case .instant(let instant): clock.at >= instant
    }
  }

  /// Whether what ends with it is over.
  fileprivate func isPassed(_ clock: OfferClock) -> Bool {
    switch self {
    case .day(let day): clock.day > day
    case .local, .instant: isReached(clock)
    }
  }

  /// The instant at which it begins.
  func begin(in calendar: StoreCalendar) -> Int64 {
    switch self {
    case .day(let day): calendar.start(of: day)
    case .local(let day, let minutes):
      WrittenTime.utc(
        day.milliseconds + Int64(minutes) * LocalClock.minute, zone: calendar.zone)
    case .instant(let instant): instant
    }
  }

  /// The instant at which what ends with it is over.
  func end(in calendar: StoreCalendar) -> Int64 {
    if case .day(let day) = self {
      return calendar.start(of: CivilDay(number: day.number + 1))
    }
    return begin(in: calendar)
  }
}

extension CivilDay {
  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { (number + 3).modulo(7) }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func floor(by divisor: Int) -> Int { (self - modulo(divisor)) / divisor }

  /// The remainder, never negative.
  fileprivate func modulo(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
