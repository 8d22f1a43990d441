/// Typos between what was typed so far and each beginning of a query: letters left out, added,
/// mistaken, or two neighbours in the wrong order.
struct TypoDistance {
  private let query: [UInt8]
  private var letter: UInt8?
  private var now: [Int]
  /// The row one letter ago.
  private var before: [Int]

  /// Nothing typed yet.
  init(_ query: [UInt8]) {
    self.query = query
    now = Array(0...query.count)
    before = now.map { $0 + query.count }
  }

  /// Typos between what was typed and the whole query.
  var typos: Int { now[query.count] }

  /// The fewest typos that whatever follows can still end with.
  var least: Int { (now + before).min() ?? 0 }

  /// One more letter.
  mutating func type(_ typed: UInt8) {
    var next = [now[0] + 1]
    for end in 1...query.count {
      let wanted = query[end - 1]
      var fewest = min(next[end - 1] + 1, now[end] + 1)
      fewest = min(fewest, now[end - 1] + (wanted == typed ? 0 : 1))
      if end > 1, query[end - 2] == typed, letter == wanted {
        fewest = min(fewest, before[end - 2] + 1)
      }
      next.append(fewest)
    }
    (letter, before, now) = (typed, now, next)
  }
}
