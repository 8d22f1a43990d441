import Foundation

/// Days and instants as tills write them.
enum WrittenTime {
  /// A day between 1900 and 2199, nil for what is on no calendar: other years are slips of a till.
  static func day(year: Int, month: Int, day: Int) -> CivilDay? {
    (1900...2199).contains(year) ? CivilDay(year: year, month: month, day: day) : nil
  }

  /// What an instant was written as.
  enum Instant: Equatable {
    /// A moment, UTC milliseconds.
    case moment(Int64)
    /// A date with no time of day.
    case day(CivilDay)

    /// The date where no time of day was written.
    var day: CivilDay? {
      switch self {
      case .day(let day): day
      case .moment: nil
      }
    }
  }

  /// MM-DD of a birthday written as month and day or as a date; nil for what is on no calendar.
  static func birthday(_ text: String) -> String? {
    if let day = day(text) { return day.monthDay }
    var digits = Digits(text)
    guard let month = digits.number(1...2), digits.dateSign(), let day = digits.number(1...2) else {
      return nil
    }
    // 29 February is a birthday: any leap year tells whether the day exists.
    return digits.isAtEnd ? CivilDay(year: 2000, month: month, day: day)?.monthDay : nil
  }

  /// A date, with or without a time behind it that is left out.
  static func day(_ text: String) -> CivilDay? {
    var digits = Digits(text)
    guard let day = digits.day() else { return nil }
    return digits.isAtEnd || digits.blanks() || digits.skip("Tt") ? day : nil
  }

  /// An instant: ISO 8601, a local date and time in `zone`, or seconds since 1970.
  ///
  /// 13 digits are milliseconds; only numbers from 1990 to 2199 are such seconds, others are anything. Where the clock was put back the earlier moment is meant, where it
  /// was put forward the time is read as if it had not been.
  static func instant(_ text: String, zone: TimeZone) -> Instant? {
    if let seconds = epoch(Digits(text)) { return .moment(seconds) }
    var digits = Digits(text)
    guard let day = digits.day() else { return nil }
    if digits.isAtEnd { return .day(day) }
    guard digits.blanks() || digits.skip("Tt"), let clock = digits.clock() else { return nil }
    let local = day.milliseconds + clock
    if digits.isAtEnd { return .moment(utc(local, zone: zone)) }
    guard let offset = digits.offset(), digits.isAtEnd else { return nil }
    return .moment(local - offset)
  }

  /// The moment a clock in `zone` shows `local` (milliseconds as if it were UTC).
  static func utc(_ local: Int64, zone: TimeZone) -> Int64 {
    func offset(at milliseconds: Int64) -> Int64 {
      let date = Date(timeIntervalSince1970: Double(milliseconds / 1000))
      return Int64(zone.secondsFromGMT(for: date)) * 1000
    }
    let before = local - offset(at: local - 86_400_000)
    if offset(at: before) == local - before { return before }
    let after = local - offset(at: local + 86_400_000)
    return offset(at: after) == local - after ? after : before
  }

  /// Seconds a till may have written: none is older than these, and none is of 1970.
  private static let epochs = 631_152_000..<7_258_118_400

  private static func epoch(_ text: Digits) -> Int64? {
    var digits = text
    if let milliseconds = digits.number(13...13) {
      return digits.isAtEnd && epochs.contains(milliseconds / 1000) ? Int64(milliseconds) : nil
    }
    // Eight digits are a date written without signs.
    guard let seconds = digits.number(9...10), epochs.contains(seconds) else { return nil }
    let whole = Int64(seconds) * 1000
    if digits.isAtEnd { return whole }
    guard digits.skip("."), let fraction = digits.thousandths(), digits.isAtEnd else { return nil }
    return whole + fraction
  }
}
