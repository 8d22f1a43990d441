import Documents

/// When the store is open, weekday by weekday, as the setting `hours` says it.
///
/// `07:00-22:00` is every day; `mon-fri 07:00-22:00, sat 08:00-20:00, sun closed` says it day by day,
/// what comes later in the place of what came before. Days that are not named are open as every day
/// is unless set: 07:00 to 22:00.
public struct StoreHours: Equatable, Sendable {
  /// Minutes after midnight from opening to closing, by weekday from Monday on; nil where closed.
  public private(set) var days: [Range<Int>?]

  /// Every day from 07:00 to 22:00.
  public static let everyDay = StoreHours(days: Array(repeating: 420..<1320, count: 7))

  /// Weekdays from Monday on, as the setting names them.
  private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private init(days: [Range<Int>?]) { self.days = days }

  /// The hours a text says; nil where it says none, or no day is open.
  public init?(_ text: String) {
    self = .everyDay
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = piece.lowercased().split(whereSeparator: \.isWhitespace)
      guard let hours = words.last, words.count <= 2 else { return nil }
      guard let named = words.count == 2 ? Self.weekdays(words[0]) : 0...6 else { return nil }
      if hours == "closed" {
        for day in named { days[day] = nil }
      } else {
        guard let range = Self.hours(hours) else { return nil }
        for day in named { days[day] = range }
      }
    }
    if days.allSatisfy({ $0 == nil }) { return nil }
  }

  private static func weekdays(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { name in
      names.firstIndex { $0 == name }
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last
    else { return nil }
    return first...last
  }

  /// `07:00-22:00` as minutes; closing behind opening, at midnight at the latest.
  private static func hours(_ text: Substring) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(minutes)
    guard ends.count == 2, let open = ends[0], let close = ends[1], open < close else { return nil }
    return open..<close
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute),
      hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}

/// Days the store is closed on against its hours, as the setting `closures` says them.
///
/// Dates and ranges of dates divided by commas: `2026-10-01..2026-10-07, 2027-01-01`.
public struct Closures: Equatable, Sendable {
  /// The days, ascending.
  public private(set) var days: [CivilDay] = []

  /// Ten years' worth: more is a slip in a year.
  private static let daysMax = 3660

  /// Never closed.
  public init() {}

  /// The days a text says; nil where it says none or too many.
  public init?(_ text: String) {
    var all: Set<CivilDay> = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = String(piece).trimmingBlanks.split(separator: "..").map { CivilDay(String($0)) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
        first <= last, last.number - first.number < Self.daysMax
      else { return nil }
      for number in first.number...last.number { all.insert(CivilDay(number: number)) }
    }
    guard !all.isEmpty, all.count <= Self.daysMax else { return nil }
    days = all.sorted()
  }
}
