import Documents

/// Days on which the store keeps other hours than its weekday's, as the setting `closures` says them.
///
/// Dates and ranges of dates divided by commas: `2026-10-01..2026-10-07, 2027-01-01`. A day with hours
/// behind it is a short one: `2027-02-05 07:00-15:00`; what comes later counts.
public struct Closures: Equatable, Sendable {
  /// The days on which it is closed, ascending.
  public var days: [CivilDay] { special.filter(\.value.isEmpty).keys.sorted() }
  /// The shifts of every such day, minutes after midnight; none where it is closed.
  public private(set) var special: [CivilDay: [Range<Int>]] = [:]

  /// Ten years' worth: more is a slip in a year.
  private static let daysMax = 3660

  /// Never closed.
  public init() {}

  /// The days a text says; nil where it says none or too many.
  ///
  /// Signs, blanks and words are read as those of hours are.
  public init?(_ text: String) {
    for piece in StoreHours.plain(text).split(separator: ",", omittingEmptySubsequences: false) {
      let words = StoreHours.joined(String(piece), at: "..").split(separator: " ")
      guard let dates = words.first, words.count <= 2 else { return nil }
      let hours = words.count == 2 ? StoreHours.day(String(words[1])) : []
      let ends = dates.split(separator: "..", omittingEmptySubsequences: false).map(Self.day)
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
        first <= last, last.number - first.number < Self.daysMax, let hours
      else { return nil }
      for number in first.number...last.number { special[CivilDay(number: number)] = hours }
    }
    guard !special.isEmpty, special.count <= Self.daysMax else { return nil }
  }

  /// A date and nothing behind it: what is no hours is no part of a day either.
  private static func day(_ text: Substring) -> CivilDay? {
    var digits = Digits(String(text))
    guard let day = digits.day(), digits.isAtEnd else { return nil }
    return day
  }

  /// Whether every shift ends by the start of the next business day, minutes after midnight.
  public func ends(by dayStartMinutes: Int) -> Bool {
    special.values.allSatisfy {
      $0.last?.upperBound ?? 0 <= StoreHours.minutesOfDay + dayStartMinutes
    }
  }
}
