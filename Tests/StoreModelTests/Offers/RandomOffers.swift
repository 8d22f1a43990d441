import Simulation

@testable import StoreModel

/// Offers, carts, guests and moments of all sorts, most of them such that something applies.
extension SeededGenerator {
  fileprivate mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  fileprivate mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  // MARK: - Carts

  fileprivate mutating func ware() -> Ware {
    var ware: Ware
    switch number(0...6) {
    case 0, 1: ware = .cup("L", milk: pick(["W", "O"]), isIced: chance(30))
    case 2: ware = .cup("CH", category: "tea")
    case 3: ware = .goods("croissant")
    case 4: ware = .goods("mug")
    case 5: ware = .goods("till word", nil)
    default:
      ware = .goods("gift card", "card")
      ware.isOnOffer = false
    }
    if ware.isIced != nil, chance(60) { ware.sizeUpFen = Int64(number(0...4)) * 100 }
    return ware
  }

  mutating func cart() -> Cart {
    // A few prices, so that many are equal; odd ones, so that shares are.
    let prices: [Int64] = [0, 1, 3, 40, 995, 1800, 1800, 2733, 3000, 3000, 3055, 3800, 9999]
    return Cart(
      (0..<number(0...5)).map { _ in
        CartLine(ware(), qty: chance(60) ? 1 : number(1...4), unitFen: pick(prices))
      })
  }

  // MARK: - Guests and moments

  mutating func guest(_ ids: [String], at now: Int64) -> OfferGuest? {
    if chance(20) { return nil }
    var guest = OfferGuest()
    guest.tier = chance(60) ? pick(["gold", "silver"]) : nil
    guest.birthday = chance(80) ? YearlyDay(pick(["11-24", "11-25", "11-27", "12-31"])) : nil
    guest.joined = chance(70) ? CivilDay(number: number(19_000...20_790)) : nil
    guest.remembers = chance(85)
    guest.visits = number(0...11)
    for id in ids {
      if chance(25) {
        guest.uses[id] = (0..<number(1...2)).map { _ in now - Int64(number(-30...900)) * 3_600_000 }
          .sorted()
      }
      if chance(60) {
        guest.assignments[id] = (0..<number(1...2)).map { _ in
          var assignment = OfferAssignment(at: now - Int64(number(-10...90)) * 3_600_000)
          assignment.spentFen = Int64(number(0...5)) * 1000
          assignment.completedAt = chance(20) ? now - 1000 : nil
          return assignment
        }.sorted { $0.at < $1.at }
      }
      if chance(30) { guest.tastings[id] = pick([.alreadyUsed(nil), .constraint(.dairy)]) }
    }
    return guest
  }

  mutating func moment(_ ids: [String], _ calendar: StoreCalendar) -> OfferMoment {
    let noon: Int64 = 1_795_579_200_000  // 2026-11-25T04:00Z
    var moment = OfferMoment(
      at: noon + Int64(number(-2880...2880)) * 60_000, calendar: calendar)
    moment.store = pick(["", "0412", "0412", "0413"])
    (moment.isClockSuspect, moment.lacksSync) = (chance(10), chance(20))
    for id in ids where chance(30) { moment.usesToday[id] = number(0...3) }
    return moment
  }

  // MARK: - Offers

  /// Some offers, several of them in groups, with ids that sort by their bytes alone.
  mutating func offers(_ range: ClosedRange<Int>) -> [Offer] {
    let ids = (0..<number(range)).map { "\(pick(["A", "a", "é", "Z"]))\($0 * 7 % 13)" }
    let modes = [OfferMode.stack, .first, .best, .worst].shuffled(using: &self)
    var offers: [Offer] = []
    for id in Set(ids).sorted() {
      var offer = offer(id)
      stack(&offer, Set(ids).sorted(), modes)
      offers.append(offer)
    }
    return offers.shuffled(using: &self)
  }

  private mutating func stack(_ offer: inout Offer, _ ids: [String], _ modes: [OfferMode]) {
    offer.stacking.hierarchy = chance(40) ? 100 : number(1...3)
    if chance(45) {
      let group = number(0...2)
      (offer.stacking.group, offer.stacking.mode) = ("G\(group)", modes[group])
    } else {
      offer.stacking.isJoint = chance(15)
    }
    // Which of two star offers counts where one stands alone is told apart.
    offer.stacking.isExclusive = SlowPlan.phase(offer) < 3 && chance(8)
    if chance(30) { offer.stacking.conflicts = [pick(ids)] }
  }

  private mutating func offer(_ id: String) -> Offer {
    let plain: [OfferKind] = [.percentOff, .amountOff, .percentOff, .bogo, .spendGift, .combo]
    let kind = chance(60) ? pick(plain) : pick(OfferKind.allCases)
    var offer = Offer.of(id, kind, benefit(of: kind), pick([.item, .order]))
    conditions(&offer)
    audience(&offer)
    times(&offer)
    switch kind {
    case .buyXgetY: (offer.x, offer.y) = (number(1...3), number(1...2))
    case .combo:
      offer.items = pick([[.coffee, .food], [.coffee, .coffee], [.mug, .food, .drink]])
    case .nthVisit: offer.visit = (number(1...10), chance(50))
    case .birthday, .anniversary:
      offer.round = chance(30) ? .month : .days(before: number(0...5), after: number(0...9))
    case .spendOnce, .spendTotal:
      (offer.minSpendFen, offer.isStrict) = (Int64(number(1...6)) * 1000, chance(40))
      offer.rewardFen = chance(70) ? 500 : nil
    case .tasting: (offer.minSpendFen, offer.needs, offer.minQty) = (0, nil, 0)
    default: break
    }
    // A mug is food here as well, and would be an item of two.
    if offer.items.count == 3 { offer.items = [.food, OfferGoods(categories: ["tea"]), .coffee] }
    return offer
  }

  private mutating func benefit(of kind: OfferKind) -> OfferBenefit? {
    let gift = OfferBenefit.gift(BilingualText(en: "cup", zh: "杯子"))
    let percent = OfferBenefit.percentOff(pick([1, 10, 12, 33, 50, 80, 100]))
    let amount = OfferBenefit.amountOff(pick([1, 300, 1000, 5000]))
    let price = OfferBenefit.price(pick([0, 1500, 2500, 3900]))
    let factor = OfferBenefit.factor(pick([100, 150, 200, 200]))
    switch kind {
    case .percentOff, .bogo, .buyXgetY: return percent
    case .amountOff: return amount
    case .combo: return price
    case .timeWindow: return pick([percent, price])
    case .spendGift: return gift
    case .starMultiplier: return factor
    case .tasting, .sizeUp, .spendOnce, .spendTotal: return nil
    case .memberDay, .birthday, .anniversary, .nthVisit, .upgrade, .invite:
      return pick([percent, amount, price, factor, gift])
    }
  }

  private mutating func goods() -> OfferGoods {
    let oat = ProductReference([.word("l"), .item(.init(.milk, "O"))])
    return pick([
      .drink, .coffee, .food, .mug, OfferGoods(products: [oat]),
      OfferGoods(
        products: [ProductReference([.iced]), ProductReference([.word("till word")])],
        categories: ["tea"]),
    ])
  }

  private mutating func conditions(_ offer: inout Offer) {
    if chance(40) { offer.goods = goods() }
    if chance(25) { offer.minSpendFen = Int64(number(1...80)) * 100 }
    if chance(15) { offer.minQty = number(1...3) }
    if chance(15) {
      offer.needs = OfferNeeds(
        goods: chance(20) ? OfferGoods() : goods(), minQty: number(1...2),
        minSpendFen: chance(30) ? 3000 : 0)
    }
    if chance(20) { offer.maxOffFen = pick([0, 1, 500, 1000]) }
    offer.skipsDiscounted = chance(20)
    offer.base = chance(30) ? .initial : .discounted
    if chance(25) { offer.limits.perCart = number(1...3) }
  }

  private mutating func audience(_ offer: inout Offer) {
    if chance(8) { offer.audience.tiers = ["gold"] }
    if chance(8) { offer.audience.stores = ["0412", "0414"] }
    offer.audience.isPersonal = chance(8)
    offer.audience.needsSync = chance(8)
    if chance(10) { offer.limits.perMember = number(1...2) }
    if chance(10) { offer.limits.perMemberDay = number(1...2) }
    if chance(10) { offer.limits.perStoreDay = number(1...3) }
    if chance(30) { offer.days = number(1...3) }
  }

  private mutating func times(_ offer: inout Offer) {
    guard chance(20) else { return }
    offer.times = times(around: CivilDay(number: 20_782), step: 15)
  }

  /// Times about a day, on whole steps of minutes.
  mutating func times(around day: CivilDay, step: Int) -> OfferTimes {
    var times = OfferTimes()
    let steps = 1440 / step
    // What ends before it begins is refused where it is read.
    func bound(_ days: ClosedRange<Int>) -> OfferBound {
      let date = CivilDay(number: day.number + number(days))
      // The clock is never changed at noon: one local time is one instant.
      return chance(50) ? .day(date) : .local(date, minutes: 720)
    }
    if chance(30) { times.from = bound(-3...0) }
    if chance(30) { times.to = bound(1...4) }
    if chance(40) { times.weekdays = Set((0..<number(1...6)).map { _ in number(0...6) }) }
    if chance(20) { times.monthDays = Set((0..<number(3...20)).map { _ in number(1...31) }) }
    if chance(70) {
      times.hours = (0..<number(1...3)).map { _ in
        let from = number(0...steps - 1)
        let to = (from + number(1...steps - 1) - 1) % steps + 1
        return OfferHours(from: from * step, to: to == from ? step * steps : to * step)
      }
    }
    return times
  }
}
