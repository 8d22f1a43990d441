import Testing

@testable import StoreModel

/// The vectors of stacking and of pairs as the rules of the shop give them.
@Suite("Vectors of offers")
struct OfferVectorTests {
  private let cart = Cart.of(10_500)
  private let ten = Offer.percent("A", 10)
  private let twenty = Offer.percent("B", 20).with { $0.minSpendFen = 10_000 }

  private func judge(_ offers: [Offer], _ cart: Cart) throws -> OfferAnswer {
    OfferPlan(offers).judge(cart, for: nil, at: try OfferFixture.moment())
  }

  @Test func `6 ten percent first leaves too little for twenty`() throws {
    let answer = try judge([ten.at(1), twenty.at(2)], cart)
    #expect(answer.totalFen == 9450)
    #expect(answer.said == ["A": "1050", "B": "belowSpend 550"])
  }

  @Test func `6 twenty percent first, then ten of what is left or of the first amount`() throws {
    let answer = try judge([ten.at(2), twenty.at(1)], cart)
    #expect(answer.totalFen == 7560)
    #expect(answer.said == ["A": "840", "B": "2100"])
    let initial = ten.at(2).with { $0.base = .initial }
    #expect(try judge([initial, twenty.at(1)], cart).totalFen == 7350)
  }

  @Test func `6 the best of both alone`() throws {
    let offers = [ten, twenty].map {
      $0.with { ($0.stacking.group, $0.stacking.mode) = ("g", .best) }
    }
    let answer = try judge(offers, cart)
    #expect(answer.totalFen == 8400)
    #expect(answer.said == ["A": "by B best", "B": "2100"])
  }

  @Test func `6 buy one get one on four, buy two get one on six`() throws {
    let pairs = try judge([.groups("o")], .of(3800, 3200, 3000, 2800))
    #expect(pairs.lines == [3800, 0, 3000, 0])
    #expect(pairs.said == ["o": "6000"])
    let threes = try judge([.groups("o", 2, 1)], .of(3800, 3600, 3200, 3000, 2800, 2000))
    #expect(threes.lines == [3800, 3600, 0, 3000, 2800, 0])
    #expect(threes.said == ["o": "5200"])
    let shuffled = try judge([.groups("o", 2, 1)], .of(2000, 3000, 3800, 2800, 3200, 3600))
    #expect(shuffled.lines == [0, 3000, 3800, 2800, 0, 3600])
  }

  @Test func `6 units short of a group are missing`() throws {
    #expect(try judge([.groups("o", 2, 1)], .of(3800, 3600)).said == ["o": "tooFewItems 1"])
    #expect(try judge([.groups("o")], .of(3800)).said == ["o": "tooFewItems 1"])
  }

  @Test func `6 the least to spend and the least number are reached by reaching them`() throws {
    let exact = ten.with { ($0.minSpendFen, $0.minQty) = (10_500, 2) }
    #expect(try judge([exact], .of(10_000, 500)).said == ["A": "1050"])
    #expect(try judge([exact], .of(10_500)).said == ["A": "tooFewItems 1"])
    #expect(try judge([exact], .of(10_000, 499)).said == ["A": "belowSpend 1"])
  }
}
