/// Words of what became of an offer a manager changed.
struct OfferDoneWords: Topic {
  /// It is there, and says what was entered.
  let kept: @Sendable (_ name: String) -> String
  /// It is over.
  let ended: @Sendable (_ name: String) -> String
}

extension OfferDoneWords {
  static let english = OfferDoneWords(
    kept: { "Offer saved: \($0)." }, ended: { "Offer ended: \($0)." })

  static let chinese = OfferDoneWords(kept: { "优惠已保存：\($0)。" }, ended: { "优惠已结束：\($0)。" })
}
