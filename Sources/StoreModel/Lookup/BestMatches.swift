/// The best so many of all matches, kept in a heap whose root is the worst of them.
struct BestMatches {
  /// A match with what decides its place.
  struct Candidate {
    var rank: LookupRank
    var field: MatchedField
    var slot: Int32
    var recency: Int64
    /// The first bytes of the name as a number: settles most ties of recency.
    var head: UInt64
  }

  private var heap: [Candidate] = []
  private let limit: Int
  private let precedes: (Candidate, Candidate) -> Bool
  /// How many were offered.
  private(set) var total = 0

  /// Keeps at most `limit`; `precedes` says which of two is better.
  init(limit: Int, precedes: @escaping (Candidate, Candidate) -> Bool) {
    self.limit = limit
    self.precedes = precedes
  }

  /// Offers one more match.
  mutating func offer(_ candidate: Candidate) {
    total += 1
    if heap.count < limit {
      heap.append(candidate)
      rise(from: heap.count - 1)
    } else if let worst = heap.first, precedes(candidate, worst) {
      heap[0] = candidate
      sink()
    }
  }

  /// The matches kept, best first.
  var sorted: [Candidate] { heap.sorted(by: precedes) }

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
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if precedes(heap[worst], heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
