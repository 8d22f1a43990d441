import PartnerApp
import StoreModel

extension Sentence {
  /// A rule that forbids what was asked; its words stand with those of the screen.
  func of(_ refusal: Refusal) -> String { RefusalWords.of(language).sentence(refusal) }

  /// What is in a cup that a guest must not have, nil where nothing is.
  func of(_ conflicts: [MenuConflict]) -> String? {
    guard !conflicts.isEmpty else { return nil }
    let list = RefusalWords.of(language).conflicts(conflicts)
    return pick(
      "Careful: there is something in it they must not have: \(list).", "注意：含客人忌口：\(list)。")
  }
}
