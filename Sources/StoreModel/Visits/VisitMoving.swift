import Documents

extension Shop {
  /// Moves a visit to whose it was: its time, items, price, receipt and the till's side go along.
  ///
  /// The visit itself never changes; a document of its own says whose it is, and the latest of them
  /// holds on every terminal. Where it is not `from`'s any more, somebody else has moved it since
  /// whoever asks looked, and nothing is done.
  func move(
    _ visit: DocumentID, to target: DocumentID?, from: VisitOwner?, id: DocumentID, by doer: Doer
  ) -> Decision {
    guard let row = visitRow(of: visit) else {
      return .refused(.visits(.unknown(visit.description)))
    }
    // The id was minted at the key press: the same press once more is the same move.
    if entries[id] != nil { return .changes([], .visits(.moved(visitFact(row), move: id))) }
    var fact = visitFact(row)
    guard !fact.isVoid else { return .refused(.visits(.isVoid(fact.id))) }
    if let from, from != VisitOwner(fact.regular) {
      return .refused(.visits(.isTheirs(name: fact.regular.map(shownName), isNews: true)))
    }
    if let target, self.row(of: target) == nil { return .refused(.unknown(target.description)) }
    guard fact.regular != target else {
      return .refused(.visits(.isTheirs(name: target.map(shownName))))
    }
    var fields: [FieldName: Value] = [
      VisitMoveField.visit: .string(fact.id.description), VisitMoveField.at: .int(doer.now),
    ]
    if let target { fields[VisitMoveField.to] = .string(target.description) }
    if let from = fact.regular { fields[VisitMoveField.from] = .string(from.description) }
    fact.move = moveFact(from: fact.regular, to: target, at: doer.now, by: doer.partner)
    fact.regular = target
    return .changes(
      [Change(.visitMove, id, fields: fields)], .visits(.moved(fact, move: id)))
  }

  /// A move as profiles and answers show it.
  func moveFact(_ move: VisitMove) -> VisitMoveFact {
    moveFact(from: move.from, to: move.to, at: move.at, by: move.by)
  }

  private func moveFact(
    from: DocumentID?, to: DocumentID?, at moment: Int64, by partner: String?
  ) -> VisitMoveFact {
    func name(_ id: DocumentID?) -> String? {
      guard let id, row(of: id) != nil else { return nil }
      return shownName(of: id)
    }
    var fact = VisitMoveFact(at: moment)
    (fact.from, fact.fromName) = (from, name(from))
    (fact.to, fact.toName) = (to, name(to))
    fact.by = partner.map(partnerName)
    return fact
  }

  /// The visits that were on a row and are another guest's now, the newest first.
  func movedAway(from row: Int32) -> [VisitFact] {
    guard !moves.holding.isEmpty else { return [] }
    let id = regulars[Int(row)].id
    let away = moves.holding.filter { visit, move in
      visits.regular[Int(visit)] != row && (visits.saidRegular(visit) == row || move.from == id)
    }
    return away.keys.sorted {
      (visits.at[Int($0)], visits.ids[Int($0)]) > (visits.at[Int($1)], visits.ids[Int($1)])
    }
    .prefix(RegularProfile.recentVisitsMax).map { visitFact($0) }
  }
}

// MARK: - Making moves part of the shop

/// What a visit that was moved counted for.
struct MovedVisit: Equatable, Sendable {
  var regular: Int32
  var counts: Bool
  var fen: Int32
}

extension Shop {
  /// Brings every visit that was moved back to whom it was on, so that it is joined with the till by
  /// what its document says; what each counted for.
  mutating func takeMovesBack() -> [Int32: MovedVisit] {
    guard !moves.holding.isEmpty else { return [:] }
    var before: [Int32: MovedVisit] = [:]
    for row in moves.holding.keys { before[row] = moved(row) }
    visits.moveBack()
    return before
  }

  /// Reads moves that were folded in; the rows they are about, parted from what they were joined
  /// with, and regulars who had or have them.
  mutating func readMoves() -> (rows: Set<Int>, regulars: Set<Int32>) {
    var rows: Set<Int> = []
    var regulars: Set<Int32> = []
    if moves.isStale {
      let others = moves.read(documents(of: .visitMove).compactMap(VisitMove.init))
      rows = Set(others.compactMap { visits.row(of: $0).map(Int.init) })
      for row in rows.sorted() {
        partVisit(Int32(row))
        if let target = moves.targets[Int32(row)], target >= 0 { regulars.insert(target) }
      }
    }
    guard !moves.latest.isEmpty || !moves.targets.isEmpty else { return (rows, regulars) }
    var targets: [Int32: Int32] = [:]
    for (id, move) in moves.latest.sorted(by: { $0.key < $1.key }) {
      guard let row = visits.row(of: id) else { continue }
      targets[row] = move.to.map { linkedRow(of: $0) } ?? VisitColumns.guest
    }
    moves.set(targets: targets)
    return (rows, regulars)
  }

  /// Moves the visits to whose they are; both sides of one visit go by the later of their moves.
  ///
  /// Returns the rows of regulars whose visits have to be counted again.
  mutating func moveVisits(
    besides fresh: Range<Int>, _ before: [Int32: MovedVisit]
  ) -> Set<Int32> {
    guard !moves.targets.isEmpty || !before.isEmpty else {
      moves.set(holding: [:])
      return []
    }
    var holding: [Int32: VisitMove] = [:]
    for row in moves.targets.keys {
      let id = visits.ids[Int(row)]
      guard let counted = visitRow(of: id), let move = moves.latest[id] else { continue }
      if let other = holding[counted], !move.isLater(than: other) { continue }
      holding[counted] = move
    }
    for (row, move) in holding {
      visits.move(row, to: visits.row(of: move.visit).flatMap { moves.targets[$0] } ?? -1)
    }
    moves.set(holding: holding)
    return regularsToRecount(besides: fresh, before)
  }

  private mutating func regularsToRecount(
    besides fresh: Range<Int>, _ before: [Int32: MovedVisit]
  ) -> Set<Int32> {
    var affected: Set<Int32> = []
    for row in Set(before.keys).union(moves.holding.keys) where !fresh.contains(Int(row)) {
      let now = moved(row)
      var was = before[row] ?? now
      if before[row] == nil { was.regular = visits.saidRegular(row) }
      if was.regular != now.regular { visits.hasOtherRegulars = true }
      if was != now { affected.formUnion([was.regular, now.regular]) }
    }
    return affected
  }

  private func moved(_ row: Int32) -> MovedVisit {
    MovedVisit(
      regular: visits.regular[Int(row)], counts: visits.counts(Int(row)),
      fen: visits.fen[Int(row)])
  }
}

// MARK: - Whose visits are joined

extension Shop {
  /// The regulars' rows a visit is of while visits are joined: by what was said of it, and by where it
  /// was moved; `VisitColumns.guest` for a guest's.
  func whose(_ row: Int32) -> (said: Int32, now: Int32) {
    let said = visits.regular[Int(row)]
    guard !moves.targets.isEmpty else { return (said, said) }
    return (said, moves.targets[row] ?? said)
  }

  /// Whether a visit is, or was said to be, of one of some regulars.
  func isOf(_ regulars: Set<Int32>, _ row: Int32) -> Bool {
    let whose = whose(row)
    return regulars.contains(whose.said) || regulars.contains(whose.now)
  }

  /// Whether two visits are of one regular only by what was said before one of them was moved; nil
  /// where they are of two.
  ///
  /// The till may name the wrong guest, as the visit keyed in did, or the right one.
  func isOfBefore(_ counter: Int32, _ till: Int32) -> Bool? {
    let (own, other) = (whose(counter), whose(till))
    if own.now >= 0, own.now == other.now { return false }
    func isOther(_ regular: Int32) -> Bool {
      regular >= 0 && (regular == other.said || regular == other.now)
    }
    return isOther(own.said) || isOther(own.now) ? true : nil
  }

  /// Some regulars, and those who share a moved visit with one of them: a visit that is free again may
  /// be joined with one of either.
  func withMoved(_ regulars: Set<Int32>) -> Set<Int32> {
    var all = regulars
    var isGrowing = !moves.targets.isEmpty
    while isGrowing {
      let count = all.count
      for row in moves.targets.keys where isOf(all, row) {
        let whose = whose(row)
        if whose.said >= 0 { all.insert(whose.said) }
        if whose.now >= 0 { all.insert(whose.now) }
      }
      isGrowing = all.count > count
    }
    return all
  }
}
