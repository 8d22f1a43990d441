/// What codes of a menu look like.
enum MenuCode {
  /// Written first for a drink on ice; no item may have it.
  static let iced = "I"
  /// Words of product references: goods called so could not be named by their code.
  static let words: Set<String> = ["ICED", "HOT"]
  /// A cup has room for so many characters in a box.
  static let charactersMax = 8

  /// A code as partners type it, in ASCII upper case; a half is written 1/2.
  static func normal(_ text: String) -> String {
    let plain = text.halfWidth.replacing("½", with: "1/2")
    return String(
      decoding: plain.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether an item of a box may have a code.
  ///
  /// A letter and then letters or digits; milks and customs may also be a percentage. `I` and the
  /// decaf marks mean the same on every cup.
  static func isCode(_ code: String, in box: MenuBox) -> Bool {
    let decafs = CupMark.Decaf.allCases.map(\.rawValue)
    switch box {
    case .decaf: return code != CupMark.Decaf.none.rawValue && decafs.contains(code)
    case .shots: return code == Menu.extraShot.code
    case .goods where words.contains(code): return false
    default: break
    }
    guard code != iced, !decafs.contains(code), (1...charactersMax).contains(code.utf8.count)
    else { return false }
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if let first = code.utf8.first, isLetter(first) {
      return code.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }
    let isPercentage = code.utf8.last == UInt8(ascii: "%") && code.utf8.count > 1
    return isPercentage && code.utf8.dropLast().allSatisfy(isDigit)
      && (box == .milk || box == .custom)
  }
}
