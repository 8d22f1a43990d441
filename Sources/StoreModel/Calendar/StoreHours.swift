import Documents

/// When the store is open, weekday by weekday, as the setting `hours` says it.
///
/// `07:00-22:00` is every day; `mon-fri 07:00-22:00, sat 08:00-20:00, sun closed` says it day by day,
/// what comes later in the place of what came before. Days that are not named are open as every day
/// is unless set: 07:00 to 22:00. `10:00-02:00` closes after midnight; `7:00`, any case, signs of full
/// width, other dashes, blanks around them, days written out and Chinese words are understood.
public struct StoreHours: Equatable, Sendable {
  /// Minutes after midnight from opening to closing, by weekday from Monday on; nil where closed.
  ///
  /// A closing after the next midnight has more than 1440 of them.
  public private(set) var days: [Range<Int>?]

  /// Every day from 07:00 to 22:00.
  public static let everyDay = StoreHours(days: Array(repeating: 420..<1320, count: 7))

  /// Weekdays from Monday on; their first three letters are enough.
  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Chinese words and signs, as the ones they stand for.
  private static let plainForms = [
    ("–", "-"), ("—", "-"), ("−", "-"), ("~", "-"), ("〜", "-"), ("至", "-"), ("到", "-"),
    (" to ", "-"), ("，", ","),
    ("、", ","), ("；", ","), (";", ","), ("星期", "周"), ("礼拜", "周"), ("周天", "周日"), ("每天", " "),
    ("每日", " "),
    ("周一", " mon "), ("周二", " tue "), ("周三", " wed "), ("周四", " thu "), ("周五", " fri "),
    ("周六", " sat "),
    ("周日", " sun "), ("休息", " closed "), ("不营业", " closed "), ("关门", " closed "),
  ]
  private static let minutesOfDay = 1440

  private init(days: [Range<Int>?]) { self.days = days }

  /// The hours a text says; nil where it says none, or no day is open.
  public init?(_ text: String) {
    self = .everyDay
    for piece in Self.plain(text).split(separator: ",", omittingEmptySubsequences: false) {
      let words = piece.split(separator: " ")
      guard let hours = words.last, words.count <= 2 else { return nil }
      guard let named = words.count == 2 ? Self.weekdays(words[0]) : Array(0...6) else {
        return nil
      }
      if hours == "closed" {
        for day in named { days[day] = nil }
      } else {
        guard let range = Self.hours(hours) else { return nil }
        for day in named { days[day] = range }
      }
    }
    if days.allSatisfy({ $0 == nil }) { return nil }
  }

  /// A text in small ASCII letters, single blanks between its words and none around its dashes.
  private static func plain(_ text: String) -> String {
    var plain = text.halfWidth.lowercased()
    for (form, sign) in plainForms {
      plain = plain.split(separator: form, omittingEmptySubsequences: false).joined(separator: sign)
    }
    let words = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.split(separator: "-", omittingEmptySubsequences: false)
      .map { String($0).trimmingBlanks }.joined(separator: "-")
  }

  /// The days a name or two names mean, over a Sunday too.
  private static func weekdays(_ text: Substring) -> [Int]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { name in
      names.firstIndex { name.count >= 3 && $0.hasPrefix(name) }
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      return nil
    }
    return (first...(first <= last ? last : last + 7)).map { $0 % 7 }
  }

  /// `07:00-22:00` as minutes; a closing before the opening is one of the next day.
  private static func hours(_ text: Substring) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(minutes)
    guard ends.count == 2, let open = ends[0], let close = ends[1], open != close,
      open < minutesOfDay
    else { return nil }
    return open..<(open < close ? close : close + minutesOfDay)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= minutesOfDay
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
