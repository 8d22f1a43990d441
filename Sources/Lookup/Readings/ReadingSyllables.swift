/// Divides a shown reading into the syllables of its characters: `xiaoming` into `xiao` and `ming`.
enum ReadingSyllables {
  /// What one unit of a name is.
  enum Unit: Equatable {
    /// A Chinese character, read as one syllable.
    case character
    /// A word that its reading repeats.
    case word([UInt8])
  }

  /// The range of each unit in some letters, nil where they cannot be divided like that.
  static func ranges(of letters: [UInt8], among units: [Unit]) -> [Range<Int>]? {
    var dead: Set<[Int]> = []
    return divide(letters, from: 0, units[...], &dead)
  }

  /// `dead` holds letters and units from which there is no way to the end: never tried twice.
  private static func divide(
    _ letters: [UInt8], from start: Int, _ units: ArraySlice<Unit>, _ dead: inout Set<[Int]>
  ) -> [Range<Int>]? {
    guard let unit = units.first else { return start == letters.count ? [] : nil }
    if dead.contains([start, units.count]) { return nil }
    for length in lengths(unit) where start + length <= letters.count {
      let piece = Array(letters[start..<start + length])
      guard unit == .word(piece) || unit == .character && all.contains(piece) else { continue }
      if let rest = divide(letters, from: start + length, units.dropFirst(), &dead) {
        return [start..<start + length] + rest
      }
    }
    dead.insert([start, units.count])
    return nil
  }

  /// Lengths to try, the longest first.
  private static func lengths(_ unit: Unit) -> [Int] {
    switch unit {
    case .character: [6, 5, 4, 3, 2, 1]
    case .word(let word): [word.count]
    }
  }

  /// Every beginning with every ending: more than are spoken, but nothing else is.
  private static let all: Set<[UInt8]> = {
    let beginnings = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(separator: " ")
    let endings =
      "a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ong ue v ve"
      .split(separator: " ")
    var all: Set<[UInt8]> = []
    for ending in endings {
      all.insert(Array(ending.utf8))
      for beginning in beginnings { all.insert(Array((beginning + ending).utf8)) }
    }
    return all
  }()
}
