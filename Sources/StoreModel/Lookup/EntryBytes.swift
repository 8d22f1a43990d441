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
  /// Appends an entry; returns how what it can be found by begins.
  static func append(_ entry: EntryFeatures, to bytes: inout [UInt8]) -> Beginnings {
    var beginnings = Beginnings()
    append(run: entry.written[...], to: &bytes)
    bytes.append(entry.isRead ? 1 : 0)
    appendBlock(to: &bytes) { append(entry.name, to: &$0, beginnings: &beginnings) }
    appendBlock(to: &bytes) { append(entry.ownReading, to: &$0, beginnings: &beginnings) }
    appendBlock(to: &bytes) { bytes in
      if let callName = entry.callName { append(callName, to: &bytes, beginnings: &beginnings) }
    }
    appendBlock(to: &bytes) { bytes in
      if let cue = entry.cue {
        append(cue, to: &bytes)
        beginnings.insert(cue: cue)
      }
    }
    return beginnings
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
    _ name: NameFeatures, to bytes: inout [UInt8], beginnings: inout Beginnings
  ) {
    append(name.folded, to: &bytes)
    beginnings.insert(words: name.folded)
    bytes.append(UInt8(truncatingIfNeeded: name.surnameBytes))
    bytes.append(UInt8(truncatingIfNeeded: name.surnameUnits))
    append(name.units, to: &bytes, beginnings: &beginnings)
    if name.surnameUnits > 0 { beginnings.insert(units: name.units[name.surnameUnits...]) }
  }

  private static func append(_ text: FoldedText, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: text.words.count))
    for word in text.words { bytes.append(UInt8(truncatingIfNeeded: word.range.count)) }
    bytes.append(contentsOf: text.bytes)
  }

  private static func append(
    _ units: [NameUnit], to bytes: inout [UInt8], beginnings: inout Beginnings
  ) {
    bytes.append(UInt8(truncatingIfNeeded: units.count))
    for unit in units { bytes.append(contentsOf: unit.encoded) }
    beginnings.insert(units: units[...])
  }

  private static func append(run: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: run.count))
    bytes.append(contentsOf: run)
  }
}
