import Documents
import Foundation

/// A day as spreadsheets count them, 45987 for 2025-11-26, with the time of day as its fraction.
struct SheetDay: Equatable {
  /// The day.
  let day: CivilDay
  /// Milliseconds after midnight, rounded to a second, for a fraction is never exact; nil for none.
  let clock: Int64?

  /// 1970-01-01 as spreadsheets count: their day 1 is 1900-01-01, and they believe in 1900-02-29.
  private static let of1970 = 25_569
  /// 1954 to 2079, whose numbers have five digits: others are as likely anything else.
  private static let range = 19_725...65_745
  /// Digits of a fraction that are read: a second is the fifth.
  private static let digitsMax = 9

  /// The day a number means, nil where it means none.
  init?(_ text: String) {
    var digits = Digits(text)
    guard let number = digits.number(5...5), Self.range.contains(number) else { return nil }
    var seconds: Int64?
    if !digits.isAtEnd {
      guard digits.skip(".,"), let fraction = digits.fraction(Self.digitsMax), digits.isAtEnd else {
        return nil
      }
      seconds =
        fraction.part == 0 ? nil : (fraction.part * 86_400 + fraction.whole / 2) / fraction.whole
    }
    day = CivilDay(number: number - Self.of1970)
    clock = seconds.map { $0 * 1000 }
  }

  /// As an instant, a time of day being one of the store's clock.
  func instant(zone: TimeZone) -> WrittenTime.Instant {
    clock.map { .moment(WrittenTime.utc(day.milliseconds + $0, zone: zone)) } ?? .day(day)
  }
}

extension WrittenTime {
  /// An instant of a till's file: as anybody writes it, or as a spreadsheet counts.
  static func fileInstant(_ text: String, zone: TimeZone) -> Instant? {
    SheetDay(text)?.instant(zone: zone) ?? instant(text, zone: zone)
  }

  /// A day of a till's file.
  static func fileDay(_ text: String) -> CivilDay? { SheetDay(text)?.day ?? day(text) }

  /// MM-DD of a birthday of a till's file.
  static func fileBirthday(_ text: String) -> String? {
    SheetDay(text)?.day.monthDay ?? birthday(text)
  }

  /// What programs write where there is no date: the first day of one calendar or clock or another.
  private static let defaults: Set<[Int]> = [
    [0, 0, 0], [1, 1, 1], [1601, 1, 1], [1753, 1, 1], [1899, 12, 30], [1899, 12, 31], [1900, 1, 0],
    [1900, 1, 1], [1969, 12, 31], [1970, 1, 1], [9999, 12, 31],
  ]

  /// Whether a text is such a date, with a time of day or without.
  static func isDefault(_ text: String) -> Bool {
    var digits = Digits(text)
    if let compact = digits.number(8...8) {
      return defaults.contains([compact / 10_000, compact / 100 % 100, compact % 100])
    }
    guard let year = digits.number(4...4), digits.dateSign(), let month = digits.number(1...2),
      digits.dateSign(), let day = digits.number(1...2)
    else { return false }
    return defaults.contains([year, month, day])
  }

  /// The day a clock in `zone` shows at a moment, UTC milliseconds.
  static func localDay(of moment: Int64, zone: TimeZone) -> CivilDay {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment / 1000)))
    let local = moment + Int64(offset) * 1000
    return CivilDay(number: Int(StoreCalendar.floorDivide(local, 86_400_000)))
  }
}
