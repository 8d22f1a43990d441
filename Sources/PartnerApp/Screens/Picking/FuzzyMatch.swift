import TextUI

/// How well a few letters fit a name of ours: the palette finds `ci` in "Check in".
///
/// For short texts of the program itself; guests are found by the look-up.
enum FuzzyMatch {
  /// The better the higher, nil where the letters are not all there in order.
  ///
  /// A letter at the start of a word counts most, then one straight after the last hit; the letters
  /// passed over count against it.
  static func score(_ query: String, in text: String) -> Int? {
    let wanted = folded(query).filter { $0 != " " }
    guard !wanted.isEmpty else { return 0 }
    let letters = folded(text)
    // The first letter decides where the hit begins: the best of all beginnings counts.
    let starts = letters.indices.filter { letters[$0] == wanted[0] }
    return starts.compactMap { score(wanted, in: letters, from: $0) }.max()
  }

  private static let wordStart = 8
  private static let adjacent = 4

  private static func score(
    _ wanted: [Character], in letters: [Character], from start: Int
  ) -> Int? {
    var score = 0
    var next = start
    for (index, letter) in wanted.enumerated() {
      guard let hit = letters[next...].firstIndex(of: letter) else { return nil }
      let isStart = hit == 0 || letters[hit - 1] == " " || letters[hit].isHan
      if isStart { score += wordStart }
      if index > 0, hit == next { score += adjacent }
      score -= index == 0 ? hit : hit - next
      next = hit + 1
    }
    return score
  }

  /// Lower case, and full-width letters as an input method gives them become plain.
  static func folded(_ text: String) -> [Character] {
    text.lowercased().map { character in
      guard case .character(let plain) = Key.character(character).folded else { return character }
      return plain
    }
  }
}

extension Character {
  /// Whether it is a word by itself.
  var isHan: Bool {
    unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }
}
