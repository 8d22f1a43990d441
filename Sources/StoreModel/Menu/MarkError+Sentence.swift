extension MarkError {
  /// What is wrong with the mark, where, and what would fit there.
  public var sentence: BilingualText {
    let place = BilingualText(
      en: "word \(index), column \(column)", zh: "第 \(index) 个词，第 \(column) 列")
    let word = token.count > Self.shownMax ? token.prefix(Self.shownMax) + "..." : token
    switch problem {
    case .unknown:
      return BilingualText(
        en: "'\(word)' (\(place.en)) is not on the menu; \(wanted.en)",
        zh: "菜单中没有「\(word)」（\(place.zh)）；\(wanted.zh)")
    case .misplaced:
      return BilingualText(
        en: "'\(word)' (\(place.en)) cannot stand there; \(wanted.en)",
        zh: "「\(word)」（\(place.zh)）不能写在这里；\(wanted.zh)")
    case .repeated:
      return BilingualText(
        en: "'\(word)' (\(place.en)) stands there twice", zh: "「\(word)」（\(place.zh)）重复")
    case .count:
      return BilingualText(
        en: "'\(word)' (\(place.en)) is more than a cup holds, or nothing at all",
        zh: "「\(word)」（\(place.zh)）的数量不合理")
    case .hotOnly:
      return BilingualText(
        en: "'\(word)' (\(place.en)) does not go with ice", zh: "「\(word)」（\(place.zh)）不能用于冰饮")
    case .missing:
      return BilingualText(
        en: "the mark ends too early (\(place.en)); \(wanted.en)",
        zh: "杯标不完整（\(place.zh)）；\(wanted.zh)")
    }
  }

  /// Characters of a word the sentence repeats.
  private static let shownMax = 20

  private var wanted: BilingualText {
    BilingualText(
      en: "what fits there: " + fits.map(\.name.en).joined(separator: ", "),
      zh: "这里可以写：" + fits.map(\.name.zh).joined(separator: "、"))
  }
}
