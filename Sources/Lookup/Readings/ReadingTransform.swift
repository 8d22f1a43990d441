import Foundation

/// Asks ICU how characters are read: the slow source behind `Readings`.
///
/// The first transform of a process costs 0.14 s, 1,000 characters in one text about 0.05 s and in
/// texts of their own much more: so everything unknown is asked at once.
enum ReadingTransform {
  /// How characters are read as the given name behind a surname.
  static func given(_ scalars: [Unicode.Scalar]) -> [String?] {
    ask(scalars.map { "王\($0)" }).map { $0.count == 2 ? $0[1] : nil }
  }

  /// How characters are read as a surname before a given name.
  static func surnames(_ scalars: [Unicode.Scalar]) -> [String?] {
    ask(scalars.map { "\($0)明" }).map { $0.count == 2 ? $0[0] : nil }
  }

  /// Syllables of each text, as far as they are plain letters.
  private static func ask(_ texts: [String]) -> [[String?]] {
    if texts.isEmpty { return [] }
    let transform = StringTransform("Han-Latin/Names; Lower")
    let answer = texts.joined(separator: "\n").applyingTransform(transform, reverse: false) ?? ""
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == texts.count else { return texts.map { _ in [] } }
    return lines.map { line in line.split(separator: " ").map { plain(String($0)) } }
  }

  /// A syllable without tone marks, ü as v; nil where something else than letters is left.
  private static func plain(_ syllable: String) -> String? {
    var letters = ""
    for scalar in syllable.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z": letters.unicodeScalars.append(scalar)
      case "\u{308}" where letters.last == "u":
        letters.removeLast()
        letters.append("v")
      case "ê": letters.append("e")
      default:
        if scalar.properties.generalCategory != .nonspacingMark { return nil }
      }
    }
    return letters.isEmpty ? nil : letters
  }
}
