/// What spreadsheet programs do to the text of a table, undone.
enum SheetText {
  /// The text somebody meant: `00123` of `="00123"` and of `'00123`.
  ///
  /// Both keep a spreadsheet from making a number or a formula of it. An apostrophe counts only
  /// before a digit, `=`, `+`, `-` or `@`: 't Hooft begins with one.
  static func inside(_ raw: String) -> String {
    guard let first = raw.utf8.first(where: { $0 > Byte.space }),
      first == UInt8(ascii: "'") || first == UInt8(ascii: "=")
    else { return raw }
    var text = trimmed(raw)
    if first == UInt8(ascii: "'") {
      guard let next = text.dropFirst().utf8.first, next.isDigit || "=+-@".utf8.contains(next)
      else {
        return raw
      }
      text = String(text.dropFirst())
    }
    guard text.utf8.count >= 3, text.hasPrefix("=\""), text.hasSuffix("\"") else { return text }
    let quoted = text.dropFirst(2).dropLast()
    let parts = quoted.split(separator: "\"\"", omittingEmptySubsequences: false)
    // A quote left over closes the text: this is a formula of several.
    return parts.contains { $0.contains("\"") } ? text : parts.joined(separator: "\"")
  }

  /// A text as such a formula.
  static func formula(_ text: String) -> String {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "=\"" + parts.joined(separator: "\"\"") + "\""
  }

  /// Whether a number was rounded for show (`1.53E+10`): its digits are lost.
  ///
  /// Without a point or a sign it may be somebody's number: 12E4.
  static func isRounded(_ text: String) -> Bool {
    let bytes = Array(text.halfWidth.utf8.filter { $0 != Byte.space })
    guard let mark = bytes.lastIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return false
    }
    var number = bytes[..<mark]
    var power = bytes[(mark + 1)...]
    let hasSign = power.first.map { "+-".utf8.contains($0) } ?? false
    if hasSign { power = power.dropFirst() }
    if let sign = number.first, "+-".utf8.contains(sign) { number = number.dropFirst() }
    let parts = number.split(omittingEmptySubsequences: false) { ".,".utf8.contains($0) }
    let areDigits = (parts + [power]).allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
    return areDigits && parts.count <= 2 && (hasSign || parts.count == 2)
  }

  /// Digits behind which a spreadsheet has only zeros: it counts with fifteen.
  private static let digitsKept = 15
  /// Digits of a number from which on such zeros are no accident.
  private static let roundedFrom = 17

  /// Whether a long number lost its last digits, or all of them for show.
  static func hasLostDigits(_ text: String) -> Bool {
    if isRounded(text) { return true }
    let digits = withoutPointZeros(text).utf8.filter { $0 != Byte.space }
    return digits.count >= roundedFrom && digits.allSatisfy(\.isDigit)
      && digits.dropFirst(digitsKept).allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// A whole number without the `.0` or `.00` a spreadsheet or a script wrote behind it; any other
  /// text as it is.
  static func withoutPointZeros(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }),
      parts[0].utf8.contains(where: \.isDigit),
      parts[0].utf8.allSatisfy({ $0.isDigit || "+ -".utf8.contains($0) })
    else { return text }
    return String(parts[0])
  }

  /// The separator a spreadsheet program announced in a first line `sep=;`, and where that line
  /// ends; in any case, with quotes, blanks or empty fields around it.
  static func announcedSeparator(_ utf8: [UInt8]) -> (separator: UInt8, end: Int)? {
    let line = utf8.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    var rest = line.drop { $0 == Byte.space || $0 == Byte.quote }
    guard String(decoding: rest.prefix(3), as: UTF8.self).lowercased() == "sep" else { return nil }
    rest = rest.dropFirst(3).drop { $0 == Byte.space }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0 == Byte.space }
    guard let separator = rest.first, separator != Byte.quote,
      separator == Byte.tab || (0x21..<0x7F).contains(separator) && !separator.isLatin,
      rest.allSatisfy({ [separator, Byte.space, Byte.quote, Byte.comma, Byte.tab].contains($0) })
    else { return nil }
    var end = line.endIndex
    if end < utf8.count, utf8[end] == Byte.carriageReturn { end += 1 }
    if end < utf8.count, utf8[end] == Byte.lineFeed { end += 1 }
    return (separator, end)
  }

  /// Whether nothing is in a field: blanks, zeros of a disk, ^Z.
  static func isBlank(_ field: String) -> Bool {
    if field.utf8.allSatisfy({ $0 <= Byte.space }) { return true }
    return field.utf8.contains { $0 >= 0x80 } && FieldText(field).text.isEmpty
  }

  private static func trimmed(_ text: String) -> String { FieldText(text, limit: Int.max).text }
}
