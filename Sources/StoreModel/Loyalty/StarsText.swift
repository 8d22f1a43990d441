/// Milli-stars as people read them.
public enum StarsText {
  /// 18400 as "18.4", 5000 as "5", -20 as "-0.02".
  public static func decimal(_ milliStars: Int64) -> String {
    let magnitude = milliStars.magnitude
    var fraction = String(magnitude % 1000)
    fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = milliStars < 0 ? "-" : ""
    return fraction.isEmpty
      ? "\(sign)\(magnitude / 1000)" : "\(sign)\(magnitude / 1000).\(fraction)"
  }
}
