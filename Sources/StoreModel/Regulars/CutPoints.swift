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
    let places = (1...4).map { ($0 * values.count + 4) / 5 - 1 }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let found =
      high - low < Self.countedMax
      ? Self.counted(places, of: values, from: low, count: Int(high - low) + 1)
      : Self.selected(places, of: values)
    least = found.map { $0 + 1 }
  }

  /// Values so near to each other are counted, value by value: days are.
  private static let countedMax: Int64 = 1024

  /// The values that would stand at some ascending places were all sorted.
  private static func counted(
    _ places: [Int], of values: [Int64], from low: Int64, count: Int
  ) -> [Int64] {
    var counts = [Int](repeating: 0, count: count)
    for value in values { counts[Int(value - low)] += 1 }
    var (value, before) = (0, 0)
    return places.map { place in
      while before + counts[value] <= place {
        before += counts[value]
        value += 1
      }
      return low + Int64(value)
    }
  }

  /// The same for values that may lie far apart.
  private static func selected(_ places: [Int], of values: [Int64]) -> [Int64] {
    var values = values
    var first = 0
    return places.map { place in
      select(place, from: first, in: &values)
      first = place
      return values[place]
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
