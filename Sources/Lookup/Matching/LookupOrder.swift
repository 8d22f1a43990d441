/// In which order regulars of one rank stand.
public struct LookupOrder {
  /// How soon somebody stands before others, larger first; asked at most once a match.
  ///
  /// `LookupRecency` gives it.
  let recency: (Int32) -> Int64
  /// Whether the first of two stands before the second where nothing else tells them apart, not
  /// even the name.
  let isFirst: (Int32, Int32) -> Bool

  /// An order by recency, then name; twins stand in the order of their rows unless `isFirst` says
  /// otherwise.
  public init(
    recency: @escaping (Int32) -> Int64,
    isFirst: @escaping (Int32, Int32) -> Bool = { $0 < $1 }
  ) {
    self.recency = recency
    self.isFirst = isFirst
  }
}
