/// The offers of a store as the screen lists them.
public struct OffersPage: Equatable, Sendable {
  /// Those that run, in the order they are decided; those later today and those of other days, the
  /// soonest first; those that ended lately, the latest first.
  public var rows: [OfferRow]
  /// Whether only a manager makes and changes offers: there is one.
  public var areManagers = false

  /// So long a list says of an offer that it ended, in milliseconds: 14 days.
  public static let endedMilliseconds: Int64 = 14 * 86_400_000

  /// Rows in the order of the list, those left out that ended long ago.
  public init(rows: [OfferRow], at now: Int64) {
    self.rows = rows.filter { row in
      if case .ended(let end) = row.state { end > now - Self.endedMilliseconds } else { true }
    }
    .sorted { $0.isBefore($1) }
  }

  /// Rows that are in that order already.
  public init(inOrder rows: [OfferRow] = []) { self.rows = rows }
}

/// One offer of the list.
public struct OfferRow: Equatable, Sendable {
  /// What files and scripts call it: keys act on it, wherever its row stands by now.
  public var id: String
  /// What partners and guests call it.
  public var name: BilingualText
  /// How its Chinese name is read; empty where nobody asked.
  public var reading = ""
  /// Where it stands.
  public var state: OfferState
  /// The price or the percentage that goes with the name; nil where the name says enough.
  public var tail: OfferBenefit?
  /// The lower one is decided first.
  var hierarchy: Int

  /// The row of an offer.
  public init(_ offer: Offer, state: OfferState) {
    (id, name, hierarchy) = (offer.id, offer.name, offer.stacking.hierarchy)
    self.state = state
    switch (offer.kind, offer.benefit) {
    case (.bogo, _), (.buyXgetY, _), (.spendOnce, _), (.spendTotal, _): tail = nil
    case (_, .percentOff?), (_, .amountOff?), (_, .price?): tail = offer.benefit
    case (_, .factor?), (_, .gift?), (_, nil): tail = nil
    }
  }

  /// Under which heading it stands.
  public var part: Part {
    switch state {
    case .running: .now
    case .laterToday: .laterToday
    case .upcoming: .upcoming
    case .ended: .ended
    }
  }

  /// The headings, in their order.
  public enum Part: Int, CaseIterable, Sendable {
    case now, laterToday, upcoming, ended
  }

  fileprivate func isBefore(_ other: OfferRow) -> Bool {
    guard part == other.part else { return part.rawValue < other.part.rawValue }
    let (own, others) = (place, other.place)
    return own != others ? own < others : id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }

  /// What it stands by within its part.
  private var place: Int64 {
    switch state {
    case .running: Int64(hierarchy)
    case .laterToday(let from), .upcoming(let from): from
    case .ended(let end): -end
    }
  }
}

/// Everything the screen says of one offer.
public struct OfferFacts: Equatable, Sendable {
  /// The offer in force: its conditions are written from it.
  public var offer: Offer
  /// Where it stands.
  public var state: OfferState
  /// What the offers are called that it or a reason speaks of, by id.
  public var names: [String: BilingualText] = [:]
  /// Those it fits among the guests who are likely now, the likeliest first.
  public var fits: [RegularSummary] = []
  /// Why it fits none of the others.
  public var misses: [OfferVerdict] = []
  /// What was told of it today.
  public var day = OfferCounts()
  /// Who used it today, the latest first.
  public var users: [OfferUser] = []

  /// An offer of which nothing was told.
  public init(_ offer: Offer, state: OfferState) {
    self.offer = offer
    self.state = state
  }

  /// How many guests are likely now.
  public var likely: Int { fits.count + misses.count }
}

/// Somebody who used an offer.
public struct OfferUser: Equatable, Sendable {
  /// Who; nil for a guest nobody knows.
  public var regular: RegularSummary?
  /// When, UTC milliseconds.
  public var at: Int64

  /// A guest at a moment.
  public init(_ regular: RegularSummary?, at: Int64) {
    self.regular = regular
    self.at = at
  }
}

/// What one offer is to one guest now.
public struct GuestOffer: Equatable, Sendable {
  /// The offer in force.
  public var offer: Offer
  /// Where it stands.
  public var state: OfferState
  /// What it comes to with what they order most often lately.
  public var verdict: OfferVerdict
  /// Fen it would take off if what is missing were bought; nil where nothing could be bought for it.
  public var missFen: Int64?
  /// How far they came with a personal challenge; nil for what is none, or was not assigned.
  public var progress: OfferProgress?

  /// What an offer is to a guest.
  public init(_ offer: Offer, state: OfferState, verdict: OfferVerdict) {
    self.offer = offer
    self.state = state
    self.verdict = verdict
  }

  /// Whether it takes something off or hands something over now.
  public var applies: Bool { if case .applied = verdict { true } else { false } }

  /// Whether a partner tells that it was used: stars and challenges are counted without that.
  public var isTaken: Bool {
    guard case .applied(let taken) = verdict else { return false }
    return taken.factor == nil && !offer.kind.isChallenge
      && ((taken.fen ?? 0) > 0 || taken.gifts > 0)
  }

  /// Fen it takes off, or would.
  var worthFen: Int64 {
    if case .applied(let taken) = verdict { return taken.fen ?? 0 }
    return missFen ?? 0
  }
}

/// How far a guest came with a personal challenge.
public struct OfferProgress: Equatable, Sendable {
  /// Fen still to be spent.
  public var missingFen: Int64
  /// The last instant it is good for, UTC milliseconds; nil for ever.
  public var end: Int64?

  /// So many fen, to an instant.
  public init(missingFen: Int64, end: Int64?) {
    self.missingFen = missingFen
    self.end = end
  }
}

extension [GuestOffer] {
  /// What fits first, the most worth first; then what nearly does, the nearest first; then the rest, what
  /// comes soonest first.
  public func bestFirst() -> [GuestOffer] {
    // By place: an offer is large, and a rank is found once.
    let ranks = map(\.rank)
    let order = indices.sorted { one, other in
      ranks[one] != ranks[other]
        ? ranks[one].lexicographicallyPrecedes(ranks[other]) : one < other
    }
    return order.map { self[$0] }
  }
}

extension GuestOffer {
  /// Whether it is out of reach for the day: another's, another tier's, over.
  public var isFar: Bool {
    guard case .ineligible(let reason) = verdict else { return false }
    switch reason {
    case .wrongStore, .notStarted, .ended, .wrongWeekday, .wrongTier, .notAssigned, .membersOnly,
      .storeQuotaGone, .alreadyUsed, .notBirthday:
      return true
    case .outsideHours, .clockSuspect, .needsSync, .noConsent, .wrongVisit, .tooFewItems,
      .belowSpend, .noEffect, .constraint, .out:
      return false
    }
  }

  /// Smaller for what a partner says first.
  fileprivate var rank: [Int64] {
    if applies { return [0, -worthFen] }
    if progress != nil { return [1, progress?.missingFen ?? 0] }
    if let missFen { return [2, -missFen] }
    if case .ineligible(let reason) = verdict, let missing = reason.missing {
      return [3, missing]
    }
    guard !isFar else { return [5, 0] }
    if case .ineligible(.outsideHours(let next?)) = verdict { return [4, next] }
    return [4, .max]
  }
}
