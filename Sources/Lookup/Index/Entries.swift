/// The columns, parts and bytes of an `EntryTable`, for one search.
struct Entries {
  /// What there is one of for each row.
  struct Columns {
    /// What each row's keys begin with.
    let firsts: UnsafeBufferPointer<LetterSet>
    /// The same, and what they go on with and hold.
    let letters: UnsafeBufferPointer<EntryLetters>
    /// Where each row's parts and bytes stand.
    let places: UnsafeBufferPointer<EntryPlace>
    /// Each row's last digits.
    let digits: UnsafeBufferPointer<LastDigits>
  }

  /// What there is one of for each row.
  let columns: Columns
  /// Parts of all names.
  let parts: UnsafeBufferPointer<NamePart>
  /// Names as written, and cues.
  let bytes: UnsafeBufferPointer<UInt8>
  /// What the parts are.
  let units: Units

  /// What each row's keys begin with, go on with and hold.
  var letters: UnsafeBufferPointer<EntryLetters> { columns.letters }
  /// Where each row's parts and bytes stand.
  var places: UnsafeBufferPointer<EntryPlace> { columns.places }
  /// Each row's last digits.
  var digits: UnsafeBufferPointer<LastDigits> { columns.digits }

  /// The parts of a row's name, hand-given reading and call name.
  @inline(__always)
  func names(of place: EntryPlace) -> EntryNames {
    let name = Int(place.firstPart)
    let own = name + Int(place.name.count)
    let call = own + Int(place.ownReading.count)
    return EntryNames(
      name: parts(place.name, at: name), ownReading: parts(place.ownReading, at: own),
      callName: parts(place.callName, at: call))
  }

  /// The name as written.
  func written(_ row: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = Int(places[Int(row)].firstByte)
    return UnsafeBufferPointer(rebasing: bytes[start + 1..<start + 1 + Int(bytes[start])])
  }

  /// The words of the cue, nil where there is none.
  func cue(of place: EntryPlace) -> WordBytes? {
    guard place.hasCue else { return nil }
    let start = Int(place.firstByte)
    let cue = start + 1 + Int(bytes[start])
    let words = cue + 1 + Int(bytes[cue])
    return WordBytes(
      lengths: UnsafeBufferPointer(rebasing: bytes[cue + 1..<words]),
      bytes: UnsafeBufferPointer(rebasing: bytes[words..<place.bytes.upperBound]))
  }

  @inline(__always)
  private func parts(_ name: EntryPlace.Name, at start: Int) -> NameParts {
    NameParts(
      parts: UnsafeBufferPointer(rebasing: parts[start..<start + Int(name.count)]),
      surname: Int(name.surname))
  }
}

/// Everything an entry is typed by.
struct EntryNames {
  /// The name.
  let name: NameParts
  /// The reading given by hand.
  let ownReading: NameParts
  /// The call name.
  let callName: NameParts
}

/// The parts of one name.
struct NameParts {
  /// Its units.
  let parts: UnsafeBufferPointer<NamePart>
  /// How many of them are the surname where a Chinese given name follows it, else 0.
  let surname: Int
}

/// The words of a cue.
struct WordBytes {
  fileprivate let lengths: UnsafeBufferPointer<UInt8>
  /// All words one after the other.
  fileprivate let bytes: UnsafeBufferPointer<UInt8>

  /// Whether some word fulfils a condition.
  func contains(_ condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var start = 0
    for length in lengths {
      let end = start + Int(length)
      if condition(UnsafeBufferPointer(rebasing: bytes[start..<end])) { return true }
      start = end
    }
    return false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes begin with `other`.
  @inline(__always)
  func begins(with other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= other.count else { return false }
    for index in 0..<other.count where self[index] != other[index] { return false }
    return true
  }

  /// Whether `other` stands anywhere in these bytes.
  func holds(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= other.count else { return false }
    return (0...count - other.count).contains { start in
      UnsafeBufferPointer(rebasing: self[start...]).begins(with: other)
    }
  }
}
