import TextUI

/// Shortens what has no room, with a mark that something is left out.
enum Cut {
  /// The text in so many columns at most; what is left out is never a part of a number, for the rest
  /// would be another number.
  static func text(_ text: String, to columns: Int) -> String {
    guard Width.of(text) > columns else { return text }
    let characters = Array(text)
    var (count, used) = (0, 1)
    while count < characters.count {
      used += Width.of(String(characters[count]))
      if used > columns { break }
      count += 1
    }
    while count > 0, isInNumber(characters, count) { count -= 1 }
    return columns > 0 ? String(characters[..<count]) + "~" : ""
  }

  /// Whether a cut before a place divides a number: 10|.50, 1|0, 10.|50.
  private static func isInNumber(_ characters: [Character], _ place: Int) -> Bool {
    guard characters.indices.contains(place) else { return false }
    let (before, after) = (characters[place - 1], characters[place])
    if before.isNumber { return after.isNumber || isPoint(characters, place) }
    return after.isNumber && isPoint(characters, place - 1)
  }

  /// Whether a character stands between digits and divides them.
  private static func isPoint(_ characters: [Character], _ place: Int) -> Bool {
    guard ".,:".contains(characters[place]), place > 0, place + 1 < characters.count else {
      return false
    }
    return characters[place - 1].isNumber && characters[place + 1].isNumber
  }
}
