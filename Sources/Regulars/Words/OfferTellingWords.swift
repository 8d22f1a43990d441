import PartnerApp
import StoreModel

/// Words of `offers` as far as it tells what became of one, of `completions` and of an offer's effect.
struct OfferTellingWords: Topic {
  /// What `completions` is for.
  let completionsPurpose: String
  /// It was taken down: of whom, empty for a guest nobody knows; by whom, as `--as` has it.
  let told: @Sendable (OfferTold, _ name: String, _ actor: String?) -> String
  /// Nothing was taken down: the offer does not hold, and why.
  let doesNotHold: @Sendable (_ name: String, _ why: String) -> String
  /// Above the columns of completed challenges.
  let completionColumns: [String]
  /// Nobody completed any.
  let nothingCompleted: String
  /// What an offer did, as lines.
  let effect: @Sendable (OfferResult) -> [(label: String, value: String)]
}

extension OfferTellingWords {
  private static func undo(_ actor: String?) -> String {
    "`regulars undo" + (actor.map { $0.contains(" ") ? " --as '\($0)'" : " --as \($0)" } ?? "")
      + "`"
  }

  /// English words.
  static let english = OfferTellingWords(
    completionsPurpose: "which challenges guests completed, and by which visit",
    told: { told, name, actor in
      "\(OfferEventWords.english.told(told, name)). \(undo(actor)) takes it back."
    },
    doesNotHold: { name, why in
      "Nothing is taken down: \(name) does not hold (\(why)). "
        + "Where the till gave it all the same, add --anyway."
    },
    completionColumns: ["completed", "offer", "member", "assignment", "visit"],
    nothingCompleted: "No challenge was completed.",
    effect: { effect in
      [
        ("offer", "\(effect.name.en) (\(effect.id))"),
        ("window", span(effect, " to ") ?? "not begun"),
        ("shown, used, declined", "\(effect.shown), \(effect.used), \(effect.declined)"),
        ("participants", String(effect.participants)),
        ("sales", Figures.money(fen: effect.salesFen)),
        ("sales before", Figures.money(fen: effect.beforeSalesFen)),
        ("satisfaction", "-"),
      ]
    })

  /// Chinese words.
  static let chinese = OfferTellingWords(
    completionsPurpose: "客人完成了哪些挑战，由哪次到店完成",
    told: { told, name, actor in
      "\(OfferEventWords.chinese.told(told, name))。\(undo(actor)) 可撤销。"
    },
    doesNotHold: { name, why in "没有记录：\(name)现在不能用（\(why)）。收银已给的，请加 --anyway。" },
    completionColumns: ["完成时间", "优惠", "会员", "发放编号", "到店编号"],
    nothingCompleted: "没有完成的挑战。",
    effect: { effect in
      [
        ("优惠", "\(effect.name.zh)（\(effect.id)）"),
        ("时段", span(effect, " 至 ") ?? "还没开始"),
        ("介绍、使用、没要", "\(effect.shown)、\(effect.used)、\(effect.declined)"),
        ("参与人数", String(effect.participants)),
        ("销售额", Figures.money(fen: effect.salesFen)),
        ("之前同期销售额", Figures.money(fen: effect.beforeSalesFen)),
        ("满意度", "-"),
      ]
    })

  private static func span(_ effect: OfferResult, _ between: String) -> String? {
    guard let from = effect.from, let to = effect.to else { return nil }
    return from.text + between + to.text
  }
}
