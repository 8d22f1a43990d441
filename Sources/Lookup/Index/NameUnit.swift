/// One unit of a name for typing its reading: a Chinese character or a whole word.
///
/// A class so that the thousands of names a character stands in share it at the price of a pointer.
package final class NameUnit: Sendable {
  /// The folded character, empty for a word.
  let character: [UInt8]
  /// Every way its reading may be typed; for a word, the word.
  let forms: [[UInt8]]
  /// Further ways, for those who do not tell some sounds apart; none for a word of a name.
  let southern: [[UInt8]]

  /// Units of one name: longer than any name that is typed by its reading.
  static let unitsMax = 24

  /// A character that is read in some ways.
  init(character: [UInt8], forms: [[UInt8]]) {
    self.character = character
    self.forms = forms
    var further: [[UInt8]] = []
    for form in forms.flatMap(SouthernForms.of)
    where !forms.contains(form) && !further.contains(form) {
      further.append(form)
    }
    southern = further
  }

  /// A word; one of a reading is a syllable, which may be typed in southern ways.
  init(word: [UInt8], isSyllable: Bool) {
    character = []
    forms = [word]
    southern = isSyllable ? SouthernForms.of(word) : []
  }

  /// The same unit typed in its southern ways too.
  var spoken: NameUnit { NameUnit(character, forms + southern) }

  private init(_ character: [UInt8], _ forms: [[UInt8]]) {
    self.character = character
    self.forms = forms
    southern = []
  }

  /// How the unit itself is written.
  var written: [UInt8] { character.isEmpty ? forms.first ?? [] : character }
}
