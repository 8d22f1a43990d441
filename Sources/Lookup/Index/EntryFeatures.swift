/// A name or call name as look-up compares it.
package struct NameFeatures: Sendable {
  /// The folded name.
  package var folded: FoldedText
  /// What its reading is typed by.
  package var units: [NameUnit]
  /// Units of the surname where a Chinese given name follows it, else 0.
  var surnameUnits: Int
  /// The first unit of each word.
  var wordStarts: [Int] {
    var starts: [Int] = []
    var next = 0
    for word in folded.words {
      starts.append(next)
      next += word.isHan ? folded.bytes(of: word).count { $0 & 0xC0 != 0x80 } : 1
    }
    return starts
  }

  /// Folds a name and looks its readings up; `isReading` where it is a reading itself.
  package init(_ text: String, readings: inout Readings, isReading: Bool = false) {
    folded = FoldedText(text, unitsMax: NameUnit.unitsMax)
    let han = readings.units(of: folded)
    if folded.words.count == 1, folded.words[0].isHan {
      units = han.units
    } else {
      units = Self.units(of: folded, han: han.units[...], isReading: isReading)
    }
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

  /// A unit for each word, for each character of a Chinese one.
  private static func units(
    of folded: FoldedText, han: ArraySlice<NameUnit>, isReading: Bool
  ) -> [NameUnit] {
    var units: [NameUnit] = []
    var han = han
    for word in folded.words {
      let bytes = folded.bytes(of: word)
      if word.isHan {
        let characters = bytes.count { $0 & 0xC0 != 0x80 }
        units += han.prefix(characters)
        han = han.dropFirst(characters)
      } else {
        units.append(NameUnit(word: Array(bytes), isSyllable: isReading))
      }
    }
    return units
  }
}

/// Everything one regular is found by, folded and read: what both matchers compare.
struct EntryFeatures: Sendable {
  /// The regular's row.
  var row: Int32
  /// The name as written, UTF-8, for the order of equals; cut where no difference matters any more.
  var written: [UInt8]
  /// The name.
  var name: NameFeatures
  /// The reading a partner gave by hand.
  var ownReading: NameFeatures?
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
  var isRead: Bool { !name.folded.han.isEmpty || ownReading?.units.isEmpty == false }

  /// Folds an entry and looks its readings up.
  init(_ entry: LookupEntry, readings: inout Readings) {
    row = entry.row
    written = Array(entry.name.utf8)
    if written.count > Self.writtenMax { written.removeSubrange(Self.writtenMax...) }
    name = NameFeatures(entry.name, readings: &readings)
    ownReading = entry.reading.map { NameFeatures($0, readings: &readings, isReading: true) }
    callName = entry.callName.map { NameFeatures($0, readings: &readings) }
    phone = Self.digits(entry.phoneLast4)
    card = Self.digits(entry.cardLast4)
    cue = entry.cue.map { FoldedText($0) }
  }

  private static func digits(_ text: String?) -> [UInt8] {
    guard let text else { return [] }
    var digits: [UInt8] = []
    for byte in text.utf8 where (0x30...0x39).contains(byte) { digits.append(byte) }
    return digits.count > digitsMax ? Array(digits.suffix(digitsMax)) : digits
  }
}
