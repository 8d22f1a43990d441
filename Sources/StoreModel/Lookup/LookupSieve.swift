import Documents

/// Tells from a regular's document whether they may answer one query, before anything is kept of it.
struct LookupSieve {
  /// What a document has to do with a query.
  enum Verdict {
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
  private var characters: GlanceTable

  /// A sieve for a query; what `readings` do not know lets everybody through.
  init(_ query: LookupQuery, readings: Readings) {
    self.query = query
    letters = EntryLetters(query)
    digits = query.isDigits ? TypedDigits(query.bytes) : nil
    characters = GlanceTable(readings)
  }

  /// What the document of a regular has to do with the query.
  mutating func verdict(_ view: DocumentView) -> Verdict {
    if view.isErased || view.isOff { return .none }
    var glance = Glance()
    var endsInDigits = false
    // Fields lie in the order of their names: one pass finds them all.
    var fields = view.fields
    if let text = fields.seek("call_name")?.text { glance.add(name: text, &characters) }
    if let digits, let text = fields.seek("card4")?.text, digits.end(LastDigits.packed(text.raw)) {
      endsInDigits = true
    }
    if let text = fields.seek("cue")?.text { glance.add(cue: text, &characters) }
    if let text = fields.seek("name")?.text { glance.add(name: text, &characters) }
    if let digits, let text = fields.seek("phone4")?.text, digits.end(LastDigits.packed(text.raw)) {
      endsInDigits = true
    }
    if let text = fields.seek("reading")?.text { glance.add(name: text, &characters) }
    return endsInDigits ? .mayAnswer : verdict(glance.letters)
  }

  private func verdict(_ entry: EntryLetters) -> Verdict {
    if letters.mayMean(entry) { return .mayAnswer }
    let slips = query.typosMax
    if slips > 0, letters.mayMean(entry, slips: slips) { return .mayBeMeant }
    return query.canBeSouthern && letters.maySoundLike(entry) ? .mayBeMeant : .none
  }
}
