/// Every character and word the names of an index are made of, once each.
///
/// Names hold numbers of units. A unit is a run of bytes:
///
///     written    length, bytes
///     forms      how many; length and bytes of each
///     southern   how many; length and bytes of each
///
/// Units of names that are gone stay: the next name has them again.
struct UnitTable: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = []
  private var letters: [UnitLetters] = []
  private var given = HanPlaces()
  private var surnames = HanPlaces()
  /// Surnames of two characters: the number of the first one's unit, the other's follows it.
  private var compounds: [UInt64: UInt32] = [:]
  private var words = WordPlaces()
  private var syllables = WordPlaces()

  /// How many units.
  var count: Int { starts.count }

  /// Memory the buffers take, in bytes, but for the few dozen rare characters and double surnames.
  var memoryBytes: Int {
    bytes.capacity + starts.capacity * MemoryLayout<UInt32>.stride
      + letters.capacity * MemoryLayout<UnitLetters>.stride
      + given.memoryBytes + surnames.memoryBytes + words.memoryBytes + syllables.memoryBytes
  }

  /// What a unit can be typed by.
  func letters(of unit: UInt32) -> UnitLetters { letters[Int(unit)] }

  /// The unit of a Chinese character, nil if no name had it before.
  func character(_ scalar: Unicode.Scalar, isSurname: Bool) -> UInt32? {
    isSurname ? surnames[scalar] : given[scalar]
  }

  /// The first of the two units of a surname of two characters, nil if no name had it before.
  func compound(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt32? {
    compounds[Self.key(first, second)]
  }

  /// Adds the unit of a Chinese character.
  mutating func add(_ unit: NameUnit, for scalar: Unicode.Scalar, isSurname: Bool) {
    if isSurname {
      surnames[scalar] = append(unit)
    } else {
      given[scalar] = append(unit)
    }
  }

  /// Adds the units of a surname of two characters.
  mutating func add(
    _ units: [NameUnit], for first: Unicode.Scalar, _ second: Unicode.Scalar
  ) {
    compounds[Self.key(first, second)] = UInt32(truncatingIfNeeded: count)
    for unit in units { _ = append(unit) }
  }

  /// The unit of a word that is not Chinese; `isSyllable` in a reading.
  mutating func word(_ word: ArraySlice<UInt8>, isSyllable: Bool) -> UInt32 {
    let hash = WordPlaces.hash(word)
    let known = (isSyllable ? syllables : words).find(hash) { isWritten($0, word) }
    if let known { return known }
    let unit = append(NameUnit(word: Array(word), isSyllable: isSyllable))
    if isSyllable {
      syllables.add(unit, hash)
    } else {
      words.add(unit, hash)
    }
    return unit
  }

  /// Gives the bytes of all units for as long as `body` runs.
  func withUnits<Result>(_ body: (Units) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        letters.withUnsafeBufferPointer { letters in
          body(Units(bytes: bytes, starts: starts, letters: letters))
        }
      }
    }
  }

  private func isWritten(_ unit: UInt32, _ word: ArraySlice<UInt8>) -> Bool {
    let start = Int(starts[Int(unit)])
    guard Int(bytes[start]) == word.count else { return false }
    return bytes[start + 1..<start + 1 + word.count].elementsEqual(word)
  }

  private mutating func append(_ unit: NameUnit) -> UInt32 {
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    letters.append(UnitLetters(unit))
    append(run: unit.written)
    for forms in [unit.forms, unit.southern] {
      bytes.append(UInt8(truncatingIfNeeded: forms.count))
      for form in forms { append(run: form) }
    }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  private mutating func append(run: [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: run.count))
    bytes.append(contentsOf: run)
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}

/// Where the units of Chinese characters are.
private struct HanPlaces: Sendable {
  /// Number of the unit and one, by place in the block of all common characters; 0 for none.
  private var common = [UInt32](repeating: 0, count: HanFolding.block.count)
  private var rare: [Unicode.Scalar: UInt32] = [:]

  var memoryBytes: Int { common.capacity * MemoryLayout<UInt32>.stride }

  subscript(scalar: Unicode.Scalar) -> UInt32? {
    get {
      guard HanFolding.block.contains(scalar.value) else { return rare[scalar] }
      let place = common[Int(scalar.value - HanFolding.block.lowerBound)]
      return place == 0 ? nil : place - 1
    }
    set {
      if HanFolding.block.contains(scalar.value) {
        common[Int(scalar.value - HanFolding.block.lowerBound)] = newValue.map { $0 + 1 } ?? 0
      } else {
        rare[scalar] = newValue
      }
    }
  }
}

/// Where the units of words are: a hash table with open places, so that no word is allocated.
private struct WordPlaces: Sendable {
  /// Number of the unit and one, and its hash; 0 for none.
  private var places = [(unit: UInt32, hash: UInt32)](repeating: (0, 0), count: 64)
  private var count = 0

  var memoryBytes: Int { places.capacity * MemoryLayout<UInt64>.stride }

  static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    let sum = word.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: sum ^ sum >> 32)
  }

  func find(_ hash: UInt32, _ isSame: (UInt32) -> Bool) -> UInt32? {
    var place = Int(hash) & (places.count - 1)
    while places[place].unit != 0 {
      let unit = places[place].unit - 1
      if places[place].hash == hash, isSame(unit) { return unit }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  mutating func add(_ unit: UInt32, _ hash: UInt32) {
    if count * 2 >= places.count {
      let old = places
      places = [(unit: UInt32, hash: UInt32)](repeating: (0, 0), count: 2 * old.count)
      for place in old where place.unit != 0 { put(place) }
    }
    put((unit + 1, hash))
    count += 1
  }

  private mutating func put(_ entry: (unit: UInt32, hash: UInt32)) {
    var place = Int(entry.hash) & (places.count - 1)
    while places[place].unit != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = entry
  }
}
