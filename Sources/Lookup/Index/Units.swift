/// The bytes of a table of units, for one search.
struct Units {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: UnsafeBufferPointer<UInt32>
  private let letters: UnsafeBufferPointer<UnitLetters>

  /// The units whose bytes these are.
  init(
    bytes: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<UInt32>,
    letters: UnsafeBufferPointer<UnitLetters>
  ) {
    self.bytes = bytes
    self.starts = starts
    self.letters = letters
  }

  /// How many units.
  var count: Int { starts.count }

  /// What a unit can be typed by.
  func letters(of unit: UInt32) -> UnitLetters { letters[Int(unit)] }

  /// Letters of the longest way to type a unit as it is read.
  func lettersMax(of unit: UInt32) -> Int { letters[Int(unit)].longest }

  /// How a unit is written.
  func written(_ unit: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = Int(starts[Int(unit)])
    return UnsafeBufferPointer(rebasing: bytes[start + 1..<start + 1 + Int(bytes[start])])
  }

  /// Calls `body` with everything a unit is typed by, except the character itself.
  @inline(__always)
  func forEachForm(
    of unit: UInt32, isSouthern: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var place = Int(starts[Int(unit)])
    place += 1 + Int(bytes[place])
    for _ in 0...(isSouthern ? 1 : 0) {
      let count = bytes[place]
      place += 1
      for _ in 0..<count {
        let end = place + 1 + Int(bytes[place])
        body(UnsafeBufferPointer(rebasing: bytes[place + 1..<end]))
        place = end
      }
    }
  }
}

/// A unit of a name in an index: its number, and whether a word begins with it.
struct NamePart: Sendable {
  private var bits: UInt32

  /// A unit in its place.
  init(unit: UInt32, isWordStart: Bool) { bits = unit | (isWordStart ? Self.wordStart : 0) }

  /// The number of the unit.
  var unit: UInt32 { bits & ~Self.wordStart }
  /// Whether a word begins with it.
  var isWordStart: Bool { bits & Self.wordStart != 0 }

  private static let wordStart: UInt32 = 1 << 31
}
