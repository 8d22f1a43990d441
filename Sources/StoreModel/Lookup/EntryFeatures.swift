/// One unit of a name for typing its reading: a Chinese character or a whole word.
struct NameUnit: Equatable, Sendable {
  /// The folded character, empty for a word.
  var character: [UInt8]
  /// Every way its reading may be typed; for a word, the word.
  var forms: [[UInt8]]

  /// Units of one name: longer than any name that is typed by its reading.
  static let unitsMax = 24
}

/// A name or call name as look-up compares it.
struct NameFeatures: Equatable, Sendable {
  /// The folded name.
  var folded: FoldedText
  /// What its reading is typed by.
  var units: [NameUnit]
  /// Units of the surname where a Chinese given name follows it, else 0.
  var surnameUnits: Int

  /// Folds a name and looks its readings up.
  init(_ text: String, readings: inout Readings) {
    folded = FoldedText(text)
    let han = readings.forms(of: folded)
    units = []
    var next = 0
    for word in folded.words {
      let bytes = folded.bytes(of: word)
      guard word.isHan else {
        units.append(NameUnit(character: [], forms: [Array(bytes)]))
        continue
      }
      for character in Self.characters(of: bytes) {
        units.append(NameUnit(character: Array(character), forms: han.forms[next]))
        next += 1
      }
    }
    units = Array(units.prefix(NameUnit.unitsMax))
    surnameUnits = 0
    if let first = folded.words.first, first.isHan {
      let characters = folded.bytes(of: first).count { $0 & 0xC0 != 0x80 }
      if characters > han.surnameLength { surnameUnits = han.surnameLength }
    }
  }

  /// Bytes of the surname, 0 where no Chinese given name follows it.
  var surnameBytes: Int {
    units.prefix(surnameUnits).reduce(0) { $0 + $1.character.count }
  }

  private static func characters(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var characters: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    for index in bytes.indices.dropFirst() where bytes[index] & 0xC0 != 0x80 {
      characters.append(bytes[start..<index])
      start = index
    }
    characters.append(bytes[start...])
    return characters
  }
}

/// Everything one regular is found by, folded and read: what both matchers compare.
struct EntryFeatures: Equatable, Sendable {
  /// The regular's row.
  var row: Int32
  /// The name as written, UTF-8, for the order of equals; cut where no difference matters any more.
  var written: [UInt8]
  /// The name.
  var name: NameFeatures
  /// Units of the reading a partner gave by hand, empty if none.
  var ownReading: [NameUnit]
  /// The call name.
  var callName: NameFeatures?
  /// Last digits of the phone, at most four.
  var phone: [UInt8]
  /// Last digits of the card, at most four.
  var card: [UInt8]
  /// The folded cue.
  var cue: FoldedText?

  /// Bytes of a name the order of equals looks at.
  static let writtenMax = 255
  /// Digits kept of a phone or card.
  static let digitsMax = 4

  /// Whether the name is typed by a reading that is not how it is written.
  var isRead: Bool { !name.folded.han.isEmpty || !ownReading.isEmpty }

  /// Folds an entry and looks its readings up.
  init(_ entry: LookupEntry, readings: inout Readings) {
    row = entry.row
    written = Array(entry.name.utf8.prefix(Self.writtenMax))
    name = NameFeatures(entry.name, readings: &readings)
    ownReading = entry.reading.map { Array(NameFeatures($0, readings: &readings).units) } ?? []
    callName = entry.callName.map { NameFeatures($0, readings: &readings) }
    phone = Self.digits(entry.phoneLast4)
    card = Self.digits(entry.cardLast4)
    cue = entry.cue.map { FoldedText($0) }
  }

  private static func digits(_ text: String?) -> [UInt8] {
    let digits = (text ?? "").utf8.filter { (0x30...0x39).contains($0) }
    return Array(digits.suffix(digitsMax))
  }
}
