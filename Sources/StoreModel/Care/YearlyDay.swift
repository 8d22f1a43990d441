/// A day of the year that comes round: a birthday, the day somebody joined.
public struct YearlyDay: Equatable, Sendable {
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The day `MM-DD` names, nil where no calendar has it.
  public init?(_ text: String) { self.init(utf8: text.utf8) }

  /// The same for bytes read in place.
  init?(utf8 bytes: some Collection<UInt8>) {
    let bytes = bytes.map { Int($0) - 0x30 }
    guard bytes.count == 5, bytes[2] == -3,
      (bytes.prefix(2) + bytes.suffix(2)).allSatisfy({ (0...9).contains($0) })
    else { return nil }
    // Any leap year tells whether the day exists.
    let (month, day) = (bytes[0] * 10 + bytes[1], bytes[3] * 10 + bytes[4])
    guard CivilDay(year: 2000, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The day as it falls in a year: 29 February is celebrated on the 28th in common years.
  public func falls(in year: Int) -> CivilDay? {
    let last = CivilDay.days(inMonth: month, of: year)
    return CivilDay(year: year, month: month, day: min(day, last))
  }

  /// The first time it falls on `today` or later; nil only at the end of the calendar.
  public func next(from today: CivilDay) -> CivilDay? {
    let year = today.parts.year
    return [year, year + 1].lazy.compactMap(falls).first { $0 >= today }
  }
}
