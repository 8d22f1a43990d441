/// The rules of look-up, written to be read: what `LookupIndex` does fast, it must do like this.
package struct ReferenceMatcher {
  private var entries: [EntryFeatures] = []

  /// Finds regulars among some entries.
  init(_ entries: [LookupEntry], readings: inout Readings) {
    self.entries = entries.map { EntryFeatures($0, readings: &readings) }
  }

  /// The regulars that answer `query`, best first.
  func search(
    _ text: String, offset: Int = 0, limit: Int, recency: (Int32) -> Int64
  ) -> LookupResult {
    guard let query = LookupQuery(text) else { return LookupResult(matches: [], total: 0) }
    var found = entries.compactMap { entry in
      Self.match(entry, query).map { (match: $0, entry: entry, recency: recency(entry.row)) }
    }
    if found.count < LookupQuery.enough {
      found += entries.filter { Self.match($0, query) == nil }.compactMap { entry in
        Self.guess(entry, query).map { (match: $0, entry: entry, recency: recency(entry.row)) }
      }
    }
    let sorted = found.sorted { a, b in
      if a.match.rank != b.match.rank { return a.match.rank < b.match.rank }
      if a.recency != b.recency { return a.recency > b.recency }
      if a.entry.written != b.entry.written {
        return a.entry.written.lexicographicallyPrecedes(b.entry.written)
      }
      return a.entry.row < b.entry.row
    }
    let window = sorted.dropFirst(max(0, offset)).prefix(max(0, limit))
    return LookupResult(matches: window.map(\.match), total: sorted.count)
  }

  /// The best way in which an entry answers a query.
  static func match(_ entry: EntryFeatures, _ query: LookupQuery) -> LookupMatch? {
    func match(_ rank: LookupRank, _ field: MatchedField) -> LookupMatch {
      LookupMatch(row: entry.row, rank: rank, field: field)
    }
    let own = entry.ownReading.flatMap { rank(ofUnits: $0.units, query) }
    if let rank = [rank(of: entry.name, query), own].compactMap(\.self).min() {
      return match(rank, rank.fieldOfName(isRead: entry.isRead, isASCII: query.isASCII))
    }
    if let callName = entry.callName, rank(of: callName, query) != nil {
      return match(.callName, .callName)
    }
    if isEnd(query, of: entry.phone) { return match(.digits, .phone) }
    if isEnd(query, of: entry.card) { return match(.digits, .card) }
    if let cue = entry.cue, isIn(cue, query) { return match(.cue, .cue) }
    return nil
  }

  /// The best way in which a name or call name answers a query.
  private static func rank(of name: NameFeatures, _ query: LookupQuery) -> LookupRank? {
    if name.folded.bytes == query.bytes { return .exactName }
    if isPrefix(query, of: name.folded) { return .namePrefix }
    if let rank = rank(ofUnits: name.units, query) { return rank }
    return isGivenName(name, query) ? .givenName : nil
  }

  /// The query begins some word and goes on through the next, or each of its words begins another
  /// word of the name, in any order.
  private static func isPrefix(_ query: LookupQuery, of name: FoldedText) -> Bool {
    for word in name.words where name.bytes[word.range.lowerBound...].starts(with: query.bytes) {
      return true
    }
    guard query.folded.words.count > 1 else { return false }
    var free = name.words
    // The longest word first: what begins with it begins with a shorter one too.
    for word in query.folded.words.sorted(by: { $0.range.count > $1.range.count }) {
      let part = query.folded.bytes(of: word)
      guard let taken = free.firstIndex(where: { name.bytes(of: $0).starts(with: part) }) else {
        return false
      }
      free.remove(at: taken)
    }
    return true
  }

  /// The best way in which a query is typed after a reading.
  package static func rank(ofUnits units: [NameUnit], _ query: LookupQuery) -> LookupRank? {
    guard query.canBeReading, !units.isEmpty else { return nil }
    let letters = query.bytes[...]
    if query.isASCII {
      if isFull(units[...], letters) { return .fullPinyin }
      if isBeginning(units[...], letters) { return .pinyinPrefix }
      if isInitials(units[...], letters) { return .initials }
    }
    return isMixed(units[...], letters) ? .mixed : nil
  }

  /// Every unit complete, nothing left over.
  private static func isFull(_ units: ArraySlice<NameUnit>, _ letters: ArraySlice<UInt8>) -> Bool {
    guard let unit = units.first else { return letters.isEmpty }
    return unit.forms.contains { form in
      letters.starts(with: form) && isFull(units.dropFirst(), letters.dropFirst(form.count))
    }
  }

  /// Every unit complete but the last that is typed, which may have begun.
  static func isBeginning(
    _ units: ArraySlice<NameUnit>, _ letters: ArraySlice<UInt8>
  ) -> Bool {
    if letters.isEmpty { return true }
    guard let unit = units.first else { return false }
    return unit.forms.contains { form in
      if form.starts(with: letters) { return true }
      return letters.starts(with: form)
        && isBeginning(units.dropFirst(), letters.dropFirst(form.count))
    }
  }

  /// The first letter of one unit after the other.
  private static func isInitials(
    _ units: ArraySlice<NameUnit>, _ letters: ArraySlice<UInt8>
  ) -> Bool {
    guard let letter = letters.first else { return true }
    guard let unit = units.first, unit.forms.contains(where: { $0.first == letter }) else {
      return false
    }
    return isInitials(units.dropFirst(), letters.dropFirst())
  }

  /// One unit after the other as its character or as a beginning of its reading.
  private static func isMixed(_ units: ArraySlice<NameUnit>, _ letters: ArraySlice<UInt8>) -> Bool {
    if letters.isEmpty { return true }
    guard let unit = units.first else { return false }
    let rest = units.dropFirst()
    if !unit.character.isEmpty, letters.starts(with: unit.character),
      isMixed(rest, letters.dropFirst(unit.character.count))
    {
      return true
    }
    return unit.forms.contains { form in
      (1...max(1, form.count)).contains { length in
        letters.starts(with: form.prefix(length)) && isMixed(rest, letters.dropFirst(length))
      }
    }
  }

  /// The given name alone: its first characters, or its reading from the beginning.
  private static func isGivenName(_ name: NameFeatures, _ query: LookupQuery) -> Bool {
    guard name.surnameUnits > 0 else { return false }
    if name.folded.bytes.dropFirst(name.surnameBytes).starts(with: query.bytes) { return true }
    guard query.isASCII, query.canBeReading, query.bytes.count >= LookupQuery.givenNameMin else {
      return false
    }
    return isBeginning(name.units.dropFirst(name.surnameUnits), query.bytes[...])
  }

  /// The last three digits or all four; a longer number by its last four.
  private static func isEnd(_ query: LookupQuery, of digits: [UInt8]) -> Bool {
    guard query.isDigits, digits.count >= LookupQuery.digitsMin else { return false }
    let typed = query.bytes.suffix(digits.count)
    return digits.suffix(typed.count) == typed
  }

  /// Every word of the query begins a word of the cue, or stands in its Chinese characters.
  private static func isIn(_ cue: FoldedText, _ query: LookupQuery) -> Bool {
    guard query.bytes.count >= LookupQuery.cueMin else { return false }
    return query.folded.words.allSatisfy { word in
      let part = query.folded.bytes(of: word)
      return cue.words.contains { candidate in
        let bytes = cue.bytes(of: candidate)
        return word.isHan ? bytes.contains(part) : bytes.starts(with: part)
      }
    }
  }
}
