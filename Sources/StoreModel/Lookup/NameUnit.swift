/// One unit of a name for typing its reading: a Chinese character or a whole word.
///
/// A class so that the thousands of names a character stands in share it at the price of a pointer.
final class NameUnit: Sendable {
  /// The folded character, empty for a word.
  let character: [UInt8]
  /// Every way its reading may be typed; for a word, the word.
  let forms: [[UInt8]]
  /// The unit as `EntryBytes` keeps it: the same for every name it stands in.
  let encoded: [UInt8]
  /// What the unit may begin with.
  let firsts: LetterSet
  /// What may stand second inside the unit.
  let seconds: LetterSet

  /// Units of one name: longer than any name that is typed by its reading.
  static let unitsMax = 24

  /// A unit that is typed in some ways.
  init(character: [UInt8], forms: [[UInt8]]) {
    self.character = character
    self.forms = forms
    var encoded = [UInt8(truncatingIfNeeded: character.count)] + character
    encoded.append(UInt8(truncatingIfNeeded: forms.count))
    var firsts = LetterSet()
    var seconds = LetterSet()
    firsts.insert(firstOf: character[...])
    for form in forms {
      encoded.append(UInt8(truncatingIfNeeded: form.count))
      encoded += form
      firsts.insert(firstOf: form[...])
      seconds.insert(secondOf: form[...])
    }
    self.encoded = encoded
    self.firsts = firsts
    self.seconds = seconds
  }
}
