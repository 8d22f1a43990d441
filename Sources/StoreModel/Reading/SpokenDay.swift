import Foundation
import Lookup

/// A day in the words people have for it: `tomorrow`, `sat`, `next monday`, `+3`, 明天, 周六, 下周一.
///
/// Weeks begin with Monday. A bare weekday is the next one from today on, where what has been is
/// asked for the last one up to today; `next` and 下 mean the week after this one.
enum SpokenDay {
  /// Which way a weekday is looked for.
  enum Side: Equatable {
    case coming, past
  }

  /// Days a number may lead away from today: a year.
  private static let daysMax = 366

  /// The day a text means, nil where it is none of these words.
  static func day(_ text: String, from today: CivilDay, _ side: Side) -> CivilDay? {
    let words = text.halfWidth.lowercased().split(whereSeparator: \.isWhitespace)
    let text = HanFolding.simplified(words.joined(separator: " "))
    guard !text.isEmpty else { return nil }
    if let days = Self.days[text] ?? number(text) { return CivilDay(number: today.number + days) }
    return weekday(text, from: today, side)
  }

  private static let days: [String: Int] = [
    "today": 0, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2,
    "the day after tomorrow": 2, "day before yesterday": -2, "the day before yesterday": -2,
    "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1, "昨日": -1, "前天": -2,
    "大前天": -3,
  ]

  /// `+3`, `-2`, `in 3 days`, `2 days ago`, 3天后, 两天前.
  private static func number(_ text: String) -> Int? {
    let forms: [(pattern: Regex<(Substring, Substring)>, sign: Int)] = [
      (/\+(\d{1,3})(?: ?d)?/, 1), (/-(\d{1,3})(?: ?d)?/, -1), (/in (\d{1,3}) days?/, 1),
      (/(\d{1,3}) days? ago/, -1), (/(\d{1,3}) ?天(?:之|以)?后/, 1), (/(\d{1,3}) ?天(?:之|以)?前/, -1),
    ]
    for (pattern, sign) in forms {
      if let found = text.wholeMatch(of: pattern), let days = Int(found.1), days <= daysMax {
        return days * sign
      }
    }
    return nil
  }

  private static func weekday(_ text: String, from today: CivilDay, _ side: Side) -> CivilDay? {
    guard let (week, weekday) = english(text) ?? chinese(text) else { return nil }
    let monday = today.number - (today.number + 3) % 7
    if let week { return CivilDay(number: monday + 7 * week + weekday) }
    let ahead = (monday + weekday - today.number + 7) % 7
    return CivilDay(number: today.number + (side == .past && ahead > 0 ? ahead - 7 : ahead))
  }

  /// The week from this one, nil where none is said, and the weekday from Monday on.
  private typealias Spoken = (week: Int?, weekday: Int)

  private static func english(_ text: String) -> Spoken? {
    var words = text.split(separator: " ").map(String.init)
    let weeks = ["this": 0, "next": 1, "last": -1]
    let week = words.count == 2 ? weeks[words.removeFirst()] : nil
    guard words.count == 1, week != nil || !text.contains(" "), words[0].count >= 3 else {
      return nil
    }
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    let word = words[0].hasSuffix(".") ? String(words[0].dropLast()) : words[0]
    return names.firstIndex { $0.hasPrefix(word) }.map { (week, $0) }
  }

  private static func chinese(_ text: String) -> Spoken? {
    let pattern = /(这个?|本|下下个?|下个?|上个?)?(?:周|星期|礼拜)([一二三四五六日天])/
    guard let found = text.wholeMatch(of: pattern), let day = found.2.first,
      let place = ["一", "二", "三", "四", "五", "六", "日"].firstIndex(of: day == "天" ? "日" : day)
    else { return nil }
    let week = found.1.map { word in
      word.hasPrefix("下下") ? 2 : word.hasPrefix("下") ? 1 : word.hasPrefix("上") ? -1 : 0
    }
    return (week, place)
  }
}
