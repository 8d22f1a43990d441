/// Which characters of a shown name and reading a query hit.
///
/// Worked out for rows that are on the screen, from what they show: a match by another reading than
/// the shown one hits whole syllables, and one by call name, digits or cue hits nothing here.
public struct LookupHighlight: Equatable, Sendable {
  /// Characters of the name.
  public private(set) var name: [Range<Int>] = []
  /// Characters of the reading.
  public private(set) var reading: [Range<Int>] = []
  /// Whether nobody has typed this: it is what they may have meant.
  public private(set) var isGuess = false

  /// Looks a query up in a shown name and its reading, which is empty for a Latin name.
  public init(query: String, name: String, reading: String) {
    guard let query = LookupQuery(query) else { return }
    let name = ShownText(name)
    let reading = ShownText(reading)
    if let hits = Self.written(query, in: name) {
      self.name = name.characters(of: hits)
      return
    }
    let units = ShownUnit.units(of: name, reading: reading)
    if let hits = Self.typed(query, units, isSouthern: false) {
      mark(hits, name, reading)
    } else if let hits = Self.mistyped(query, units) ?? Self.typed(query, units, isSouthern: true) {
      isGuess = true
      mark(hits, name, reading)
    }
  }

  /// What is hit of each unit: bytes of the name, and bytes of the reading.
  fileprivate typealias Hits = [(name: Range<Int>, reading: Range<Int>)]

  private mutating func mark(_ hits: Hits, _ name: ShownText, _ reading: ShownText) {
    self.name = name.characters(of: hits.map(\.name))
    self.reading = reading.characters(of: hits.map(\.reading))
  }

  /// The query begins a word of the name and goes on through the next, or its words begin words.
  private static func written(_ query: LookupQuery, in name: ShownText) -> [Range<Int>]? {
    let bytes = name.folded.bytes
    for word in name.folded.words where bytes[word.range.lowerBound...].starts(with: query.bytes) {
      return [word.range.lowerBound..<word.range.lowerBound + query.bytes.count]
    }
    guard query.folded.words.count > 1 else { return nil }
    var free = name.folded.words
    var hits: [Range<Int>] = []
    for word in query.folded.words.sorted(by: { $0.range.count > $1.range.count }) {
      let part = query.folded.bytes(of: word)
      guard let place = free.firstIndex(where: { bytes[$0.range].starts(with: part) }) else {
        return nil
      }
      let start = free.remove(at: place).range.lowerBound
      hits.append(start..<start + part.count)
    }
    return hits
  }

  /// The query is typed after the units, from the first on or without the surname.
  private static func typed(
    _ query: LookupQuery, _ units: [ShownUnit], isSouthern: Bool
  ) -> Hits? {
    guard query.canBeReading else { return nil }
    for first in 0...2 where first < units.count && (first == 0 || units[0].isCharacter) {
      var trace = Trace(isSouthern: isSouthern)
      if let hits = trace.typed(query.bytes[...], units[first...]) { return hits }
    }
    return nil
  }

  /// The units whose shown reading the query comes nearest to, from one of them on.
  private static func mistyped(_ query: LookupQuery, _ units: [ShownUnit]) -> Hits? {
    var best: (typos: Int, units: ArraySlice<ShownUnit>)?
    for first in units.indices where query.typosMax > 0 {
      var row = TypoDistance(query.bytes)
      for (place, unit) in units[first...].enumerated() {
        var least = Int.max
        for letter in unit.forms.first ?? [] {
          row.type(letter)
          least = min(least, row.typos)
        }
        if least <= query.typosMax, least < best?.typos ?? .max {
          best = (least, units[first...first + place])
        }
      }
    }
    return best?.units.map { ($0.inName, $0.inReading) }
  }
}

/// Follows a query through units, each as its character or as the beginning of a form.
private struct Trace {
  let isSouthern: Bool
  /// Letters and units left from which there is no way to the end: never tried twice.
  private var dead: Set<[Int]> = []

  init(isSouthern: Bool) { self.isSouthern = isSouthern }

  mutating func typed(
    _ letters: ArraySlice<UInt8>, _ units: ArraySlice<ShownUnit>
  ) -> LookupHighlight.Hits? {
    if letters.isEmpty { return [] }
    guard let unit = units.first, !dead.contains([letters.count, units.count]) else { return nil }
    if unit.isCharacter, letters.starts(with: unit.written),
      let rest = typed(letters.dropFirst(unit.written.count), units.dropFirst())
    {
      let nowhere = unit.inReading.lowerBound..<unit.inReading.lowerBound
      return [(unit.inName, nowhere)] + rest
    }
    for form in isSouthern ? unit.forms + unit.forms.flatMap(SouthernForms.of) : unit.forms {
      let common = zip(form, letters).prefix { $0 == $1 }.count
      for length in stride(from: common, to: 0, by: -1) {
        if let rest = typed(letters.dropFirst(length), units.dropFirst()) {
          return [unit.hit(form, length)] + rest
        }
      }
    }
    dead.insert([letters.count, units.count])
    return nil
  }
}

/// A text on the screen: folded, and which of its characters each folded byte comes from.
private struct ShownText {
  let folded: FoldedText
  private var origins: [Int] = []

  init(_ text: String) {
    folded = FoldedText(text)
    for (place, character) in text.enumerated() {
      let count = FoldedText(String(character)).bytes.count
      origins += Array(repeating: place, count: count)
    }
  }

  /// The characters some bytes come from, in order, neighbours joined.
  func characters(of ranges: [Range<Int>]) -> [Range<Int>] {
    let places = Set(ranges.flatMap { $0.clamped(to: origins.indices).map { origins[$0] } })
    var joined: [Range<Int>] = []
    for place in places.sorted() {
      if let last = joined.last, last.upperBound == place {
        joined[joined.count - 1] = last.lowerBound..<place + 1
      } else {
        joined.append(place..<place + 1)
      }
    }
    return joined
  }
}

/// A character or word of a name on the screen, and its part of the reading.
private struct ShownUnit {
  let written: ArraySlice<UInt8>
  let isCharacter: Bool
  let inName: Range<Int>
  let inReading: Range<Int>
  /// What it is typed by: as shown, then as else it is read.
  let forms: [[UInt8]]

  /// What is hit where the first letters of a form are typed.
  func hit(_ form: [UInt8], _ length: Int) -> (name: Range<Int>, reading: Range<Int>) {
    let start = inReading.lowerBound
    let isShown = form == forms.first
    let reading = isShown ? (start..<start + length).clamped(to: inReading) : inReading
    if isCharacter { return (inName, reading) }
    return (inName.lowerBound..<inName.lowerBound + length, reading)
  }

  static func units(of name: ShownText, reading: ShownText) -> [ShownUnit] {
    var pieces: [(range: Range<Int>, kind: ReadingSyllables.Unit)] = []
    for word in name.folded.words {
      let bytes = name.folded.bytes(of: word)
      guard word.isHan else {
        pieces.append((word.range, .word(Array(bytes))))
        continue
      }
      for start in word.range where name.folded.bytes[start] & 0xC0 != 0x80 {
        let end = word.range.dropFirst(start + 1 - word.range.lowerBound)
          .first { name.folded.bytes[$0] & 0xC0 != 0x80 }
        pieces.append((start..<(end ?? word.range.upperBound), .character))
      }
    }
    let letters = reading.folded.bytes
    let ranges = ReadingSyllables.ranges(of: letters, among: pieces.map(\.kind))
    var han = name.folded.han[...]
    return pieces.enumerated().map { place, piece in
      let isCharacter = piece.kind == .character
      let written = name.folded.bytes[piece.range]
      let inReading = ranges?[place] ?? 0..<0
      let shown = isCharacter ? Array(letters[inReading]) : Array(written)
      let other = isCharacter ? han.popFirst().map(otherReadings) ?? [] : []
      return ShownUnit(
        written: written, isCharacter: isCharacter, inName: piece.range, inReading: inReading,
        forms: (shown.isEmpty ? [] : [shown]) + withoutUmlaut(shown) + other)
    }
  }

  /// The reading is shown with u where ü is spoken.
  private static func withoutUmlaut(_ shown: [UInt8]) -> [[UInt8]] {
    guard shown.count > 1, shown[1] == UInt8(ascii: "u"), "ln".utf8.contains(shown[0]) else {
      return []
    }
    return ["v", "yu"].map { [shown[0]] + Array($0.utf8) + shown[2...] }
  }

  private static func otherReadings(_ scalar: Unicode.Scalar) -> [[UInt8]] {
    let all =
      (SurnameReadings.single[scalar] ?? []) + (SurnameReadings.polyphones[scalar] ?? [])
    return all.flatMap { reading in
      reading.contains("v")
        ? ["v", "u", "yu"].map { Array(reading.replacing("v", with: $0).utf8) }
        : [Array(reading.utf8)]
    }
  }
}
