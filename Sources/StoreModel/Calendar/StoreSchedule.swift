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

  /// The business day of an instant, UTC milliseconds.
  public func businessDay(of instant: Int64) -> CivilDay {
    // The latest calendar that held on the day it names; the earliest where a move left a gap.
    for version in calendars.all.reversed() {
      let day = version.value.businessDay(of: instant)
      if day >= version.from { return day }
    }
    return calendar(of: CivilDay(number: 0)).businessDay(of: instant)
  }

  /// The shifts that begin on a day, half-open, ascending.
  ///
  /// Ends are wall times: one the clock skips is read with the offset before, one it shows twice is the
  /// first. A shift the clock leaves nothing of is none.
  public func shifts(on day: CivilDay) -> [Range<Int64>] {
    let week = hours.inForce(on: day) ?? .everyDay
    let shifts = closures.special[day] ?? week.shifts[day.weekday]
    let zone = calendar(of: day).zone
    return shifts.compactMap { shift in
      let open = WrittenTime.utc(
        day.milliseconds + Int64(shift.lowerBound) * Self.minute, zone: zone)
      let close = WrittenTime.utc(
        day.milliseconds + Int64(shift.upperBound) * Self.minute, zone: zone)
      return open < close ? open..<close : nil
    }
  }

  /// The date the store's clock shows at an instant, and minutes after midnight.
  public func local(_ instant: Int64) -> (day: CivilDay, minutes: Int) {
    calendar(of: businessDay(of: instant)).local(instant)
  }

  /// When the last shift of a day ends, nil where it has none.
  public func closing(of day: CivilDay) -> Int64? { shifts(on: day).last?.upperBound }

  /// The first instant at which so much opening time has passed since an instant, both milliseconds.
  ///
  /// No time at all has passed at once, open or not; nil where the store does not open that long again.
  public func instant(after open: Int64, since start: Int64) -> Int64? {
    guard open > 0 else { return start }
    var left = open
    for day in days(from: start) {
      for shift in shifts(on: day) where shift.upperBound > start {
        let begin = max(shift.lowerBound, start)
        let length = shift.upperBound - begin
        if length >= left { return begin + left }
        left -= length
      }
    }
    return nil
  }

  /// Opening time from one instant to another, in milliseconds.
  public func openTime(from start: Int64, to end: Int64) -> Int64 {
    guard end > start else { return 0 }
    var sum: Int64 = 0
    for day in days(from: start) {
      let shifts = shifts(on: day)
      for shift in shifts {
        sum += max(0, min(shift.upperBound, end) - max(shift.lowerBound, start))
      }
      if day.number > businessDay(of: end).number + 1 { break }
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
  /// of none, that of its own day, or of the next open day where that is not after the instant.
  public func closing(after openDays: Int, since start: Int64) -> Int64? {
    let own = businessDay(of: start)
    if openDays == 0, let closing = closing(of: own), closing > start { return closing }
    var left = max(1, openDays)
    for number in own.number + 1...own.number + Self.daysMax {
      guard let closing = closing(of: CivilDay(number: number)) else { continue }
      left -= 1
      if left == 0 { return closing }
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

  /// Days whose shifts may hold an instant or come after it.
  private func days(from instant: Int64) -> some Sequence<CivilDay> {
    let first = businessDay(of: instant).number - 1
    return (first...first + Self.daysMax).lazy.map { CivilDay(number: $0) }
  }
}
