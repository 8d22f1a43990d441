import TextUI

/// How well what was typed fits a row of a list: the whole of a name first, then beginnings, then
/// letters in their order.
enum RowMatch {
  /// The better the higher, nil where the row does not fit.
  static func score(_ query: String, _ row: PickScreen.Row) -> Int? {
    let wanted = FuzzyMatch.folded(query.trimmingWhitespace)
    let names = ([row.name] + row.otherNames).map(FuzzyMatch.folded)
    let synonyms = row.synonyms.map(FuzzyMatch.folded)
    let tier = tier(wanted, names, synonyms, row.descriptions)
    if let tier { return tier.rawValue * Self.apart - (names.first?.count ?? 0) }
    return ([row.name] + row.otherNames).compactMap { FuzzyMatch.score(query, in: $0) }.max()
  }

  /// What a query can be of a row, the least first; below all of them stand letters in order.
  private enum Tier: Int {
    case inDescription = 1, beginsWord, beginsSynonym, beginsName, isSynonym, isFirstWord, isName
  }

  /// No score of letters in order, and no name, is as long as this.
  private static let apart = 10_000

  private static func tier(
    _ wanted: [Character], _ names: [[Character]], _ synonyms: [[Character]],
    _ descriptions: [String]
  ) -> Tier? {
    if names.contains(wanted) { return .isName }
    let isFirst = names.contains { name in
      name.starts(with: wanted) && name.dropFirst(wanted.count).first.map { !$0.isLetter } ?? true
    }
    if isFirst, !wanted.isEmpty { return .isFirstWord }
    if synonyms.contains(wanted) { return .isSynonym }
    if names.contains(where: { $0.starts(with: wanted) }) { return .beginsName }
    if synonyms.contains(where: { $0.starts(with: wanted) }) { return .beginsSynonym }
    if (names + synonyms).contains(where: { beginsWord(wanted, in: $0) }) { return .beginsWord }
    // One or two letters begin a word of nearly every sentence; a Chinese character says more.
    guard wanted.count > 2 || wanted.contains(where: \.isHan) else { return nil }
    let isThere = descriptions.contains { beginsWord(wanted, in: FuzzyMatch.folded($0)) }
    return isThere ? .inDescription : nil
  }

  /// Whether a word of a text begins so, or the words from there on.
  private static func beginsWord(_ wanted: [Character], in text: [Character]) -> Bool {
    text.indices.contains { start in
      let isStart = start == 0 || text[start].isHan || !text[start - 1].isLetter
      return isStart && text[start...].starts(with: wanted)
    }
  }
}
