import Foundation

/// When the store is open, as instants: its hours, closures, zone and day start over time.
///
/// Hours and zone hold from a business day on, so that a day keeps those it had: what was due stays due
/// and what is to come follows the new ones.
public struct StoreSchedule: Equatable, Sendable {
  /// When the store opens and closes, by the business day each holds from.
  public private(set) var hours = Versions<StoreHours>()
  /// Where its clock stands, by the business day each holds from.
  public private(set) var calendars = Versions<StoreCalendar>()
  /// Days with hours of their own.
  public let closures: Closures

  /// Days looked at before a store counts as closed for good: ten years.
  private static let daysMax = 3660
  private static let minute: Int64 = 60_000
  /// No zone is further ahead of UTC: 14 hours.
  private static let aheadMax: Int64 = 14 * 3_600_000

  /// One store's hours in one zone.
  public init(
    _ hours: StoreHours, _ closures: Closures = Closures(), in calendar: StoreCalendar
  ) {
    self.closures = closures
    self.hours.set(hours, from: CivilDay(number: 0))
    calendars.set(calendar, from: CivilDay(number: 0))
  }

  /// Says which hours hold from a business day on.
  public mutating func set(_ hours: StoreHours, from day: CivilDay) {
    self.hours.set(hours, from: day)
  }

  /// Says where the store's clock stands from a business day on.
  public mutating func set(_ calendar: StoreCalendar, from day: CivilDay) {
    calendars.set(calendar, from: day)
  }

  /// The calendar of a business day.
  func calendar(of day: CivilDay) -> StoreCalendar {
    calendars.inForce(on: day) ?? StoreCalendar(zone: .gmt, dayStartMinutes: 0)
  }

  /// The business day of an instant, UTC milliseconds; one beyond the calendar is taken for its edge.
  public func businessDay(of instant: Int64) -> CivilDay {
    let instant = instant.clamped(to: LocalClock.range)
    // The latest calendar that held on the day it names; the earliest where a move left a gap.
    for version in calendars.all.reversed() {
      let day = version.value.businessDay(of: instant)
      if day >= version.from { return day }
    }
    return calendar(of: CivilDay(number: 0)).businessDay(of: instant)
  }

  /// The instant a business day ends at: where a store moves the next one may begin early or late.
  public func end(of day: CivilDay) -> Int64 {
    let next = CivilDay(number: day.number + 1)
    return min(calendar(of: day).start(of: next), calendar(of: next).start(of: next))
  }

  /// The shifts that begin on a day, half-open, ascending, none into another.
  ///
  /// Ends are wall times: one the clock skips is read with the offset before, one it shows twice is the
  /// first. A shift the clock leaves nothing of is none.
  public func shifts(on day: CivilDay) -> [Range<Int64>] {
    let week = hours.inForce(on: day) ?? .everyDay
    let shifts = closures.special[day] ?? week.shifts[day.weekday]
    let zone = calendar(of: day).zone
    func instant(_ minutes: Int) -> Int64 {
      WrittenTime.utc(day.milliseconds + Int64(minutes) * Self.minute, zone: zone)
    }
    return shifts.reduce(into: []) { found, shift in
      let open = max(instant(shift.lowerBound), found.last?.upperBound ?? .min)
      let close = instant(shift.upperBound)
      if open < close { found.append(open..<close) }
    }
  }

  /// The date the store's clock shows at an instant, and minutes after midnight.
  public func local(_ instant: Int64) -> (day: CivilDay, minutes: Int) {
    calendar(of: businessDay(of: instant)).local(instant.clamped(to: LocalClock.range))
  }

  /// When the last shift of a day ends, nil where it has none.
  public func closing(of day: CivilDay) -> Int64? { shifts(on: day).last?.upperBound }

  /// The first instant at which so much opening time has passed since an instant, both milliseconds.
  ///
  /// No time at all has passed at once, open or not; nil where the store does not open that long again.
  public func instant(after open: Int64, since start: Int64) -> Int64? {
    guard open > 0 else { return start }
    var left = open
    var end: Int64?
    eachStretch(from: start) { stretch in
      let length = stretch.upperBound - stretch.lowerBound
      if length >= left { end = stretch.lowerBound + left }
      left -= length
      return end == nil
    }
    return end
  }

  /// Opening time from one instant to another, in milliseconds.
  public func openTime(from start: Int64, to end: Int64) -> Int64 {
    var sum: Int64 = 0
    eachStretch(from: start) { stretch in
      sum += max(0, min(stretch.upperBound, end) - stretch.lowerBound)
      return stretch.upperBound < end
    }
    return sum
  }

  /// Whether the store is open at an instant.
  public func isOpen(at instant: Int64) -> Bool {
    let today = businessDay(of: instant).number
    return (today - 1...today + 1).contains { number in
      shifts(on: CivilDay(number: number)).contains { $0.contains(instant) }
    }
  }

  /// The closing time of the so manieth open day after the business day of an instant, open or not;
  /// of none, that of its own day.
  ///
  /// One that is not after the instant gives way to the next open day's: its own day may have closed,
  /// and a short day may close before the day before has ended.
  public func closing(after openDays: Int, since start: Int64) -> Int64? {
    let own = businessDay(of: start)
    if openDays == 0, let closing = closing(of: own), closing > start { return closing }
    var left = max(1, openDays)
    for number in own.number + 1...own.number + Self.daysMax {
      guard let closing = closing(of: CivilDay(number: number)) else { continue }
      left -= 1
      if left <= 0, closing > start { return closing }
    }
    return nil
  }

  /// The opening of the first open day after the business day of an instant.
  public func nextOpening(after instant: Int64) -> Int64? {
    let own = businessDay(of: instant).number
    for number in own + 1...own + Self.daysMax {
      if let first = shifts(on: CivilDay(number: number)).first { return first.lowerBound }
    }
    return nil
  }

  /// Tells of the opening time from an instant on, stretch by stretch in its order and none twice, for
  /// as long as it is told to go on.
  ///
  /// Days may share some: a short day, other hours or another zone from a day on.
  private func eachStretch(from start: Int64, _ goesOn: (Range<Int64>) -> Bool) {
    let first = businessDay(of: start).number - 1
    var reached = start
    var shifts: [Range<Int64>] = []
    for number in first...first + Self.daysMax {
      shifts += self.shifts(on: CivilDay(number: number))
      shifts.sort { $0.lowerBound < $1.lowerBound }
      // No later day has a shift before.
      let known = CivilDay(number: number + 1).milliseconds - Self.aheadMax
      while let shift = shifts.first, shift.lowerBound < known {
        shifts.removeFirst()
        let begin = max(shift.lowerBound, reached)
        guard begin < shift.upperBound else { continue }
        guard goesOn(begin..<shift.upperBound) else { return }
        reached = shift.upperBound
      }
    }
  }
}
