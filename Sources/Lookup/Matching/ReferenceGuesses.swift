/// Whom a query may have meant, where too few regulars answer it as typed.
extension ReferenceMatcher {
  /// The best way in which a query that an entry does not answer may have meant it.
  static func guess(_ entry: EntryFeatures, _ query: LookupQuery) -> LookupMatch? {
    func match(_ rank: LookupRank, _ field: MatchedField) -> LookupMatch {
      LookupMatch(row: entry.row, rank: rank, field: field)
    }
    let name = [entry.name, entry.ownReading].compactMap(\.self)
    let typos = name.compactMap { fewestTypos($0, query) }.min()
    let ofCallName = entry.callName.flatMap { fewestTypos($0, query) }
    if let fewest = [typos, ofCallName].compactMap(\.self).min() {
      let rank: LookupRank = fewest > 1 ? .twoTypos : .typo
      if fewest != typos { return match(rank, .callName) }
      return match(rank, rank.fieldOfName(isRead: entry.isRead, isASCII: true))
    }
    guard query.canBeSouthern else { return nil }
    if name.contains(where: { isSouthern($0, query) }) {
      return match(.southern, LookupRank.southern.fieldOfName(isRead: entry.isRead, isASCII: true))
    }
    if let callName = entry.callName, isSouthern(callName, query) {
      return match(.southern, .callName)
    }
    return nil
  }

  /// How many typos lie between a query and the beginning of some way to type a name; nil where
  /// they are too many.
  private static func fewestTypos(_ name: NameFeatures, _ query: LookupQuery) -> Int? {
    if query.typosMax == 0 { return nil }
    let fewest = typed(name).map { units in
      Typos(query: query.bytes, max: query.typosMax).fewest(of: units)
    }
    return fewest.min().flatMap { $0 <= query.typosMax ? $0 : nil }
  }

  /// The ways in which a name is typed: from any word on and round to the word before it, or only
  /// the given name.
  private static func typed(_ name: NameFeatures) -> [[NameUnit]] {
    var all = name.wordStarts.map { Array(name.units[$0...] + name.units[..<$0]) }
    if name.surnameUnits > 0 { all.append(Array(name.units[name.surnameUnits...])) }
    return all
  }

  private static func isSouthern(_ name: NameFeatures, _ query: LookupQuery) -> Bool {
    let spoken = name.units.map(\.spoken)
    if rank(ofUnits: spoken, query) != nil { return true }
    guard name.surnameUnits > 0, query.isASCII, query.bytes.count >= LookupQuery.givenNameMin else {
      return false
    }
    return isBeginning(spoken[name.surnameUnits...], query.bytes[...])
  }
}

/// Counts the typos between a query and what entries are typed by.
private struct Typos {
  let query: [UInt8]
  let max: Int

  /// The fewest typos between the query and any beginning of what the units are typed by.
  func fewest(of units: [NameUnit]) -> Int { fewest(of: units[...], after: TypoDistance(query)) }

  private func fewest(of units: ArraySlice<NameUnit>, after row: TypoDistance) -> Int {
    var fewest = row.typos
    guard let unit = units.first, row.least <= max else { return fewest }
    for form in unit.forms {
      var row = row
      for letter in form {
        row.type(letter)
        fewest = min(fewest, row.typos)
      }
      fewest = min(fewest, self.fewest(of: units.dropFirst(), after: row))
    }
    return fewest
  }
}
