/// A set of characters in one word: tells at once that an entry cannot answer a query.
struct LetterSet: Equatable, Sendable {
  /// One bit a letter and digit; all other characters share the bits above them.
  private(set) var bits: UInt64 = 0

  /// Bits of letters and digits, so that the rest of the word is for everything else.
  private static let asciiBits: UInt64 = 36

  /// Adds what is in another set.
  mutating func formUnion(_ other: LetterSet) { bits |= other.bits }

  /// What both sets have.
  func intersection(_ other: LetterSet) -> LetterSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  /// Whether everything in this set is in the other.
  func isSubset(of other: LetterSet) -> Bool { bits & ~other.bits == 0 }

  /// How many of this set the other lacks.
  func missing(in other: LetterSet) -> Int { (bits & ~other.bits).nonzeroBitCount }

  /// This set, with n where there is l and l where there is n: no other southern form begins anew.
  var southern: LetterSet {
    let both = Self.bit(ascii: UInt8(ascii: "n")) | Self.bit(ascii: UInt8(ascii: "l"))
    var set = self
    if bits & both != 0 { set.bits |= both }
    return set
  }

  /// This set without another.
  func subtracting(_ other: LetterSet) -> LetterSet {
    var rest = self
    rest.bits &= ~other.bits
    return rest
  }

  /// Adds what some bits stand for.
  mutating func insert(bits other: UInt64) { bits |= other }

  /// Adds the character that some UTF-8 bytes begin with.
  mutating func insert(firstOf bytes: ArraySlice<UInt8>) {
    bits |= Self.bit(firstOf: bytes)
  }

  /// Adds the second character of some UTF-8 bytes.
  mutating func insert(secondOf bytes: ArraySlice<UInt8>) {
    bits |= Self.bit(firstOf: Self.withoutFirst(bytes))
  }

  /// Adds every character of some UTF-8 bytes.
  mutating func insert(eachOf bytes: ArraySlice<UInt8>) {
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      insert(firstOf: bytes[index...])
    }
  }

  /// Adds every character that stands more than once in some UTF-8 bytes.
  mutating func insert(repeatedIn bytes: ArraySlice<UInt8>) {
    var seen = LetterSet()
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      let bit = Self.bit(firstOf: bytes[index...])
      bits |= seen.bits & bit
      seen.bits |= bit
    }
  }

  /// The bit of the character that some UTF-8 bytes begin with, none for no bytes.
  static func bit(firstOf bytes: some Collection<UInt8>) -> UInt64 {
    guard let first = bytes.first else { return 0 }
    if first < 0x80 { return bit(ascii: first) }
    return bit(ofSum: bytes.dropFirst().prefix { $0 & 0xC0 == 0x80 }.reduce(UInt64(first), sum))
  }

  /// The bit of a character of three bytes.
  static func bit(common scalar: Unicode.Scalar) -> UInt64 {
    let high = UInt64(0xE0 | scalar.value >> 12)
    let low = UInt8(truncatingIfNeeded: 0x80 | scalar.value & 0x3F)
    let middle = UInt8(truncatingIfNeeded: 0x80 | scalar.value >> 6 & 0x3F)
    return bit(ofSum: sum(sum(high, middle), low))
  }

  private static func sum(_ sum: UInt64, _ byte: UInt8) -> UInt64 { sum &* 31 &+ UInt64(byte) }

  private static func bit(ofSum sum: UInt64) -> UInt64 {
    1 << (asciiBits + sum % (64 - asciiBits))
  }

  /// The bit of a small letter or digit: no other character has it.
  static func bit(ascii byte: UInt8) -> UInt64 {
    byte >= 0x61 ? 1 << UInt64(byte & 0x1F - 1) : 1 << (26 + UInt64(byte & 0x0F))
  }

  /// UTF-8 bytes behind their first character.
  static func withoutFirst(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.dropFirst().drop { $0 & 0xC0 == 0x80 }
  }
}

/// The characters a unit can be typed by.
struct UnitLetters: Equatable, Sendable {
  /// What it begins with.
  private(set) var firsts = LetterSet()
  /// What stands second inside it.
  private(set) var seconds = LetterSet()
  /// Everything.
  private(set) var all = LetterSet()
  /// What stands more than once in one way to type it.
  private(set) var twice = LetterSet()
  /// Bytes of the longest way to type it as it is read.
  private(set) var longest = 0

  /// What a unit may be typed by that nobody knows anything of.
  static let anything: UnitLetters = {
    var letters = UnitLetters()
    letters.firsts.insert(bits: .max)
    letters.seconds.insert(bits: .max)
    letters.all.insert(bits: .max)
    letters.twice.insert(bits: .max)
    return letters
  }()

  /// Nothing at all.
  init() {}

  /// Takes a unit's letters together.
  init(_ unit: NameUnit) {
    self.init(forms: unit.forms)
    insert(unit.written)
  }

  /// Takes the letters of some ways to type a reading together.
  init(forms: [[UInt8]]) {
    for form in forms { insert(form) }
    longest = forms.reduce(0) { max($0, $1.count) }
  }

  /// Adds how a unit may be typed too.
  mutating func insert(_ form: [UInt8]) {
    firsts.insert(firstOf: form[...])
    seconds.insert(secondOf: form[...])
    all.insert(eachOf: form[...])
    twice.insert(repeatedIn: form[...])
  }

  /// Adds the letters of another reading.
  mutating func formUnion(_ other: UnitLetters) {
    firsts.formUnion(other.firsts)
    seconds.formUnion(other.seconds)
    all.formUnion(other.all)
    twice.formUnion(other.twice)
    longest = max(longest, other.longest)
  }
}

/// What the ways to type an entry begin with, go on with and hold: no query of other letters can be
/// meant for it.
struct EntryLetters: Equatable, Sendable {
  /// What keys begin with.
  private(set) var firsts = LetterSet()
  /// What stands second in any key.
  private(set) var seconds = LetterSet()
  /// Everything that stands in any key.
  private(set) var all = LetterSet()
  /// What may stand more than once in a key.
  private(set) var twice = LetterSet()

  /// Nothing at all.
  init() {}

  /// Keys begin with, go on with and hold what some bits stand for, some of it more than once.
  init(firsts: UInt64, seconds: UInt64, all: UInt64, twice: UInt64) {
    self.firsts.insert(bits: firsts)
    self.seconds.insert(bits: seconds)
    self.all.insert(bits: all)
    self.twice.insert(bits: twice)
  }

  /// Adds a unit of a name; it may be where a key begins, and another may follow.
  mutating func insert(_ unit: UnitLetters, isStart: Bool, next: UnitLetters?) {
    twice.formUnion(all.intersection(unit.all))
    twice.formUnion(unit.twice)
    all.formUnion(unit.all)
    guard isStart else { return }
    firsts.formUnion(unit.firsts)
    seconds.formUnion(unit.seconds)
    if let next { seconds.formUnion(next.firsts) }
  }

  /// Adds the words of a cue: the words of a query begin them, in whatever order, or stand in the
  /// Chinese ones.
  mutating func insert(cue text: FoldedText) {
    all.insert(eachOf: text.bytes[...])
    for word in text.words {
      let bytes = text.bytes(of: word)
      if word.isHan {
        firsts.insert(eachOf: bytes)
        seconds.insert(eachOf: bytes)
      } else {
        firsts.insert(firstOf: bytes)
        seconds.insert(secondOf: bytes)
      }
    }
  }

  /// The letters of a query; a first word of one character may be followed by any other word.
  init(_ query: LookupQuery) {
    twice.insert(repeatedIn: query.bytes[...])
    firsts.insert(firstOf: query.bytes[...])
    all.insert(eachOf: query.bytes[...])
    guard let word = query.folded.words.first else { return }
    let rest = LetterSet.withoutFirst(query.folded.bytes(of: word))
    if query.folded.words.count == 1 || !rest.isEmpty { seconds.insert(firstOf: rest) }
  }

  /// Whether this query may be meant for an entry with those letters.
  func mayMean(_ entry: EntryLetters) -> Bool {
    firsts.isSubset(of: entry.firsts) && seconds.isSubset(of: entry.seconds)
      && all.isSubset(of: entry.all)
  }

  /// Whether this query may mean an entry with those letters if some of its letters are typos: each
  /// typo brings one letter at most that the entry does not have, or has not so often.
  func mayMean(_ entry: EntryLetters, typos: Int) -> Bool {
    all.missing(in: entry.all) + twice.missing(in: entry.twice) <= typos
  }

  /// Whether this query may be a southern way to type an entry with those letters.
  func maySoundLike(_ entry: EntryLetters) -> Bool {
    firsts.southern.bits & entry.firsts.bits != 0
      && all.subtracting(Self.sounds).isSubset(of: entry.all)
  }

  /// Letters that southern forms add.
  private static let sounds: LetterSet = {
    var letters = LetterSet()
    letters.insert(eachOf: Array("nlhg".utf8)[...])
    return letters
  }()
}
