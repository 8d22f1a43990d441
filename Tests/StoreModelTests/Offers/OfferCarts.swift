import Foundation
import Testing

@testable import StoreModel

/// Moments, wares and offers the rules are tried on; amounts in fen.
enum OfferFixture {
  static func calendar(
    _ zone: String = "Asia/Shanghai", dayStart: Int = 240
  ) throws -> StoreCalendar {
    StoreCalendar(zone: try #require(TimeZone(identifier: zone)), dayStartMinutes: dayStart)
  }

  /// An instant as the store's clock shows it, or with an offset of its own.
  static func instant(_ text: String, _ zone: String = "Asia/Shanghai") throws -> Int64 {
    let zone = try calendar(zone).zone
    return try #require(StoreCalendar.instant(text, zone: zone))
  }

  /// A moment at the store; 2026-11-25 was a Wednesday.
  static func moment(
    _ text: String = "2026-11-25T12:00", _ zone: String = "Asia/Shanghai"
  ) throws -> OfferMoment {
    OfferMoment(at: try instant(text, zone), calendar: try calendar(zone))
  }

  /// What is said of one offer for a member and a cart at a moment.
  static func said(
    _ offer: Offer, _ cart: Cart? = Cart.of(10_000), for guest: OfferGuest? = OfferGuest(),
    at text: String = "2026-11-25T12:00"
  ) throws -> String {
    let answer = OfferPlan([offer]).judge(cart, for: guest, at: try moment(text))
    #expect(answer.trace.map(\.offer) == [offer.id])
    return answer.said[offer.id] ?? ""
  }
}

extension Ware {
  /// A cup of a drink, as the menu knows it.
  static func cup(
    _ drink: String = "L", size: String = "G", milk: String = "W", isIced: Bool = false,
    category: String = "coffee"
  ) -> Ware {
    var ware = Ware(text: "\(size) \(milk) \(drink)")
    ware.words = [drink.lowercased()]
    ware.parts = [.init(.size, size), .init(.milk, milk), .init(.drink, drink)]
    ware.isIced = isIced
    ware.categories = ["drink", category]
    return ware
  }

  /// Something that is no cup.
  static func goods(_ word: String, _ category: String? = "food") -> Ware {
    var ware = Ware(text: word)
    ware.words = [word]
    ware.categories = category.map { [$0] } ?? []
    return ware
  }
}

extension OfferGoods {
  static let drink = OfferGoods(categories: ["drink"])
  static let coffee = OfferGoods(categories: ["coffee"])
  static let food = OfferGoods(categories: ["food"])
  static let mug = OfferGoods(products: [ProductReference([.word("mug")])])
}

extension CartLine {
  static func cup(_ fen: Int64, qty: Int = 1) -> CartLine {
    CartLine(.cup(), qty: qty, unitFen: fen)
  }

  static func goods(_ word: String, _ fen: Int64, qty: Int = 1) -> CartLine {
    CartLine(.goods(word), qty: qty, unitFen: fen)
  }
}

extension Cart {
  /// A cup at each price.
  static func of(_ prices: Int64...) -> Cart { Cart(prices.map { .cup($0) }) }
}

extension Offer {
  private init(_ id: String, _ kind: OfferKind, _ benefit: OfferBenefit?, _ scope: OfferScope) {
    self.init(id: id, kind: kind, name: BilingualText(en: id, zh: id), scope: scope)
    self.benefit = benefit
  }

  static func percent(_ id: String, _ percent: Int, _ scope: OfferScope = .order) -> Offer {
    Offer(id, .percentOff, .percentOff(percent), scope)
  }

  static func amount(_ id: String, _ fen: Int64, _ scope: OfferScope = .order) -> Offer {
    Offer(id, .amountOff, .amountOff(fen), scope)
  }

  static func groups(
    _ id: String, _ x: Int = 1, _ y: Int = 1, percent: Int = 100
  ) -> Offer {
    let isPair = x == 1 && y == 1
    var offer = Offer(id, isPair ? .bogo : .buyXgetY, .percentOff(percent), .item)
    (offer.x, offer.y) = (x, y)
    return offer
  }

  static func combo(_ id: String, _ items: [OfferGoods], price: Int64) -> Offer {
    var offer = Offer(id, .combo, .price(price), .item)
    offer.items = items
    return offer
  }

  static func gift(_ id: String, over fen: Int64) -> Offer {
    var offer = Offer(id, .spendGift, .gift(BilingualText(en: "cup", zh: "杯子")), .order)
    offer.minSpendFen = fen
    return offer
  }

  static func of(
    _ id: String, _ kind: OfferKind, _ benefit: OfferBenefit?, _ scope: OfferScope = .order
  ) -> Offer {
    Offer(id, kind, benefit, scope)
  }

  /// The same offer with something else about it.
  func with(_ change: (inout Offer) -> Void) -> Offer {
    var offer = self
    change(&offer)
    return offer
  }

  /// The same offer elsewhere in the order of its group.
  func at(_ hierarchy: Int) -> Offer { with { $0.stacking.hierarchy = hierarchy } }
}

extension OfferAnswer {
  /// Of each offer what became of it: `1050`, `by A exclusive`, `belowSpend 550`.
  var said: [String: String] {
    Dictionary(trace.map { ($0.offer, $0.verdict.said) }) { "\($0) and \($1)" }
  }
}

extension OfferVerdict {
  /// Fen and what else was given; by whom and by which rule; why, and what is missing.
  var said: String {
    switch self {
    case .applied(let taken):
      let parts: [String?] = [
        taken.fen.map(String.init) ?? "unsaid",
        taken.gifts > 0 ? "gifts \(taken.gifts)" : nil, taken.factor.map { "factor \($0)" },
        taken.rewardFen.map { "reward \($0)" },
      ]
      return parts.compactMap { $0 }.joined(separator: " ")
    case .blocked(let by, let rule): return "by \(by) \(rule.rawValue)"
    case .ineligible(let reason):
      return reason.missing.map { "\(reason.code) \($0)" } ?? reason.code
    }
  }
}
