/// What stands on a card of thanks.
struct CardWords: Topic {
  /// The first line, to somebody or to nobody by name.
  let thanks: @Sendable (_ addressee: String?) -> String
  /// The lines below.
  let lines: [String]
}

extension CardWords {
  static let english = CardWords(
    thanks: { $0.map { "Thank you, \($0)" } ?? "Thank you" },
    lines: ["It is good to have you here.", "Your cup is always ready."])

  static let chinese = CardWords(
    thanks: { $0.map { "\($0)，谢谢您" } ?? "谢谢您" },
    lines: ["有您常来，我们很高兴。", "您的那一杯，一直为您备着。"])
}
