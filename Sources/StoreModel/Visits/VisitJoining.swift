import Documents

/// Which visit the till exported is which one a partner keyed in: both together count once.
///
/// Computed from the visits alone, so the same documents give the same pairs in whatever order they
/// come. A receipt decides first; else the same regular within ten minutes, the nearest pair first.
/// The visit keyed in stays, the till's amount wins.
struct VisitJoining: Sendable {
  /// Rows keyed in at the counter, in the order they came.
  private(set) var counterRows: [Int32] = []
  private var noted: Set<Int32> = []
  /// Their receipts and regulars: most rows of a till have neither in common with any.
  private(set) var receipts: Set<UInt64> = []
  private(set) var regulars: Set<Int32> = []
  /// The pairs, by the row keyed in.
  private(set) var pairs: [Int32: Pair] = [:]
  /// Rows that joining touched since `takeTouched`, and what they counted for before.
  private var touched: [Int32: Counted] = [:]

  /// What a visit counts for.
  struct Counted: Equatable, Sendable {
    var regular: Int32
    var counts: Bool
  }

  /// The till's side of a visit keyed in, and what the visit said itself.
  struct Pair: Equatable, Sendable {
    var till: Int32
    var isByReceipt: Bool
    var ownFen: Int32
    var ownRegular: Int32
  }

  /// How far apart two ends of one visit without a common receipt may be, in milliseconds.
  static let nearMax: Int64 = 10 * 60_000
  /// How far apart equal receipts still mean one visit: tills begin to count anew every day.
  static let receiptMax: Int64 = 12 * 3_600_000

  /// Takes note of a row keyed in.
  mutating func note(_ row: Int32, receipt: UInt64, regular: Int32) {
    if noted.insert(row).inserted { counterRows.append(row) }
    if receipt != VisitColumns.noReceipt { receipts.insert(receipt) }
    if regular >= 0 { regulars.insert(regular) }
  }

  /// Joins two rows.
  mutating func join(_ counter: Int32, _ pair: Pair) { pairs[counter] = pair }

  /// Parts a row keyed in from the till's side.
  mutating func part(_ counter: Int32) { pairs[counter] = nil }

  /// Remembers what a row counted for before it is changed.
  mutating func touch(_ row: Int32, _ before: Counted) {
    if touched[row] == nil { touched[row] = before }
  }

  /// The rows that were touched, with what they counted for before; they are handed out once.
  mutating func takeTouched() -> [Int32: Counted] {
    defer { touched = [:] }
    return touched
  }

  /// The row keyed in whose till's side a row is, nil where it is none.
  func counter(ofTill row: Int32) -> Int32? { pairs.first { $0.value.till == row }?.key }
}

/// A row keyed in and a row of the till that may be one visit.
private struct Candidate {
  var counter: Int32
  var till: Int32
  var apart: Int64
  /// Whether they are of one regular only by what was said before one of them was moved.
  var isOfBefore = false
}

extension Shop {
  /// Parts the pair a row belongs to before its document takes another state.
  mutating func partVisit(_ row: Int32) {
    if visits.flags[Int(row)].contains(.absorbed) {
      if let counter = joining.counter(ofTill: row) { part(counter) }
    } else if visits.flags[Int(row)].contains(.counter) {
      part(row)
    }
  }

  /// Pairs visits anew as far as new rows, and rows in another state, touch them, and those of some
  /// regulars.
  ///
  /// Returns the rows of regulars whose visits have to be counted again.
  mutating func joinVisits(
    fresh: Range<Int>, again: Set<Int>, of others: Set<Int32>
  ) -> Set<Int32> {
    for row in again { noteCounter(row) }
    for row in fresh { noteCounter(row) }
    guard !joining.counterRows.isEmpty else { return [] }
    var receipts: Set<UInt64> = []
    var regulars = others
    for row in again { findCommon(row, &receipts, &regulars) }
    for row in fresh { findCommon(row, &receipts, &regulars) }
    if !receipts.isEmpty { joinByReceipt(receipts, &regulars) }
    if !regulars.isEmpty { joinByTime(regulars) }
    return regularsToRecount(besides: fresh)
  }

  /// Regulars of the rows counted earlier that now count for something else.
  private mutating func regularsToRecount(besides fresh: Range<Int>) -> Set<Int32> {
    var affected: Set<Int32> = []
    for (row, before) in joining.takeTouched() where !fresh.contains(Int(row)) {
      let now = counted(row)
      if now != before { affected.formUnion([now.regular, before.regular]) }
      // What was paid may be another amount all the same.
      changed.note(now.regular)
    }
    return affected
  }

  private func counted(_ row: Int32) -> VisitJoining.Counted {
    VisitJoining.Counted(regular: visits.regular[Int(row)], counts: visits.counts(Int(row)))
  }

  private mutating func noteCounter(_ row: Int) {
    guard visits.flags[row].contains(.counter) else { return }
    let whose = whose(Int32(row))
    joining.note(Int32(row), receipt: visits.receipts[row], regular: whose.said)
    if whose.now != whose.said {
      joining.note(Int32(row), receipt: VisitColumns.noReceipt, regular: whose.now)
    }
  }

  /// Adds what a row has in common with a visit keyed in.
  private func findCommon(_ row: Int, _ receipts: inout Set<UInt64>, _ regulars: inout Set<Int32>) {
    let (receipt, whose) = (visits.receipts[row], whose(Int32(row)))
    if receipt != VisitColumns.noReceipt, joining.receipts.contains(receipt) {
      receipts.insert(receipt)
    }
    if joining.regulars.contains(whose.said) { regulars.insert(whose.said) }
    if joining.regulars.contains(whose.now) { regulars.insert(whose.now) }
  }

  /// Pairs rows of equal receipts; `regulars` grows by those whose visits may be free now.
  private mutating func joinByReceipt(_ receipts: Set<UInt64>, _ regulars: inout Set<Int32>) {
    let rows = visits.rows(withReceipts: receipts)
    for row in rows { partVisit(row) }
    for row in rows {
      let whose = whose(row)
      if whose.said >= 0 { regulars.insert(whose.said) }
      if whose.now >= 0 { regulars.insert(whose.now) }
    }
    let counters = rows.filter { visits.flags[Int($0)].contains(.counter) }
    pair(byReceipt(counters, rows), isByReceipt: true)
  }

  private mutating func joinByTime(_ regulars: Set<Int32>) {
    let regulars = withMoved(regulars)
    for counter in joining.counterRows
    where isOf(regulars, counter) && !isJoinedByReceipt(counter) {
      part(counter)
    }
    pair(byTime(regulars), isByReceipt: false)
  }

  private func isJoinedByReceipt(_ counter: Int32) -> Bool {
    joining.pairs[counter]?.isByReceipt ?? false
  }

  private mutating func part(_ counter: Int32) {
    guard let pair = joining.pairs[counter] else { return }
    touch(counter, pair.till)
    joining.part(counter)
    visits.set([], of: counter)
    visits.set(fen: pair.ownFen, regular: pair.ownRegular, of: counter)
    visits.set([], of: pair.till)
  }

  private mutating func touch(_ counter: Int32, _ till: Int32) {
    joining.touch(counter, counted(counter))
    joining.touch(till, counted(till))
  }

  /// Joins those of one regular now before those that were, and the nearest first; equal distances
  /// go by time, then by id.
  private mutating func pair(_ candidates: [Candidate], isByReceipt: Bool) {
    let sorted = candidates.sorted { left, right in
      if left.isOfBefore != right.isOfBefore { return right.isOfBefore }
      if left.apart != right.apart { return left.apart < right.apart }
      let (a, b) = (visits.at[Int(left.counter)], visits.at[Int(right.counter)])
      if a != b { return a < b }
      if left.counter != right.counter {
        return visits.ids[Int(left.counter)] < visits.ids[Int(right.counter)]
      }
      return visits.ids[Int(left.till)] < visits.ids[Int(right.till)]
    }
    for candidate in sorted {
      let (counter, till) = (candidate.counter, candidate.till)
      guard joining.pairs[counter] == nil, !visits.flags[Int(till)].contains(.absorbed) else {
        continue
      }
      touch(counter, till)
      let (fen, regular) = (visits.fen[Int(counter)], visits.regular[Int(counter)])
      joining.join(
        counter,
        VisitJoining.Pair(till: till, isByReceipt: isByReceipt, ownFen: fen, ownRegular: regular))
      let isVoid = visits.flags[Int(till)].contains(.void)
      let tillFen = visits.fen[Int(till)]
      let tillRegular = visits.regular[Int(till)]
      visits.set(isVoid ? [.joined, .tillVoid] : .joined, of: counter)
      visits.set(
        fen: tillFen == VisitColumns.fenUnknown ? fen : tillFen,
        regular: regular < 0 ? tillRegular : regular, of: counter)
      visits.set(.absorbed, of: till)
    }
  }

  /// Rows of equal receipts, those the till took back among them.
  private func byReceipt(_ counters: [Int32], _ rows: [Int32]) -> [Candidate] {
    var tills: [UInt64: [Int32]] = [:]
    for row in rows where !visits.flags[Int(row)].contains(.counter) {
      tills[visits.receipts[Int(row)], default: []].append(row)
    }
    return counters.filter { !visits.flags[Int($0)].contains(.void) }.flatMap { counter in
      (tills[visits.receipts[Int(counter)]] ?? []).compactMap { till in
        candidate(counter, till, within: VisitJoining.receiptMax)
      }
    }
  }

  /// Rows of one regular within minutes, unless their receipts say otherwise.
  private func byTime(_ regulars: Set<Int32>) -> [Candidate] {
    let counters = joining.counterRows.filter { counter in
      isOf(regulars, counter) && !isJoinedByReceipt(counter)
        && !visits.flags[Int(counter)].contains(.void)
    }.sorted { visits.at[Int($0)] < visits.at[Int($1)] }
    guard let first = counters.first, let last = counters.last else { return [] }
    let earliest = visits.at[Int(first)] - VisitJoining.nearMax
    let latest = visits.at[Int(last)] + VisitJoining.nearMax
    let kept: VisitFlags = [.counter, .void, .absorbed]
    var found: [Candidate] = []
    for till in 0..<visits.count {
      let at = visits.at[till]
      guard at >= earliest, at <= latest, visits.flags[till].isDisjoint(with: kept),
        isOf(regulars, Int32(till))
      else { continue }
      var index = firstIndex(of: counters, from: at - VisitJoining.nearMax)
      while index < counters.count, visits.at[Int(counters[index])] <= at + VisitJoining.nearMax {
        let counter = counters[index]
        index += 1
        guard let isOfBefore = isOfBefore(counter, Int32(till)) else { continue }
        let receipts = (visits.receipts[Int(counter)], visits.receipts[till])
        guard receipts.0 == VisitColumns.noReceipt || receipts.1 == VisitColumns.noReceipt else {
          continue
        }
        if var pair = candidate(counter, Int32(till), within: VisitJoining.nearMax) {
          pair.isOfBefore = isOfBefore
          found.append(pair)
        }
      }
    }
    return found
  }

  private func candidate(_ counter: Int32, _ till: Int32, within most: Int64) -> Candidate? {
    let apart = abs(visits.at[Int(counter)] - visits.at[Int(till)])
    return apart <= most ? Candidate(counter: counter, till: till, apart: apart) : nil
  }

  /// The first of rows sorted by time that is not before `moment`.
  private func firstIndex(of rows: [Int32], from moment: Int64) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if visits.at[Int(rows[middle])] < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension VisitColumns {
  /// Rows that bear one of some receipts.
  func rows(withReceipts wanted: Set<UInt64>) -> [Int32] {
    var rows: [Int32] = []
    for row in 0..<count where receipts[row] != Self.noReceipt && wanted.contains(receipts[row]) {
      rows.append(Int32(row))
    }
    return rows
  }
}
