/// Days to congratulate on, those of guests the store expects apart from the others.
public struct ExpectedCelebrations: Equatable, Sendable {
  /// Those of guests who keep to their rhythm or are likely to come now.
  public let expected: [Celebration]
  /// Those of everybody else, whom nobody at the counter may see again.
  public let rest: [Celebration]

  /// Parts the days of a page, each part in the order of the page.
  ///
  /// One that would stand alone behind a line about it stands in that line's place.
  public init(_ days: [Celebration]) {
    let others = days.filter { !$0.isExpected }
    expected = others.count == 1 ? days : days.filter(\.isExpected)
    rest = others.count == 1 ? [] : others
  }
}

extension Celebration {
  /// Whether the guest is on track or likely to come now.
  public var isExpected: Bool { regular.status == .onTrack || regular.isLikely }
}
