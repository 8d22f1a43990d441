/// One search through the entries of an index.
struct LookupSearch {
  private let query: LookupQuery
  private let letters: EntryLetters
  private let entries: Entries
  private var best: BestMatches
  /// Every row that answers the query as typed, in ascending order.
  private(set) var answering: [Int32] = []

  /// Rows for which it is worth to prepare every unit there is.
  private static let manyRows = 1_000

  /// Prepares a search that keeps the best `kept` matches.
  init(_ query: LookupQuery, in entries: Entries, keeping kept: Int, order: LookupOrder) {
    self.query = query
    self.entries = entries
    letters = EntryLetters(query)
    best = BestMatches(
      limit: min(kept, entries.places.count), entries: entries, order: order)
  }

  /// The matches kept, best first, and how many there are in all.
  var result: LookupResult {
    let matches = best.sorted.map { LookupMatch(row: $0.row, rank: $0.rank, field: $0.field) }
    return LookupResult(matches: matches, total: best.total)
  }

  /// Looks at some rows, or at all, and guesses at all where too few answer.
  mutating func run(among rows: [Int32]?, isGuessing: Bool = true) {
    withTyping(isSouthern: false, isWorthwhile: (rows?.count ?? .max) > Self.manyRows) {
      search, bytes, typing in
      let probe = EntryProbe(search.query, bytes: bytes, entries: search.entries, typing: typing)
      let digits = search.query.isDigits ? TypedDigits(search.query.bytes) : nil
      if let rows {
        for row in rows { search.look(at: row, probe, digits) }
      } else {
        search.lookAtAll(probe, digits)
      }
    }
    if isGuessing, answering.count < LookupQuery.enough { guess() }
  }

  private mutating func lookAtAll(_ probe: EntryProbe, _ digits: TypedDigits?) {
    // Kept out of memory that the loop writes to: it runs a million times for a single key.
    let first = letters.firsts
    let firsts = entries.columns.firsts
    let needsDigits = digits != nil
    for row in firsts.indices where needsDigits || first.isSubset(of: firsts[row]) {
      look(at: Int32(truncatingIfNeeded: row), probe, digits)
    }
  }

  @inline(__always)
  private mutating func look(at row: Int32, _ probe: EntryProbe, _ digits: TypedDigits?) {
    let isLikely = letters.mayMean(entries.letters[Int(row)])
    guard isLikely || digits != nil else { return }
    let place = entries.places[Int(row)]
    if isLikely, let finding = probe.name(place) {
      found(row, finding.rank, finding.field)
    } else if let digits, digits.end(entries.digits[Int(row)].phone) {
      found(row, .digits, .phone)
    } else if let digits, digits.end(entries.digits[Int(row)].card) {
      found(row, .digits, .card)
    } else if isLikely, probe.isInCue(place) {
      found(row, .cue, .cue)
    }
  }

  @inline(__always)
  private mutating func found(_ row: Int32, _ rank: LookupRank, _ field: MatchedField) {
    answering.append(row)
    best.offer(row, rank, field)
  }

  /// Offers whom the query may have meant besides those who answer it.
  private mutating func guess() {
    if query.typosMax > 0 {
      withUnsafeTemporaryAllocation(
        of: TypoPattern.First.self, capacity: entries.units.count
      ) { room in
        guess(TypoPattern(query, room: room))
      }
    } else {
      guess(nil)
    }
  }

  private mutating func guess(_ pattern: TypoPattern?) {
    let canBeSouthern = query.canBeSouthern
    guard pattern != nil || canBeSouthern else { return }
    withTyping(isSouthern: true, isWorthwhile: canBeSouthern) { search, bytes, typing in
      let probe = EntryProbe(search.query, bytes: bytes, entries: search.entries, typing: typing)
      let typos = search.query.typosMax
      for index in search.entries.letters.indices {
        let letters = search.entries.letters[index]
        let row = Int32(truncatingIfNeeded: index)
        if let pattern, search.letters.mayMean(letters, typos: typos),
          search.guess(row, pattern)
        {
          continue
        }
        if canBeSouthern, search.letters.maySoundLike(letters) {
          search.guess(row, southern: probe)
        }
      }
    }
  }

  /// Offers a row the query may have mistyped on; false if it has not.
  private mutating func guess(_ row: Int32, _ pattern: TypoPattern) -> Bool {
    let place = entries.places[Int(row)]
    guard place.isUsed else { return false }
    let names = entries.names(of: place)
    let name = pattern.fewest(names.name, entries.units)
    let own = place.ownReading.count > 0 ? pattern.fewest(names.ownReading, entries.units) : nil
    let call = place.callName.count > 0 ? pattern.fewest(names.callName, entries.units) : nil
    let ofName = min(name ?? .max, own ?? .max)
    let fewest = min(ofName, call ?? .max)
    if fewest == .max { return false }
    if answering.contains(row) { return true }
    let rank: LookupRank = fewest > 1 ? .twoTypos : .typo
    let field = ofName == fewest ? rank.fieldOfName(isRead: place.isRead, isASCII: true) : .callName
    best.offer(row, rank, field)
    return true
  }

  private mutating func guess(_ row: Int32, southern probe: EntryProbe) {
    let place = entries.places[Int(row)]
    guard place.isUsed else { return }
    let isSouthern = probe.isSouthern(place)
    guard isSouthern.name || isSouthern.callName, !answering.contains(row) else { return }
    let ofName = LookupRank.southern.fieldOfName(isRead: place.isRead, isASCII: true)
    best.offer(row, .southern, isSouthern.name ? ofName : .callName)
  }

  private mutating func withTyping(
    isSouthern: Bool, isWorthwhile: Bool,
    _ body: (inout LookupSearch, UnsafeBufferPointer<UInt8>, Typing) -> Void
  ) {
    query.bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(
        of: UnitStep.self, capacity: isWorthwhile ? entries.units.count : 0
      ) { room in
        let typing = Typing(bytes, units: entries.units, isSouthern: isSouthern, room: room)
        body(&self, bytes, typing)
      }
    }
  }
}
