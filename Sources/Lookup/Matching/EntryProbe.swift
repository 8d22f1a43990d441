/// Compares one query with one entry after the other.
///
/// Says what `ReferenceMatcher` says, without allocating anything for an entry.
struct EntryProbe {
  private let query: UnsafeBufferPointer<UInt8>
  private let words: [FoldedText.Word]
  private let isASCII: Bool
  private let canBeReading: Bool
  private let entries: Entries
  private let typing: Typing

  /// Prepares a query whose bytes stay where they are as long as the probe lives.
  init(
    _ query: LookupQuery, bytes: UnsafeBufferPointer<UInt8>, entries: Entries, typing: Typing
  ) {
    self.query = bytes
    // The longest word first: what begins with it begins with a shorter one too.
    words = query.folded.words.sorted { $0.range.count > $1.range.count }
    isASCII = query.isASCII
    canBeReading = query.canBeReading
    self.entries = entries
    self.typing = typing
  }

  /// How an entry was found.
  struct Finding {
    var rank: LookupRank
    var field: MatchedField
  }

  /// The best way in which the entry answers by its name or call name.
  func name(_ place: EntryPlace) -> Finding? {
    let names = entries.names(of: place)
    var best = rank(of: names.name)
    if place.ownReading.count > 0, let own = rank(ofUnits: names.ownReading.parts),
      best.map({ own < $0 }) ?? true
    {
      best = own
    }
    if let rank = best {
      return Finding(rank: rank, field: rank.fieldOfName(isRead: place.isRead, isASCII: isASCII))
    }
    guard place.callName.count > 0, rank(of: names.callName) != nil else { return nil }
    return Finding(rank: .callName, field: .callName)
  }

  /// Whether every word of the query stands in the entry's cue.
  func isInCue(_ place: EntryPlace) -> Bool {
    guard query.count >= LookupQuery.cueMin, let cue = entries.cue(of: place) else { return false }
    return words.allSatisfy { word in
      let part = UnsafeBufferPointer(rebasing: query[word.range])
      return cue.contains { $0.begins(with: part) || word.isHan && $0.holds(part) }
    }
  }

  /// Whether the query is a southern way to type the name or its reading, and whether the call
  /// name; `typing` must be southern.
  func isSouthern(_ place: EntryPlace) -> (name: Bool, callName: Bool) {
    let names = entries.names(of: place)
    if isTyped(names.name) || isTyped(names.ownReading) { return (true, false) }
    return (false, isTyped(names.callName))
  }

  private func isTyped(_ name: NameParts) -> Bool {
    if name.parts.isEmpty { return false }
    return rank(ofUnits: name.parts) != nil || isTypedGivenName(name)
  }

  private func rank(of name: NameParts) -> LookupRank? {
    if name.parts.isEmpty { return nil }
    if let rank = rank(ofWritten: name.parts) { return rank }
    if let rank = rank(ofUnits: name.parts) { return rank }
    if name.surname == 0 { return nil }
    if written(name.parts, from: name.surname) != nil { return .givenName }
    return isTypedGivenName(name) ? .givenName : nil
  }

  private func isTypedGivenName(_ name: NameParts) -> Bool {
    guard name.surname > 0, isASCII, canBeReading, query.count >= LookupQuery.givenNameMin else {
      return false
    }
    let typed = read(name.parts, from: name.surname)
    return typed.isFull || typed.isBeginning
  }

  private func rank(ofUnits parts: UnsafeBufferPointer<NamePart>) -> LookupRank? {
    guard canBeReading else { return nil }
    let typed = read(parts, from: 0)
    if isASCII {
      if typed.isFull { return .fullPinyin }
      if typed.isBeginning { return .pinyinPrefix }
      if isInitials(parts) { return .initials }
    }
    return typed.isMixed ? .mixed : nil
  }

  /// In which ways the query is typed after the units from one on, found in one pass over them.
  private func read(
    _ parts: UnsafeBufferPointer<NamePart>, from first: Int
  ) -> (isFull: Bool, isBeginning: Bool, isMixed: Bool) {
    var typed = (isFull: false, isBeginning: false, isMixed: false)
    var step = typing.firstStep(parts[first].unit)
    var place = first
    while true {
      if step.endsMixed { typed.isMixed = true }
      if step.endsBeginning { typed.isBeginning = true }
      place += 1
      if step.endsComplete && place == parts.count { typed.isFull = true }
      if step.any == 0 || place == parts.count { return typed }
      step = typing.step(parts[place].unit, from: step)
    }
  }

  private func isInitials(_ parts: UnsafeBufferPointer<NamePart>) -> Bool {
    guard query.count <= parts.count else { return false }
    for (place, letter) in query.enumerated() {
      let firsts = entries.units.letters(of: parts[place].unit).firsts
      if firsts.bits & LetterSet.bit(ascii: letter) == 0 { return false }
    }
    return true
  }

  private func rank(ofWritten parts: UnsafeBufferPointer<NamePart>) -> LookupRank? {
    switch written(parts, from: 0) {
    case .equals: return .exactName
    case .holds: return .namePrefix
    default: break
    }
    for place in 1..<max(1, parts.count)
    where parts[place].isWordStart && written(parts, from: place) != nil {
      return .namePrefix
    }
    return words.count > 1 && areWords(of: parts) ? .namePrefix : nil
  }

  /// Whether the units from one on are the query (`equals`) or begin with it (`holds`), else nil.
  @inline(__always)
  private func written(
    _ parts: UnsafeBufferPointer<NamePart>, from first: Int
  ) -> UnitStep.Written? {
    switch typing.firstStep(parts[first].unit).written {
    case .differs: return nil
    case .holds: return .holds
    case .equals: return first == parts.count - 1 ? .equals : .holds
    case .begins: return goesOn(parts, from: first)
    }
  }

  private func goesOn(
    _ parts: UnsafeBufferPointer<NamePart>, from first: Int
  ) -> UnitStep.Written? {
    var start = 0
    for place in first..<parts.count {
      let written = entries.units.written(parts[place].unit)
      let rest = UnsafeBufferPointer(rebasing: query[start...])
      if rest.count <= written.count {
        guard written.begins(with: rest) else { return nil }
        return rest.count == written.count && place == parts.count - 1 ? .equals : .holds
      }
      guard rest.begins(with: written) else { return nil }
      start += written.count
    }
    return nil
  }

  /// Whether each word of the query begins another word of the name.
  private func areWords(of parts: UnsafeBufferPointer<NamePart>) -> Bool {
    var taken: UInt32 = 0
    return words.allSatisfy { word in
      let part = UnsafeBufferPointer(rebasing: query[word.range])
      for place in parts.indices
      where parts[place].isWordStart && taken & (1 << UInt32(place)) == 0
        && isBeginning(part, ofWordAt: place, parts)
      {
        taken |= 1 << UInt32(place)
        return true
      }
      return false
    }
  }

  private func isBeginning(
    _ part: UnsafeBufferPointer<UInt8>, ofWordAt first: Int,
    _ parts: UnsafeBufferPointer<NamePart>
  ) -> Bool {
    var start = 0
    for place in first..<parts.count where place == first || !parts[place].isWordStart {
      let written = entries.units.written(parts[place].unit)
      let rest = UnsafeBufferPointer(rebasing: part[start...])
      if rest.count <= written.count { return written.begins(with: rest) }
      guard rest.begins(with: written) else { return false }
      start += written.count
      if place + 1 < parts.count, parts[place + 1].isWordStart { return false }
    }
    return false
  }
}
