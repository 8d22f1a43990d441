/// What a regular is to the shop, in the order of the rules: the first that fits.
public enum RegularSegment: String, CaseIterable, Equatable, Sendable {
  /// Lapsed.
  case lost
  /// Overdue.
  case atRisk = "at risk"
  /// Recent, frequent and worth much.
  case ambassador
  case frequent
  /// New, or coming more than before.
  case growth
  case occasional
}

/// One segment of all regulars who were ever here.
public struct SegmentFacts: Equatable, Sendable {
  /// The segment.
  public var segment: RegularSegment
  /// How many regulars are in it.
  public var members: Int
  /// What they paid in the last 365 days, in fen.
  public var value365dFen: Int64

  /// A segment as it was counted.
  public init(segment: RegularSegment, members: Int = 0, value365dFen: Int64 = 0) {
    self.segment = segment
    self.members = members
    self.value365dFen = value365dFen
  }
}

/// The one line suggested to a regular: what others with their taste buy.
public struct SuggestionFact: Equatable, Sendable {
  /// The product's code on the menu.
  public var product: String
  /// How many regulars of like taste buy it.
  public var regulars: Int

  /// A suggestion as it was found.
  public init(product: String, regulars: Int) {
    self.product = product
    self.regulars = regulars
  }
}
