/// Numbers, money and clock times as both our languages write them.
public enum Figures {
  /// A count with commas between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// Fen as yuan with two decimals.
  public static func money(fen: Int64) -> String {
    let yuan = Int(fen.magnitude / 100)
    return (fen < 0 ? "-" : "") + "\u{A5}" + grouped(yuan) + "." + padded(Int(fen.magnitude % 100))
  }

  /// Milli-stars with one decimal, cut rather than rounded: nobody is promised what they lack.
  static func stars(milli: Int64) -> String {
    let sign = milli < 0 ? "-" : ""
    return sign + grouped(Int(milli.magnitude / 1000)) + "." + String(milli.magnitude % 1000 / 100)
  }

  /// A number with one decimal where it has one: "2", "2.5".
  static func decimal(_ number: Double) -> String {
    guard number.isFinite, number >= 0 else { return "0" }
    let tenths = Int((min(number, 1e9) * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// Two digits.
  static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
