/// How Chinese characters and surnames are read, learnt once and kept between starts.
///
/// The cache holds characters and surnames, never a name of a person. Asking for a name whose
/// characters are all known costs no transform; the first unknown one costs about 0.15 s.
public struct Readings: Sendable {
  /// Whether something was learnt since `init` or `encoded`: the cache is worth writing again.
  public private(set) var isDirty = false

  /// Readings of characters as surnames and in given names; empty where nobody knows any.
  private(set) var surnames: [Unicode.Scalar: [String]]
  private(set) var characters: [Unicode.Scalar: [String]]
  private var syllables = SyllableForms()
  /// What characters are typed by, made when they are first asked for.
  private var surnameUnits: [Unicode.Scalar: NameUnit] = [:]
  private var characterUnits: [Unicode.Scalar: NameUnit] = [:]

  /// A cache that knows nothing yet.
  public init() {
    surnames = [:]
    characters = [:]
  }

  /// A cache that knows what another one learnt.
  init(surnames: [Unicode.Scalar: [String]], characters: [Unicode.Scalar: [String]]) {
    self.surnames = surnames
    self.characters = characters
  }

  /// The cache as bytes, checksummed; afterwards it is no longer dirty.
  public mutating func encoded() -> [UInt8] {
    isDirty = false
    return ReadingsCoding.encode(self)
  }

  /// Reads a cache back; nil where it is damaged or was written under other rules.
  public init?(decoding bytes: [UInt8]) {
    guard let readings = ReadingsCoding.decode(bytes) else { return nil }
    self = readings
  }

  /// Learns every character of many names at once: one transform instead of one for each.
  public mutating func learn(_ names: some Sequence<String>) {
    var unknownSurnames: Set<Unicode.Scalar> = []
    var unknownCharacters: Set<Unicode.Scalar> = []
    var folded = FoldedText("")
    for name in names where name.utf8.contains(where: { $0 >= 0xE3 }) {
      folded.fold(name)
      if let first = folded.han.first, surnames[first] == nil { unknownSurnames.insert(first) }
      for scalar in folded.han where characters[scalar] == nil {
        unknownCharacters.insert(scalar)
      }
    }
    unknownCharacters.formUnion(unknownSurnames.filter { characters[$0] == nil })
    learn(characters: unknownCharacters.sorted { $0.value < $1.value })
    learn(surnames: unknownSurnames.sorted { $0.value < $1.value })
  }

  /// Learns every character of what some regulars are called at once.
  public mutating func learn(_ entries: [LookupEntry]) {
    learn(entries.lazy.map(\.name))
    learn(entries.lazy.compactMap(\.callName))
  }

  /// The syllables of a name, best reading first: 张小明 gives `zhang xiao ming`.
  ///
  /// Latin parts stay as folded tokens; ü is written v. A name without Han characters gives [].
  public mutating func reading(of name: String) -> [String] {
    let folded = FoldedText(name)
    if folded.han.isEmpty { return [] }
    learn(missingOf: folded)
    var syllables: [String] = []
    var next = 0
    for word in folded.words {
      guard word.isHan else {
        syllables.append(String(decoding: folded.bytes(of: word), as: UTF8.self))
        continue
      }
      let count = word.range.count(ofHanIn: folded)
      for (place, scalar) in folded.han[next..<next + count].enumerated() {
        let readings = place == 0 && next == 0 ? surnames[scalar] : characters[scalar]
        syllables.append(readings?.first ?? String(scalar))
      }
      if next == 0, count > 1, let both = SurnameReadings.compound(folded.han[0], folded.han[1]) {
        syllables.replaceSubrange(syllables.count - count..<syllables.count - count + 2, with: both)
      }
      next += count
    }
    return syllables
  }

  /// What the Chinese characters of a text are typed by, one unit a character.
  ///
  /// The first character is read as a surname; a surname of two has one reading of its own beside
  /// those of its characters. `surnameLength` is 0 where there is no Chinese character.
  mutating func units(of folded: FoldedText) -> (units: [NameUnit], surnameLength: Int) {
    guard let first = folded.han.first else { return ([], 0) }
    var units: [NameUnit] = []
    units.reserveCapacity(folded.han.count)
    units.append(unit(of: first, isSurname: true, in: folded))
    for scalar in folded.han.dropFirst() {
      units.append(unit(of: scalar, isSurname: false, in: folded))
    }
    guard units.count > 1, let both = SurnameReadings.compound(first, folded.han[1]) else {
      return (units, 1)
    }
    for place in 0...1 {
      let own = syllables.forms(of: both[place])
      let forms = own + units[place].forms.filter { !own.contains($0) }
      units[place] = NameUnit(character: units[place].character, forms: forms)
    }
    return (units, 2)
  }

  /// What one Chinese character of a text is typed by.
  mutating func unit(
    of scalar: Unicode.Scalar, isSurname: Bool, in folded: FoldedText
  ) -> NameUnit {
    if isSurname { return surnameUnits[scalar] ?? newSurnameUnit(scalar, in: folded) }
    return characterUnits[scalar] ?? newCharacterUnit(scalar, in: folded)
  }

  /// The letters of what a Chinese character is typed by wherever it may stand in a name, alone or as
  /// part of a surname of two; nil where that was never learnt.
  mutating func widestLetters(of scalar: Unicode.Scalar, isSurname: Bool) -> UnitLetters? {
    guard let given = characters[scalar] else { return nil }
    var letters = UnitLetters()
    letters.insert(Self.folded(scalar))
    for reading in given { letters.formUnion(syllables.letters(of: reading)) }
    let inCompounds = SurnameReadings.inCompounds[HanFolding.simplified(scalar)] ?? []
    for reading in inCompounds { letters.formUnion(syllables.letters(of: reading)) }
    guard isSurname else { return letters }
    guard let surname = surnames[scalar] else { return nil }
    for reading in surname { letters.formUnion(syllables.letters(of: reading)) }
    return letters
  }

  private mutating func newSurnameUnit(
    _ scalar: Unicode.Scalar, in folded: FoldedText
  ) -> NameUnit {
    learn(missingOf: folded)
    let forms = syllables.forms(of: (surnames[scalar] ?? []) + (characters[scalar] ?? []))
    let unit = NameUnit(character: Self.folded(scalar), forms: forms)
    surnameUnits[scalar] = unit
    return unit
  }

  private mutating func newCharacterUnit(
    _ scalar: Unicode.Scalar, in folded: FoldedText
  ) -> NameUnit {
    learn(missingOf: folded)
    let forms = syllables.forms(of: characters[scalar] ?? [])
    let unit = NameUnit(character: Self.folded(scalar), forms: forms)
    characterUnits[scalar] = unit
    return unit
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    Array(String(HanFolding.simplified(scalar)).utf8)
  }

  private mutating func learn(missingOf folded: FoldedText) {
    guard let first = folded.han.first else { return }
    let isComplete = surnames[first] != nil && folded.han.allSatisfy { characters[$0] != nil }
    if isComplete { return }
    let missing = Set(folded.han.filter { characters[$0] == nil })
    learn(characters: missing.sorted { $0.value < $1.value })
    if surnames[first] == nil { learn(surnames: [first]) }
  }

  private mutating func learn(characters scalars: [Unicode.Scalar]) {
    for (scalar, reading) in zip(scalars, Self.ask(scalars, ReadingTransform.given)) {
      characters[scalar] = SurnameReadings.polyphones[scalar] ?? (reading.map { [$0] } ?? [])
      isDirty = true
    }
  }

  private mutating func learn(surnames scalars: [Unicode.Scalar]) {
    for (scalar, reading) in zip(scalars, Self.ask(scalars, ReadingTransform.surnames)) {
      surnames[scalar] = SurnameReadings.single[scalar] ?? (reading.map { [$0] } ?? [])
      isDirty = true
    }
  }

  /// Readings of some characters; a form of another that nobody has read is read as that one.
  private static func ask(
    _ scalars: [Unicode.Scalar], _ transform: ([Unicode.Scalar]) -> [String?]
  ) -> [String?] {
    var readings = transform(scalars)
    let unread = scalars.indices.filter {
      readings[$0] == nil && HanFolding.simplified(scalars[$0]) != scalars[$0]
    }
    if unread.isEmpty { return readings }
    let twins = transform(unread.map { HanFolding.simplified(scalars[$0]) })
    for (place, reading) in zip(unread, twins) { readings[place] = reading }
    return readings
  }
}

extension Range<Int> {
  /// How many Chinese characters of a folded text stand in this range of its bytes.
  fileprivate func count(ofHanIn folded: FoldedText) -> Int {
    folded.bytes[self].count { $0 & 0xC0 != 0x80 }
  }
}

/// The ways a syllable may be typed: ü as v, u and yu.
private struct SyllableForms: Sendable {
  private var known: [String: [[UInt8]]] = [:]
  private var knownLetters: [String: UnitLetters] = [:]

  /// Every way to type one syllable.
  mutating func forms(of syllable: String) -> [[UInt8]] {
    if let forms = known[syllable] { return forms }
    let spelled = syllable.contains("v") ? ["v", "u", "yu"] : ["v"]
    let forms = spelled.map { Array(syllable.replacing("v", with: $0).utf8) }
    known[syllable] = forms
    return forms
  }

  /// The letters of every way to type one syllable.
  mutating func letters(of syllable: String) -> UnitLetters {
    if let letters = knownLetters[syllable] { return letters }
    let letters = UnitLetters(forms: forms(of: syllable))
    knownLetters[syllable] = letters
    return letters
  }

  /// Every way to type any of some syllables, each once.
  mutating func forms(of syllables: [String]) -> [[UInt8]] {
    var all: [[UInt8]] = []
    for syllable in syllables {
      for form in forms(of: syllable) where !all.contains(form) { all.append(form) }
    }
    return all
  }
}
