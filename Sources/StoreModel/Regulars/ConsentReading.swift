import Documents

/// A consent as files and commands write it: a level, optionally with scopes behind a colon.
///
/// `verbal:remember+offers`, `口头`, `signed`; without scopes verbal and signed cover remembering.
public struct ConsentReading: Equatable, Sendable {
  /// How far they agreed.
  public let level: Consent
  /// What the consent covers.
  public let scopes: [ConsentScope]
  /// Scope words nobody knows.
  public let unknown: [String]

  /// Reads a consent, nil where the level is no word of it.
  public init?(_ text: String) {
    let parts = text.halfWidth.split(separator: ":", maxSplits: 1)
    guard let level = parts.first.flatMap({ Self.level(of: String($0).trimmingBlanks) }) else {
      return nil
    }
    self.level = level
    guard level.remembers, parts.count == 2 else {
      scopes = level.remembers ? [.remember] : []
      unknown = []
      return
    }
    let words = parts[1].split(whereSeparator: { "+|、 ".contains($0) }).map(String.init)
    let known = Set(words.compactMap(Self.scope))
    scopes = ConsentScope.allCases.filter(known.contains)
    unknown = words.filter { Self.scope(of: $0) == nil }
  }

  private static func level(of word: String) -> Consent? {
    switch word.lowercased() {
    case "none", "no", "无", "無", "否": Consent.none
    case "verbal", "口头", "口頭": .verbal
    case "signed", "书面", "書面", "签字", "簽字", "已签": .signed
    case "withdrawn", "撤回", "已撤回": .withdrawn
    default: nil
    }
  }

  private static func scope(of word: String) -> ConsentScope? {
    switch word.lowercased() {
    case "remember", "记住", "记录": .remember
    case "offers", "优惠": .offers
    case "neighbours", "neighbors", "邻店": .neighbours
    case "contact", "联系": .contact
    default: nil
    }
  }
}
