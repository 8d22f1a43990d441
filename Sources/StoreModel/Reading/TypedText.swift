import Documents

/// What somebody typed into a form or behind a flag, as the shop's own values.
public enum TypedText {
  /// A day: a date; a month and day, which mean the next such day from `today` on; or a word for it,
  /// `tomorrow`, `sat`, `+3`, 明天, 下周一.
  ///
  /// Nil for what is on no calendar.
  public static func day(_ text: String, from today: CivilDay) -> CivilDay? {
    let text = text.halfWidth.trimmingBlanks
    if let day = WrittenTime.day(text) ?? SpokenDay.day(text, from: today, .coming) { return day }
    // 29 February may be four years off, eight around a century.
    return monthDay(text, in: today.parts.year...today.parts.year + 8) { $0 >= today }
  }

  /// The same where what has been is asked for: the last such day or weekday up to `today`.
  public static func day(_ text: String, upTo today: CivilDay) -> CivilDay? {
    let text = text.halfWidth.trimmingBlanks
    if let day = WrittenTime.day(text) ?? SpokenDay.day(text, from: today, .past) { return day }
    return monthDay(text, in: today.parts.year - 8...today.parts.year, last: true) { $0 <= today }
  }

  private static func monthDay(
    _ text: String, in years: ClosedRange<Int>, last: Bool = false, where fits: (CivilDay) -> Bool
  ) -> CivilDay? {
    guard let monthDay = WrittenTime.birthday(text) else { return nil }
    let parts = monthDay.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    let days = years.compactMap { CivilDay(year: $0, month: parts[0], day: parts[1]) }.filter(fits)
    return last ? days.last : days.first
  }

  /// An instant in UTC milliseconds, also by a word for its day: `tomorrow 18:00`, 周六 15:00, `18:00`.
  ///
  /// Read as `StoreCalendar.instant` does, else as a word for a day, alone (its noon) or with a time
  /// behind it; a time alone is today's.
  /// Today is the business day of `now`; a time before the business day starts is that of the night
  /// it ends with. `hasBeen` where a weekday means the last one, not the next.
  public static func instant(
    _ text: String, in calendar: StoreCalendar, at now: Int64,
    hasBeen: Bool = false
  ) -> Int64? {
    if let instant = StoreCalendar.instant(text, zone: calendar.zone) { return instant }
    let text = text.halfWidth.trimmingBlanks
    let clock = text.firstMatch(of: /\d{1,2}:\d{2}(?::\d{2})?$/)
    let words = String(text[..<(clock?.range.lowerBound ?? text.endIndex)]).trimmingBlanks
    let today = calendar.businessDay(of: now)
    let spoken =
      words.isEmpty ? today : SpokenDay.day(words, from: today, hasBeen ? .past : .coming)
    guard let day = spoken, !text.isEmpty else { return nil }
    guard let clock else { return StoreCalendar.instant(day.text, zone: calendar.zone) }
    var digits = Digits(String(clock.output))
    guard let time = digits.clock(), digits.isAtEnd else { return nil }
    let isNight = time < Int64(calendar.dayStartMinutes) * 60_000
    let local = day.milliseconds + time + (isNight ? 86_400_000 : 0)
    return WrittenTime.utc(local, zone: calendar.zone)
  }

  /// Dates and ranges of dates as `Closures` takes them, words for a day among them made dates; hours
  /// behind them and what is neither stay as they are.
  public static func days(_ text: String, from today: CivilDay) -> String {
    let pieces = text.halfWidth.split(whereSeparator: { ",、".contains($0) }).map { piece in
      let hours = piece.firstMatch(of: /\s\d{1,2}:.*$/)
      let dates = String(piece[..<(hours?.range.lowerBound ?? piece.endIndex)])
      let days = dates.replacing("..", with: "\u{0}").split(separator: "\u{0}").map { end in
        let end = String(end).trimmingBlanks
        return day(end, from: today)?.text ?? end
      }.joined(separator: "..")
      return days + (hours?.output ?? "")
    }
    return pieces.joined(separator: ", ")
  }

  /// An amount of yuan in fen, with or without a currency sign; nil for what is no amount.
  public static func fen(yuan text: String) -> Int64? { ExactDecimal.fen(yuan: text) }
}
