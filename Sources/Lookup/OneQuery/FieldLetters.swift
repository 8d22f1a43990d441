import Documents

/// What keys of a regular begin with, go on with and hold, taken from the bytes of fields in place.
///
/// Never less than the `EntryLetters` of the index say, and mostly the same; a tenth of the work.
struct FieldLetters {
  private(set) var firsts: UInt64 = 0
  private(set) var seconds: UInt64 = 0
  private(set) var all: UInt64 = 0
  private(set) var twice: UInt64 = 0
  /// Whether what follows next stands second in a key.
  private var isBehindStart = false

  /// The letters as the index knows them.
  var letters: EntryLetters {
    EntryLetters(firsts: firsts, seconds: seconds, all: all, twice: twice)
  }

  /// Adds a name, a reading or a call name.
  mutating func add(name text: Bytes, _ characters: inout CharacterLetters) {
    add(text, isRead: true, &characters)
  }

  /// Adds a cue, whose characters are not typed by their readings.
  mutating func add(cue text: Bytes, _ characters: inout CharacterLetters) {
    add(text, isRead: false, &characters)
  }

  private mutating func add(_ text: Bytes, isRead: Bool, _ characters: inout CharacterLetters) {
    isBehindStart = false
    if walk(text.raw, isFolded: false, isRead: isRead, &characters) { return }
    isBehindStart = false
    let folded = characters.refolded(text)
    folded.withUnsafeBytes { bytes in
      _ = walk(bytes, isFolded: true, isRead: isRead, &characters)
    }
  }

  /// Walks over a text; false where it has to be folded first.
  private mutating func walk(
    _ text: UnsafeRawBufferPointer, isFolded: Bool, isRead: Bool,
    _ characters: inout CharacterLetters
  ) -> Bool {
    var place = 0
    var latin = 0
    var han = 0
    var isSurname = true
    var mayBeCompound = false
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        place += 1
        han = 0
        if let bit = Self.bit(byte) {
          add(letter: bit, at: latin)
          latin += 1
        } else {
          latin = 0
        }
        continue
      }
      guard let scalar = Self.han(text, at: place) else {
        if let letters = characters.latin(text, at: place) {
          place += 2
          han = 0
          for letter in letters {
            add(letter: LetterSet.bit(ascii: letter), at: latin)
            latin += 1
          }
          continue
        }
        guard isFolded else { return false }
        let end = min(text.count, place + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4))
        add(other: text[place..<end], at: latin)
        place = end
        latin += 1
        han = 0
        continue
      }
      place += 3
      latin = 0
      if isRead {
        let unit = isSurname ? characters.surname(scalar) : characters.given(scalar)
        if isSurname { mayBeCompound = unit.mayBeginCompound }
        isSurname = false
        add(unit.letters, isStart: han < (mayBeCompound ? 3 : 2))
      } else {
        add(character: LetterSet.bit(common: HanFolding.simplified(scalar)))
      }
      han += 1
    }
    return true
  }

  /// A letter of a word; every word may be where a key begins.
  @inline(__always)
  private mutating func add(letter bit: UInt64, at index: Int) {
    twice |= all & bit
    all |= bit
    if index == 0 {
      firsts |= bit
      if isBehindStart { seconds |= bit }
      isBehindStart = true
    } else if index == 1 {
      seconds |= bit
    }
  }

  /// A character of a folded word that is no plain letter; a rare Chinese one may be read as
  /// anything.
  private mutating func add(other bytes: Slice<UnsafeRawBufferPointer>, at index: Int) {
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    if scalar.map(HanFolding.isHan) ?? true {
      add(.anything, isStart: true)
    } else {
      add(letter: LetterSet.bit(firstOf: bytes), at: index)
    }
  }

  @inline(__always)
  private mutating func add(_ unit: UnitLetters, isStart: Bool) {
    twice |= all & unit.all.bits | unit.twice.bits
    all |= unit.all.bits
    if isBehindStart { seconds |= unit.firsts.bits }
    if isStart {
      firsts |= unit.firsts.bits
      seconds |= unit.seconds.bits
    }
    isBehindStart = isStart
  }

  /// A Chinese character of a cue: the words of a query stand anywhere in it.
  @inline(__always)
  private mutating func add(character bit: UInt64) {
    all |= bit
    firsts |= bit
    seconds |= bit
  }

  /// The bit of a letter or digit, nil for what divides words.
  @inline(__always)
  private static func bit(_ ascii: UInt8) -> UInt64? {
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      LetterSet.bit(ascii: ascii)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): LetterSet.bit(ascii: ascii | 0x20)
    default: nil
    }
  }

  /// The common Chinese character at a place, nil for anything else.
  @inline(__always)
  private static func han(_ text: UnsafeRawBufferPointer, at place: Int) -> Unicode.Scalar? {
    guard text.count - place >= 3, text[place] & 0xF0 == 0xE0 else { return nil }
    let value =
      UInt32(text[place] & 0x0F) << 12 | UInt32(text[place + 1] & 0x3F) << 6
      | UInt32(text[place + 2] & 0x3F)
    return HanFolding.block.contains(value) ? Unicode.Scalar(value) : nil
  }
}

/// What Chinese characters are typed by, each looked up once.
struct CharacterLetters {
  /// A character in a name.
  struct Unit {
    /// What it is typed by: anything, where nobody has learnt how it is read.
    let letters: UnitLetters
    /// Whether a surname of two characters may begin with it.
    let mayBeginCompound: Bool
  }

  private var readings: Readings
  /// Number of the unit and one by place in the block of all common characters; 0 for none yet.
  private var givenPlaces = [UInt16](repeating: 0, count: HanFolding.block.count)
  private var surnamePlaces = [UInt16](repeating: 0, count: HanFolding.block.count)
  private var units: [Unit] = []
  private var folded = FoldedText("")
  /// The plain letters of letters with accents by scalar, as far as they were met; empty for those
  /// that are no plain letters without.
  private var accented = [[UInt8]?](repeating: nil, count: 0x250)

  /// A table that knows what some readings know.
  init(_ readings: Readings) { self.readings = readings }

  /// The plain letters of the letter with an accent at a place, nil for anything else.
  mutating func latin(_ text: UnsafeRawBufferPointer, at place: Int) -> [UInt8]? {
    guard text.count - place >= 2, (0xC3...0xC9).contains(text[place]) else { return nil }
    let value = UInt32(text[place] & 0x1F) << 6 | UInt32(text[place + 1] & 0x3F)
    let letters = accented[Int(value)] ?? newLatin(value)
    return letters.isEmpty ? nil : letters
  }

  private mutating func newLatin(_ value: UInt32) -> [UInt8] {
    folded.fold(Unicode.Scalar(value).map { String($0) } ?? "")
    let isPlain = folded.words.count == 1 && folded.bytes.allSatisfy { $0 < 0x80 }
    accented[Int(value)] = isPlain ? folded.bytes : []
    return accented[Int(value)] ?? []
  }

  /// The first character of a name.
  @inline(__always)
  mutating func surname(_ scalar: Unicode.Scalar) -> Unit {
    let number = surnamePlaces[Int(scalar.value - HanFolding.block.lowerBound)]
    return number == 0 ? newUnit(of: scalar, isSurname: true) : units[Int(number) - 1]
  }

  /// A character behind it.
  @inline(__always)
  mutating func given(_ scalar: Unicode.Scalar) -> Unit {
    let number = givenPlaces[Int(scalar.value - HanFolding.block.lowerBound)]
    return number == 0 ? newUnit(of: scalar, isSurname: false) : units[Int(number) - 1]
  }

  private mutating func newUnit(of scalar: Unicode.Scalar, isSurname: Bool) -> Unit {
    let unit = Unit(
      letters: readings.widestLetters(of: scalar, isSurname: isSurname) ?? .anything,
      mayBeginCompound: SurnameReadings.compound[HanFolding.simplified(scalar)] != nil)
    units.append(unit)
    let place = Int(scalar.value - HanFolding.block.lowerBound)
    let number = UInt16(truncatingIfNeeded: units.count)
    if isSurname { surnamePlaces[place] = number } else { givenPlaces[place] = number }
    return unit
  }

  /// A text that is not plain, in folded words with blanks between them; Chinese characters stay as
  /// they were written, as their readings are theirs.
  mutating func refolded(_ text: Bytes) -> [UInt8] {
    folded.fold(text.string)
    var bytes: [UInt8] = []
    var han = 0
    for word in folded.words {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      guard word.isHan else {
        bytes += folded.bytes(of: word)
        continue
      }
      for _ in 0..<folded.bytes(of: word).count(where: { $0 & 0xC0 != 0x80 }) {
        bytes += Array(String(folded.han[han]).utf8)
        han += 1
      }
    }
    return bytes
  }
}
