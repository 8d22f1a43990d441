import PartnerApp
import StoreModel

/// Words of `check-in` and `undo`.
struct VisitWords: Topic {
  /// What was taken back.
  let undone: @Sendable (OwnAct) -> String
  /// There is something in a drink the guest must not have: what, one after the other.
  let careful: @Sendable (_ list: String) -> String
}

extension VisitWords {
  /// English words; scripts read them.
  static let english = VisitWords(
    undone: { "\($0.what.code)  \($0.subject)" },
    careful: { "Careful: there is something in it they must not have: \($0)." })

  /// Chinese words.
  static let chinese = VisitWords(
    undone: { ShopWords.of(.chinese).undone($0) },
    careful: { "注意：含客人忌口：\($0)。" })
}
