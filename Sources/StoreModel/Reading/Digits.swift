import Documents

/// Reads dates and times from the front of a text, part by part.
struct Digits {
  private let bytes: [UInt8]
  private var place = 0

  /// Starts at the front of `text`, blanks at its ends left out.
  ///
  /// Full width and the signs of Chinese dates are read as their ASCII twins.
  init(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      bytes = Array(text.trimmingBlanks.utf8)
      return
    }
    let signs = text.halfWidth.map { character -> Character in
      switch character {
      case "年", "月": "-"
      case "日", "号": " "
      case "−": "-"
      default: character
      }
    }
    bytes = Array(String(signs).trimmingBlanks.utf8)
  }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next byte, nil at the end.
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Skips one of some signs; false where none stands next.
  mutating func skip(_ signs: StaticString) -> Bool {
    guard let next,
      UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
        .contains(next)
    else { return false }
    place += 1
    return true
  }

  /// Skips what divides the parts of a date.
  mutating func dateSign() -> Bool { skip("-/.") }

  /// Skips blanks; whether there were any.
  @discardableResult
  mutating func blanks() -> Bool {
    let start = place
    while next == Byte.space { place += 1 }
    return place > start
  }

  /// A number of so many digits.
  mutating func number(_ width: ClosedRange<Int>) -> Int? {
    let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
    guard width.contains(digits.count), digits.count < 18 else { return nil }
    place += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Digits behind a decimal point as thousandths, further ones left out; nil without any.
  mutating func thousandths() -> Int64? {
    let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    place += digits.count
    return (0..<3).reduce(0) { sum, index in
      sum * 10 + (index < digits.count ? Int64(digits[digits.startIndex + index] - 0x30) : 0)
    }
  }

  /// Digits behind a decimal point, at most `limit` of them, as so many parts of a whole; nil
  /// without any.
  mutating func fraction(_ limit: Int) -> (part: Int64, whole: Int64)? {
    let digits = bytes[place...].prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    place += digits.count
    return digits.prefix(limit).reduce((part: 0, whole: 1)) { sum, digit in
      (sum.part * 10 + Int64(digit - 0x30), sum.whole * 10)
    }
  }

  /// A date: 2026-08-24, 2026/8/24, 2026年8月24日, 20260824.
  mutating func day() -> CivilDay? {
    let start = place
    if let compact = number(8...8) {
      return WrittenTime.day(
        year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
    }
    if let year = number(4...4), dateSign(), let month = number(1...2), dateSign(),
      let day = number(1...2)
    {
      return WrittenTime.day(year: year, month: month, day: day)
    }
    place = start
    return nil
  }

  /// A time of day in milliseconds: 7:00, 07:00:00, 07:00:00.123, 070000.
  mutating func clock() -> Int64? {
    blanks()
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
    return thousandths().map { whole + $0 }
  }

  /// An offset from UTC in milliseconds: Z, +08:00, +0800, +08.
  mutating func offset() -> Int64? {
    blanks()
    if skip("Zz") { return 0 }
    let isWest = next == UInt8(ascii: "-")
    guard skip("+-") else { return nil }
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
