import PartnerApp

/// Words for what somebody may have meant who wrote a word that is none of those there are.
struct MeantWords: Topic {
  /// The question behind a sentence; empty where nothing comes near.
  let didYouMean: @Sendable (_ near: [String]) -> String
  /// All there are, behind a sentence; empty where there are none.
  let thereAre: @Sendable (_ words: [String]) -> String
}

extension MeantWords {
  /// English words of what was meant.
  static let english = MeantWords(
    didYouMean: { $0.isEmpty ? "" : " Did you mean \($0.joined(separator: " or "))?" },
    thereAre: { $0.isEmpty ? "" : " There are \($0.joined(separator: ", "))." })

  /// Chinese words of what was meant.
  static let chinese = MeantWords(
    didYouMean: { $0.isEmpty ? "" : "是不是 \($0.joined(separator: " 或 "))？" },
    thereAre: { $0.isEmpty ? "" : "现有 \($0.joined(separator: "、"))。" })
}
