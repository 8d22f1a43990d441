import PartnerApp
import StoreModel

/// Words of `undo` and of a regular who is forgotten.
struct VisitWords: Sendable {
  /// What was taken back.
  let undone: @Sendable (OwnAct) -> String
  /// Nothing is kept of them any more.
  let forgotten: @Sendable (_ id: String) -> String
}

extension VisitWords {
  /// English words; scripts read them.
  static let english = VisitWords(
    undone: { "\($0.what.code)  \($0.subject)" }, forgotten: { "\($0)  forgotten" })

  /// Chinese words.
  static let chinese = VisitWords(
    undone: { ShopWords.of(.chinese).undone($0) }, forgotten: { "\($0)  已删除" })
}
