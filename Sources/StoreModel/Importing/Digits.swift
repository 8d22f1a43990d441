/// Reads dates and times from the front of a text, part by part.
struct Digits {
  private var rest: Substring

  /// Starts at the front of `text`.
  init(_ text: String) { rest = text[...] }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Skips one of the characters of `signs`; false where none stands next.
  @discardableResult
  mutating func skip(_ signs: String) -> Bool {
    guard let next = rest.first, signs.contains(next) else { return false }
    rest.removeFirst()
    return true
  }

  /// Skips what divides the parts of a date.
  mutating func dateSign() -> Bool { skip("-/.年月") }

  /// A number of so many digits.
  mutating func number(_ width: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard width.contains(digits.count), let number = Int(digits) else { return nil }
    rest.removeFirst(digits.count)
    return number
  }

  /// A date: 2026-08-24, 2026/8/24, 2026年8月24日, 20260824.
  mutating func day() -> Moments.Day? {
    let start = rest
    if let compact = number(8...8) {
      return Moments.Day(compact / 10_000, compact / 100 % 100, compact % 100)
    }
    if let year = number(4...4), dateSign(), let month = number(1...2), dateSign(),
      let day = number(1...2)
    {
      skip("日号")
      return Moments.Day(year, month, day)
    }
    rest = start
    return nil
  }

  /// A time of day in milliseconds: 7:00, 07:00:00, 07:00:00.123, 070000.
  mutating func clock() -> Int64? {
    skip(" ")
    var hour = 0
    var minute = 0
    var second = 0
    if let compact = number(6...6) {
      (hour, minute, second) = (compact / 10_000, compact / 100 % 100, compact % 100)
    } else {
      guard let first = number(1...2), skip(":"), let then = number(2...2) else { return nil }
      (hour, minute) = (first, then)
      if skip(":") {
        guard let last = number(2...2) else { return nil }
        second = last
      }
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let whole = Int64(hour * 3600 + minute * 60 + second) * 1000
    guard skip(".,") else { return whole }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    rest.removeFirst(digits.count)
    let kept = digits.prefix(3)
    return whole + (Int64(kept + String(repeating: "0", count: 3 - kept.count)) ?? 0)
  }

  /// An offset from UTC in milliseconds: Z, +08:00, +0800, +08.
  mutating func offset() -> Int64? {
    skip(" ")
    if skip("Zz") { return 0 }
    let isWest = rest.first == "-" || rest.first == "−"
    guard skip("+-−") else { return nil }
    var hours = 0
    var minutes = 0
    if let compact = number(4...4) {
      (hours, minutes) = (compact / 100, compact % 100)
    } else {
      guard let first = number(2...2) else { return nil }
      hours = first
      if skip(":") {
        guard let then = number(2...2) else { return nil }
        minutes = then
      }
    }
    guard hours <= 18, minutes < 60 else { return nil }
    return Int64(hours * 60 + minutes) * (isWest ? -60_000 : 60_000)
  }
}
