import Documents

extension Shop {
  /// Makes visits that were folded since the last call part of the shop.
  ///
  /// Looking each one up as it comes waits for memory every time; done for all of them in a row, the
  /// processor waits for many at once, and opening a million visits takes half the time.
  public mutating func settle() {
    settleMenu()
    settleOffers()
    offerChains.follow(&offerEvents, regularCount: regulars.count)
    let fresh = visits.unsettled
    guard !fresh.isEmpty || moves.isStale else { return }
    let before = takeMovesBack()
    var again: [(row: Int, known: Int)] = []
    for row in fresh {
      let known = visits.settleID(row)
      if known != row { again.append((row, known)) }
    }
    for row in fresh {
      let id = visits.regularID(row)
      visits.link(row, to: id == VisitColumns.noID ? VisitColumns.guest : linkedRow(of: id))
    }
    visits.finishSettling()
    var affected = again.isEmpty ? [] : takeNewer(again)
    let alive = fresh.lowerBound..<min(fresh.upperBound, visits.count)
    let other = readMoves()
    let known = Set(again.map(\.known)).union(other.rows)
    affected.formUnion(joinVisits(fresh: alive, again: known, of: other.regulars))
    affected.formUnion(moveVisits(besides: alive, before))
    followVisits(isRegrouped: !again.isEmpty)
    noteChanged(alive, affected)
    if alive.lowerBound == 0 {
      // Everything is new, as at every opening: nothing was counted before.
      for row in alive { count(row) }
    } else {
      for row in alive where !affected.contains(visits.regular[row]) { count(row) }
      if !affected.isEmpty { recount(affected) }
    }
  }

  private mutating func followVisits(isRegrouped: Bool) {
    if isRegrouped || visits.hasOtherRegulars {
      chains.rebuild(visits.regular, regularCount: regulars.count)
      visits.hasOtherRegulars = false
    } else {
      chains.append(visits.regular, regularCount: regulars.count)
    }
  }

  /// Says whose visits are others now.
  private mutating func noteChanged(_ fresh: Range<Int>, _ affected: Set<Int32>) {
    if fresh.count + affected.count > ChangedRows.keptMax { return changed.noteAll() }
    for row in fresh { changed.note(visits.regular[row]) }
    for row in affected { changed.note(row) }
  }

  /// Visits that were known already: the newer state takes the known row.
  ///
  /// Returns the rows of regulars whose visits have to be counted again.
  private mutating func takeNewer(_ again: [(row: Int, known: Int)]) -> Set<Int32> {
    var affected: Set<Int32> = []
    for (row, known) in again {
      affected.formUnion([visits.regular[row], visits.regular[known]])
      partVisit(Int32(known))
      affected.insert(visits.regular[known])
      visits.replace(known, withRow: row)
    }
    visits.dropTrailingDead()
    return affected
  }

  private mutating func count(_ row: Int) {
    let regular = Int(visits.regular[row])
    guard regular >= 0, visits.counts(row) else { return }
    regulars[regular].visits += 1
    if visits.at[row] > regulars[regular].lastVisit { regulars[regular].lastVisit = visits.at[row] }
  }

  /// Counts the visits of some regulars anew.
  private mutating func recount(_ rows: Set<Int32>) {
    for row in rows where row >= 0 {
      regulars[Int(row)].visits = 0
      regulars[Int(row)].lastVisit = RegularRow.never
      var own: [Int] = []
      chains.forEach(of: row) { own.append($0) }
      for visit in own { count(visit) }
    }
  }
}
