/// A set of characters in one word: tells at once that an entry cannot answer a query.
struct LetterSet: Equatable, Sendable {
  /// One bit a letter and digit; all other characters share the bits above them.
  private(set) var bits: UInt64 = 0

  /// Bits of letters and digits, so that the rest of the word is for everything else.
  private static let asciiBits: UInt64 = 36

  /// Adds what is in another set.
  mutating func formUnion(_ other: LetterSet) { bits |= other.bits }

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

  /// The bit of the character that some UTF-8 bytes begin with, none for no bytes.
  static func bit(firstOf bytes: ArraySlice<UInt8>) -> UInt64 {
    guard let first = bytes.first else { return 0 }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return 1 << UInt64(first - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return 1 << UInt64(first - UInt8(ascii: "0") + 26)
    default:
      var sum = UInt64(first)
      for byte in bytes.dropFirst() {
        guard byte & 0xC0 == 0x80 else { break }
        sum = sum &* 31 &+ UInt64(byte)
      }
      return 1 << (asciiBits + sum % (64 - asciiBits))
    }
  }

  /// UTF-8 bytes behind their first character.
  static func withoutFirst(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.dropFirst().drop { $0 & 0xC0 == 0x80 }
  }
}

/// The characters an entry's keys begin with, and those that follow: no query that begins otherwise
/// can be meant for the entry.
struct Beginnings: Equatable, Sendable {
  /// What keys begin with.
  private(set) var firsts = LetterSet()
  /// What stands second in any key.
  private(set) var seconds = LetterSet()

  /// Adds the words of a name: a query begins one of them, and may go on in the next.
  mutating func insert(words text: FoldedText) {
    for word in text.words {
      firsts.insert(firstOf: text.bytes[word.range])
      seconds.insert(secondOf: text.bytes[word.range.lowerBound...])
    }
  }

  /// Adds units from one on: a query begins it, and goes on in it or in the next.
  mutating func insert(units: ArraySlice<NameUnit>) {
    guard let first = units.first else { return }
    firsts.formUnion(first.firsts)
    seconds.formUnion(first.seconds)
    if let next = units.dropFirst().first { seconds.formUnion(next.firsts) }
  }

  /// Adds the words of a cue: the words of a query begin them, in whatever order, or stand in the
  /// Chinese ones.
  mutating func insert(cue text: FoldedText) {
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

  /// What a query begins with; a first word of one character may be followed by any other word.
  init(_ query: LookupQuery) {
    firsts.insert(firstOf: query.bytes[...])
    guard let word = query.folded.words.first else { return }
    let rest = LetterSet.withoutFirst(query.folded.bytes(of: word))
    if query.folded.words.count == 1 || !rest.isEmpty { seconds.insert(firstOf: rest) }
  }

  /// Nothing begins anything.
  init() {}

  /// Whether a query that begins like this may be meant for an entry with these beginnings.
  func mayAnswer(_ query: Beginnings) -> Bool {
    query.firsts.bits & ~firsts.bits == 0 && query.seconds.bits & ~seconds.bits == 0
  }
}
