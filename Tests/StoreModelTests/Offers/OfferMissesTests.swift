import Foundation
import StoreModel
import Testing

@Suite("What one thing more would save")
struct OfferMissesTests {
  private static let moment = OfferMoment(
    at: 1_796_000_000_000, calendar: StoreCalendar(zone: .gmt, dayStartMinutes: 240))

  private func line(_ text: String, _ category: String, _ fen: Int64) -> CartLine {
    var ware = Ware(text: text)
    ware.categories = [category]
    return CartLine(ware, unitFen: fen)
  }

  private var breakfast: Offer {
    var offer = Offer(
      id: "morning", kind: .combo, name: BilingualText(en: "breakfast", zh: "早餐"), scope: .item)
    offer.items = [OfferGoods(categories: ["drink"]), OfferGoods(categories: ["food"])]
    offer.benefit = .price(3900)
    return offer
  }

  private func miss(_ offers: [Offer], _ lines: [CartLine], shelf: [CartLine]) -> OfferMiss? {
    let plan = OfferPlan(offers)
    let cart = Cart(lines)
    let trace = plan.judge(cart, for: nil, at: Self.moment).trace
    return trace.lazy.compactMap { entry in
      OffersToGuest(plan, nil, at: Self.moment).miss(of: entry, in: cart, shelf: shelf)
    }.first
  }

  @Test func `a croissant is missing, and would save 9.00`() {
    let croissant = line("CRO", "food", 1800)
    let found = miss([breakfast], [line("T L", "drink", 3000)], shelf: [croissant])
    #expect(found == OfferMiss(offer: "morning", adding: croissant, savesFen: 900))
  }

  @Test func `nothing is missing where it applies, and nothing is said where two are`() {
    let shelf = [line("CRO", "food", 1800), line("T L", "drink", 3000)]
    #expect(miss([breakfast], shelf, shelf: shelf) == nil)
    #expect(miss([breakfast], [], shelf: shelf) == nil)
  }

  @Test func `who drinks one cup is told of a second of the same`() {
    var second = Offer(
      id: "half", kind: .bogo, name: BilingualText(en: "half", zh: "半价"), scope: .item)
    second.benefit = .percentOff(50)
    second.goods = OfferGoods(categories: ["drink"])
    let flatWhite = line("T FW", "drink", 3400)
    let found = miss([second], [flatWhite], shelf: [line("S A", "drink", 2200)])
    #expect(found == OfferMiss(offer: "half", adding: flatWhite, savesFen: 1700))
  }

  @Test func `what saves nothing beside the others is not said`() {
    var alone = Offer(
      id: "alone", kind: .percentOff, name: BilingualText(en: "alone", zh: "单享"))
    alone.benefit = .percentOff(50)
    alone.stacking.isExclusive = true
    let found = miss(
      [breakfast, alone], [line("T L", "drink", 3000)], shelf: [line("CRO", "food", 1800)])
    #expect(found == nil)
  }
}
