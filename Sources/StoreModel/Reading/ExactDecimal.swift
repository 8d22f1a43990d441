import Documents

/// Decimal numbers read without floating point.
enum ExactDecimal {
  /// Ten million million of the smallest unit: no till's sum and no regular's stars come near it.
  static let magnitudeMax: Int64 = 10_000_000_000_000

  /// `text` times ten to the power of `places`: "10.3" with 3 places is 10300.
  ///
  /// A sign, thousands commas in groups of three and digits of full width are understood; digits
  /// beyond `places` must be zero, for nothing is rounded. Nil where it is no such number.
  static func scaled(_ text: String, places: Int) -> Int64? {
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var groups: [Int] = []
    var sign: Int64?
    var hasPoint = false
    for byte in text.halfWidth.utf8 where byte != Byte.space {
      switch byte {
      case 0x30...0x39 where hasPoint: fraction.append(byte - 0x30)
      case 0x30...0x39: whole.append(byte - 0x30)
      case UInt8(ascii: "."):
        if hasPoint { return nil }
        hasPoint = true
      case Byte.comma:
        if hasPoint { return nil }
        groups.append(whole.count)
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard sign == nil, whole.isEmpty, groups.isEmpty, !hasPoint else { return nil }
        sign = byte == UInt8(ascii: "-") ? -1 : 1
      default: return nil
      }
    }
    guard !(whole.isEmpty && fraction.isEmpty), isGrouped(groups, of: whole.count) else {
      return nil
    }
    guard fraction.dropFirst(places).allSatisfy({ $0 == 0 }) else { return nil }
    let digits = whole + (0..<places).map { $0 < fraction.count ? fraction[$0] : 0 }
    guard digits.count <= 18 else { return nil }
    let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
    return value <= magnitudeMax ? (sign ?? 1) * value : nil
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

  /// Whether commas that stand before so many digits stand where thousands are divided.
  private static func isGrouped(_ commas: [Int], of digits: Int) -> Bool {
    guard let first = commas.first else { return true }
    guard (1...3).contains(first) else { return false }
    return zip(commas, commas.dropFirst() + [digits]).allSatisfy { $1 - $0 == 3 }
  }
}
