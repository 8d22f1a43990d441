/// The best so many of all matches, kept in a heap whose root is the worst of them.
struct BestMatches {
  /// A match with what decides its place.
  struct Candidate {
    var rank: LookupRank
    var field: MatchedField
    var row: Int32
    var recency: Int64
    /// The first bytes of the name as a number: settles most ties of recency.
    var head: UInt64
  }

  private var heap: [Candidate] = []
  private let limit: Int
  private let entries: Entries
  private let order: LookupOrder
  /// How many were offered.
  private(set) var total = 0

  /// Keeps at most `limit` of the rows of `entries`.
  init(limit: Int, entries: Entries, order: LookupOrder) {
    self.limit = limit
    self.entries = entries
    self.order = order
  }

  /// Offers one more match; its recency is only asked for where it can matter.
  @inline(__always)
  mutating func offer(_ row: Int32, _ rank: LookupRank, _ field: MatchedField) {
    total += 1
    let isFull = heap.count == limit
    if isFull && (limit == 0 || rank > heap[0].rank) { return }
    let recency = order.recency(row)
    if isFull && rank == heap[0].rank && recency < heap[0].recency { return }
    let head = entries.places[Int(row)].head
    let candidate = Candidate(rank: rank, field: field, row: row, recency: recency, head: head)
    if !isFull {
      heap.append(candidate)
      rise(from: heap.count - 1)
    } else if precedes(candidate, heap[0]) {
      heap[0] = candidate
      sink()
    }
  }

  /// The matches kept, best first.
  var sorted: [Candidate] { heap.sorted { precedes($0, $1) } }

  /// Best rank first, then the latest, then by name, then whoever is first of twins.
  private func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    if a.recency != b.recency { return a.recency > b.recency }
    if a.head != b.head { return a.head < b.head }
    let left = entries.written(a.row)
    let right = entries.written(b.row)
    if left.lexicographicallyPrecedes(right) { return true }
    if right.lexicographicallyPrecedes(left) { return false }
    return order.isFirst(a.row, b.row)
  }

  private mutating func rise(from last: Int) {
    var child = last
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var worst = parent
      for child in (2 * parent + 1)...(2 * parent + 2) where child < heap.count {
        if precedes(heap[worst], heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
