/// How a regular was found, best first.
public enum LookupRank: UInt8, CaseIterable, Comparable, Sendable {
  /// The whole name.
  case exactName
  /// The beginning of the name, or of its words in any order.
  case namePrefix
  /// Every syllable of the name, complete.
  case fullPinyin
  /// The beginning of the reading, all syllables but the last complete.
  case pinyinPrefix
  /// First letters of the syllables or words.
  case initials
  /// Characters, syllables and beginnings of syllables mixed: `王xiaom`, `zhangxm`.
  case mixed
  /// A Chinese given name without its surname, as characters or as a reading.
  case givenName
  /// The call name, in any of the ways above.
  case callName
  /// The last digits of the phone or card.
  case digits
  /// The beginnings of words of the cue.
  case cue
  /// The beginning of the name, its reading or the call name with one typo, or with the words in
  /// another order and undivided.
  case typo
  /// The same with two typos, in a query long enough to be meant all the same.
  case twoTypos
  /// The reading by somebody who does not tell n and l, an and ang, z and zh apart.
  case southern

  /// Whether nobody has typed this: it is what they may have meant.
  public var isGuess: Bool { self >= .typo }

  /// What was meant rather than typed, nil where it was typed.
  public var guess: LookupGuess? {
    switch self {
    case .typo: .typo
    case .twoTypos: .typos
    case .southern: .southern
    default: nil
    }
  }

  /// Whether `a` is the better rank.
  public static func < (a: LookupRank, b: LookupRank) -> Bool { a.rawValue < b.rawValue }

  /// What a name that was found in this way is told to have been hit in.
  func fieldOfName(isRead: Bool, isASCII: Bool) -> MatchedField {
    switch self {
    case .exactName, .namePrefix: .name
    case .initials: .initials
    case .givenName: isASCII ? .pinyin : .name
    case .callName: .callName
    case .digits: .phone
    case .cue: .cue
    case .fullPinyin, .pinyinPrefix, .mixed, .typo, .twoTypos, .southern: isRead ? .pinyin : .name
    }
  }
}

/// Why somebody stands in a list whom nobody has typed; commands print the raw value.
public enum LookupGuess: String, Equatable, Sendable {
  /// One letter was left out, added, mistaken or swapped with the next, or the words were.
  case typo = "slip"
  /// Two letters were.
  case typos = "slips"
  /// It sounds alike to who does not tell n and l, an and ang, z and zh apart.
  case southern
}

/// One regular that answers a query.
///
/// `field` is the word commands print as `matched`; a typo or southern way of typing is a rank
/// (`rank.isGuess`), not another field: what was hit is still the name or its reading.
public struct LookupMatch: Equatable, Sendable {
  /// The regular's row in the shop.
  public let row: Int32
  /// How it was found: the best way where there are several.
  public let rank: LookupRank
  /// What the query hit.
  public let field: MatchedField

  /// A regular found in one way.
  public init(row: Int32, rank: LookupRank, field: MatchedField) {
    self.row = row
    self.rank = rank
    self.field = field
  }
}

/// One window of the answer to a query.
public struct LookupResult: Equatable, Sendable {
  /// The matches of the window, best first.
  public var matches: [LookupMatch]
  /// How many regulars answer the query in all.
  public var total: Int

  /// An answer.
  public init(matches: [LookupMatch], total: Int) {
    self.matches = matches
    self.total = total
  }
}
