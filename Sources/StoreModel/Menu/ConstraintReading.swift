import Documents
import Lookup

/// Reads what somebody wrote of what must not be in a cup: `nut allergy`, 对牛奶过敏, `milk and nuts`.
///
/// What stands around a word is taken off and its parts are looked up in `ConstraintWords`. What
/// does not come out whole is not understood: an allergy must not get lost, nor become another.
struct ConstraintReading {
  private(set) var constraints: [Constraint] = []
  /// What was not understood, as it was written; `constraints` has each of them as `other`.
  private(set) var unknown: [String] = []
  /// What was taken as several words though no sign stands between them: somebody should look at it.
  private(set) var joined: [String] = []

  /// Longer than any name of an allergy; what is longer is a sentence, and is kept as it is.
  private static let charactersMax = 60

  /// Reads a whole cell or what stands behind a flag.
  init(_ text: String) {
    let text = text.halfWidth
    guard !Self.isNothing(text) else { return }
    for piece in text.split(whereSeparator: { "|,;、\n".contains($0) }) { read(String(piece)) }
  }

  /// A word as it is looked up: small, half width and simplified, without blanks, hyphens and dots.
  static func key(of text: String) -> String {
    let small = HanFolding.simplified(text.halfWidth.lowercased())
    let key = small.filter { !" -_.'’".contains($0) }
    // What is made of these signs alone is a word too: "-" for nothing.
    return key.isEmpty ? small.filter { $0 != " " } : key
  }

  private static func isNothing(_ text: String) -> Bool {
    ConstraintWords.nothing.contains(key(of: text))
  }

  private mutating func read(_ piece: String) {
    let piece = piece.trimmingBlanks
    if piece.isEmpty { return }
    for prefix in ["other:", "其他:", "其它:"] where piece.lowercased().hasPrefix(prefix) {
      let text = String(piece.dropFirst(prefix.count)).trimmingBlanks
      if !text.isEmpty { take([.other(text)]) }
      return
    }
    if let meant = Self.meaning(of: piece) { return take(meant, of: piece) }
    let parts = Self.parts(of: Self.bare(piece))
    let meanings = parts.map(Self.meaning)
    guard parts.count > 1, meanings.contains(where: { $0?.all.isEmpty == false }) else {
      return keep(piece)
    }
    for (part, meant) in zip(parts, meanings) {
      if let meant { take(meant, of: part) } else { keep(part.trimmingBlanks) }
    }
  }

  private mutating func take(_ meant: Meaning, of piece: String) {
    take(meant.all)
    if meant.isJoined { joined.append(piece.trimmingBlanks) }
  }

  private mutating func take(_ meant: [Constraint]) {
    for constraint in meant where !constraints.contains(constraint) {
      constraints.append(constraint)
    }
  }

  private mutating func keep(_ text: String) {
    take([.other(text)])
    unknown.append(text)
  }

  /// What a piece means, and whether words were told apart in it that no sign divides.
  private struct Meaning {
    var all: [Constraint]
    var isJoined = false
  }

  /// What a piece means, nil where any part of it is not understood.
  private static func meaning(of piece: String) -> Meaning? {
    guard piece.count <= charactersMax else { return nil }
    if isNothing(piece) { return Meaning(all: []) }
    let bare = bare(piece)
    if ConstraintWords.others.contains(key(of: bare)) { return nil }
    if let known = ConstraintWords.meanings[key(of: piece)]
      ?? ConstraintWords.meanings[key(of: bare)]
    {
      return Meaning(all: known)
    }
    let parts = parts(of: bare)
    if parts.count > 1 { return union(parts.map(meaning)) }
    let words = bare.split(separator: " ")
    if let row = row(of: words.map(String.init)[...], between: " ") { return meaning(of: row) }
    // Letters in a row are another word: "butternut" is neither butter nor a nut.
    let characters = words.joined()
    guard characters.unicodeScalars.allSatisfy(\.properties.isIdeographic),
      let row = row(of: characters.map(String.init)[...], between: ""),
      // A character alone behind a word makes another food of it, as 奶 of 杏仁奶; 蛋奶 are two.
      Set(row.map { $0.count == 1 }).count == 1
    else { return nil }
    return meaning(of: row)
  }

  /// The known words that follow each other without a sign, as keys: the longest one first, to the end.
  private static func row(of words: ArraySlice<String>, between blank: String) -> [String]? {
    if words.isEmpty { return [] }
    for count in stride(from: min(words.count, 8), through: 1, by: -1) {
      let first = key(of: bare(words.prefix(count).joined(separator: blank)))
      guard ConstraintWords.meanings[first] != nil,
        let rest = row(of: words.dropFirst(count), between: blank)
      else { continue }
      return [first] + rest
    }
    return nil
  }

  private static func meaning(of row: [String]) -> Meaning? {
    guard var all = union(row.map { key in ConstraintWords.meanings[key].map { Meaning(all: $0) } })
    else { return nil }
    all.isJoined = row.count > 1
    return all
  }

  private static func union(_ meanings: [Meaning?]) -> Meaning? {
    var union = Meaning(all: [])
    for meaning in meanings {
      guard let meaning else { return nil }
      union.all += meaning.all.filter { !union.all.contains($0) }
      union.isJoined = union.isJoined || meaning.isJoined
    }
    return union
  }

  // MARK: - What stands around and between words

  /// What stands in front of what must not be in the cup.
  private static let before = longestFirst(
    """
    allergic to, allergy to, allergies to, allergy, allergies, intolerant to, intolerant of, \
    intolerance to, sensitive to, no, avoid, avoids, avoiding, without, free of, free from, cannot have, \
    can't have, cant have, can not have, must not have, does not drink, doesn't drink, don't give, \
    never, severe, severely, mild, strictly, strict, has, is, a, an, to, any, \
    过敏, 过敏原, 对, 忌口, 忌食, 忌吃, 忌喝, 忌, 不能吃, 不能喝, 不能碰, 不能有, 不能加, 不能含, 不可以吃, 不可以喝, 不可吃, \
    不可喝, 不可加, 不吃, 不喝, 不要, 不加, 不放, 不含, 不耐, 不耐受, 禁食, 禁忌, 禁, 无, 免, 戒, 避免, 严重, 重度, 轻微, 轻度, 有
    """)

  /// What stands behind it.
  private static let behind = longestFirst(
    """
    allergy, allergies, allergic, allergen, intolerance, intolerant, intolerances, sensitivity, \
    sensitive, free, free only, free diet, products, product, based products, severe, mild, please, \
    过敏, 过敏史, 过敏者, 过敏症, 过敏体质, 严重过敏, 会过敏, 不耐, 不耐受, 不耐症, 不耐受症, 敏感, 不适, 忌口, 制品, 类制品, \
    及其制品, 及制品, 食品, 食物, 成分, 严重, 轻微, 都不行, 不行, 不能吃, 不能喝, 都不能
    """)

  private static let betweenWords: Set = ["and", "or", "plus", "&", "+"]

  private static func longestFirst(_ list: String) -> [String] {
    list.split(separator: ",").map { String($0).trimmingBlanks }.sorted {
      ($1.count, $0) < ($0.count, $1)
    }
  }

  /// A piece without what stands around it, as far as anything else is left.
  private static func bare(_ piece: String) -> String {
    var rest = trimmed(piece)
    while ConstraintWords.meanings[key(of: rest)] == nil {
      let plain = HanFolding.simplified(rest.lowercased().replacing("-", with: " "))
      guard plain.count == rest.count else { return rest }
      var next = rest
      if let affix = before.first(where: { stands($0, isFirst: true, in: plain) }) {
        next = trimmed(String(rest.dropFirst(affix.count)))
      } else if let affix = behind.first(where: { stands($0, isFirst: false, in: plain) }) {
        next = trimmed(String(rest.dropLast(affix.count)))
      }
      if next.isEmpty || next == rest { return rest }
      rest = next
    }
    return rest
  }

  /// Whether something stands at one end of a text: in front only as a word, as "no" is none of "nougat".
  private static func stands(_ affix: String, isFirst: Bool, in text: String) -> Bool {
    guard isFirst ? text.hasPrefix(affix) : text.hasSuffix(affix) else { return false }
    let isLatin = affix.utf8.allSatisfy { $0 < 0x80 }
    guard isFirst, isLatin, let next = text.dropFirst(affix.count).first else { return true }
    return !next.isLetter || !next.isASCII
  }

  private static func trimmed(_ text: String) -> String {
    let around = " .。!！?？:\"“”()（）[]【】*-–—~"
    let start = text.drop { around.contains($0) }
    guard let last = start.lastIndex(where: { !around.contains($0) }) else { return "" }
    return String(start[...last])
  }

  /// The parts of a piece that signs and words like "and" divide; itself where nothing does.
  private static func parts(of piece: String) -> [String] {
    var parts = [""]
    for word in piece.replacing("&", with: " & ").replacing("+", with: " + ").split(separator: " ")
    {
      if betweenWords.contains(word.lowercased()) {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
      }
    }
    let joints: Set<Character> = ["/", "·", "•", "。", "和", "与", "與", "及", "跟", "或", "\\"]
    return parts.flatMap { $0.split { joints.contains($0) }.map { String($0).trimmingBlanks } }
      .filter { !$0.isEmpty }
  }
}
