public import Foundation

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
///
/// Arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms": exact for every
/// day the app can meet, and a hundred times faster than a calendar object.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day of a date, nil where the calendar has no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year),
      (0...9999).contains(year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day a person typed: 2026-11-22, 2026/11/22, 2026年11月22日; nil for what is none.
  public init?(_ text: String) {
    guard let day = WrittenTime.day(text) else { return nil }
    self = day
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// YYYY-MM-DD.
  public var text: String {
    let (year, month, day) = parts
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// Milliseconds from 1970-01-01 to its midnight, both in one zone without clock changes.
  public var milliseconds: Int64 { Int64(number) * 86_400_000 }

  /// MM-DD.
  public var monthDay: String { String(text.dropFirst(5)) }

  /// The earlier day first.
  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// The store's own calendar: instants to business days.
public struct StoreCalendar: Equatable, Sendable {
  /// The store's zone.
  public let zone: TimeZone
  /// Minutes from local midnight to the start of the business day.
  public let dayStartMinutes: Int

  /// The calendar of a zone and a day start (minutes after midnight).
  public init(zone: TimeZone, dayStartMinutes: Int) {
    self.zone = zone
    self.dayStartMinutes = dayStartMinutes
  }

  /// HH:MM of the start of the business day.
  public var dayStartText: String {
    "\(CivilDay.padded(dayStartMinutes / 60, 2)):\(CivilDay.padded(dayStartMinutes % 60, 2))"
  }

  /// The business day an instant (UTC milliseconds) belongs to.
  public func businessDay(of milliseconds: Int64) -> CivilDay {
    let offset = Int64(zone.secondsFromGMT(for: Self.date(milliseconds))) * 1000
    let local = milliseconds + offset - Int64(dayStartMinutes) * 60_000
    return CivilDay(number: Int(Self.floorDivide(local, 86_400_000)))
  }

  /// Business days from an instant to `now`, both UTC milliseconds: 0 for today, and for whatever a
  /// wrong clock puts after it.
  public func businessDays(since milliseconds: Int64, at now: Int64) -> Int {
    max(0, businessDay(of: now).number - businessDay(of: milliseconds).number)
  }

  /// Local date and minutes after midnight of an instant (UTC milliseconds).
  public func local(_ milliseconds: Int64) -> (day: CivilDay, minutes: Int) {
    let offset = Int64(zone.secondsFromGMT(for: Self.date(milliseconds))) * 1000
    let day = Self.floorDivide(milliseconds + offset, 86_400_000)
    let minutes = (milliseconds + offset - day * 86_400_000) / 60_000
    return (CivilDay(number: Int(day)), Int(minutes))
  }

  /// An instant as a person types it, nil for what is none.
  ///
  /// ISO 8601, a local date and time in `zone`, or seconds since 1970; a date alone means its noon.
  public static func instant(_ text: String, zone: TimeZone) -> Int64? {
    switch WrittenTime.instant(text, zone: zone) {
    case .moment(let milliseconds): return milliseconds
    case .day(let day): return WrittenTime.utc(day.milliseconds + 43_200_000, zone: zone)
    case nil: return nil
    }
  }

  static func date(_ milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
  }

  @inline(__always)
  static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}

/// Instants as people and scripts read them.
public enum InstantText {
  /// ISO 8601 in UTC with milliseconds: 2026-11-22T09:30:00.000Z.
  public static func utc(_ milliseconds: Int64) -> String {
    let day = StoreCalendar.floorDivide(milliseconds, 86_400_000)
    let rest = Int(milliseconds - day * 86_400_000)
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60]
    let clock = time.map { CivilDay.padded($0, 2) }.joined(separator: ":")
    return "\(CivilDay(number: Int(day)).text)T\(clock).\(CivilDay.padded(rest % 1000, 3))Z"
  }
}
