import Documents

/// Phone numbers as tills write them.
enum PhoneNumber: Equatable {
  /// Digits that look like a phone number.
  case plausible(String)
  /// Digits that do not.
  case doubtful(String)

  /// Digits a number has that a partner types, with an area code or without.
  static let digitsRange = 5...15

  /// The digits, whatever they look like.
  var digits: String {
    switch self {
    case .plausible(let digits), .doubtful(let digits): digits
    }
  }

  /// Whether the digits look like a phone number.
  var isPlausible: Bool {
    switch self {
    case .plausible: true
    case .doubtful: false
    }
  }

  /// The one number somebody typed, with any label or none; nil where it is none, or several.
  static func typed(_ text: String) -> PhoneNumber? {
    let cell = PhoneCell(text)
    return cell.leftOut.isEmpty ? cell.number : nil
  }

  /// The digits of a phone number, a mainland one without its country prefix; nil without digits.
  ///
  /// A number a spreadsheet rounded (`1.53E+10`) has lost its digits, so it is none.
  static func read(_ text: String) -> PhoneNumber? {
    let text = SheetText.withoutPointZeros(text.halfWidth.trimmingBlanks)
    if SheetText.isRounded(text) { return nil }
    var digits = String(decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    if digits.isEmpty { return nil }
    var isInternational = text.first == "+"
    if digits.hasPrefix("00") {
      digits.removeFirst(2)
      isInternational = true
    }
    if digits.hasPrefix("86"), isInternational || digits.count == 13 {
      digits.removeFirst(2)
      isInternational = false
    }
    let isClean = text.allSatisfy { ("0"..."9").contains($0) || "+-–() .·/".contains($0) }
    let isPlausible = isInternational ? (7...15).contains(digits.count) : isMainland(digits)
    return isClean && isPlausible ? .plausible(digits) : .doubtful(digits)
  }

  /// A mobile number, a land line with or without its area code, or an international one.
  private static func isMainland(_ digits: String) -> Bool {
    let bytes = Array(digits.utf8)
    switch bytes.count {
    case 11 where bytes[0] == UInt8(ascii: "1"): return bytes[1] >= UInt8(ascii: "3")
    case 10...12 where bytes[0] == UInt8(ascii: "0"): return true
    case 7, 8: return bytes[0] >= UInt8(ascii: "2")
    case 10 where digits.hasPrefix("400") || digits.hasPrefix("800"): return true
    default: return false
    }
  }
}
