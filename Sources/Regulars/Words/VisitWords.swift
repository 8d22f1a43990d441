import PartnerApp
import StoreModel

/// Words of `check-in`, `undo` and of a regular who is forgotten.
struct VisitWords: Topic {
  /// What was taken back.
  let undone: @Sendable (OwnAct) -> String
  /// There is something in a drink the guest must not have: what, one after the other.
  let careful: @Sendable (_ list: String) -> String
  /// Nothing is kept of them any more.
  let forgotten: @Sendable (_ id: String) -> String
}

extension VisitWords {
  /// English words; scripts read them.
  static let english = VisitWords(
    undone: { "\($0.what.code)  \($0.subject)" },
    careful: { "Careful: there is something in it they must not have: \($0)." },
    forgotten: { "\($0)  forgotten" })

  /// Chinese words.
  static let chinese = VisitWords(
    undone: { ShopWords.of(.chinese).undone($0) },
    careful: { "注意：含客人忌口：\($0)。" }, forgotten: { "\($0)  已删除" })
}
