@testable import StoreModel

/// Offers judged slowly: one function a rule, all of it counted anew at every step.
///
/// What it says of an offer is what `OfferVerdict.said` says.
struct SlowOffers {
  let offers: [Offer]
  let cart: Cart
  let guest: OfferGuest?
  let moment: OfferMoment

  /// One thing that is bought.
  struct Unit {
    let line: Int
    let ware: Ware
    let first: Int64
    var fen: Int64
    var isTaken = false
  }

  /// What became of the offers, and the cart by now.
  struct Course {
    var said: [String: String] = [:]
    /// Ids of what was applied, in that order.
    var applied: [String] = []
    var units: [Unit]
  }

  /// What an offer would do: fen off every unit of the cart, and what it gives besides.
  struct Gain {
    var off: [Int64]
    var gifts = 0
    var factor: Int?
    var reward: Int64?

    var fen: Int64 { off.reduce(0, +) }

    var said: String {
      var taken = OfferTaken(fen: fen)
      (taken.gifts, taken.factor, taken.rewardFen) = (gifts, factor, reward)
      return OfferVerdict.applied(taken).said
    }
  }

  enum Finding {
    case against(String)
    case gain(Gain)
  }

  /// Judges all of them.
  func judge() -> Course {
    var course = Course(units: [])
    for (number, line) in cart.lines.enumerated() {
      for _ in 0..<line.qty {
        course.units.append(
          Unit(line: number, ware: line.ware, first: line.unitFen, fen: line.unitFen))
      }
    }
    standAlone(&course)
    for decision in plan() where SlowPlan.phase(decision[0], decision, offers) < 3 {
      decide(decision, &course)
    }
    stars(&course)
    return course
  }

  /// What is to be paid for each line.
  func lines(_ course: Course) -> [Int64] {
    cart.lines.indices.map { line in
      course.units.filter { $0.line == line }.reduce(0) { $0 + $1.fen }
    }
  }

  func plan() -> [[Offer]] { SlowPlan.decisions(offers) }

  // MARK: - O8

  /// The first exclusive one that does something to the untouched cart takes all others out that
  /// could have applied to it, but joint ones.
  private func standAlone(_ course: inout Course) {
    for offer in plan().flatMap({ $0 }) where offer.stacking.isExclusive {
      guard case .gain(let gain) = finding(offer, course.units),
        gain.fen > 0 || gain.gifts > 0 || gain.factor != nil || gain.reward != nil
      else { continue }
      for other in offers where other.id != offer.id && !other.stacking.isJoint {
        switch finding(other, course.units) {
        case .against(let reason): course.said[other.id] = reason
        case .gain: course.said[other.id] = "by \(offer.id) exclusive"
        }
      }
      apply(offer, gain, &course)
      return
    }
  }

  // MARK: - O9, O10

  /// Decides an offer, or a group of which only one counts.
  private func decide(_ members: [Offer], _ course: inout Course) {
    let able = able(members, &course)
    guard let (winner, gain) = best(of: able) else { return }
    for (other, _) in able where other.id != winner.id {
      course.said[other.id] = "by \(winner.id) \(winner.stacking.mode.rawValue)"
    }
    apply(winner, gain, &course)
  }

  /// Those nothing speaks against; of the others it is said what does.
  private func able(_ members: [Offer], _ course: inout Course) -> [(Offer, Gain)] {
    var able: [(Offer, Gain)] = []
    for offer in members where course.said[offer.id] == nil {
      switch finding(offer, course.units) {
      case .against(let reason): course.said[offer.id] = reason
      case .gain(let gain):
        if let other = conflict(offer, course) {
          course.said[offer.id] = "by \(other) conflictsWith"
        } else {
          able.append((offer, gain))
        }
      }
    }
    return able
  }

  private func best(of able: [(Offer, Gain)]) -> (Offer, Gain)? {
    guard let first = able.first else { return nil }
    let fens = able.map(\.1.fen)
    switch first.0.stacking.mode {
    case .stack, .first: return first
    case .best: return able.first { $0.1.fen == fens.max() }
    case .worst:
      guard let least = fens.filter({ $0 > 0 }).min() else { return first }
      return able.first { $0.1.fen == least }
    }
  }

  /// The first in the plan that was applied and does not go together with an offer, whoever says so.
  private func conflict(_ offer: Offer, _ course: Course) -> String? {
    plan().flatMap { $0 }.first { other in
      course.applied.contains(other.id) && areAtOdds(offer, other)
    }?.id
  }

  private func areAtOdds(_ one: Offer, _ other: Offer) -> Bool {
    one.id != other.id
      && (one.stacking.conflicts.contains(other.id) || other.stacking.conflicts.contains(one.id))
  }

  // MARK: - O26

  /// Of all that multiplies stars the highest counts.
  private func stars(_ course: inout Course) {
    var finalists: [(Offer, Gain)] = []
    for decision in plan() where SlowPlan.phase(decision[0], decision, offers) == 3 {
      let able = able(decision, &course)
      guard let (winner, gain) = best(of: able) else { continue }
      for (other, _) in able where other.id != winner.id {
        course.said[other.id] = "by \(winner.id) \(winner.stacking.mode.rawValue)"
      }
      if gain.factor == nil {
        apply(winner, gain, &course)
      } else {
        finalists.append((winner, gain))
      }
    }
    let highest = finalists.compactMap(\.1.factor).max()
    guard let (winner, gain) = finalists.first(where: { $0.1.factor == highest }) else { return }
    apply(winner, gain, &course)
    for (other, _) in finalists where other.id != winner.id {
      let rule = areAtOdds(winner, other) ? "conflictsWith" : "best"
      course.said[other.id] = "by \(winner.id) \(rule)"
    }
  }

  // MARK: - O5

  /// Takes an offer off; a unit an item offer lowered is taken.
  private func apply(_ offer: Offer, _ gain: Gain, _ course: inout Course) {
    for place in course.units.indices where gain.off[place] > 0 {
      course.units[place].fen -= gain.off[place]
      if SlowPlan.phase(offer) == 0 { course.units[place].isTaken = true }
    }
    course.applied.append(offer.id)
    course.said[offer.id] = gain.said
  }

  // MARK: - O12

  /// The first that speaks against an offer and a cart, or what it would do.
  func finding(_ offer: Offer, _ units: [Unit]) -> Finding {
    let reasons = SlowReasons(offer: offer, guest: guest, moment: moment)
    if let reason = reasons.first { return .against(reason) }
    let amounts = SlowAmounts(offer: offer, units: units)
    if let reason = amounts.missing(spentBefore: reasons.spentBefore) { return .against(reason) }
    let gain = amounts.gain()
    return gain.map { .gain($0) } ?? .against("noEffect")
  }
}

/// O1: the order in which offers are decided.
enum SlowPlan {
  /// Item, order, gift, star: 0 to 3.
  static func phase(_ offer: Offer) -> Int {
    if [.bogo, .buyXgetY, .combo, .sizeUp].contains(offer.kind) { return 0 }
    if [.tasting, .spendOnce, .spendTotal].contains(offer.kind) { return 2 }
    switch offer.benefit {
    case .price: return 0
    case .percentOff, .amountOff: return offer.scope == .item ? 0 : 1
    case .gift, nil: return 2
    case .factor: return 3
    }
  }

  /// The phase of a decision: the latest of those who are decided together.
  static func phase(_ offer: Offer, _ decision: [Offer], _ all: [Offer]) -> Int {
    decision.map { phase($0) }.max() ?? 0
  }

  /// What is decided together, in order.
  static func decisions(_ offers: [Offer]) -> [[Offer]] {
    var left: [[Offer]] = []
    for offer in offers {
      let isAlone = offer.stacking.group == nil || offer.stacking.mode == .stack
      let mates = offers.filter { $0.stacking.group == offer.stacking.group }.sorted(by: isBefore)
      if isAlone {
        left.append([offer])
      } else if mates[0].id == offer.id {
        left.append(mates)
      }
    }
    var plan: [[Offer]] = []
    while var next = left.first {
      for other in left.dropFirst() where goesBefore(other, next, offers) { next = other }
      left.removeAll { $0[0].id == next[0].id }
      plan.append(next)
    }
    return plan
  }

  private static func goesBefore(_ one: [Offer], _ other: [Offer], _ all: [Offer]) -> Bool {
    func key(_ decision: [Offer]) -> [Int] {
      let mates = all.filter {
        $0.id == decision[0].id
          || $0.stacking.group != nil && $0.stacking.group == decision[0].stacking.group
      }
      let rank = mates.map(\.stacking.hierarchy).min() ?? 0
      return [
        phase(decision[0], decision, all), decision.allSatisfy(\.stacking.isJoint) ? 1 : 0, rank,
      ]
    }
    let (left, right) = (key(one), key(other))
    if left != right { return left.lexicographicallyPrecedes(right) }
    let names = [one, other].map { Array(($0[0].stacking.group ?? $0[0].id).utf8) }
    if names[0] != names[1] { return names[0].lexicographicallyPrecedes(names[1]) }
    return isBefore(one[0], other[0])
  }

  /// By hierarchy, then by the bytes of the id.
  private static func isBefore(_ one: Offer, _ other: Offer) -> Bool {
    let (left, right) = (one.stacking.hierarchy, other.stacking.hierarchy)
    if left != right { return left < right }
    return Array(one.id.utf8).lexicographicallyPrecedes(Array(other.id.utf8))
  }
}
