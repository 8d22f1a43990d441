import Documents
import Foundation
import Testing

@testable import StoreModel

@Suite("Which uses of offers are none")
struct OfferUseRulesTests {
  private var fixture = ShopFixture()
  private static let noon = Int64.at("2026-11-22T12:00")
  private let guest = DocumentID.member("M1")
  private let other = DocumentID.member("M2")
  private let visit = DocumentID(high: 7, low: 1)

  init() throws {
    try fixture.perform(.settings(.change([.zone: "Asia/Shanghai"])))
    fixture.offer(.of(.percentOff, "a"))
    try fixture.importMembers([.remembered("M1", "Zhang San"), .remembered("M2", "Li Si")])
    try fixture.checkIn(guest, 1, at: Self.noon - 60_000)
  }

  private func refusal(
    _ what: OfferTelling.What, by regular: DocumentID?, at visit: DocumentID?
  ) -> Refusal? {
    var telling = OfferTelling(what, "a", by: regular)
    telling.visit = visit
    let command = Command.offerEvents(.tell(telling, id: .test(99)))
    guard case .refused(let refusal) = fixture.shop.decide(command, by: Doer(now: Self.noon)) else {
      return nil
    }
    return refusal
  }

  @Test(arguments: OfferTelling.What.allCases)
  func `what is told of a visit is of whoever has it, and of nobody else`(
    what: OfferTelling.What
  ) {
    let others = Refusal.offerEvents(.othersVisit(name: "Zhang San"))
    #expect(refusal(what, by: other, at: visit) == others)
    #expect(refusal(what, by: guest, at: visit) == nil)
    #expect(refusal(what, by: nil, at: visit) == nil)
  }

  @Test mutating func `nothing is used at a visit that is void`() throws {
    try fixture.perform(.visits(.void(visit, reason: nil)))
    #expect(refusal(.used, by: nil, at: visit) == .offerEvents(.visitIsVoid))
  }

  @Test mutating func `O18 an offer is used once at a visit, however often it is told`() throws {
    try fixture.tell(.used, "a", 1, at: Self.noon) { $0.visit = visit }
    let name = try #require(fixture.shop.offers["a"]?.all.first?.value.name)
    let there = Refusal.offerEvents(.usedThere(name: name))
    #expect(refusal(.used, by: nil, at: visit) == there)
    #expect(refusal(.shown, by: nil, at: visit) == nil)
    let second = DocumentID(high: 7, low: 2)
    try fixture.checkIn(guest, 2, at: Self.noon + 7_200_000, offers: ["a"])
    #expect(refusal(.used, by: nil, at: second) == there)
  }

  @Test mutating func `what a check-in orders has to be enough for the offer it gives`() throws {
    var second = Offer.of(.bogo, "half")
    second.benefit = .percentOff(50)
    second.goods = OfferGoods(categories: ["drink"])
    fixture.offer(second)
    func refusal(_ items: [String]) -> Refusal? {
      var checkIn = CheckIn(regular: guest)
      (checkIn.items, checkIn.offers, checkIn.isRepeatMeant) = (items, ["half"], true)
      let command = Command.visits(.checkIn(checkIn, id: .test(98)))
      let decision = fixture.shop.decide(command, by: Doer(now: Self.noon))
      if case .refused(let refusal) = decision { return refusal }
      return nil
    }
    let few = OfferReason.tooFewItems(missing: 1, of: second.goods)
    #expect(refusal(["T L"]) == .offerEvents(.doesNotHold(OfferDenial(second, few))))
    #expect(refusal(["T L", "G M"]) == nil)
    #expect(refusal([]) == nil)
  }

  @Test func `an offer without a name is none`() {
    var checkIn = CheckIn(regular: guest)
    (checkIn.items, checkIn.offers, checkIn.isRepeatMeant) = (["T L"], [" "], true)
    let refused = fixture.refusal(.visits(.checkIn(checkIn, id: .test(98))))
    #expect(refused == .offerEvents(.unknown("", near: [])))
  }

  @Test func `O26 stars are multiplied of what earns some, for whom somebody knows`() throws {
    let double = Offer.of(.starMultiplier, "x").with { $0.benefit = .factor(200) }
    let moment = try OfferFixture.moment()
    var card = CartLine(Ware(text: "card"), qty: 1, unitFen: 10_000)
    card.ware.earns = false
    func said(_ cart: Cart, _ guest: OfferGuest?) -> OfferVerdict? {
      OfferPlan([double]).judge(cart, for: guest, at: moment).trace.first?.verdict
    }
    #expect(said(.of(3000), nil) == .ineligible(.membersOnly))
    #expect(said(Cart([card]), OfferGuest()) == .ineligible(.noEffect))
    #expect(said(Cart(), OfferGuest()) == .ineligible(.noEffect))
    guard case .applied = said(.of(3000), OfferGuest()) else {
      Issue.record("a drink earns stars")
      return
    }
  }

  @Test mutating func `the effect of an offer begins with the day it was first said on`() throws {
    let day = try #require(CivilDay(year: 2026, month: 11, day: 22))
    fixture.offer(.of(.percentOff, "new"), from: day)
    let calendar = fixture.shop.settings.calendar(machine: .gmt)
    func from() -> String? {
      fixture.shop.offerEffect(of: "new", at: Self.noon, calendar: calendar)?.from?.text
    }
    #expect(from() == "2026-11-22")
    try fixture.checkIn(guest, 3, at: .at("2026-08-24T12:00"), offers: ["new"])
    #expect(from() == "2026-08-24")
  }
}
