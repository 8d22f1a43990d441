import PartnerApp
import StoreModel

/// Words of `offers --for` and `offers --cart`.
struct OffersTraceWords: Topic {
  /// What is to be paid, and what was taken off.
  let sum: @Sendable (_ total: String, _ off: String) -> String
  /// An offer and what became of it; nothing where there is nothing to say.
  let line: @Sendable (_ name: String, _ what: String) -> String
  /// What an offer gave: money, gifts, stars, a reward.
  let taken: @Sendable (_ taken: OfferTaken, _ money: String?) -> String
  /// Keys of a cart nobody reads.
  let unknownKeys: @Sendable ([String]) -> String
}

extension OffersTraceWords {
  /// English words of a trace.
  static let english = OffersTraceWords(
    sum: { total, off in "To pay \(total), off \(off)" },
    line: { name, what in what.isEmpty ? name : "\(name): \(what)" },
    taken: { taken, money in
      var parts: [String] = []
      if let money, taken.fen != 0 { parts.append("-\(money)") }
      if taken.gifts > 0 { parts.append(taken.gifts == 1 ? "a gift" : "\(taken.gifts) gifts") }
      if let factor = taken.factor { parts.append("stars x \(OffersTraceWords.factor(factor))") }
      if let reward = taken.rewardFen { parts.append("earns \(Figures.money(fen: reward))") }
      return parts.joined(separator: ", ")
    },
    unknownKeys: { "Nobody reads these keys of the cart: \($0.joined(separator: ", "))." })

  /// Chinese words of a trace.
  static let chinese = OffersTraceWords(
    sum: { total, off in "应付 \(total)，优惠 \(off)" },
    line: { name, what in what.isEmpty ? name : "\(name)：\(what)" },
    taken: { taken, money in
      var parts: [String] = []
      if let money, taken.fen != 0 { parts.append("-\(money)") }
      if taken.gifts > 0 { parts.append("赠品 \(taken.gifts) 份") }
      if let factor = taken.factor { parts.append("星星 \(OffersTraceWords.factor(factor)) 倍") }
      if let reward = taken.rewardFen { parts.append("可得 \(Figures.money(fen: reward))") }
      return parts.joined(separator: "，")
    },
    unknownKeys: { "这一单里没有用到的键：\($0.joined(separator: "、"))。" })

  /// Hundredths as people write them: 2, 1.5, 1.25.
  private static func factor(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
