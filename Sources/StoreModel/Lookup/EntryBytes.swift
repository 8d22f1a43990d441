/// An entry as `LookupIndex` keeps it: one run of bytes, read in order and never copied.
///
///     written    length, bytes
///     is read    1 where the reading is not how the name is written, else 0
///     name       block of: words, surname's bytes, surname's units, units
///     own        block of: units
///     call name  block like the name's; empty if there is none
///     cue        block of: words; empty if there is none
///     block      length in two bytes, little-endian; then what it holds
///     words      how many, length of each, bytes of all
///     units      how many; of each its character's length and bytes, how many forms, length and
///                bytes of each
///
/// Counts and lengths are one byte each: `FoldedText` and `NameUnit` see to that.
enum EntryBytes {
  /// Appends an entry; returns the first characters it can be found by.
  static func append(_ entry: EntryFeatures, to bytes: inout [UInt8]) -> LetterSet {
    var letters = LetterSet()
    append(run: entry.written[...], to: &bytes)
    bytes.append(entry.isRead ? 1 : 0)
    appendBlock(to: &bytes) { append(entry.name, to: &$0, letters: &letters) }
    appendBlock(to: &bytes) { append(entry.ownReading, to: &$0, letters: &letters) }
    appendBlock(to: &bytes) { bytes in
      if let callName = entry.callName { append(callName, to: &bytes, letters: &letters) }
    }
    appendBlock(to: &bytes) { bytes in
      if let cue = entry.cue { append(cue: cue, to: &bytes, letters: &letters) }
    }
    return letters
  }

  private static func appendBlock(to bytes: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    bytes.append(0)
    bytes.append(0)
    write(&bytes)
    let length = bytes.count - start - 2
    bytes[start] = UInt8(truncatingIfNeeded: length)
    bytes[start + 1] = UInt8(truncatingIfNeeded: length >> 8)
  }

  private static func append(
    _ name: NameFeatures, to bytes: inout [UInt8], letters: inout LetterSet
  ) {
    append(name.folded, to: &bytes)
    for word in name.folded.words { letters.insert(firstOf: name.folded.bytes(of: word)) }
    bytes.append(UInt8(truncatingIfNeeded: name.surnameBytes))
    bytes.append(UInt8(truncatingIfNeeded: name.surnameUnits))
    append(name.units, to: &bytes, letters: &letters)
    if name.surnameUnits > 0, name.surnameUnits < name.units.count {
      letters.insert(firstOf: name.units[name.surnameUnits])
    }
  }

  private static func append(
    cue: FoldedText, to bytes: inout [UInt8], letters: inout LetterSet
  ) {
    append(cue, to: &bytes)
    for word in cue.words {
      let part = cue.bytes(of: word)
      if word.isHan { letters.insert(eachOf: part) } else { letters.insert(firstOf: part) }
    }
  }

  private static func append(_ text: FoldedText, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: text.words.count))
    for word in text.words { bytes.append(UInt8(truncatingIfNeeded: word.range.count)) }
    bytes.append(contentsOf: text.bytes)
  }

  private static func append(
    _ units: [NameUnit], to bytes: inout [UInt8], letters: inout LetterSet
  ) {
    bytes.append(UInt8(truncatingIfNeeded: units.count))
    for unit in units {
      append(run: unit.character[...], to: &bytes)
      bytes.append(UInt8(truncatingIfNeeded: unit.forms.count))
      for form in unit.forms { append(run: form[...], to: &bytes) }
    }
    if let first = units.first { letters.insert(firstOf: first) }
  }

  private static func append(run: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: run.count))
    bytes.append(contentsOf: run)
  }
}

extension LetterSet {
  /// Adds every first character a unit may be typed by.
  fileprivate mutating func insert(firstOf unit: NameUnit) {
    insert(firstOf: unit.character)
    for form in unit.forms { insert(firstOf: form) }
  }
}
