package import Documents

/// Tells from a regular's document whether they may answer one query, before anything is kept of it.
package struct QueryFilter {
  /// What a document has to do with a query.
  package enum Verdict {
    /// Nothing.
    case none
    /// The query may have meant them, if nobody answers it as typed.
    case mayBeMeant
    /// They may answer it as typed.
    case mayAnswer
  }

  private let query: LookupQuery
  private let letters: EntryLetters
  private let digits: TypedDigits?
  private var characters: CharacterLetters

  /// A filter for a query; what `readings` do not know lets everybody through.
  package init(_ query: LookupQuery, readings: Readings) {
    self.query = query
    letters = EntryLetters(query)
    digits = query.isDigits ? TypedDigits(query.bytes) : nil
    characters = CharacterLetters(readings)
  }

  /// What the document of a regular has to do with the query.
  package mutating func verdict(_ view: DocumentView) -> Verdict {
    if view.isErased || view.isOff { return .none }
    let fields = LookupFields(view)
    if let digits, let text = fields.cardLast4, digits.end(LastDigits.packed(text.raw)) {
      return .mayAnswer
    }
    if let digits, let text = fields.phoneLast4, digits.end(LastDigits.packed(text.raw)) {
      return .mayAnswer
    }
    var fieldLetters = FieldLetters()
    if let text = fields.callName { fieldLetters.add(name: text, &characters) }
    if let text = fields.cue { fieldLetters.add(cue: text, &characters) }
    if let text = fields.name { fieldLetters.add(name: text, &characters) }
    if let text = fields.reading { fieldLetters.add(name: text, &characters) }
    return verdict(fieldLetters.letters)
  }

  private func verdict(_ entry: EntryLetters) -> Verdict {
    if letters.mayMean(entry) { return .mayAnswer }
    let typos = query.typosMax
    if typos > 0, letters.mayMean(entry, typos: typos) { return .mayBeMeant }
    return query.canBeSouthern && letters.maySoundLike(entry) ? .mayBeMeant : .none
  }
}
