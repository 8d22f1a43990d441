/// What is said of offers of one kind and means nothing, or something else, for others.
struct OfferKindMembers {
  /// What the kind cannot do without.
  var needed: [OfferField] = []
  /// What it may say besides.
  var allowed: [OfferField] = []
  /// What it gives, one of these.
  var gives: [OfferField] = []
  /// Whether it has to give something.
  var mustGive = true

  /// Every benefit there is.
  static let benefits: [OfferField] = [.percentOff, .amountOffFen, .priceFen, .factor, .giftEn]

  /// What not every kind has a use for.
  static let special: Set<OfferField> = [
    .x, .y, .items, .percentOff, .amountOffFen, .priceFen, .factor, .giftEn, .nthVisit, .every,
    .before, .after, .month, .days, .strict, .rewardFen,
  ]

  /// Whether the kind has a use for something not every kind has.
  func takes(_ field: OfferField) -> Bool {
    needed.contains(field) || allowed.contains(field) || gives.contains(field)
  }

  /// The first of a table that stands for a kind.
  init(_ kind: OfferKind) {
    switch kind {
    case .percentOff: needed = [.percentOff]
    case .amountOff: needed = [.amountOffFen]
    case .bogo: allowed = [.percentOff]
    case .buyXgetY: (needed, allowed) = ([.x, .y], [.percentOff])
    case .combo: needed = [.items, .priceFen]
    case .timeWindow: gives = [.priceFen, .percentOff]
    case .spendGift: needed = [.giftEn, .minSpendFen]
    case .starMultiplier: needed = [.factor]
    case .memberDay: gives = Self.benefits
    case .birthday, .anniversary: (allowed, gives) = ([.before, .after, .month], Self.benefits)
    case .nthVisit: (needed, allowed, gives) = ([.nthVisit], [.every], Self.benefits)
    case .upgrade: (needed, allowed, gives) = ([.tiers], [.days], Self.benefits)
    case .tasting: needed = [.products]
    case .sizeUp: break
    case .invite: (gives, mustGive) = (Self.benefits, false)
    case .spendOnce, .spendTotal:
      (needed, allowed) = ([.minSpendFen, .days], [.rewardFen, .strict])
    }
  }
}
