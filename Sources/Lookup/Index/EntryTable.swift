/// What every regular of an index is found by, in flat buffers: columns by row, parts and bytes.
///
/// Rows are those of the shop: dense, so that memory goes with the largest. An entry's parts are
/// those of its name, of the reading given by hand and of its call name; its bytes are
///
///     written    length, bytes of the name as written
///     cue        how many words, length of each, bytes of all; missing where there is none
struct EntryTable: Sendable {
  /// The first word of each row's letters again: most rows are passed over by it alone.
  private var firsts: [LetterSet] = []
  private var letters: [EntryLetters] = []
  private var places: [EntryPlace] = []
  private var digits: [LastDigits] = []
  private var parts: [NamePart] = []
  private var bytes: [UInt8] = []
  private var units = UnitTable()
  /// How many entries.
  private(set) var count = 0

  /// What no entry holds any more.
  private var partsGarbage = 0
  private var bytesGarbage = 0
  /// Garbage that is not worth moving every entry for.
  private static let garbageMin = 65_536

  /// Where texts are folded, always in the same memory.
  private var folded = FoldedText("")

  /// Memory the buffers take, in bytes.
  var memoryBytes: Int {
    firsts.capacity * MemoryLayout<LetterSet>.stride
      + letters.capacity * MemoryLayout<EntryLetters>.stride
      + places.capacity * MemoryLayout<EntryPlace>.stride
      + digits.capacity * MemoryLayout<LastDigits>.stride
      + parts.capacity * MemoryLayout<NamePart>.stride + bytes.capacity + units.memoryBytes
  }

  /// Adds an entry in place of what its row was found by; a row below 0 has no place.
  mutating func insert(_ entry: LookupEntry, readings: inout Readings) {
    remove(row: entry.row)
    guard entry.row >= 0 else { return }
    makeRoom(for: Int(entry.row))
    var place = EntryPlace()
    var letters = EntryLetters()
    place.isUsed = true
    place.firstPart = UInt32(truncatingIfNeeded: parts.count)
    place.firstByte = UInt32(truncatingIfNeeded: bytes.count)
    folded.fold(entry.name, unitsMax: NameUnit.unitsMax)
    place.isRead = !folded.han.isEmpty
    place.name = append(isReading: false, to: &letters, readings: &readings)
    if let reading = entry.reading {
      folded.fold(reading, unitsMax: NameUnit.unitsMax)
      place.ownReading = append(isReading: true, to: &letters, readings: &readings)
      if place.ownReading.count > 0 { place.isRead = true }
    }
    if let callName = entry.callName {
      folded.fold(callName, unitsMax: NameUnit.unitsMax)
      place.callName = append(isReading: false, to: &letters, readings: &readings)
    }
    place.head = append(written: entry.name)
    if let cue = entry.cue { place.hasCue = append(cue: cue, to: &letters) }
    place.byteCount = UInt16(truncatingIfNeeded: bytes.count - Int(place.firstByte))
    digits[Int(entry.row)] = LastDigits(phone: entry.phoneLast4, card: entry.cardLast4)
    self.letters[Int(entry.row)] = letters
    firsts[Int(entry.row)] = letters.firsts
    places[Int(entry.row)] = place
    count += 1
  }

  /// Takes an entry out; a row that has none is no mistake.
  mutating func remove(row: Int32) {
    guard row >= 0, Int(row) < places.count, places[Int(row)].isUsed else { return }
    partsGarbage += places[Int(row)].partCount
    bytesGarbage += Int(places[Int(row)].byteCount)
    places[Int(row)] = EntryPlace()
    letters[Int(row)] = EntryLetters()
    firsts[Int(row)] = LetterSet()
    digits[Int(row)] = LastDigits()
    count -= 1
    compactIfWorthwhile()
  }

  /// Gives everything for one search.
  func withEntries<Result>(_ body: (Entries) -> Result) -> Result {
    withColumns { columns in
      parts.withUnsafeBufferPointer { parts in
        bytes.withUnsafeBufferPointer { bytes in
          units.withUnits { units in
            body(Entries(columns: columns, parts: parts, bytes: bytes, units: units))
          }
        }
      }
    }
  }

  private func withColumns<Result>(_ body: (Entries.Columns) -> Result) -> Result {
    firsts.withUnsafeBufferPointer { firsts in
      letters.withUnsafeBufferPointer { letters in
        places.withUnsafeBufferPointer { places in
          digits.withUnsafeBufferPointer { digits in
            body(.init(firsts: firsts, letters: letters, places: places, digits: digits))
          }
        }
      }
    }
  }

  private mutating func makeRoom(for row: Int) {
    while places.count <= row {
      places.append(EntryPlace())
      letters.append(EntryLetters())
      firsts.append(LetterSet())
      digits.append(LastDigits())
    }
  }

  /// Appends the name as written; returns its first eight bytes as a number.
  private mutating func append(written: String) -> UInt64 {
    var written = written
    let start = bytes.count
    bytes.append(0)
    written.withUTF8 { bytes.append(contentsOf: $0.prefix(EntryFeatures.writtenMax)) }
    let length = bytes.count - start - 1
    bytes[start] = UInt8(truncatingIfNeeded: length)
    return (0..<8).reduce(0) { head, place in
      head << 8 | (place < length ? UInt64(bytes[start + 1 + place]) : 0)
    }
  }

  /// Appends a cue; false where nothing is left of it.
  private mutating func append(cue: String, to letters: inout EntryLetters) -> Bool {
    folded.fold(cue)
    if folded.words.isEmpty { return false }
    bytes.append(UInt8(truncatingIfNeeded: folded.words.count))
    for word in folded.words { bytes.append(UInt8(truncatingIfNeeded: word.range.count)) }
    bytes.append(contentsOf: folded.bytes)
    letters.insert(cue: folded)
    return true
  }

  private mutating func compactIfWorthwhile() {
    if partsGarbage > Self.garbageMin && partsGarbage > parts.count / 2 {
      var moved: [NamePart] = []
      moved.reserveCapacity(parts.count - partsGarbage)
      for row in places.indices {
        let range = places[row].parts
        places[row].firstPart = UInt32(truncatingIfNeeded: moved.count)
        moved.append(contentsOf: parts[range])
      }
      parts = moved
      partsGarbage = 0
    }
    if bytesGarbage > Self.garbageMin && bytesGarbage > bytes.count / 2 {
      var moved: [UInt8] = []
      moved.reserveCapacity(bytes.count - bytesGarbage)
      for row in places.indices {
        let range = places[row].bytes
        places[row].firstByte = UInt32(truncatingIfNeeded: moved.count)
        moved.append(contentsOf: bytes[range])
      }
      bytes = moved
      bytesGarbage = 0
    }
  }
}

extension EntryTable {
  /// Appends the parts of the folded text.
  private mutating func append(
    isReading: Bool, to letters: inout EntryLetters, readings: inout Readings
  ) -> EntryPlace.Name {
    let start = parts.count
    let compound = compound(&readings)
    var han = 0
    for word in folded.words.indices {
      let isHan = folded.words[word].isHan
      let range = folded.words[word].range
      guard isHan else {
        let unit = units.word(folded.bytes[range], isSyllable: isReading)
        parts.append(NamePart(unit: unit, isWordStart: true))
        continue
      }
      for byte in range where folded.bytes[byte] & 0xC0 != 0x80 {
        let unit =
          han < 2 && compound != nil
          ? (compound ?? 0) + UInt32(han) : character(han, &readings)
        parts.append(NamePart(unit: unit, isWordStart: byte == range.lowerBound))
        han += 1
      }
    }
    var name = EntryPlace.Name()
    name.count = UInt8(truncatingIfNeeded: parts.count - start)
    if let first = folded.words.first, first.isHan {
      let characters = folded.bytes[first.range].count { $0 & 0xC0 != 0x80 }
      let surname = compound == nil ? 1 : 2
      name.surname = characters > surname ? UInt8(truncatingIfNeeded: surname) : 0
    }
    for place in start..<parts.count {
      let isStart = parts[place].isWordStart || place == start + Int(name.surname)
      let next = place + 1 < parts.count ? units.letters(of: parts[place + 1].unit) : nil
      letters.insert(units.letters(of: parts[place].unit), isStart: isStart, next: next)
    }
    return name
  }

  /// The unit of one Chinese character of the folded text.
  private mutating func character(_ place: Int, _ readings: inout Readings) -> UInt32 {
    let scalar = folded.han[place]
    if let unit = units.character(scalar, isSurname: place == 0) { return unit }
    let unit = readings.unit(of: scalar, isSurname: place == 0, in: folded)
    units.add(unit, for: scalar, isSurname: place == 0)
    return units.character(scalar, isSurname: place == 0) ?? 0
  }

  /// The first unit of the folded text's surname of two characters, nil if it has none.
  private mutating func compound(_ readings: inout Readings) -> UInt32? {
    guard folded.han.count > 1 else { return nil }
    let (first, second) = (folded.han[0], folded.han[1])
    if let unit = units.compound(first, second) { return unit }
    guard SurnameReadings.compound(first, second) != nil else { return nil }
    units.add(Array(readings.units(of: folded).units.prefix(2)), for: first, second)
    return units.compound(first, second)
  }
}
