/// Phone numbers as tills write them.
enum PhoneNumber: Equatable {
  /// Digits that look like a phone number.
  case plausible(String)
  /// Digits that do not.
  case doubtful(String)

  /// The digits, whatever they look like.
  var digits: String {
    switch self {
    case .plausible(let digits), .doubtful(let digits): digits
    }
  }

  /// The digits of a phone number, a mainland one without its country prefix; nil without digits.
  ///
  /// A number a spreadsheet rounded (`1.53E+10`) has lost its digits, so it is none.
  static func read(_ text: String) -> PhoneNumber? {
    var text = text.halfWidth.trimmingBlanks
    if text.hasSuffix(".0") { text.removeLast(2) }
    if text.contains(where: { $0 == "E" || $0 == "e" }), text.contains("+") || text.contains(".") {
      return nil
    }
    var digits = text.filter { $0.isASCII && $0.isNumber }
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
    let known = "+-–() .·/"
    let isClean = text.allSatisfy { $0.isASCII && $0.isNumber || known.contains($0) }
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
