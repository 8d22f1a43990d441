import Documents

extension OfferBound {
  /// A date, or a date and a time of day with or without an offset from UTC; nil for anything else.
  ///
  /// Without an offset it is what the store's clock shows, to the minute.
  init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    var digits = Digits(text)
    guard let day = digits.day() else { return nil }
    if digits.isAtEnd {
      self = .day(day)
      return
    }
    guard digits.blanks() || digits.skip("Tt"), let clock = digits.clock() else { return nil }
    if digits.isAtEnd {
      guard clock % LocalClock.minute == 0 else { return nil }
      self = .local(day, minutes: Int(clock / LocalClock.minute))
      return
    }
    guard let offset = digits.offset(), digits.isAtEnd else { return nil }
    self = .instant(day.milliseconds + clock - offset)
  }

  /// As documents hold it, and as it reads again.
  var text: String {
    switch self {
    case .day(let day): day.text
    case .local(let day, let minutes): "\(day.text)T\(OfferHours.clock(minutes))"
    case .instant(let instant): InstantText.utc(instant)
    }
  }
}

extension OfferHours {
  private static let minutesOfDay = 1440

  /// Two times of day, `["07:00", "11:00"]`; midnight as an end is 24:00.
  ///
  /// Nil for anything else.
  init?(_ value: Value) {
    guard let ends = value.array, ends.count == 2,
      let from = ends[0].string.flatMap(Self.minutes), from < Self.minutesOfDay,
      let to = ends[1].string.flatMap(Self.minutes), from != to
    else { return nil }
    self.init(from: from, to: to == 0 ? Self.minutesOfDay : to)
  }

  /// As documents hold them.
  var value: Value { .array([.string(Self.clock(from)), .string(Self.clock(to))]) }

  /// 425 as "07:05".
  static func clock(_ minutes: Int) -> String {
    "\(CivilDay.padded(minutes / 60, 2)):\(CivilDay.padded(minutes % 60, 2))"
  }

  private static func minutes(_ text: String) -> Int? {
    var digits = Digits(text)
    guard text.utf8.count <= 12, let hour = digits.number(1...2), digits.skip(":"),
      let minute = digits.number(2...2), digits.isAtEnd, minute < 60
    else { return nil }
    let minutes = hour * 60 + minute
    return minutes <= minutesOfDay ? minutes : nil
  }
}
