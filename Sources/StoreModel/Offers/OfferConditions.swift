/// Whether what is in a cart is enough for an offer, and what the offer would do.
struct OfferConditions {
  let plan: OfferPlan
  let guest: OfferGuest?
  let reasons: OfferReasons

  /// Why an offer does not apply to a cart as it stands, or what it would do.
  func effect(_ place: Int, _ cart: inout OfferUnits) -> Result<OfferEffect, OfferReason.Failure> {
    let offer = plan.offers[place]
    var own = cart.places(of: offer.goods, number: plan.asks[place].own)
    if offer.skipsDiscounted { own = own.filter { !cart.units[$0].isTaken } }
    if let reason = lacks(offer, place, own, &cart) { return .failure(.init(reason)) }
    let effect = effect(offer, place, own, &cart)
    return effect.map { .success($0) } ?? .failure(.init(.noEffect))
  }

  // MARK: - What is missing

  /// What an offer asks of a cart and the cart lacks; nil where it asks nothing more.
  func lack(_ place: Int, _ cart: inout OfferUnits) -> OfferReason? {
    let offer = plan.offers[place]
    return lacks(offer, place, cart.places(of: offer.goods, number: plan.asks[place].own), &cart)
  }

  /// Too few items before too little money, and of both what the offer needs besides first.
  private func lacks(
    _ offer: Offer, _ place: Int, _ own: [Int], _ cart: inout OfferUnits
  ) -> OfferReason? {
    var needed: [Int] = []
    if let needs = offer.needs, let number = plan.asks[place].needs {
      needed = cart.places(of: needs.goods, number: number)
      if needed.count < needs.minQty {
        return .tooFewItems(missing: needs.minQty - needed.count, of: needs.goods)
      }
    }
    if let reason = lacksUnits(offer, place, own, &cart) { return reason }
    if let least = offer.needs?.minSpendFen {
      let spent = cart.running(needed)
      if spent < least { return .belowSpend(missing: least - spent) }
    }
    let (spent, least) = threshold(offer, own, cart)
    return spent < least ? .belowSpend(missing: least - spent) : nil
  }

  private func lacksUnits(
    _ offer: Offer, _ place: Int, _ own: [Int], _ cart: inout OfferUnits
  ) -> OfferReason? {
    switch offer.kind {
    case .combo:
      let open = openItems(offer, place, &cart)
      let goods = open.map { offer.items[$0] }
      return goods.isEmpty ? nil : .tooFewItems(missing: goods.count, of: .any(of: goods))
    case .tasting:
      // Its products are what is tasted: they are not in the cart.
      return nil
    case .bogo, .buyXgetY:
      let priced = own.count { cart.units[$0].first > 0 }
      let least = max(offer.x + offer.y, offer.minQty)
      return priced < least ? .tooFewItems(missing: least - priced, of: offer.goods) : nil
    case .percentOff, .amountOff, .timeWindow, .spendGift, .starMultiplier, .memberDay, .birthday,
      .anniversary, .nthVisit, .upgrade, .sizeUp, .invite, .spendOnce, .spendTotal:
      let least = max(offer.minQty, offer.goods.isEverything ? 0 : 1)
      return own.count < least ? .tooFewItems(missing: least - own.count, of: offer.goods) : nil
    }
  }

  /// What was spent of what an offer asks for, and how much that is, in fen.
  private func threshold(
    _ offer: Offer, _ own: [Int], _ cart: OfferUnits
  ) -> (spent: Int64, least: Int64) {
    guard offer.kind.isChallenge else {
      let counts = offer.kind == .tasting ? Array(cart.units.indices) : own
      return (cart.running(counts), offer.minSpendFen)
    }
    // Products say which purchases count; of one that does all of it counts.
    var spent = cart.running(Array(cart.units.indices))
    if offer.kind == .spendTotal, let guest, case .good(let open) = reasons.assigned(offer, guest) {
      spent += open.spentFen
    }
    return (spent, offer.minSpendFen + (offer.isStrict ? 1 : 0))
  }

  // MARK: - What it does

  private func effect(
    _ offer: Offer, _ place: Int, _ own: [Int], _ cart: inout OfferUnits
  ) -> OfferEffect? {
    var effect = OfferEffect()
    switch offer.kind {
    case .tasting: return effect
    case .spendOnce, .spendTotal:
      effect.rewardFen = offer.rewardFen
      return effect
    case .bogo, .buyXgetY: effect.offs = groups(offer, own, cart)
    case .combo: effect.offs = combinations(offer, place, &cart)
    case .sizeUp: effect.offs = sizeUps(offer, own, cart)
    case .percentOff, .amountOff, .timeWindow, .spendGift, .starMultiplier, .memberDay, .birthday,
      .anniversary, .nthVisit, .upgrade, .invite:
      switch offer.benefit {
      case nil: return effect
      case .factor(let factor):
        effect.factor = factor
        let earns = own.contains { place in
          let unit = cart.units[place]
          return unit.fen > 0 && cart.cart.lines[unit.line].ware.earns
        }
        return factor == 100 || !earns ? nil : effect
      case .gift:
        effect.gifts = gifts(offer, own, cart)
        return effect.gifts > 0 ? effect : nil
      case .percentOff, .amountOff, .price:
        effect.offs = offer.phase == .item ? off(offer, own, cart) : offSum(offer, own, cart)
      }
    }
    if let most = offer.maxOffFen, effect.fen > most {
      let capped = FenMath.split(most, over: effect.offs.map(\.fen))
      for (index, fen) in capped.enumerated() { effect.offs[index].fen = fen }
    }
    return effect.fen > 0 ? effect : nil
  }

  private func gifts(_ offer: Offer, _ own: [Int], _ cart: OfferUnits) -> Int {
    guard offer.minSpendFen > 0 else { return 1 }
    let full = cart.running(own) / offer.minSpendFen
    return Int(min(Int64(offer.limits.perCart ?? 1), full))
  }

  /// Units an item offer may still lower.
  private func free(_ own: [Int], _ cart: OfferUnits) -> [Int] {
    own.filter { !cart.units[$0].isTaken && cart.units[$0].fen > 0 }
  }

  /// Off each unit.
  private func off(_ offer: Offer, _ own: [Int], _ cart: OfferUnits) -> [OfferEffect.Off] {
    var places = free(own, cart)
    if let most = offer.limits.perCart { places = Array(cart.dearestFirst(places).prefix(most)) }
    return places.map { place in
      let unit = cart.units[place]
      let fen: Int64 =
        switch offer.benefit {
        case .percentOff(let percent): percentage(percent, offer, unit)
        case .amountOff(let amount): min(amount, unit.fen)
        case .price(let price): max(0, unit.fen - price)
        case .factor, .gift, nil: 0
        }
      return .init(unit: place, fen: fen)
    }
  }

  private func percentage(_ percent: Int, _ offer: Offer, _ unit: OfferUnits.Unit) -> Int64 {
    min(unit.fen, FenMath.percent(percent, of: offer.base == .initial ? unit.first : unit.fen))
  }

  /// Off the sum, split over the units.
  private func offSum(_ offer: Offer, _ own: [Int], _ cart: OfferUnits) -> [OfferEffect.Off] {
    let sum = cart.running(own)
    var amount: Int64 = 0
    switch offer.benefit {
    case .percentOff(let percent):
      let base = offer.base == .initial ? own.reduce(0) { $0 + cart.units[$1].first } : sum
      amount = FenMath.percent(percent, of: base)
    case .amountOff(let fen): amount = fen
    case .price, .factor, .gift, nil: break
    }
    amount = min(amount, sum)
    // Before it is split: nothing is rounded twice.
    if let most = offer.maxOffFen { amount = min(amount, most) }
    return cart.split(amount, over: own)
  }

  /// Of each full group the cheapest, dearest groups first.
  private func groups(_ offer: Offer, _ own: [Int], _ cart: OfferUnits) -> [OfferEffect.Off] {
    let places = cart.dearestFirst(free(own, cart))
    let size = offer.x + offer.y
    let count = min(places.count / size, offer.limits.perCart ?? .max)
    var percent = 100
    if case .percentOff(let said) = offer.benefit { percent = said }
    return (0..<count).flatMap { group in
      places[(group * size + offer.x)..<((group + 1) * size)].map { place in
        .init(unit: place, fen: percentage(percent, offer, cart.units[place]))
      }
    }
  }

  /// The menu's difference to the next smaller size, where it is greatest.
  private func sizeUps(_ offer: Offer, _ own: [Int], _ cart: OfferUnits) -> [OfferEffect.Off] {
    let offs: [OfferEffect.Off] = free(own, cart).compactMap { place in
      let unit = cart.units[place]
      guard let fen = cart.cart.lines[unit.line].ware.sizeUpFen, fen > 0 else { return nil }
      return .init(unit: place, fen: min(fen, unit.fen))
    }
    let greatest = offs.sorted { $0.fen == $1.fen ? $0.unit < $1.unit : $0.fen > $1.fen }
    return Array(greatest.prefix(offer.limits.perCart ?? 1))
  }
}

extension OfferGoods {
  /// Whatever is one of several goods, each named once.
  static func any(of all: [OfferGoods]) -> OfferGoods {
    guard !all.contains(where: \.isEverything) else { return OfferGoods() }
    var goods = OfferGoods()
    for one in all {
      goods.products += one.products.filter { !goods.products.contains($0) }
      goods.categories += one.categories.filter { !goods.categories.contains($0) }
    }
    return goods
  }
}

extension OfferReason {
  /// A reason as an error.
  struct Failure: Error, Equatable {
    let reason: OfferReason
    init(_ reason: OfferReason) { self.reason = reason }
  }
}
