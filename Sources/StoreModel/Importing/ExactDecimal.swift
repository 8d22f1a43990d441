/// Decimal numbers read without floating point.
enum ExactDecimal {
  /// Ten million million of the smallest unit: no till's sum and no regular's stars come near it.
  static let magnitudeMax: Int64 = 10_000_000_000_000

  /// `text` times ten to the power of `places`: "10.3" with 3 places is 10300.
  ///
  /// A sign, thousands commas in groups of three and digits of full width are understood; digits
  /// beyond `places` must be zero, for nothing is rounded. Nil where it is no such number.
  static func scaled(_ text: String, places: Int) -> Int64? {
    var digits = Substring(text.halfWidth.filter { $0 != " " })
    var sign: Int64 = 1
    if digits.first == "-" || digits.first == "+" {
      sign = digits.removeFirst() == "-" ? -1 : 1
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = ungrouped(parts[0]) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard !(whole.isEmpty && fraction.isEmpty), fraction.allSatisfy(isDigit) else { return nil }
    guard fraction.dropFirst(places).allSatisfy({ $0 == "0" }) else { return nil }
    let kept = fraction.prefix(places)
    let padded = whole + kept + String(repeating: "0", count: places - kept.count)
    guard padded.count <= 18, let value = Int64(padded), value <= magnitudeMax else { return nil }
    return sign * value
  }

  /// An amount of yuan in fen; a currency sign or word is understood.
  static func fen(yuan text: String) -> Int64? {
    var amount = text.halfWidth.trimmingBlanks
    for sign in ["¥", "￥", "CNY", "RMB", "cny", "rmb"] where amount.hasPrefix(sign) {
      amount.removeFirst(sign.count)
    }
    for word in ["元", "CNY", "RMB", "yuan"] where amount.hasSuffix(word) {
      amount.removeLast(word.count)
    }
    return scaled(amount, places: 2)
  }

  private static func ungrouped(_ whole: Substring) -> String? {
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count) else { return nil }
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return groups.joined()
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension String {
  /// Without the blanks at both ends.
  var trimmingBlanks: String {
    let view = self[...].drop { $0 == " " }
    return String(
      view.prefix(upTo: view.lastIndex { $0 != " " }.map(view.index(after:)) ?? view.startIndex))
  }
}
