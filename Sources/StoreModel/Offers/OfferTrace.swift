/// Everything an offer run says: what is to be paid, and of each offer why it did or did not apply.
public struct OfferAnswer: Equatable, Sendable {
  /// What is to be paid, in fen.
  public var totalFen: Int64
  /// What was taken off, in fen: the sum over the trace, and over the lines.
  public var discountFen: Int64
  /// What is to be paid for each line of the cart, in fen.
  public var lines: [Int64]
  /// One entry an offer, in the order they were decided.
  public var trace: [OfferTrace]
}

/// What became of one offer.
public struct OfferTrace: Equatable, Sendable {
  /// The offer's id.
  public var offer: String
  /// What became of it.
  public var verdict: OfferVerdict

  /// What became of an offer.
  public init(_ offer: String, _ verdict: OfferVerdict) {
    self.offer = offer
    self.verdict = verdict
  }
}

/// Whether an offer applies, and why not.
public enum OfferVerdict: Equatable, Sendable {
  case applied(OfferTaken)
  /// It could have applied, but another one stands against it.
  case blocked(by: String, OfferRule)
  case ineligible(OfferReason)

  /// What scripts call it.
  public var word: String {
    switch self {
    case .applied: "applied"
    case .blocked: "blocked"
    case .ineligible: "ineligible"
    }
  }
}

/// What an offer gave.
public struct OfferTaken: Equatable, Sendable {
  /// Fen that were really taken off; nil where nobody said what is in the cart.
  public var fen: Int64?
  /// How many gifts there are.
  public var gifts = 0
  /// Stars times this, in hundredths; nil for other kinds.
  public var factor: Int?
  /// What the guest gets for a challenge this cart completes, in fen.
  public var rewardFen: Int64?

  /// So many fen, and nothing else.
  public init(fen: Int64?) { self.fen = fen }
}

/// Why an offer that could have applied does not.
public enum OfferRule: String, CaseIterable, Sendable {
  /// The other stands alone.
  case exclusive
  /// Of their group only the one that gives most counts; of star offers always.
  case best
  /// Of their group only the one that gives least counts.
  case worst
  /// Of their group only the first counts.
  case first
  /// They do not go together.
  case conflictsWith
}

/// Why an offer does not apply: the first that holds, in this order.
public enum OfferReason: Equatable, Sendable {
  case wrongStore
  /// It begins at that instant.
  case notStarted(Int64)
  /// It ended at that instant.
  case ended(Int64)
  case wrongWeekday
  /// It begins next at that instant; nil where that does not come.
  case outsideHours(next: Int64?)
  case clockSuspect
  case needsSync
  case membersOnly
  case noConsent
  case wrongTier
  /// The guest's day comes next on that one; nil where nobody knows it.
  case notBirthday(CivilDay?)
  case notAssigned
  /// It was used at that instant; nil where that is not known.
  case alreadyUsed(Int64?)
  /// So many were to be had today.
  case storeQuotaGone(Int)
  /// So many visits are missing; nil where the visit has been.
  case wrongVisit(missing: Int?)
  /// So many units are missing of these goods.
  case tooFewItems(missing: Int, of: OfferGoods)
  /// So many fen are missing.
  case belowSpend(missing: Int64)
  case noEffect
  /// Everything it is about breaks what the guest must not have.
  case constraint(Constraint)
  /// What it is about is out today, for that item.
  case out(BilingualText)

  /// What scripts call it: stable.
  public var code: String {
    switch self {
    case .wrongStore: "wrongStore"
    case .notStarted: "notStarted"
    case .ended: "ended"
    case .wrongWeekday: "wrongWeekday"
    case .outsideHours: "outsideHours"
    case .clockSuspect: "clockSuspect"
    case .needsSync: "needsSync"
    case .membersOnly: "membersOnly"
    case .noConsent: "noConsent"
    case .wrongTier: "wrongTier"
    case .notBirthday: "notBirthday"
    case .notAssigned: "notAssigned"
    case .alreadyUsed: "alreadyUsed"
    case .storeQuotaGone: "storeQuotaGone"
    case .wrongVisit: "wrongVisit"
    case .tooFewItems: "tooFewItems"
    case .belowSpend: "belowSpend"
    case .noEffect: "noEffect"
    case .constraint: "constraint"
    case .out: "out"
    }
  }

  /// How much is missing: units, visits or fen; nil where nothing can be counted.
  public var missing: Int64? {
    switch self {
    case .wrongVisit(let missing): missing.map(Int64.init)
    case .tooFewItems(let missing, _): Int64(missing)
    case .belowSpend(let missing): missing
    case .wrongStore, .notStarted, .ended, .wrongWeekday, .outsideHours, .clockSuspect, .needsSync,
      .membersOnly, .noConsent, .wrongTier, .notBirthday, .notAssigned, .alreadyUsed,
      .storeQuotaGone, .noEffect, .constraint, .out:
      nil
    }
  }
}
