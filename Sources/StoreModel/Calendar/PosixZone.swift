import Foundation

/// A clock as POSIX writes it in `TZ`: `CST-8`, `EST5EDT,M3.2.0,M11.1.0`, `<+0330>-3:30`.
///
/// IEEE Std 1003.1-2024, chapter 8.3. As in the C library of GNU, hours of a rule may be negative and
/// beyond 24, and summer time without a rule is that of `M3.2.0,M11.1.0`.
struct PosixZone: Equatable {
  /// Seconds ahead of UTC in winter.
  private(set) var standard = 0
  /// Seconds ahead of UTC in summer, nil for a clock that never changes.
  private(set) var summer: Int?
  /// When summer begins and ends, each on the clock before.
  private var begins = Rule(day: .weekday(month: 3, week: 2, weekday: 0))
  private var ends = Rule(day: .weekday(month: 11, week: 1, weekday: 0))

  /// When a year's change comes.
  private struct Rule: Equatable {
    var day: Day
    /// Seconds after midnight.
    var time = 7200

    enum Day: Equatable {
      /// From 1 to 365; 29 February has no number.
      case julian(Int)
      /// From 0 to 365.
      case ofYear(Int)
      /// Week 5 is the last; weekdays from Sunday on.
      case weekday(month: Int, week: Int, weekday: Int)
    }
  }

  /// Reads a clock, nil for what is none.
  init?(_ text: String) {
    var rest = Substring(text)
    guard Self.name(&rest), let west = Self.seconds(&rest, hoursMax: 24) else { return nil }
    standard = -west
    if rest.isEmpty { return }
    guard Self.name(&rest) else { return nil }
    summer = standard + 3600
    if let first = rest.first, first != "," {
      guard let west = Self.seconds(&rest, hoursMax: 24) else { return nil }
      summer = -west
    }
    if rest.isEmpty { return }
    guard let begins = Self.rule(&rest), let ends = Self.rule(&rest), rest.isEmpty else {
      return nil
    }
    (self.begins, self.ends) = (begins, ends)
  }

  /// Seconds ahead of UTC at a moment, in seconds since 1970.
  func offset(at moment: Int) -> Int {
    guard let summer else { return standard }
    let year = CivilDay(number: Int((Double(moment + standard) / 86_400).rounded(.down))).parts.year
    let from = start(of: begins, in: year) - standard
    let until = start(of: ends, in: year) - summer
    let isSummer =
      from < until ? (from..<until).contains(moment) : !(until..<from).contains(moment)
    return isSummer ? summer : standard
  }

  /// The moments of a year at which the clock changes, in seconds since 1970.
  func changes(in year: Int) -> [Int] {
    summer.map { [start(of: begins, in: year) - standard, start(of: ends, in: year) - $0] } ?? []
  }

  /// Seconds from 1970 to a rule's moment in a year, on the clock it is written for.
  private func start(of rule: Rule, in year: Int) -> Int {
    let newYear = CivilDay(year: year, month: 1, day: 1)?.number ?? 0
    let day: Int
    switch rule.day {
    case .ofYear(let number): day = newYear + number
    case .julian(let number):
      let isLeap = CivilDay.days(inMonth: 2, of: year) == 29
      day = newYear + number - (isLeap && number >= 60 ? 0 : 1)
    case .weekday(let month, let week, let weekday):
      let first = CivilDay(year: year, month: month, day: 1)?.number ?? newYear
      // 1970-01-01 was a Thursday.
      let ahead = (weekday - (first + 4) % 7 + 7) % 7
      let latest = CivilDay.days(inMonth: month, of: year) - 1
      var offset = ahead + (week - 1) * 7
      if offset > latest { offset -= 7 }
      day = first + offset
    }
    return day * 86_400 + rule.time
  }

  // MARK: - Reading

  private static func name(_ rest: inout Substring) -> Bool {
    if rest.first == "<" {
      guard let end = rest.firstIndex(of: ">") else { return false }
      let name = rest[rest.startIndex..<end].dropFirst()
      rest = rest[end...].dropFirst()
      return name.count >= 3
        && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-".contains($0)) }
    }
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest[name.endIndex...]
    return name.count >= 3
  }

  /// `8`, `-3:30`, `+5:45:00` in seconds.
  private static func seconds(_ rest: inout Substring, hoursMax: Int) -> Int? {
    let isNegative = rest.first == "-"
    if let first = rest.first, "+-".contains(first) { rest.removeFirst() }
    guard let hours = number(&rest, 0...hoursMax) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where rest.first == ":" {
      rest.removeFirst()
      guard let part = number(&rest, 0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private static func number(_ rest: inout Substring, _ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = Int(digits), range.contains(number) else {
      return nil
    }
    rest = rest[digits.endIndex...]
    return number
  }

  private static func rule(_ rest: inout Substring) -> Rule? {
    guard rest.first == "," else { return nil }
    rest.removeFirst()
    guard let day = day(&rest) else { return nil }
    var rule = Rule(day: day)
    if rest.first == "/" {
      rest.removeFirst()
      guard let time = seconds(&rest, hoursMax: 167) else { return nil }
      rule.time = time
    }
    return rule
  }

  private static func day(_ rest: inout Substring) -> Rule.Day? {
    switch rest.first {
    case "M":
      var parts: [Int] = []
      for range in [1...12, 1...5, 0...6] {
        rest.removeFirst()
        guard let part = number(&rest, range) else { return nil }
        parts.append(part)
        if parts.count < 3, rest.first != "." { return nil }
      }
      return .weekday(month: parts[0], week: parts[1], weekday: parts[2])
    case "J":
      rest.removeFirst()
      return number(&rest, 1...365).map(Rule.Day.julian)
    default: return number(&rest, 0...365).map(Rule.Day.ofYear)
    }
  }
}
