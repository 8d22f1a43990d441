import PartnerApp
import StoreModel

/// Words for drinks that should not be made: what the guest must not have, or what is out.
struct UnfitWords: Topic {
  /// Nothing was recorded; which drinks, why, and what to do.
  let refused: @Sendable (UnfitOrder) -> String
  /// It was recorded as it is.
  let anyway: @Sendable (UnfitOrder) -> String
}

extension UnfitWords {
  /// English words.
  static let english = UnfitWords(
    refused: { order in
      let other = order.alternate.map { " Their \($0) can be made: --items '\($0)'." } ?? ""
      return "Not checked in: \(englishList(order)).\(other) "
        + "Say another drink with --items, or --anyway for this one as it is."
    },
    anyway: { "Recorded all the same: \(englishList($0))." })

  private static func englishList(_ order: UnfitOrder) -> String {
    order.drinks.map { drink in
      let conflicts = RefusalWords.of(.english).conflicts(drink.conflicts)
      let out = drink.out.map(\.name.en).joined(separator: ", ")
      let why = [
        conflicts.isEmpty ? "" : "has what they must not have, \(conflicts)",
        out.isEmpty ? "" : "needs what is out today, \(out)",
      ]
      return "'\(drink.mark)' " + why.filter { !$0.isEmpty }.joined(separator: ", and ")
    }.joined(separator: "; ")
  }

  /// Chinese words.
  static let chinese = UnfitWords(
    refused: { order in
      let other = order.alternate.map { "另一种常点可以做：--items '\($0)'。" } ?? ""
      return "没有签到：\(chineseList(order))。\(other)换饮品请用 --items，仍要照做请加 --anyway。"
    },
    anyway: { "已照原样签到：\(chineseList($0))。" })

  private static func chineseList(_ order: UnfitOrder) -> String {
    order.drinks.map { drink in
      let conflicts = RefusalWords.of(.chinese).conflicts(drink.conflicts)
      let out = drink.out.map(\.name.zh).joined(separator: "、")
      let why = [
        conflicts.isEmpty ? "" : "含客人忌口：\(conflicts)", out.isEmpty ? "" : "今日售罄：\(out)",
      ]
      return "「\(drink.mark)」" + why.filter { !$0.isEmpty }.joined(separator: "，")
    }.joined(separator: "；")
  }
}
