import PartnerApp
import StoreModel

/// Words of `visit move`.
struct VisitMoveWords: Topic {
  /// What the command is for.
  let purpose: String
  /// What was moved, from whom to whom.
  let moved: @Sendable (VisitFact) -> String
}

extension VisitMoveWords {
  /// English words; scripts read them.
  static let english = VisitMoveWords(
    purpose: "move a visit to whose it was, with its time, items, price and receipt",
    moved: { ShopWords.of(.english).moved($0) })

  /// Chinese words.
  static let chinese = VisitMoveWords(
    purpose: "把一次到店改到真正的客人名下，时间、商品、价格和小票一并带走",
    moved: { ShopWords.of(.chinese).moved($0) })
}
