import Testing

@testable import StoreModel

/// O1, O5, O8 to O11, O23: which offers come first, and which stand against which.
@Suite("Offers beside one another")
struct OfferStackingTests {
  private func judge(_ offers: [Offer], _ cart: Cart) throws -> OfferAnswer {
    OfferPlan(offers).judge(cart, for: OfferGuest(), at: try OfferFixture.moment())
  }

  private let drinkAndMug = Cart([.cup(3800), .goods("mug", 3200)])

  @Test func `O1 items come before orders before gifts, whatever their hierarchy`() throws {
    let half = Offer.percent("half", 50, .item).at(9).with { $0.goods = .mug }
    let offers = [Offer.amount("ten", 1000).at(1), half, Offer.gift("gift", over: 4500).at(0)]
    let answer = try judge(offers, drinkAndMug)
    // 38 + 32: 16 off the mug leaves 54, 10 off leaves 44, one short of 45.
    #expect(answer.said == ["half": "1600", "ten": "1000", "gift": "belowSpend 100"])
    #expect(answer.totalFen == 4400)
    #expect(answer.trace.map(\.offer) == ["half", "ten", "gift"])
  }

  @Test func `O1 equals go by their id's bytes: A10 before A9`() throws {
    let offers = [Offer.percent("A9", 10), Offer.amount("A10", 1000)]
    // 100 − 10 = 90, and a tenth of it is 9; the other way round it is 100 − 10 − 10.
    #expect(try judge(offers, .of(10_000)).totalFen == 8100)
    let grouped = offers.map { $0.with { $0.stacking.group = "g" } }
    #expect(try judge(grouped, .of(10_000)).totalFen == 8100)
  }

  @Test func `O1 a group stands where the lowest of its members does, inside it by hierarchy`()
    throws
  {
    let offers = [
      Offer.percent("m", 10).at(5),
      Offer.amount("z", 1000).at(9).with { $0.stacking.group = "g" },
      Offer.amount("y", 500).at(1).with { $0.stacking.group = "g" },
    ]
    let answer = try judge(offers, .of(10_000))
    // The group's rank is 1: 5 and 10 off, then a tenth of 85.
    #expect(answer.trace.map(\.offer) == ["y", "z", "m"])
    #expect(answer.said["m"] == "850")
  }

  @Test func `O1 groups of one rank go by their name, an offer without one by its id`() throws {
    let offers = [
      Offer.percent("a", 10).with { $0.stacking.group = "k" }, Offer.amount("c", 1000),
    ]
    #expect(try judge(offers, .of(10_000)).trace.map(\.offer) == ["c", "a"])
  }

  @Test func `O1 a group that is decided as a whole is decided in its latest phase`() throws {
    let offers = [
      Offer.percent("item", 50, .item).with { $0.goods = .mug },
      Offer.amount("order", 1000).with { $0.goods = .mug },
    ].map { $0.with { ($0.stacking.group, $0.stacking.mode) = ("g", .best) } }
    let early = Offer.percent("early", 10).at(1)
    // The order's tenth comes first: it leaves 34.20 and 28.80 of 70, and half the mug is 14.40.
    let answer = try judge(offers + [early], drinkAndMug)
    #expect(answer.said == ["early": "700", "item": "1440", "order": "by item best"])
  }

  @Test func `O5 one price offer a unit: what one offer lowered no other lowers`() throws {
    let (pair, tenth) = (Offer.groups("pair"), Offer.percent("tenth", 10, .item))
    let cart = Cart.of(3800, 3200)
    let pairFirst = try judge([pair.at(1), tenth.at(2)], cart)
    #expect(pairFirst.said == ["pair": "3200", "tenth": "380"])
    #expect(pairFirst.totalFen == 3420)
    #expect(pairFirst.lines == [3420, 0])
    let tenthFirst = try judge([pair.at(2), tenth.at(1)], cart)
    #expect(tenthFirst.said == ["pair": "noEffect", "tenth": "700"])
    #expect(tenthFirst.totalFen == 6300)
  }

  @Test func `O5 a line of n is n units`() throws {
    let answer = try judge([.groups("pair")], Cart([.cup(3000, qty: 3)]))
    #expect(answer.lines == [6000])
  }

  @Test func `O8 one that stands alone takes all others out, but those that join`() throws {
    let offers = [
      Offer.percent("A", 10).at(1),
      Offer.amount("B", 500).at(5).with { $0.stacking.isExclusive = true },
      Offer.percent("C", 50).with { $0.stacking.isJoint = true },
    ]
    let answer = try judge(offers, drinkAndMug)
    // 70 − 5 = 65, and half of it.
    #expect(answer.said == ["A": "by B exclusive", "B": "500", "C": "3250"])
    #expect(answer.totalFen == 3250)
  }

  @Test func `O8 the first that stands alone in the order of the plan is the one`() throws {
    let offers = ["A", "B"].map { id in
      Offer.amount(id, id == "A" ? 500 : 900).at(id == "A" ? 7 : 3)
        .with { $0.stacking.isExclusive = true }
    }
    #expect(
      try judge(offers, drinkAndMug).said == ["A": "by B exclusive", "B": "900"])
    let item = Offer.percent("C", 10, .item).at(9).with { $0.stacking.isExclusive = true }
    let withItem = try judge(offers + [item], drinkAndMug).said
    #expect(withItem == ["A": "by C exclusive", "B": "by C exclusive", "C": "700"])
  }

  @Test func `O8 one that may not or changes nothing stands against nobody`() throws {
    let alone = Offer.percent("alone", 10).with { $0.stacking.isExclusive = true }
    let tenth = Offer.percent("tenth", 10)
    let dear = alone.with { $0.minSpendFen = 7001 }
    #expect(
      try judge([dear, tenth], drinkAndMug).said == ["alone": "belowSpend 1", "tenth": "700"])
    let idle = alone.with {
      $0.goods = .mug; $0.skipsDiscounted = true
    }
    let cart = Cart([.cup(3800), .goods("mug", 0)])
    #expect(try judge([idle, tenth], cart).said == ["alone": "noEffect", "tenth": "380"])
  }

  @Test func `O8 only what could have applied is blocked`() throws {
    let alone = Offer.amount("alone", 500).with { $0.stacking.isExclusive = true }
    let dear = Offer.percent("dear", 10).at(1).with { $0.minSpendFen = 9000 }
    #expect(
      try judge([alone, dear], drinkAndMug).said == ["alone": "500", "dear": "belowSpend 2000"])
  }

  private static let modes: [(OfferMode, [String: String], Int64)] = [
    (.best, ["item": "by order best", "order": "1700"], 5300),
    (.worst, ["item": "1600", "order": "by item worst"], 5400),
    (.stack, ["item": "1600", "order": "1700"], 3700),
  ]

  @Test(arguments: modes) func `O9 best gives most and worst least of a group`(
    mode: OfferMode, said: [String: String], total: Int64
  ) throws {
    let offers = [
      Offer.amount("order", 1700), Offer.percent("item", 50, .item).with { $0.goods = .mug },
    ].map { $0.with { ($0.stacking.group, $0.stacking.mode) = ("g", mode) } }
    let answer = try judge(offers, drinkAndMug)
    #expect(answer.said == said)
    #expect(answer.totalFen == total)
  }

  @Test func `O9 the first that could apply is the one, and equals go in that order`() throws {
    func offers(_ mode: OfferMode) -> [Offer] {
      [
        Offer.percent("none", 90).at(1).with { $0.minSpendFen = 7001 },
        Offer.amount("x", 500).at(3), Offer.amount("w", 500).at(2), Offer.amount("v", 600).at(4),
      ].map { $0.with { ($0.stacking.group, $0.stacking.mode) = ("g", mode) } }
    }
    let first = try judge(offers(.first), drinkAndMug).said
    #expect(
      first == ["none": "belowSpend 1", "w": "500", "x": "by w first", "v": "by w first"])
    #expect(try judge(offers(.worst), drinkAndMug).said["w"] == "500")
    let tied = offers(.best).filter { $0.id != "v" }
    #expect(try judge(tied, drinkAndMug).said["w"] == "500")
  }

  @Test func `O9 gifts count nothing: best takes any money, worst the least of it`() throws {
    for mode in [OfferMode.best, .worst] {
      let offers = [Offer.gift("gift", over: 1000).at(1), Offer.amount("one", 100).at(2)]
        .map { $0.with { ($0.stacking.group, $0.stacking.mode) = ("g", mode) } }
      let said = try judge(offers, drinkAndMug).said
      #expect(said == ["gift": "by one \(mode.rawValue)", "one": "100"])
    }
  }

  @Test func `O10 the earlier wins, whoever says so, and no further`() throws {
    let a = Offer.percent("a", 10)
    let b = Offer.percent("b", 20).with { $0.stacking.conflicts = ["a"] }
    let c = Offer.amount("c", 300).with { $0.stacking.conflicts = ["b"] }
    let answer = try judge([c, b, a], drinkAndMug)
    #expect(answer.said == ["a": "700", "b": "by a conflictsWith", "c": "300"])
    #expect(answer.totalFen == 6000)
    let said = try judge(
      [
        a.with { $0.stacking.conflicts = ["b"] }, b.with { $0.stacking.conflicts = [] },
      ], drinkAndMug
    ).said
    #expect(said == ["a": "700", "b": "by a conflictsWith"])
  }

  @Test func `O10 one that does not apply conflicts with nobody`() throws {
    let a = Offer.percent("a", 10).with { $0.minSpendFen = 9000 }
    let b = Offer.percent("b", 20).with { $0.stacking.conflicts = ["a"] }
    #expect(try judge([a, b], drinkAndMug).said == ["a": "belowSpend 2000", "b": "1400"])
  }

  @Test func `O10 one that conflicts is none of its group's candidates`() throws {
    let early = Offer.amount("early", 100).at(1)
    let offers = [
      Offer.amount("most", 900).with { $0.stacking.conflicts = ["early"] },
      Offer.amount("rest", 50),
    ].map { $0.with { ($0.stacking.group, $0.stacking.mode) = ("g", .best) } }
    let said = try judge(offers + [early], drinkAndMug).said
    #expect(said == ["early": "100", "most": "by early conflictsWith", "rest": "50"])
  }

  @Test func `O11 what changes nothing does not apply, and stands against nobody`() throws {
    let idle = Offer.groups("idle").at(2).with { $0.stacking.conflicts = ["last"] }
    let offers = [Offer.percent("tenth", 10, .item).at(1), idle, Offer.amount("last", 300)]
    let answer = try judge(offers, .of(3800, 3200))
    #expect(answer.said == ["tenth": "700", "idle": "noEffect", "last": "300"])
  }

  @Test func `O23 a gift is judged after all that lowers the price`() throws {
    let offers = [Offer.gift("gift", over: 10_000).at(1), Offer.percent("half", 50).at(2)]
    let answer = try judge(offers, .of(12_000))
    #expect(answer.said == ["half": "6000", "gift": "belowSpend 4000"])
  }

  @Test func `O26 of star offers only the greatest counts`() throws {
    let offers = [
      Offer.of("x15", .starMultiplier, .factor(150)).at(1),
      Offer.of("x2", .starMultiplier, .factor(200)),
      Offer.of("day", .memberDay, .factor(200)),
    ]
    let answer = try judge(offers, drinkAndMug)
    #expect(answer.said == ["x15": "by day best", "x2": "by day best", "day": "0 factor 200"])
    #expect(answer.totalFen == 7000)
  }

  @Test func `O26 beside one that stands alone one that joins does not multiply again`() throws {
    let alone = Offer.of("x2", .starMultiplier, .factor(200)).with {
      $0.stacking.isExclusive = true
    }
    let joint = Offer.of("x15", .starMultiplier, .factor(150)).with { $0.stacking.isJoint = true }
    #expect(
      try judge([alone, joint], drinkAndMug).said == ["x2": "0 factor 200", "x15": "by x2 best"])
  }
}
