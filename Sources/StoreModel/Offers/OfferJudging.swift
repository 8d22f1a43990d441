extension OfferPlan {
  /// Which offers apply to a cart of a guest, and why the others do not.
  ///
  /// Where nobody said what is in the cart, what an offer asks of it is passed over, and nothing is
  /// taken off; where nobody said who the guest is, what asks for a member does not apply.
  public func judge(_ cart: Cart?, for guest: OfferGuest?, at moment: OfferMoment) -> OfferAnswer {
    OffersToGuest(self, guest, at: moment).judge(cart)
  }

  /// Which offers a guest may have of whom nobody knows what they will order: all that an offer asks of
  /// a cart is missing, and nothing is taken off.
  public func judgeUnordered(for guest: OfferGuest?, at moment: OfferMoment) -> OfferAnswer {
    var judging = OfferJudging(OffersToGuest(self, guest, at: moment), Cart())
    judging.askForCart()
    judging.passOver()
    return judging.answer
  }
}

/// What the offers of a plan are to one guest at one moment: what speaks against them whatever is in a
/// cart is found out once, for all the carts they are asked of.
public struct OffersToGuest: Sendable {
  /// The offers.
  let plan: OfferPlan
  /// What an offer asks of a guest and a moment.
  let reasons: OfferReasons
  /// What speaks against each offer, by its place; nil where that depends on the cart.
  fileprivate let verdicts: [OfferVerdict?]
  /// The steps that depend on the cart.
  fileprivate let steps: [OfferPlan.Step]

  /// The offers to a guest, nil for one nobody knows.
  public init(_ plan: OfferPlan, _ guest: OfferGuest?, at moment: OfferMoment) {
    let clock = OfferClock(moment.at, moment.calendar)
    let reasons = OfferReasons(clock: clock, moment: moment, guest: guest)
    let verdicts = plan.offers.map { offer in
      reasons.reason(offer).map { OfferVerdict.ineligible($0) }
    }
    (self.plan, self.reasons, self.verdicts) = (plan, reasons, verdicts)
    steps = plan.steps.filter { $0.members.contains { verdicts[$0] == nil } }
  }

  /// Which offers apply to a cart; where nobody said what is in it, what they ask of it is passed over.
  public func judge(_ cart: Cart?) -> OfferAnswer {
    var judging = OfferJudging(self, cart ?? Cart())
    if cart == nil {
      judging.passOver()
    } else {
      judging.decide()
    }
    return judging.answer
  }
}

/// The offers of a plan on their way through a cart.
private struct OfferJudging {
  private let plan: OfferPlan
  private let open: [OfferPlan.Step]
  private let conditions: OfferConditions
  private let firstFen: Int64
  private var cart: OfferUnits
  /// What became of each offer, by its place; nil for whom nobody has decided yet.
  private var verdicts: [OfferVerdict?]
  /// Places of the offers that were applied.
  private var applied: Set<Int> = []

  init(_ asked: OffersToGuest, _ cart: Cart) {
    plan = asked.plan
    open = asked.steps
    self.cart = OfferUnits(cart, goods: plan.goods.count)
    conditions = OfferConditions(
      plan: plan, guest: asked.reasons.guest, reasons: asked.reasons)
    firstFen = cart.lines.reduce(0) { $0 + $1.unitFen * Int64($1.qty) }
    verdicts = asked.verdicts
  }

  /// What is to be paid, and the trace in the order of the plan.
  var answer: OfferAnswer {
    let lines = cart.lines
    let total = lines.reduce(0, +)
    let trace = plan.order.map { place in
      OfferTrace(plan.offers[place].id, verdicts[place] ?? .ineligible(.noEffect))
    }
    return OfferAnswer(
      totalFen: total, discountFen: firstFen - total, lines: lines, trace: trace)
  }

  /// Nothing is in the cart yet: whatever asks something of it does not apply.
  mutating func askForCart() {
    for place in plan.offers.indices where verdicts[place] == nil {
      verdicts[place] = conditions.lack(place, &cart).map { .ineligible($0) }
    }
  }

  /// Nobody knows the cart: whatever nothing else speaks against may apply.
  mutating func passOver() {
    for (place, offer) in plan.offers.enumerated() where verdicts[place] == nil {
      var taken = OfferTaken(fen: nil)
      if case .factor(let factor) = offer.benefit { taken.factor = factor }
      if case .gift = offer.benefit { taken.gifts = 1 }
      taken.rewardFen = offer.rewardFen
      verdicts[place] = .applied(taken)
    }
  }

  /// Decides step by step.
  mutating func decide() {
    let alone = standingAlone()
    if let alone { stand(alone.place, alone.effect) }
    for step in open where step.phase != .star {
      let members = step.members.filter { verdicts[$0] == nil }
      guard !members.isEmpty else { continue }
      if step.mode == .stack {
        single(members[0])
      } else if let winner = winner(of: members, by: step.mode) {
        apply(winner.place, winner.effect)
      }
    }
    stars()
  }

  // MARK: - What stands alone

  /// The first exclusive offer that would do something to the untouched cart.
  private mutating func standingAlone() -> Candidate? {
    guard plan.hasExclusive else { return nil }
    for place in plan.order
    where plan.offers[place].stacking.isExclusive && verdicts[place] == nil {
      if case .success(let effect) = effect(place), effect.doesSomething {
        return Candidate(place: place, effect: effect)
      }
    }
    return nil
  }

  /// Blocks all that could have applied to the untouched cart and is not joint, and applies it.
  private mutating func stand(_ alone: Int, _ effect: OfferEffect) {
    for place in plan.offers.indices
    where place != alone && verdicts[place] == nil && !plan.offers[place].stacking.isJoint {
      switch self.effect(place) {
      case .failure(let failure): verdicts[place] = .ineligible(failure.reason)
      case .success: verdicts[place] = .blocked(by: plan.offers[alone].id, .exclusive)
      }
    }
    apply(alone, effect)
  }

  // MARK: - Steps

  private mutating func single(_ place: Int) {
    if let effect = candidate(place) { apply(place, effect) }
  }

  /// What an offer would do now; its verdict is said where it does not compete.
  private mutating func candidate(_ place: Int) -> OfferEffect? {
    switch effect(place) {
    case .failure(let failure):
      verdicts[place] = .ineligible(failure.reason)
      return nil
    case .success(let effect):
      if let other = conflict(place) {
        verdicts[place] = .blocked(by: plan.offers[other].id, .conflictsWith)
        return nil
      }
      return effect
    }
  }

  /// An offer that could apply, and what it would do.
  private struct Candidate {
    let place: Int
    let effect: OfferEffect
  }

  /// The one of a group that counts; the others that could have applied are blocked by it.
  private mutating func winner(of members: [Int], by mode: OfferMode) -> Candidate? {
    var candidates: [Candidate] = []
    for place in members {
      if let effect = candidate(place) { candidates.append(.init(place: place, effect: effect)) }
    }
    guard var winner = candidates.first else { return nil }
    for other in candidates where mode.prefers(other.effect.fen, to: winner.effect.fen) {
      winner = other
    }
    let rule = OfferRule(rawValue: mode.rawValue) ?? .first
    for other in candidates where other.place != winner.place {
      verdicts[other.place] = .blocked(by: plan.offers[winner.place].id, rule)
    }
    return winner
  }

  /// Of all that multiplies stars only the highest counts, ties by the order of the plan.
  private mutating func stars() {
    var candidates: [(place: Int, factor: Int, effect: OfferEffect)] = []
    for step in open where step.phase == .star {
      let members = step.members.filter { verdicts[$0] == nil }
      var found: Candidate?
      if step.mode == .stack, let place = members.first {
        found = candidate(place).map { Candidate(place: place, effect: $0) }
      } else if !members.isEmpty {
        found = winner(of: members, by: step.mode)
      }
      guard let found else { continue }
      if let factor = found.effect.factor {
        candidates.append((found.place, factor, found.effect))
      } else {
        apply(found.place, found.effect)
      }
    }
    guard var best = candidates.first else { return }
    if let alone = applied.first(where: { plan.offers[$0].phase == .star && isFactor($0) }) {
      best.place = alone
    } else {
      for other in candidates where other.factor > best.factor { best = other }
      apply(best.place, best.effect)
    }
    for (place, _, _) in candidates where place != best.place {
      let rule: OfferRule =
        plan.conflicts[place].contains(best.place) ? .conflictsWith : .best
      verdicts[place] = .blocked(by: plan.offers[best.place].id, rule)
    }
  }

  /// Whether an offer multiplies stars.
  private func isFactor(_ place: Int) -> Bool {
    if case .factor = plan.offers[place].benefit { true } else { false }
  }

  // MARK: - Applying

  private mutating func effect(_ place: Int) -> Result<OfferEffect, OfferReason.Failure> {
    conditions.effect(place, &cart)
  }

  /// The first offer in the order of the plan that was applied and does not go together with one.
  private func conflict(_ place: Int) -> Int? {
    guard plan.conflicts[place].contains(where: applied.contains) else { return nil }
    let others = Set(plan.conflicts[place])
    return plan.order.first { others.contains($0) && applied.contains($0) }
  }

  private mutating func apply(_ place: Int, _ effect: OfferEffect) {
    cart.take(effect, isItem: plan.offers[place].phase == .item)
    applied.insert(place)
    verdicts[place] = .applied(effect.taken)
  }
}

extension OfferEffect {
  /// Whether it changes anything for the guest.
  fileprivate var doesSomething: Bool { fen > 0 || gifts > 0 || factor != nil || rewardFen != nil }
}

extension OfferMode {
  /// Whether an amount beats the one that leads so far, both in fen; ties go to the earlier.
  fileprivate func prefers(_ fen: Int64, to leading: Int64) -> Bool {
    switch self {
    case .stack, .first: false
    case .best: fen > leading
    // What takes nothing off, as gifts do, is no least of anything.
    case .worst: fen > 0 && (leading == 0 || fen < leading)
    }
  }
}
