import Testing

@testable import StoreModel

/// O2 to O4, O6, O7, O20, O21, O24, O31, O32 and the combinations: what is taken off, and of what.
@Suite("What an offer takes off")
struct OfferAmountTests {
  private func judge(_ offers: [Offer], _ cart: Cart) throws -> OfferAnswer {
    OfferPlan(offers).judge(cart, for: OfferGuest(), at: try OfferFixture.moment())
  }

  private func drinkAndMug(_ drink: Int64, _ mug: Int64) -> Cart {
    Cart([.cup(drink), .goods("mug", mug)])
  }

  @Test func `O2 the least to spend is of the units the offer is for`() throws {
    let ten = Offer.amount("ten", 1000).with { ($0.goods, $0.minSpendFen) = (.drink, 10_000) }
    #expect(try judge([ten], drinkAndMug(6000, 8000)).said == ["ten": "belowSpend 4000"])
    #expect(try judge([ten], drinkAndMug(10_000, 1)).said == ["ten": "1000"])
    let all = ten.with { $0.goods = OfferGoods() }
    #expect(try judge([all], drinkAndMug(6000, 8000)).said == ["ten": "1000"])
  }

  @Test func `O2 an order's amount comes off its units only, never more than they cost`() throws {
    let fifty = Offer.amount("fifty", 5000).with { $0.goods = .drink }
    let answer = try judge([fifty], drinkAndMug(3000, 8000))
    #expect(answer.said == ["fifty": "3000"])
    #expect(answer.lines == [0, 8000])
  }

  @Test func `O2 the running amount is looked at, not the first`() throws {
    let dear = Offer.amount("dear", 100).at(2).with { $0.minSpendFen = 10_000 }
    let offers = [Offer.amount("first", 1).at(1), dear]
    #expect(try judge(offers, .of(10_000)).said == ["first": "1", "dear": "belowSpend 1"])
  }

  @Test func `O3 something else in the cart makes an offer hold`() throws {
    let half = Offer.percent("half", 50, .item).with {
      ($0.goods, $0.needs) = (.food, OfferNeeds(goods: .drink))
    }
    let croissant = CartLine.goods("croissant", 1800)
    #expect(try judge([half], Cart([.cup(3000), croissant])).totalFen == 3900)
    #expect(try judge([half], Cart([croissant])).said == ["half": "tooFewItems 1"])
    let two = half.with { $0.needs = OfferNeeds(goods: .drink, minQty: 2, minSpendFen: 7000) }
    #expect(try judge([two], Cart([.cup(3000), croissant])).said == ["half": "tooFewItems 1"])
    let cart = Cart([.cup(3000, qty: 2), croissant])
    #expect(try judge([two], cart).said == ["half": "belowSpend 1000"])
  }

  @Test func `O4 half a fen goes up: of a unit for items, of the sum for orders`() throws {
    let cart = Cart([.cup(995, qty: 3)])
    #expect(try judge([.percent("p", 10, .item)], cart).said == ["p": "300"])
    #expect(try judge([.percent("p", 10)], cart).said == ["p": "299"])
    #expect(try judge([.percent("p", 10)], .of(994)).said == ["p": "99"])
  }

  @Test func `O4 an order's amount is split by largest remainder, the earlier line first`() throws {
    let ten = Offer.amount("ten", 1000)
    #expect(try judge([ten], .of(1000, 1000, 1000)).lines == [666, 667, 667])
    // 10 fen over 1, 2 and 4 yuan: 1.43, 2.86 and 5.71; the two that are left go to .86 and .71.
    #expect(try judge([.amount("a", 10)], .of(100, 200, 400)).lines == [99, 197, 394])
  }

  @Test func `O4 a line of several units is one line to the split`() throws {
    // 10.01 over 20 and 10: 6.673 and 3.337, so the fen that is left is the second line's.
    let cart = Cart([.cup(1000, qty: 2), .cup(1000)])
    #expect(try judge([.amount("a", 1001)], cart).lines == [1333, 666])
  }

  @Test func `O4 what was really taken is said, never the nominal`() throws {
    let answer = try judge([.amount("a", 5000)], .of(3000))
    #expect(answer.said == ["a": "3000"])
    #expect(answer.totalFen == 0)
    #expect(try judge([.amount("a", 5000, .item)], .of(3000, 6000)).said == ["a": "8000"])
  }

  @Test func `O6 the cheaper of a pair at half price`() throws {
    let half = Offer.groups("half", percent: 50)
    #expect(try judge([half], .of(3800, 3055)).said == ["half": "1528"])
    let five = Cart([.cup(3000, qty: 3), .cup(2800, qty: 2)])
    // 30 30, 30 28, and a 28 alone.
    #expect(try judge([half], five).said == ["half": "2900"])
  }

  @Test func `O6 what costs nothing and other products form no pair; of equals the later goes`()
    throws
  {
    let pair = Offer.groups("pair").with { $0.goods = .drink }
    let cart = Cart([.goods("mug", 9000), .cup(3800), .cup(0), .cup(3200)])
    #expect(try judge([pair], cart).lines == [9000, 3800, 0, 0])
    #expect(try judge([pair], .of(3000, 3000)).lines == [3000, 0])
  }

  @Test func `O7 so often in one cart: groups, units, gifts`() throws {
    let pair = Offer.groups("pair").with { $0.limits.perCart = 2 }
    #expect(try judge([pair], Cart([.cup(3000, qty: 6)])).said == ["pair": "6000"])
    let tenth = Offer.percent("tenth", 10, .item).with { $0.limits.perCart = 1 }
    #expect(try judge([tenth], .of(2000, 4000)).lines == [2000, 3600])
    let gift = Offer.gift("gift", over: 5000)
    #expect(try judge([gift], .of(12_000)).said == ["gift": "0 gifts 1"])
    let three = gift.with { $0.limits.perCart = 3 }
    #expect(try judge([three], .of(12_000)).said == ["gift": "0 gifts 2"])
    #expect(try judge([three], .of(22_000)).said == ["gift": "0 gifts 3"])
  }

  @Test func `O20 a price never raises`() throws {
    let happy = Offer.of("happy", .timeWindow, .price(2500), .item)
    let answer = try judge([happy], .of(3000, 1800))
    #expect(answer.said == ["happy": "500"])
    #expect(answer.lines == [2500, 1800])
    #expect(try judge([happy], .of(1800)).said == ["happy": "noEffect"])
  }

  @Test func `O20 what a price did not lower is free for others`() throws {
    let offers = [
      Offer.of("happy", .timeWindow, .price(2500), .item).at(1),
      Offer.percent("p", 10, .item).at(2),
    ]
    #expect(try judge(offers, .of(3000, 1800)).said == ["happy": "500", "p": "180"])
  }

  @Test func `O21 a percentage of the first amounts takes at most what is left`() throws {
    func second(_ base: OfferBase) -> [Offer] {
      [Offer.percent("B", 20).at(1), Offer.percent("A", 10).at(2).with { $0.base = base }]
    }
    #expect(try judge(second(.discounted), .of(10_500)).totalFen == 7560)
    #expect(try judge(second(.initial), .of(10_500)).totalFen == 7350)
    let most = [
      Offer.percent("a", 80).at(1), Offer.percent("b", 50).at(2).with { $0.base = .initial },
    ]
    #expect(try judge(most, .of(10_000)).said == ["a": "8000", "b": "2000"])
  }

  @Test func `O21 conditions stay on the running amount`() throws {
    let second = Offer.percent("b", 10).at(2)
      .with { ($0.base, $0.minSpendFen) = (.initial, 10_000) }
    let said = try judge([Offer.percent("a", 20).at(1), second], .of(10_500)).said
    #expect(said["b"] == "belowSpend 1600")
  }

  @Test func `O24 the next smaller size's price, where it helps most`() throws {
    let up = Offer.of("up", .sizeUp, nil, .item)
    func line(_ fen: Int64, _ difference: Int64?) -> CartLine {
      var line = CartLine.cup(fen)
      line.ware.sizeUpFen = difference
      return line
    }
    // A grande latte is 33, a tall one 30.
    #expect(try judge([up], Cart([line(3300, 300)])).said == ["up": "300"])
    let cart = Cart([line(3300, 300), line(3900, 400), line(3900, nil)])
    #expect(try judge([up], cart).lines == [3300, 3500, 3900])
    #expect(try judge([up], Cart([line(2700, nil)])).said == ["up": "noEffect"])
    #expect(try judge([up], Cart([.goods("mug", 8000)])).said == ["up": "noEffect"])
  }

  @Test func `O31 at most so much off a cart`() throws {
    for scope in OfferScope.allCases {
      let tenth = Offer.percent("tenth", 10, scope).with { $0.maxOffFen = 900 }
      #expect(try judge([tenth], .of(12_000)).said == ["tenth": "900"])
      #expect(try judge([tenth], .of(8000, 4000)).totalFen == 11_100)
      #expect(try judge([tenth], .of(8000)).said == ["tenth": "800"])
    }
  }

  @Test func `O32 what is lowered already is none of its units`() throws {
    let quarter = Offer.percent("quarter", 25, .item).with { $0.goods = .mug }
    let ten = Offer.amount("ten", 1000).with { $0.skipsDiscounted = true }
    let cart = Cart([.goods("mug", 2000), .cup(4000), .cup(1000)])
    let answer = try judge([quarter, ten], cart)
    #expect(answer.lines == [1500, 3200, 800])
    let plain = try judge([quarter, ten.with { $0.skipsDiscounted = false }], cart)
    // 10 over 15, 40 and 10 of 65: 2.31, 6.15 and 1.54.
    #expect(plain.lines == [1269, 3385, 846])
    let dear = ten.with { $0.minSpendFen = 6000 }
    #expect(try judge([quarter, dear], cart).said["ten"] == "belowSpend 1000")
  }

  @Test func `Combination: named items at one price, as often as they fit`() throws {
    let morning = Offer.combo("morning", [.coffee, .food], price: 3900)
    let croissant = CartLine.goods("croissant", 1800)
    let answer = try judge([morning], Cart([.cup(3000, qty: 2), croissant]))
    #expect(answer.said == ["morning": "900"])
    #expect(answer.totalFen == 6900)
    let twice = Cart([.cup(3000, qty: 2), .goods("croissant", 1800, qty: 3)])
    #expect(try judge([morning], twice).said == ["morning": "1800"])
    let once = morning.with { $0.limits.perCart = 1 }
    #expect(try judge([once], twice).said == ["morning": "900"])
    #expect(try judge([morning], .of(3000)).said == ["morning": "tooFewItems 1"])
    #expect(try judge([morning], Cart([.cup(2000), croissant])).said == ["morning": "noEffect"])
  }

  @Test func `Combination: what fits two of its items leaves the rest for the others`() throws {
    let pair = Offer.combo("pair", [.coffee, .drink], price: 4000)
    let tea = CartLine(.cup("GTL", category: "tea"), unitFen: 2800)
    let cart = Cart([.cup(3000, qty: 2), tea, tea])
    // The two dearest would save 20.00 once; a coffee with a tea saves 18.00 twice.
    #expect(try judge([pair], cart).said == ["pair": "3600"])
    let once = pair.with { $0.limits.perCart = 1 }
    #expect(try judge([once], cart).said == ["pair": "2000"])
  }

  @Test func `Combination: its units are lowered, so no other item offer lowers them`() throws {
    let offers = [
      Offer.combo("morning", [.coffee, .food], price: 3900).at(1),
      Offer.percent("p", 10, .item).at(2),
    ]
    let cart = Cart([.cup(3000, qty: 2), .goods("croissant", 1800)])
    #expect(try judge(offers, cart).said == ["morning": "900", "p": "300"])
  }

  @Test func `Reference: all parts hold, and a needed amount beside`() throws {
    let oat = Offer.percent("oat", 20, .item).with {
      let parts: [ProductReference.Part] = [.word("l"), .item(.init(.milk, "O"))]
      $0.goods = OfferGoods(products: [ProductReference(parts)])
      $0.needs = OfferNeeds(goods: OfferGoods(), minSpendFen: 5000)
    }
    let (oatLatte, latte) = (CartLine(.cup(milk: "O"), unitFen: 3300), CartLine.cup(3000))
    #expect(try judge([oat], Cart([oatLatte, latte])).said == ["oat": "660"])
    #expect(try judge([oat], Cart([oatLatte])).said == ["oat": "belowSpend 1700"])
    #expect(try judge([oat], Cart([latte, latte])).said == ["oat": "tooFewItems 1"])
    let mocha = CartLine(.cup("M", milk: "O"), unitFen: 6000)
    #expect(try judge([oat], Cart([mocha])).said == ["oat": "tooFewItems 1"])
  }

  @Test func `Goods no offer may lower are nobody's units`() throws {
    var card = CartLine.goods("gift card", 10_000)
    card.ware.isOnOffer = false
    let cart = Cart([.cup(3000), card])
    let said = try judge([.percent("order", 10), .percent("item", 10, .item)], cart)
    #expect(said.lines == [2430, 10_000])
    let dear = Offer.amount("dear", 500).with { $0.minSpendFen = 5000 }
    #expect(try judge([dear], cart).said == ["dear": "belowSpend 2000"])
  }
}
