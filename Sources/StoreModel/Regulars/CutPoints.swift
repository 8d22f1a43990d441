/// The values that divide one score from the next: a score is 1 and 1 more for every value reached.
struct CutPoints: Equatable, Sendable {
  /// Four values, each to be reached; larger is better.
  private let least: [Int64]

  /// Four values, each to be reached.
  init(atLeast least: [Int64]) { self.least = least }

  /// The quintiles of some values, of which there are some.
  ///
  /// A score grows by 1 with every whole fifth of all values that is smaller: equal values score
  /// equal.
  init(quintilesOf values: [Int64]) {
    var values = values
    var first = 0
    least = (1...4).map { fifth in
      let place = (fifth * values.count + 4) / 5 - 1
      Self.select(place, from: first, in: &values)
      first = place
      return values[place] + 1
    }
  }

  /// The score of a value.
  func score(_ value: Int64) -> Int { 1 + least.count { value >= $0 } }

  /// Puts the value at `place` that would be there were all from `first` on sorted, smaller ones
  /// before it and larger ones behind.
  ///
  /// Hoare, "Algorithm 65: FIND", Communications of the ACM 4 (1961): a fraction of a sort's time.
  private static func select(_ place: Int, from first: Int, in values: inout [Int64]) {
    var (low, high) = (first, values.count - 1)
    while low < high {
      let pivot = values[place]
      var (up, down) = (low, high)
      while up <= down {
        while values[up] < pivot { up += 1 }
        while pivot < values[down] { down -= 1 }
        if up <= down {
          values.swapAt(up, down)
          up += 1
          down -= 1
        }
      }
      if down < place { low = up }
      if place < up { high = down }
    }
  }
}
