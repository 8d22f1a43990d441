import Documents

/// When the store is open, weekday by weekday, as the setting `hours` says it.
///
/// `07:00-22:00` is every day; `mon-fri 07:00-22:00, sat 08:00-20:00, sun closed` says it day by day,
/// what comes later in the place of what came before. Days that are not named are open as every day
/// is unless set: 07:00 to 22:00. A day may have several shifts, `07:00-14:00+17:00-22:00`. `10:00-02:00`
/// closes after midnight, as `10:00-26:00` says too; `7:00`, any case, signs of full width, other dashes,
/// blanks around them, days written out and Chinese words are understood.
public struct StoreHours: Equatable, Sendable {
  /// Minutes after midnight from opening to closing of each shift, by weekday from Monday on; none
  /// where closed.
  ///
  /// A shift belongs to the day it begins on; a closing after the next midnight has more than 1440
  /// minutes.
  public private(set) var shifts: [[Range<Int>]]

  /// From the first opening to the last closing, by weekday from Monday on; nil where closed.
  public var days: [Range<Int>?] {
    shifts.map { day in
      guard let first = day.first, let last = day.last else { return nil }
      return first.lowerBound..<last.upperBound
    }
  }

  /// Every day from 07:00 to 22:00.
  public static let everyDay = StoreHours(shifts: Array(repeating: [420..<1320], count: 7))

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
  /// Minutes of a day.
  static let minutesOfDay = 1440
  /// No closing is later: the latest start of a business day after midnight.
  private static let latestClosing = 1440 + 719
  /// More shifts a day are a slip.
  private static let shiftsMax = 6

  private init(shifts: [[Range<Int>]]) { self.shifts = shifts }

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
        for day in named { shifts[day] = [] }
      } else {
        guard let day = Self.day(String(hours)) else { return nil }
        for place in named { shifts[place] = day }
      }
    }
    if shifts.allSatisfy(\.isEmpty) || runsIntoNextDay { return nil }
  }

  /// Whether every shift ends by the start of the next business day, minutes after midnight.
  public func ends(by dayStartMinutes: Int) -> Bool {
    shifts.allSatisfy { $0.last?.upperBound ?? 0 <= Self.minutesOfDay + dayStartMinutes }
  }

  /// Whether a day ends after the next one has opened.
  private var runsIntoNextDay: Bool {
    shifts.indices.contains { place in
      guard let close = shifts[place].last?.upperBound,
        let open = shifts[(place + 1) % shifts.count].first?.lowerBound
      else { return false }
      return close > open + Self.minutesOfDay
    }
  }

  /// The shifts of a day, `07:00-14:00+17:00-22:00`; nil where they overlap or one is none.
  static func day(_ text: String) -> [Range<Int>]? {
    let pieces = text.split(separator: "+", omittingEmptySubsequences: false)
    let shifts = pieces.compactMap { hours($0) }
    guard shifts.count == pieces.count, shifts.count <= shiftsMax else { return nil }
    let isAscending = zip(shifts, shifts.dropFirst()).allSatisfy {
      $0.upperBound <= $1.lowerBound
    }
    return isAscending ? shifts : nil
  }

  /// A text in small ASCII letters, single blanks between its words and none around its signs.
  static func plain(_ text: String) -> String {
    var plain = text.halfWidth.lowercased()
    for (form, sign) in plainForms {
      plain = plain.split(separator: form, omittingEmptySubsequences: false).joined(separator: sign)
    }
    let words = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ["-", "+"].reduce(words, joined)
  }

  /// A text without blanks around a sign.
  static func joined(_ text: String, at sign: String) -> String {
    text.split(separator: sign, omittingEmptySubsequences: false)
      .map { String($0).trimmingBlanks }.joined(separator: sign)
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
      open < minutesOfDay, close <= latestClosing
    else { return nil }
    return open..<(open < close ? close : close + minutesOfDay)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= latestClosing
    else { return nil }
    return hour * 60 + minute
  }
}
