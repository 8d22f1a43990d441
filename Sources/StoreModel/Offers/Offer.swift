/// One thing the store offers, as a file or a form says it: checked, so that every one can be judged.
///
/// Amounts are fen, percentages whole, factors hundredths; times are read by the store's calendar.
public struct Offer: Equatable, Sendable {
  /// What files, visits and scripts call it.
  public var id: String
  /// What it does.
  public var kind: OfferKind
  /// What partners and guests call it.
  public var name: BilingualText
  /// When it holds.
  public var times = OfferTimes()
  /// Whom it is for.
  public var audience = OfferAudience()
  /// The products and categories it is for; everything where it names none.
  public var goods = OfferGoods()
  /// Whether it is taken off single units or off the sum.
  public var scope: OfferScope
  /// Fen the running amount of its units has to reach; 0 for any.
  public var minSpendFen: Int64 = 0
  /// How many of its units there have to be; 0 for any.
  public var minQty = 0
  /// What else has to be in the cart.
  public var needs: OfferNeeds?
  /// What it gives; nil for kinds that give nothing at the till.
  public var benefit: OfferBenefit?
  /// Units paid in a group, of `bogo` and `buyXgetY`.
  public var x = 1
  /// Units lowered in a group.
  public var y = 1
  /// What goes together, of `combo`.
  public var items: [OfferGoods] = []
  /// The most it takes off one cart; nil for any.
  public var maxOffFen: Int64?
  /// Whether units another offer lowered are none of its units.
  public var skipsDiscounted = false
  /// Whether a percentage is of the first amounts or of what earlier offers left.
  public var base = OfferBase.discounted
  /// How often.
  public var limits = OfferLimits()
  /// How it goes together with others.
  public var stacking = OfferStacking()
  /// Which visit of a guest it is for, of `nthVisit`.
  public var visit: (nth: Int, isEvery: Bool)? {
    get { nth.map { ($0, isEvery) } }
    set { (nth, isEvery) = (newValue?.nth, newValue?.isEvery ?? false) }
  }
  private var nth: Int?
  private var isEvery = false
  /// Days round the day of `birthday` and `anniversary` on which it holds.
  public var round = OfferRound.days(before: 0, after: 0)
  /// Times 24 h an assignment is good for, and days after a tier began, of `upgrade`; nil for ever.
  public var days: Int?
  /// Whether a challenge asks for more than its threshold, of `spendOnce` and `spendTotal`.
  public var isStrict = false
  /// What who completes a challenge gets, in fen; nil where nothing was said.
  public var rewardFen: Int64?

  /// An offer of which only that is known.
  public init(id: String, kind: OfferKind, name: BilingualText, scope: OfferScope = .order) {
    self.id = id
    self.kind = kind
    self.name = name
    self.scope = scope
  }
}

/// What an offer does; the word stands in files.
public enum OfferKind: String, CaseIterable, Sendable {
  case percentOff, amountOff, bogo, buyXgetY, combo, timeWindow, spendGift, starMultiplier
  case memberDay, birthday, anniversary, nthVisit, upgrade, tasting, sizeUp, invite
  case spendOnce, spendTotal

  /// Whether it rests on what is remembered of a guest: only with their consent.
  public var needsConsent: Bool {
    switch self {
    case .birthday, .anniversary, .tasting, .invite: true
    case .percentOff, .amountOff, .bogo, .buyXgetY, .combo, .timeWindow, .spendGift,
      .starMultiplier, .memberDay, .nthVisit, .upgrade, .sizeUp, .spendOnce, .spendTotal:
      false
    }
  }

  /// Whether it asks who the guest is.
  public var needsMember: Bool {
    switch self {
    // Nobody has stars whom nobody knows.
    case .memberDay, .birthday, .anniversary, .nthVisit, .upgrade, .tasting, .invite, .spendOnce,
      .spendTotal, .starMultiplier:
      true
    case .percentOff, .amountOff, .bogo, .buyXgetY, .combo, .timeWindow, .spendGift, .sizeUp:
      false
    }
  }

  /// Whether it is a personal challenge: only where assigned, and completed by purchases.
  public var isChallenge: Bool { self == .spendOnce || self == .spendTotal }
}

/// Whether an offer is taken off single units or off the sum; the word stands in files.
public enum OfferScope: String, CaseIterable, Sendable {
  case item, order
}

/// What a percentage is of; the word stands in files.
public enum OfferBase: String, CaseIterable, Sendable {
  case initial, discounted
}

/// What an offer gives.
public enum OfferBenefit: Equatable, Sendable {
  /// 1 to 100 percent.
  case percentOff(Int)
  /// Fen off each unit, or off the sum.
  case amountOff(Int64)
  /// What a unit, or a combination, costs in fen; never more than before.
  case price(Int64)
  /// Stars times this, in hundredths.
  case factor(Int)
  /// Something handed over.
  case gift(BilingualText)
}

/// Products and categories; everything where there are none.
public struct OfferGoods: Hashable, Sendable {
  /// Products that are meant.
  public var products: [ProductReference]
  /// Categories that are meant: slugs of the menu or of the till.
  public var categories: [String]

  /// Whatever is one of the products or in one of the categories.
  public init(products: [ProductReference] = [], categories: [String] = []) {
    self.products = products
    self.categories = categories
  }

  /// Whether everything is meant.
  public var isEverything: Bool { products.isEmpty && categories.isEmpty }
}

/// What else has to be in the cart, judged on the running amount of its units.
public struct OfferNeeds: Equatable, Sendable {
  /// What it has to be.
  public var goods: OfferGoods
  /// At least so many units.
  public var minQty: Int
  /// At least so many fen.
  public var minSpendFen: Int64

  /// Units and fen of some goods.
  public init(goods: OfferGoods, minQty: Int = 1, minSpendFen: Int64 = 0) {
    self.goods = goods
    self.minQty = minQty
    self.minSpendFen = minSpendFen
  }
}

/// Whom an offer is for.
public struct OfferAudience: Equatable, Sendable {
  /// Tiers in the till's words; any where it names none.
  public var tiers: [String] = []
  /// Stores by number; any where it names none.
  public var stores: [String] = []
  /// Whether only whom it was assigned to.
  public var isPersonal = false
  /// Whether only a store that has heard from the centre today may say what is left.
  public var needsSync = false
}

/// How often an offer is good; nil for as often as one likes.
public struct OfferLimits: Equatable, Sendable {
  /// Uses of a member, ever.
  public var perMember: Int?
  /// Uses of a member on a business day.
  public var perMemberDay: Int?
  /// Uses in this store on a business day.
  public var perStoreDay: Int?
  /// Groups, units or gifts of one cart.
  public var perCart: Int?
}

/// How an offer goes together with others.
public struct OfferStacking: Equatable, Sendable {
  /// Offers of one group are decided together; nil is a group of its own.
  public var group: String?
  /// The lower one goes first.
  public var hierarchy = 100
  /// How a group of several is decided.
  public var mode = OfferMode.stack
  /// Whether it stands alone.
  public var isExclusive = false
  /// Whether it goes together with what stands alone, after everything else of its phase.
  public var isJoint = false
  /// Offers it does not go together with, whoever says so.
  public var conflicts: [String] = []
}

/// How a group of offers is decided; the word stands in files and in traces.
public enum OfferMode: String, CaseIterable, Sendable {
  case stack, first, best, worst
}

/// On which days round a guest's day an offer holds.
public enum OfferRound: Equatable, Sendable {
  /// From so many days before to so many after.
  case days(before: Int, after: Int)
  /// The whole month.
  case month
}
