import Testing

@testable import StoreModel

/// O12, O15 to O19, O25 and O29: whom an offer is for, and the one true reason where it is not.
@Suite("Why an offer does not apply")
struct OfferReasonTests {
  /// Everything an offer is judged by.
  private struct Case {
    var offer: Offer
    var guest: OfferGuest?
    var moment: OfferMoment
    var cart: Cart

    var said: String {
      OfferPlan([offer]).judge(cart, for: guest, at: moment).said[offer.id] ?? ""
    }
  }

  /// An offer against which everything stands that can stand against one.
  private func everythingAgainst(_ offer: Offer) throws -> Case {
    var offer = offer
    offer.audience = OfferAudience(
      tiers: ["gold"], stores: ["0413"], isPersonal: true, needsSync: true)
    // A Wednesday noon: from tomorrow, on Mondays, in the evening.
    offer.times.from = .day(try .of("2026-11-26"))
    offer.times.weekdays = [0]
    offer.times.hours = [OfferHours(from: 1020, to: 1140)]
    offer.limits = OfferLimits(perMember: 1, perStoreDay: 50)
    offer.goods = .mug
    (offer.minQty, offer.minSpendFen) = (3, 5000)
    offer.needs = OfferNeeds(goods: .drink, minQty: 2, minSpendFen: 7000)
    var moment = try OfferFixture.moment()
    (moment.store, moment.isClockSuspect, moment.lacksSync) = ("0412", true, true)
    moment.usesToday = [offer.id: 50]
    return Case(offer: offer, guest: nil, moment: moment, cart: Cart())
  }

  @Test func `O12 of all that stands against an offer the first is said`() throws {
    let birthday = Offer.of("o", .birthday, .percentOff(1), .item)
    var it = try everythingAgainst(birthday)
    #expect(it.said == "wrongStore")
    it.moment.store = "0413"
    #expect(it.said == "notStarted")
    it.offer.times.from = nil
    it.offer.times.to = .day(try .of("2026-11-24"))
    #expect(it.said == "ended")
    it.offer.times.to = .day(try .of("2026-12-31"))
    #expect(it.said == "wrongWeekday")
    it.offer.times.weekdays = [2]
    #expect(it.said == "outsideHours")
    it.offer.times.hours = [OfferHours(from: 660, to: 840)]
    #expect(it.said == "clockSuspect")
    it.moment.isClockSuspect = false
    #expect(it.said == "needsSync")
    it.moment.lacksSync = false
    #expect(it.said == "membersOnly")
    var guest = OfferGuest()
    guest.remembers = false
    guest.uses = ["o": [it.moment.at - 1]]
    it.guest = guest
    #expect(it.said == "noConsent")
    it.guest?.remembers = true
    #expect(it.said == "wrongTier")
    it.guest?.tier = "gold"
    #expect(it.said == "notBirthday")
    it.guest?.birthday = YearlyDay("11-25")
    #expect(it.said == "notAssigned")
    it.guest?.assignments = ["o": [OfferAssignment(at: it.moment.at - 1)]]
    #expect(it.said == "alreadyUsed")
    it.guest?.uses = [:]
    #expect(it.said == "storeQuotaGone")
  }

  @Test func `O12 of all that is missing: visits, other things, its own things, money`() throws {
    let visit = Offer.of("o", .nthVisit, .percentOff(1), .item).with { $0.visit = (10, false) }
    var it = try everythingAgainst(visit)
    (it.offer.audience, it.offer.times) = (OfferAudience(), OfferTimes())
    it.offer.limits = OfferLimits()
    (it.moment.isClockSuspect, it.moment.lacksSync) = (false, false)
    var guest = OfferGuest()
    // This is the 7th.
    guest.visits = 6
    it.guest = guest
    #expect(it.said == "wrongVisit 3")
    it.guest?.visits = 9
    #expect(it.said == "tooFewItems 2")
    it.cart = Cart([.cup(3000), .cup(3000)])
    #expect(it.said == "tooFewItems 3")
    it.cart.lines.append(.goods("mug", 20, qty: 3))
    #expect(it.said == "belowSpend 1000")
    it.cart.lines[0].unitFen = 4000
    #expect(it.said == "belowSpend 4940")
    it.offer.minSpendFen = 60
    // A hundredth of 20 fen is less than half a fen.
    #expect(it.said == "noEffect")
    it.cart.lines[2].unitFen = 50
    #expect(it.said == "3")
  }

  @Test func `O12 a product nobody ordered is one item too few`() throws {
    let mug = Offer.percent("o", 10).with { ($0.goods, $0.minSpendFen) = (.mug, 9000) }
    #expect(try OfferFixture.said(mug, .of(3000)) == "tooFewItems 1")
    let answer = OfferPlan([mug]).judge(.of(3000), for: nil, at: try OfferFixture.moment())
    #expect(answer.trace.first?.verdict == .ineligible(.tooFewItems(missing: 1, of: .mug)))
  }

  @Test
  func `O12 of whom nobody knows what they order, all that an offer asks of a cart is missing`()
    throws
  {
    let offers = [
      Offer.percent("any", 10),
      .percent("mug", 10).with { $0.goods = .mug },
      .percent("fifty", 10).with { $0.minSpendFen = 5000 },
      .percent("pastry", 50, .item).with {
        ($0.goods, $0.needs) = (.food, OfferNeeds(goods: .drink))
      }, .of("second", .bogo, .percentOff(50)).with { $0.goods = .drink },
    ]
    let answer = OfferPlan(offers).judgeUnordered(
      for: OfferGuest(), at: try OfferFixture.moment())
    #expect(
      answer.said == [
        "any": "unsaid", "mug": "tooFewItems 1", "fifty": "belowSpend 5000",
        "pastry": "tooFewItems 1",
        "second": "tooFewItems 2",
      ])
  }

  @Test func `O12 what is needed beside is named as what is missing`() throws {
    let half = Offer.percent("o", 50, .item).with {
      ($0.goods, $0.needs) = (.food, OfferNeeds(goods: .drink))
    }
    let answer = OfferPlan([half]).judge(Cart(), for: nil, at: try OfferFixture.moment())
    #expect(answer.trace.first?.verdict == .ineligible(.tooFewItems(missing: 1, of: .drink)))
  }

  @Test func `O12 exactly one entry an offer, whatever is against it`() throws {
    let offers = OfferKind.allCases.map { Offer.of($0.rawValue, $0, .percentOff(10)) }
    for guest in [nil, OfferGuest()] {
      for cart in [nil, Cart(), Cart.of(3000)] {
        let answer = OfferPlan(offers).judge(cart, for: guest, at: try OfferFixture.moment())
        #expect(answer.trace.map(\.offer).sorted() == offers.map(\.id).sorted())
      }
    }
  }

  @Test func `O15 the member day is for any member, and its phase is its benefit's`() throws {
    let wednesdays = Offer.of("o", .memberDay, .percentOff(20)).with { $0.times.weekdays = [2] }
    #expect(try OfferFixture.said(wednesdays) == "2000")
    #expect(try OfferFixture.said(wednesdays, for: nil) == "membersOnly")
    #expect(try OfferFixture.said(wednesdays, at: "2026-11-26T12:00") == "wrongWeekday")
    let eighth = wednesdays.with { ($0.times.weekdays, $0.times.monthDays) = ([], [8, 25]) }
    #expect(try OfferFixture.said(eighth) == "2000")
    #expect(try OfferFixture.said(eighth, at: "2026-11-08T12:00") == "2000")
    #expect(try OfferFixture.said(eighth, at: "2026-11-09T12:00") == "wrongWeekday")
    #expect(try OfferFixture.said(.of("o", .memberDay, .factor(200))) == "0 factor 200")
    let gift = OfferBenefit.gift(BilingualText(en: "cup", zh: "杯子"))
    // 120 at half price leaves no 100 for the member day's gift.
    let day = Offer.of("day", .memberDay, gift).at(1).with { $0.minSpendFen = 10_000 }
    let answer = OfferPlan([day, .percent("half", 50)])
      .judge(.of(12_000), for: OfferGuest(), at: try OfferFixture.moment())
    #expect(answer.said == ["half": "6000", "day": "belowSpend 4000"])
  }

  @Test func `O17 only what rests on remembered facts asks for consent`() throws {
    var guest = OfferGuest()
    guest.remembers = false
    (guest.birthday, guest.joined) = (YearlyDay("11-25"), try .of("2020-11-25"))
    var asking: [OfferKind] = []
    for kind in OfferKind.allCases {
      let offer = Offer.of("o", kind, .percentOff(10)).with { $0.visit = (1, false) }
      if try OfferFixture.said(offer, for: guest) == "noConsent" { asking.append(kind) }
    }
    #expect(Set(asking) == [.birthday, .anniversary, .tasting, .invite])
  }

  @Test func `O18 the first use applies, the second was used already`() throws {
    let once = Offer.percent("o", 10).with { $0.limits.perMember = 1 }
    #expect(try OfferFixture.said(once) == "1000")
    #expect(try OfferFixture.said(once, for: nil) == "membersOnly")
    var guest = OfferGuest()
    let used = try OfferFixture.instant("2026-11-20T09:00")
    guest.uses = ["o": [used], "other": [used, used + 1]]
    let answer = OfferPlan([once]).judge(.of(1000), for: guest, at: try OfferFixture.moment())
    #expect(answer.trace.first?.verdict == .ineligible(.alreadyUsed(used)))
    let twice = once.with { $0.limits.perMember = 2 }
    #expect(try OfferFixture.said(twice, for: guest) == "1000")
  }

  @Test func `O18 a member's limit of a day is that of the business day`() throws {
    let daily = Offer.percent("o", 10).with { $0.limits.perMemberDay = 1 }
    var guest = OfferGuest()
    guest.uses = ["o": [try OfferFixture.instant("2026-11-25T03:59")]]
    #expect(try OfferFixture.said(daily, for: guest) == "1000")
    #expect(try OfferFixture.said(daily, for: guest, at: "2026-11-25T03:59:59") == "alreadyUsed")
    guest.uses = ["o": [try OfferFixture.instant("2026-11-25T04:00")]]
    #expect(try OfferFixture.said(daily, for: guest) == "alreadyUsed")
    #expect(try OfferFixture.said(daily, for: guest, at: "2026-11-26T03:59") == "alreadyUsed")
    #expect(try OfferFixture.said(daily, for: guest, at: "2026-11-26T04:00") == "1000")
  }

  @Test func `O18 a store's limit of a day holds for guests too`() throws {
    let fifty = Offer.percent("o", 10).with { $0.limits.perStoreDay = 50 }
    var moment = try OfferFixture.moment()
    moment.usesToday = ["o": 49]
    #expect(OfferPlan([fifty]).judge(.of(1000), for: nil, at: moment).said == ["o": "100"])
    moment.usesToday = ["o": 50]
    let answer = OfferPlan([fifty]).judge(.of(1000), for: nil, at: moment)
    #expect(answer.trace.first?.verdict == .ineligible(.storeQuotaGone(50)))
  }

  @Test func `O19 only offers that say so need a line to the centre`() throws {
    var moment = try OfferFixture.moment()
    moment.lacksSync = true
    let asking = Offer.percent("asking", 10).with { $0.audience.needsSync = true }
    let offers = [asking, .percent("plain", 10)]
    let said = OfferPlan(offers).judge(.of(1000), for: nil, at: moment).said
    #expect(said == ["asking": "needsSync", "plain": "100"])
    moment.lacksSync = false
    #expect(OfferPlan([asking]).judge(.of(1000), for: nil, at: moment).said == ["asking": "100"])
  }

  @Test func `O25 a tasting is for who has not tried it, and costs nothing`() throws {
    let tasting = Offer.of("o", .tasting, nil, .item).with { $0.goods = .coffee }
    #expect(try OfferFixture.said(tasting, nil) == "unsaid")
    #expect(try OfferFixture.said(tasting, nil, for: nil) == "membersOnly")
    let answer = OfferPlan([tasting]).judge(
      .of(3000), for: OfferGuest(), at: try OfferFixture.moment())
    #expect(answer.totalFen == 3000)
    #expect(answer.said == ["o": "0"])
    let soy = BilingualText(en: "soy milk", zh: "豆奶")
    for reason in [
      OfferReason.alreadyUsed(nil), .constraint(.dairy), .out(soy),
    ] {
      var guest = OfferGuest()
      guest.tastings = ["o": reason]
      let said = OfferPlan([tasting]).judge(.of(3000), for: guest, at: try OfferFixture.moment())
      #expect(said.trace.first?.verdict == .ineligible(reason))
    }
  }

  @Test func `O29 an empty cart costs nothing, and every offer says why`() throws {
    let offers = [
      Offer.percent("p", 10), .groups("pair"), .gift("gift", over: 100),
      .amount("mug", 5).with { $0.goods = .mug },
    ]
    let answer = OfferPlan(offers).judge(Cart(), for: nil, at: try OfferFixture.moment())
    #expect((answer.totalFen, answer.discountFen) == (0, 0))
    #expect(answer.lines.isEmpty)
    #expect(answer.said["gift"] == "belowSpend 100")
    #expect(answer.said["pair"] == "tooFewItems 2")
    #expect(answer.said["mug"] == "tooFewItems 1")
    #expect(answer.trace.count == 4)
  }

  @Test func `Where nobody said what is in the cart, conditions on it are passed over`() throws {
    let dear = Offer.amount("o", 100).with {
      ($0.minQty, $0.minSpendFen, $0.goods) = (3, 9000, .mug)
      $0.needs = OfferNeeds(goods: .drink)
    }
    #expect(try OfferFixture.said(dear, nil) == "unsaid")
    let elsewhere = dear.with { $0.audience.stores = ["0001"] }
    #expect(try OfferFixture.said(elsewhere, nil) == "wrongStore")
  }
}
