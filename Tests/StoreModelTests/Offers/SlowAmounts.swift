@testable import StoreModel

/// What an offer asks of a cart and what it takes off it, slowly: one function a rule.
struct SlowAmounts {
  let offer: Offer
  let units: [SlowOffers.Unit]

  // MARK: - O2, O32: whose units they are

  private func isOf(_ goods: OfferGoods, _ unit: SlowOffers.Unit) -> Bool {
    let ware = unit.ware
    if !ware.isOnOffer { return false }
    if goods.products.isEmpty, goods.categories.isEmpty { return true }
    if goods.categories.contains(where: { ware.categories.contains($0) }) { return true }
    return goods.products.contains { $0.names(ware) }
  }

  /// Places of the offer's units.
  private var own: [Int] {
    units.indices.filter { place in
      isOf(offer.goods, units[place]) && !(offer.skipsDiscounted && units[place].isTaken)
    }
  }

  /// Of them those an item offer may lower: not taken yet, and not for nothing.
  private var free: [Int] { own.filter { isFree($0) } }

  private func isFree(_ place: Int) -> Bool { !units[place].isTaken && units[place].fen > 0 }

  private func sum(_ places: [Int]) -> Int64 { places.reduce(0) { $0 + units[$1].fen } }

  /// The dearest first, equals as they stand in the cart.
  private func dearest(_ places: [Int]) -> [Int] {
    var (left, sorted) = (places, [Int]())
    while var top = left.first {
      for place in left where units[place].fen > units[top].fen { top = place }
      left.removeAll { $0 == top }
      sorted.append(top)
    }
    return sorted
  }

  // MARK: - O3, O12: what is missing

  /// Too few items, then too little money; of both what is needed besides first.
  func missing(spentBefore: Int64) -> String? {
    let needed = offer.needs.map { needs in units.indices.filter { isOf(needs.goods, units[$0]) } }
    if let needs = offer.needs, let needed, needed.count < needs.minQty {
      return "tooFewItems \(needs.minQty - needed.count)"
    }
    if let few = tooFew() { return "tooFewItems \(few)" }
    if let needs = offer.needs, let needed, sum(needed) < needs.minSpendFen {
      return "belowSpend \(needs.minSpendFen - sum(needed))"
    }
    let all = offer.kind.isChallenge || offer.kind == .tasting
    let spent = sum(all ? Array(units.indices) : own) + spentBefore
    let least = offer.minSpendFen + (offer.kind.isChallenge && offer.isStrict ? 1 : 0)
    return spent < least ? "belowSpend \(least - spent)" : nil
  }

  private func tooFew() -> Int? {
    var (there, least) = (own.count, offer.minQty)
    switch offer.kind {
    case .tasting: return nil
    case .combo: return tooFewForCombination()
    case .bogo, .buyXgetY:
      there = own.count { units[$0].first > 0 }
      least = max(least, offer.x + offer.y)
    default: if !offer.goods.isEverything { least = max(least, 1) }
    }
    return there < least ? least - there : nil
  }

  /// Items of a combination are the same goods or share no ware.
  private func tooFewForCombination() -> Int? {
    let few = Set(offer.items).reduce(0) { few, goods in
      let there = units.count { isOf(goods, $0) }
      return few + max(0, offer.items.count { $0 == goods } - there)
    }
    return few > 0 ? few : nil
  }

  // MARK: - What it does

  /// What it would do; nil where that is nothing.
  func gain() -> SlowOffers.Gain? {
    var gain = SlowOffers.Gain(off: units.map { _ in 0 })
    switch offer.kind {
    case .tasting: return gain
    case .spendOnce, .spendTotal:
      gain.reward = offer.rewardFen
      return gain
    case .bogo, .buyXgetY: gain.off = groups()
    case .combo: gain.off = combinations()
    case .sizeUp: gain.off = sizeUp()
    default:
      switch offer.benefit {
      case nil: return gain
      case .factor(let factor):
        gain.factor = factor
        let earns = own.contains { units[$0].fen > 0 && units[$0].ware.earns }
        return factor == 100 || !earns ? nil : gain
      case .gift:
        gain.gifts = gifts()
        return gain.gifts > 0 ? gain : nil
      case .price, .amountOff, .percentOff:
        gain.off = SlowPlan.phase(offer) == 0 ? eachUnit() : theSum()
      }
    }
    gain.off = capped(gain.off)
    return gain.fen > 0 ? gain : nil
  }

  /// O4, O21: half a fen goes up; never more than is left.
  private func percentage(_ percent: Int, of places: [Int]) -> Int64 {
    let base = offer.base == .initial ? places.reduce(0) { $0 + units[$1].first } : sum(places)
    let doubled = base * Int64(percent) * 2
    return min(sum(places), (doubled + 100) / 200)
  }

  /// O6: of each full group of the dearest first the cheapest; O7: at most so many groups.
  private func groups() -> [Int64] {
    var off = units.map { _ in Int64(0) }
    var left = dearest(free)
    var percent = 100
    if case .percentOff(let said) = offer.benefit { percent = said }
    var done = 0
    while left.count >= offer.x + offer.y, done < offer.limits.perCart ?? .max {
      let group = left.prefix(offer.x + offer.y)
      for place in group.suffix(offer.y) { off[place] = percentage(percent, of: [place]) }
      left.removeFirst(group.count)
      done += 1
    }
    return off
  }

  /// Named items at one price, the dearest of each, as long as that saves something.
  private func combinations() -> [Int64] {
    var off = units.map { _ in Int64(0) }
    guard case .price(let price) = offer.benefit else { return off }
    var used: Set<Int> = []
    for _ in 0..<min(offer.limits.perCart ?? .max, units.count + 1) {
      var chosen: [Int] = []
      for goods in offer.items {
        let fits = units.indices.filter {
          isFree($0) && isOf(goods, units[$0]) && !used.contains($0) && !chosen.contains($0)
        }
        guard let place = dearest(fits).first else { return off }
        chosen.append(place)
      }
      guard sum(chosen) > price else { return off }
      let places = chosen.sorted()
      for (place, part) in shares(of: sum(places) - price, over: places) { off[place] = part }
      used.formUnion(chosen)
    }
    return off
  }

  /// O24: the difference to the next smaller size, where it is greatest.
  private func sizeUp() -> [Int64] {
    var off = units.map { _ in Int64(0) }
    for _ in 0..<(offer.limits.perCart ?? 1) {
      var best: Int?
      func worth(_ place: Int) -> Int64 { min(units[place].ware.sizeUpFen ?? 0, units[place].fen) }
      for place in free where off[place] == 0 && worth(place) > best.map(worth) ?? 0 {
        best = place
      }
      guard let best else { return off }
      off[best] = worth(best)
    }
    return off
  }

  /// Item scope: off each unit; O7: the dearest so many.
  private func eachUnit() -> [Int64] {
    var off = units.map { _ in Int64(0) }
    for place in dearest(free).prefix(offer.limits.perCart ?? .max) {
      switch offer.benefit {
      case .percentOff(let percent): off[place] = percentage(percent, of: [place])
      case .amountOff(let fen): off[place] = min(fen, units[place].fen)
      case .price(let price): off[place] = max(0, units[place].fen - price)
      case .factor, .gift, nil: break
      }
    }
    return off
  }

  /// Order scope: off the sum, then split.
  private func theSum() -> [Int64] {
    var amount: Int64 = 0
    if case .percentOff(let percent) = offer.benefit { amount = percentage(percent, of: own) }
    if case .amountOff(let fen) = offer.benefit { amount = min(fen, sum(own)) }
    amount = min(amount, offer.maxOffFen ?? amount)
    var off = units.map { _ in Int64(0) }
    for (place, part) in shares(of: amount, over: own) { off[place] = part }
    return off
  }

  /// O31: what is more than the most is taken back in proportion.
  private func capped(_ off: [Int64]) -> [Int64] {
    guard let most = offer.maxOffFen, off.reduce(0, +) > most else { return off }
    return Self.split(most, over: off)
  }

  /// O7, O23.
  private func gifts() -> Int {
    if offer.minSpendFen == 0 { return 1 }
    return min(offer.limits.perCart ?? 1, Int(sum(own) / offer.minSpendFen))
  }

  /// O4: an amount over the lines of some units, then each line's share over its units.
  private func shares(of amount: Int64, over places: [Int]) -> [(Int, Int64)] {
    let lines = Set(places.map { units[$0].line }).sorted()
    let ofLine = lines.map { line in places.filter { units[$0].line == line } }
    let parts = Self.split(amount, over: ofLine.map { sum($0) })
    return zip(ofLine, parts).flatMap { places, part in
      Array(zip(places, Self.split(part, over: places.map { units[$0].fen })))
    }
  }

  /// O4: what is whole first, then fen by fen where most is left over, the earlier first.
  static func split(_ amount: Int64, over weights: [Int64]) -> [Int64] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights }
    var parts = weights.map { amount * $0 / sum }
    var rests = weights.map { amount * $0 % sum }
    while parts.reduce(0, +) < amount, let most = rests.max(),
      let place = rests.firstIndex(of: most)
    {
      parts[place] += 1
      rests[place] = -1
    }
    return parts
  }
}
