import Documents

/// What somebody typed into a form, as the shop's own values.
public enum TypedText {
  /// A day: a date, or a month and day, which mean the next such day from `today` on.
  ///
  /// Nil for what is on no calendar.
  public static func day(_ text: String, from today: CivilDay) -> CivilDay? {
    let text = text.halfWidth.trimmingBlanks
    if let day = WrittenTime.day(text) { return day }
    guard let monthDay = WrittenTime.birthday(text) else { return nil }
    let parts = monthDay.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    // 29 February may be four years off, eight around a century.
    let years = today.parts.year...today.parts.year + 8
    return years.lazy.compactMap { CivilDay(year: $0, month: parts[0], day: parts[1]) }
      .first { $0 >= today }
  }

  /// An amount of yuan in fen, with or without a currency sign; nil for what is no amount.
  public static func fen(yuan text: String) -> Int64? { ExactDecimal.fen(yuan: text) }
}
