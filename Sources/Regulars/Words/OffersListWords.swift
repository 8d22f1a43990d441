import PartnerApp
import StoreModel

/// Words of `offers`.
struct OffersListWords: Topic {
  /// What the command is for.
  let purpose: String
  /// What an offer is called.
  let name: @Sendable (BilingualText) -> String
  /// It runs, to a time where an end is near.
  let running: @Sendable (_ to: String?) -> String
  /// It begins on this business day.
  let laterToday: @Sendable (_ from: String) -> String
  /// It begins on another.
  let upcoming: @Sendable (_ from: String) -> String
  /// It is over.
  let ended: @Sendable (_ at: String) -> String
  /// There is none.
  let none: String
}

extension OffersListWords {
  /// English words of the offers.
  static let english = OffersListWords(
    purpose: "list the offers and where they stand; take down what became of one; what one did",
    name: \.en,
    running: { to in to.map { "now, to \($0)" } ?? "now" },
    laterToday: { "later today, from \($0)" },
    upcoming: { "from \($0)" },
    ended: { "ended \($0)" },
    none: "There are no offers. `regulars import offers FILE` takes some over.")

  /// Chinese words of the offers.
  static let chinese = OffersListWords(
    purpose: "列出优惠及其状态；记下介绍、使用或没要；查看一项优惠的效果",
    name: \.zh,
    running: { to in to.map { "进行中，到 \($0)" } ?? "进行中" },
    laterToday: { "今天稍后，\($0) 开始" },
    upcoming: { "\($0) 开始" },
    ended: { "\($0) 已结束" },
    none: "还没有优惠。可用 `regulars import offers 文件` 导入。")
}
