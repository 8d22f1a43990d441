import Documents
import Lookup

/// A name as it is compared with others: a sum of its bytes, 0 where nobody is called by it.
///
/// Equal names have equal sums; that different ones have, happens once in 10^19 pairs.
enum NameSum {
  /// The sum of what a list shows as the name of a regular's document; 0 for one that is not listed.
  static func of(_ view: DocumentView) -> UInt64 {
    if view.isErased || view.isOff || view.consent == .withdrawn { return 0 }
    // Fields lie in the order of their names: one pass finds both.
    var fields = view.fields
    let callName = fields.seek(LookupField.callName)?.text
    let name = fields.seek(LookupField.name)?.text
    return [name, callName].lazy.compactMap(\.self).first { !$0.raw.isEmpty }?.fnv1a ?? 0
  }
}

/// Those of some sums that many are asked about, a few at a time.
private struct WantedSums {
  private let sorted: [UInt64]
  /// A bit for each sum's end: most of the others are passed over by it.
  private var bits = [UInt64](repeating: 0, count: 64)
  private var seen: [UInt8]

  init(_ sums: [UInt64]) {
    sorted = sums.filter { $0 != 0 }.sorted()
    seen = Array(repeating: 0, count: sorted.count)
    for sum in sorted { bits[Int((sum &>> 6) & 63)] |= 1 &<< (sum & 63) }
  }

  /// Somebody is called so.
  mutating func see(_ sum: UInt64) {
    guard bits[Int((sum &>> 6) & 63)] & 1 &<< (sum & 63) != 0, let place = place(of: sum) else {
      return
    }
    seen[place] = min(seen[place] + 1, 2)
  }

  /// Whether two were.
  func isShared(_ sum: UInt64) -> Bool {
    guard let place = place(of: sum) else { return false }
    return seen[place] > 1
  }

  /// The first place of a sum.
  private func place(of sum: UInt64) -> Int? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < sum { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == sum ? low : nil
  }
}

extension Shop {
  /// Keeps what the regular of a row is called in step with its document.
  mutating func noteName(_ view: DocumentView, row: Int) {
    while nameSums.count <= row { nameSums.append(0) }
    nameSums[row] = NameSum.of(view)
  }

  /// Those of some rows who share their name with anybody listed, whether that one is among them or
  /// not.
  public func namesakes(among rows: [Int32]) -> Set<Int32> {
    func sum(_ row: Int32) -> UInt64 { Int(row) < nameSums.count ? nameSums[Int(row)] : 0 }
    var wanted = WantedSums(rows.map(sum))
    for sum in nameSums { wanted.see(sum) }
    return Set(rows.filter { wanted.isShared(sum($0)) })
  }
}

/// What everybody is called whose documents were passed over, in the order they came.
struct PassedNames: Sendable {
  private var all: [(id: DocumentID, sum: UInt64)] = []

  /// A document of a regular came.
  mutating func note(_ view: DocumentView) { all.append((view.id, NameSum.of(view))) }

  /// Those of some regulars who share their name with anybody.
  func namesakes(among ids: [DocumentID]) -> Set<DocumentID> {
    let own = Set(ids)
    var latest: [DocumentID: UInt64] = [:]
    for (id, sum) in all where own.contains(id) { latest[id] = sum }
    let sums = Set(latest.values).subtracting([0])
    // Whoever was ever called so may be called otherwise by now.
    let like = Set(all.lazy.filter { sums.contains($0.sum) }.map(\.id))
    for (id, sum) in all where like.contains(id) { latest[id] = sum }
    var bearers: [UInt64: Int] = [:]
    for sum in latest.values where sum != 0 { bearers[sum, default: 0] += 1 }
    return own.filter { id in latest[id].flatMap { bearers[$0] } ?? 0 > 1 }
  }
}
