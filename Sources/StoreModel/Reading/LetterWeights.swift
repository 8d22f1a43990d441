/// How likely a text is as names and remarks of people, against other readings of the same bytes.
///
/// The weight of a character is the natural logarithm of how often its class stands in such text,
/// divided by how many the class has. All readings of the same bytes can be compared, however many
/// characters each has. Classes and their sources:
///
/// | class | weight | from |
/// |---|---|---|
/// | Chinese, level 1 of GB 2312-80, or traditional for one of it | ln(0.9 / 3,755) = −8.3 | the standard's 3,755 frequent characters |
/// | Chinese, level 2, or traditional for one of it | ln(0.09 / 3,008) = −10.4 | its 3,008 others |
/// | any other Chinese character | ln(0.01 / 15,000) = −14.2 | GBK |
/// | Chinese surname at the start of a word | ln(0.85 / 100) = −4.8, other characters there 1.9 less | the hundred that 85 % bear (Ministry of Public Security, 2020) |
/// | Korean syllable of KS X 1001 | ln(0.99 / 2,350) = −7.8 | the standard's 2,350 |
/// | any other Korean syllable | −14.2 | code page 949 |
/// | Korean surname at the start of a word | ln(0.78 / 20) = −3.2, other syllables there 1.5 less | the twenty that 78 % bear (census of 2015) |
/// | a letter of an alphabet | −4 to −6, −9 where no name has it | some thirty to a hundred letters each |
/// | what is unassigned, private or a control | −16 | – |
///
/// What no word does costs more: one Chinese or Korean character inside Latin letters (José read as GB18030 is
/// Jos茅), alphabets mixed in a word, a word of one accented letter, capitals behind small letters.
struct LetterWeights {
  /// The sum over all characters; the greater, the likelier.
  private(set) var total = 0.0
  private var wide = 0.0
  private var wideCount = 0
  private var hasLatinOnly = true

  /// What a character beyond ASCII weighs at least, on the average of a text somebody wrote.
  ///
  /// Between the two levels of GB 2312 on one side and what no table of characters knows on the
  /// other; an alphabet of one byte a letter fits anything, so more is asked of it.
  private static let averageMin = (wide: -11.5, latin: -6.5)
  /// One of the characters that every reading has alike.
  private static let ascii = -3.3

  /// Weighs a text.
  init(of text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard LetterClass(scalars[index]).isOfWord else {
        add(sign: index, in: scalars)
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !LetterClass($0).isOfWord } ?? scalars.count
      add(word: scalars[index..<end].map { WordLetter($0) })
      index = end
    }
  }

  /// Whether somebody may have written such a text; a text of ASCII alone always.
  var isPlausible: Bool {
    guard wideCount > 0 else { return true }
    let least = hasLatinOnly ? Self.averageMin.latin : Self.averageMin.wide
    return wide / Double(wideCount) >= least
  }

  private mutating func add(_ weight: Double) {
    total += weight
    wide += weight
    wideCount += 1
  }

  /// A character between words.
  private mutating func add(sign index: Int, in scalars: [Unicode.Scalar]) {
    let scalar = scalars[index]
    if scalar.isASCII {
      total += Self.ascii
      return
    }
    let neighbours = [index - 1, index + 1].filter(scalars.indices.contains)
    let isByDigit = neighbours.contains { ("0"..."9").contains(scalars[$0]) }
    add(LetterClass.weight(ofSign: scalar, isByDigit: isByDigit))
  }

  private mutating func add(word: [WordLetter]) {
    let isMixed = Set(word.compactMap(\.letter.alphabet)).count > 1
    let hasASCII = word.contains { $0.letter == .ascii }
    var hasBegun = false
    for (place, letter) in word.enumerated() {
      if letter.letter == .ascii {
        total += Self.ascii
        continue
      }
      let before = place > 0 ? word[place - 1] : nil
      let after = place + 1 < word.count ? word[place + 1] : nil
      var weight = letter.weight(after: before, before: after)
      if isMixed { weight -= 6 }
      if !hasBegun, letter.letter.alphabet != nil {
        // Nobody is called É, and a name without one plain letter is rare.
        if word.count == 1 || letter.letter == .latin && !hasASCII { weight -= 6 }
        hasBegun = true
      }
      if letter.letter != .latin { hasLatinOnly = false }
      add(weight)
    }
  }
}

/// One character of a word.
private struct WordLetter {
  let scalar: Unicode.Scalar
  let letter: LetterClass

  init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    letter = LetterClass(scalar)
  }

  /// Its weight between its neighbours, nil for the ends of the word.
  func weight(after before: WordLetter?, before after: WordLetter?) -> Double {
    switch letter {
    case .ascii: return 0
    case .han: return hanWeight(before, after)
    case .hangul:
      if before?.letter == .hangul { return KnownLetters.weight(hangul: scalar) }
      let isAlone = after?.letter != .hangul
      if isAlone, before?.letter == .ascii || after?.letter == .ascii {
        return KnownLetters.weight(hangul: scalar) - 1.5 - 6
      }
      let isSurname = KnownLetters.koreanSurnames.contains(scalar)
      let start = isSurname ? -3.2 : KnownLetters.weight(hangul: scalar) - 1.5
      return before?.letter == .han || after?.letter == .han ? start - 4 : start
    case .kana:
      let isAmongKana = [before, after].allSatisfy { $0 == nil || $0?.letter == .kana }
      return isAmongKana ? -5.3 : -9
    case .mark: return before == nil ? -12 : letter.ownWeight(scalar)
    case .latin:
      let crowd = [before, after].count { $0?.letter == .latin }
      return letter.ownWeight(scalar) - Double(3 * crowd) - capitalPenalty(before)
    case .cyrillic, .greek, .hebrew, .arabic, .other:
      return letter.ownWeight(scalar) - capitalPenalty(before)
    case .none: return -16
    }
  }

  private func hanWeight(_ before: WordLetter?, _ after: WordLetter?) -> Double {
    let own = KnownLetters.weight(han: scalar)
    if before?.letter == .han { return own }
    let isAlone = after?.letter != .han
    if isAlone, before?.letter == .ascii || after?.letter == .ascii { return own - 1.9 - 6 }
    let mixes = [before, after].contains { $0?.letter == .kana || $0?.letter == .hangul }
    if mixes { return own - 4 }
    return KnownLetters.isSurname(scalar) ? -4.8 : own - 1.9
  }

  private func capitalPenalty(_ before: WordLetter?) -> Double {
    guard let before, scalar.properties.isUppercase, before.scalar.properties.isLowercase else {
      return 0
    }
    return 4
  }
}
