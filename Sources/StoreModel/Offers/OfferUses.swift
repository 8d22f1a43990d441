public import Documents

/// One use of an offer: by its visit, or by itself where no visit is known of it.
public struct OfferUse: Equatable, Sendable {
  /// The offer's id.
  public var offer: String
  /// When: the visit's moment where there is one; UTC milliseconds.
  public var at: Int64
  /// Whose it is, nil for a guest nobody knows.
  public var regular: DocumentID?
  /// The visit it was used at, nil where none is known.
  public var visit: DocumentID?
}

/// Uses on their way into an answer, each (offer, visit) once.
private struct UseGathering {
  private(set) var uses: [OfferUse] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var offer: String
    var visit: Int32
  }

  mutating func add(_ offer: String, at visit: Int32, in shop: Shop) {
    guard seen.insert(Key(offer: offer, visit: visit)).inserted else { return }
    let regular = shop.visits.regular[Int(visit)]
    uses.append(
      OfferUse(
        offer: offer, at: shop.visits.at[Int(visit)],
        regular: regular < 0 ? nil : shop.regulars[Int(regular)].id,
        visit: shop.visits.ids[Int(visit)]))
  }

  mutating func add(alone line: OfferLine, in shop: Shop) {
    uses.append(
      OfferUse(
        offer: shop.offerID(of: line), at: line.at,
        regular: line.regular < 0 ? nil : shop.regulars[Int(line.regular)].id, visit: nil))
  }

  /// In the order of time, equals by offer.
  func ordered() -> [OfferUse] { uses.sorted { ($0.at, $0.offer) < ($1.at, $1.offer) } }
}

/// Which visit an event of use hangs on.
private enum UseHold {
  /// That one, which counts.
  case visit(Int32)
  /// One that does not count: the use is given back.
  case givenBack
  /// None.
  case alone
}

/// The visits of one regular by time, void ones and those another guest has by now among them: what
/// a use that names no visit may hang on.
private struct UseVisits {
  private var visits: [(at: Int64, row: Int32)] = []

  /// How far from its visit an event still is of it, in milliseconds: the same as for a till's side.
  private static let nearMax = VisitJoining.nearMax

  init(of regular: Int32, in shop: Shop) {
    shop.chains.forEach(of: regular) { row in add(Int32(row), shop) }
    let id = shop.regulars[Int(regular)].id
    for (row, move) in shop.moves.holding where shop.visits.regular[Int(row)] != regular {
      if shop.visits.saidRegular(row) == regular || move.from == id { add(row, shop) }
    }
    visits.sort { ($0.at, shop.visits.ids[Int($0.row)]) < ($1.at, shop.visits.ids[Int($1.row)]) }
  }

  private mutating func add(_ row: Int32, _ shop: Shop) {
    if !shop.visits.flags[Int(row)].contains(.absorbed) {
      visits.append((shop.visits.at[Int(row)], row))
    }
  }

  /// What an event of a moment hangs on: the nearest visit that counts, else the nearest.
  func hold(at moment: Int64, in shop: Shop) -> UseHold {
    var (low, high) = (0, visits.count)
    while low < high {
      let middle = (low + high) / 2
      if visits[middle].at < moment - Self.nearMax { low = middle + 1 } else { high = middle }
    }
    var best: (isVoid: Bool, apart: Int64, row: Int32)?
    while low < visits.count, visits[low].at <= moment + Self.nearMax {
      let (at, row) = visits[low]
      let found = (!shop.visits.counts(Int(row)), abs(at - moment), row)
      if best.map({ (found.0 ? 1 : 0, found.1) < ($0.isVoid ? 1 : 0, $0.apart) }) ?? true {
        best = found
      }
      low += 1
    }
    guard let best else { return .alone }
    return best.isVoid ? .givenBack : .visit(best.row)
  }
}

extension Shop {
  /// The offers a visit names, by their ids: what its own document and the till's side of it say.
  func offerIDs(ofVisit row: Int32) -> [String] {
    var ids =
      visits.offers[Int(row)] == 0
      ? [] : VisitField.items(of: visits.offerText(row).string)
    if let till = joining.pairs[row]?.till, visits.offers[Int(till)] != 0 {
      ids += VisitField.items(of: visits.offerText(till).string).filter { !ids.contains($0) }
    }
    return ids
  }

  /// What a regular's row used, in the order of time; a void visit gives back what was used at it.
  public func offerUses(of regular: Int32) -> [OfferUse] {
    var gathering = UseGathering()
    var own: UseVisits?
    var moved: [Int32] = []
    chains.forEach(of: regular) { visit in
      gather(Int32(visit), into: &gathering)
      if moves.holding[Int32(visit)] != nil { moved.append(Int32(visit)) }
    }
    offerChains.forEach(of: regular) { index in
      let line = offerEvents[index]
      guard line.kind == .used, !line.isOff else { return }
      switch hold(line, among: &own) {
      case .visit(let row):
        if visits.regular[Int(row)] == regular {
          gathering.add(offerID(of: line), at: row, in: self)
        }
      case .givenBack: break
      case .alone: gathering.add(alone: line, in: self)
      }
    }
    for visit in moved { gatherTaken(along: visit, by: regular, into: &gathering) }
    return gathering.ordered()
  }

  /// What was used from a moment on and before another, UTC milliseconds, by anybody; in the order of
  /// time.
  public func offerUses(in span: Range<Int64>) -> [OfferUse] {
    var gathering = UseGathering()
    for row in 0..<visits.count where visits.offers[row] != 0 && span.contains(visits.at[row]) {
      if visits.counts(row) { gather(named: Int32(row), into: &gathering) }
    }
    for (row, pair) in joining.pairs where visits.offers[Int(pair.till)] != 0 {
      guard span.contains(visits.at[Int(row)]), visits.counts(Int(row)) else { continue }
      gather(named: row, into: &gathering)
    }
    var near: [Int32: UseVisits?] = [:]
    let wide = span.lowerBound - VisitJoining.nearMax..<span.upperBound + VisitJoining.nearMax
    for line in offerEvents.lines where line.kind == .used && !line.isOff {
      guard line.visit != VisitColumns.noID || wide.contains(line.at) else { continue }
      switch hold(line, among: &near[line.regular, default: nil]) {
      case .visit(let row):
        if span.contains(visits.at[Int(row)]) {
          gathering.add(offerID(of: line), at: row, in: self)
        }
      case .givenBack: break
      case .alone: if span.contains(line.at) { gathering.add(alone: line, in: self) }
      }
    }
    return gathering.ordered()
  }

  /// Adds what a visit names, and what names it.
  private func gather(_ visit: Int32, into gathering: inout UseGathering) {
    guard visits.counts(Int(visit)) else { return }
    gather(named: visit, into: &gathering)
    for row in [visit, joining.pairs[visit]?.till].compactMap(\.self) {
      offerChains.forEach(naming: visits.ids[Int(row)]) { index in
        let line = offerEvents[index]
        if !line.isOff { gathering.add(offerID(of: line), at: visit, in: self) }
      }
    }
  }

  private func gather(named visit: Int32, into gathering: inout UseGathering) {
    for offer in offerIDs(ofVisit: visit) { gathering.add(offer, at: visit, in: self) }
  }

  /// Adds what whoever had a visit before it was moved used at it.
  private func gatherTaken(
    along visit: Int32, by regular: Int32, into gathering: inout UseGathering
  ) {
    let from = moves.holding[visit]?.from.flatMap { entries[$0] }
    var others: Set<Int32> = [visits.saidRegular(visit)]
    if let from, from.keeping == .regular { others.insert(from.index) }
    for other in others where other >= 0 && other != regular {
      var own: UseVisits?
      offerChains.forEach(of: other) { index in
        let line = offerEvents[index]
        guard line.kind == .used, !line.isOff, case .visit(visit) = hold(line, among: &own) else {
          return
        }
        gathering.add(offerID(of: line), at: visit, in: self)
      }
    }
  }

  /// Which visit an event of use hangs on: the one it names, else one of the same guest's that is
  /// near; `near` are that guest's, made where they are asked for.
  private func hold(_ line: OfferLine, among near: inout UseVisits?) -> UseHold {
    if line.visit != VisitColumns.noID {
      guard let row = visitRow(of: line.visit) else { return .alone }
      return visits.counts(Int(row)) ? .visit(row) : .givenBack
    }
    guard line.regular >= 0 else { return .alone }
    let visits = near ?? UseVisits(of: line.regular, in: self)
    near = visits
    return visits.hold(at: line.at, in: self)
  }
}
