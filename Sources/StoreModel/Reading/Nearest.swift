/// What somebody may have meant who wrote a word that is none of those there are.
public enum Nearest {
  /// Words shown at most.
  private static let shownMax = 3

  /// The words that begin with `word` or are a slip away from it, the nearest first, case aside.
  ///
  /// A slip is a letter too many, too few, wrong or swapped with its neighbour; a word of five
  /// letters may have two, a word of one has none.
  public static func words(to word: String, among known: [String]) -> [String] {
    let typed = Array(word.lowercased())
    guard !typed.isEmpty else { return [] }
    let slips = typed.count < 2 ? 0 : typed.count < 5 ? 1 : 2
    let near = known.enumerated().compactMap { place, word -> (Int, Int, String)? in
      let letters = Array(word.lowercased())
      let distance = distance(typed, letters)
      if distance <= slips { return (distance, place, word) }
      let begins = typed.count > 1 && letters.starts(with: typed)
      return begins ? (slips + 1, place, word) : nil
    }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(shownMax).map(\.2)
  }

  /// The slips from one word to another, a transposition counted once (optimal string alignment).
  static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in 1...max(1, one.count) where !one.isEmpty {
      var current = [row]
      for column in 1...max(1, other.count) where !other.isEmpty {
        let isSame = one[row - 1] == other[column - 1]
        var best = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2],
          one[row - 2] == other[column - 1]
        {
          best = min(best, before[column - 2] + 1)
        }
        current.append(best)
      }
      (before, last) = (last, current)
    }
    return last[other.count]
  }
}
