public import StoreModel

/// Words for texts that are no cup marks, for screens and commands alike.
public struct MarkWords: Topic {
  /// What is wrong with a mark, where, and what would fit there.
  public let problem: @Sendable (MarkError) -> String

  /// Characters of a word a sentence repeats.
  private static let shownMax = 20

  private static func shown(_ token: String) -> String {
    token.count > shownMax ? token.prefix(shownMax) + "..." : token
  }
}

extension MarkWords {
  /// English words of marks.
  public static let english = MarkWords { error in
    let place = "word \(error.index), column \(error.column)"
    let word = "'\(shown(error.token))' (\(place))"
    let fits = "what fits there: " + error.fits.map(\.name.en).joined(separator: ", ")
    return switch error.problem {
    case .unknown: "\(word) is not on the menu; \(fits)"
    case .misplaced: "\(word) cannot stand there; \(fits)"
    case .repeated: "\(word) stands there twice"
    case .count: "\(word) is more than a cup holds, or nothing at all"
    case .hotOnly: "\(word) does not go with ice"
    case .missing: "the mark ends too early (\(place)); \(fits)"
    }
  }

  /// Chinese words of marks.
  public static let chinese = MarkWords { error in
    let place = "第 \(error.index) 个词，第 \(error.column) 列"
    let word = "「\(shown(error.token))」（\(place)）"
    let fits = "这里可以写：" + error.fits.map(\.name.zh).joined(separator: "、")
    return switch error.problem {
    case .unknown: "菜单中没有\(word)；\(fits)"
    case .misplaced: "\(word)不能写在这里；\(fits)"
    case .repeated: "\(word)重复"
    case .count: "\(word)的数量不合理"
    case .hotOnly: "\(word)不能用于冰饮"
    case .missing: "杯标不完整（\(place)）；\(fits)"
    }
  }
}

extension MarkError {
  /// What is wrong with the mark, where, and what would fit there.
  public var sentence: BilingualText {
    BilingualText(en: MarkWords.english.problem(self), zh: MarkWords.chinese.problem(self))
  }
}
