import Documents
import Testing

@testable import StoreModel

@Suite("What an offer did")
struct OfferResultTests {
  private var fixture = ShopFixture()

  init() throws {
    try fixture.importMembers([.remembered("M1", "Zhang San"), .remembered("M2", "Li Si")])
    var offer = Offer.of(.percentOff, "a")
    offer.times.from = .day(CivilDay("2026-11-18") ?? CivilDay(number: 0))
    offer.times.to = .day(CivilDay("2026-11-24") ?? CivilDay(number: 0))
    fixture.offer(offer)
  }

  private func effect(at moment: String) -> OfferResult? {
    fixture.shop.offerEffect(of: "a", at: .at(moment), calendar: ShopFixture.calendar)
  }

  private mutating func sell(_ id: String, _ fen: Int64, at moment: String) throws {
    try fixture.importVisits([.of(nil, id: id, at: .at(moment), fen: fen)])
  }

  @Test mutating func `sales so far stand beside the same weekdays to the same time of day`()
    throws
  {
    try sell("V1", 100, at: "2026-11-18T04:00")
    try sell("V2", 200, at: "2026-11-20T11:59")
    try sell("V3", 400, at: "2026-11-20T12:00")
    try sell("B0", 1, at: "2026-11-11T03:59")
    try sell("B1", 10, at: "2026-11-11T04:00")
    try sell("B2", 20, at: "2026-11-13T11:59")
    try sell("B3", 40, at: "2026-11-13T12:00")
    let running = try #require(effect(at: "2026-11-20T12:00"))
    #expect(running.from?.text == "2026-11-18" && running.to?.text == "2026-11-20")
    #expect(running.salesFen == 300 && running.beforeSalesFen == 30)
    let over = try #require(effect(at: "2027-01-01T12:00"))
    #expect(over.to?.text == "2026-11-24")
    #expect(over.salesFen == 700 && over.beforeSalesFen == 70)
    let before = try #require(effect(at: "2026-11-18T03:00"))
    #expect(before.from == nil && before.salesFen == 0)
    #expect(fixture.shop.offerEffect(of: "x", at: 0, calendar: ShopFixture.calendar) == nil)
  }

  @Test mutating func `a window of more than a week goes back as many weeks as it takes`() throws {
    var offer = Offer.of(.percentOff, "b")
    offer.times.from = .day(CivilDay("2026-11-09") ?? CivilDay(number: 0))
    fixture.offer(offer)
    try sell("V1", 100, at: "2026-11-16T10:00")
    try sell("B1", 10, at: "2026-10-26T10:00")
    try sell("B2", 20, at: "2026-11-02T10:00")
    try sell("B3", 40, at: "2026-11-08T10:00")
    let result = fixture.shop.offerEffect(
      of: "b", at: .at("2026-11-16T12:00"), calendar: ShopFixture.calendar)
    #expect(result?.salesFen == 100 && result?.beforeSalesFen == 30)
  }

  @Test mutating func `what was told in the window counts, and each who used it once`() throws {
    try fixture.checkIn(.member("M1"), 1, at: .at("2026-11-18T10:00"), offers: ["a"])
    try fixture.checkIn(.member("M1"), 2, at: .at("2026-11-19T10:00"), offers: ["a"])
    try fixture.checkIn(nil, 3, at: .at("2026-11-19T11:00"), offers: ["a"])
    try fixture.checkIn(.member("M2"), 4, at: .at("2026-11-25T11:00"), offers: ["a"])
    try fixture.tell(.shown, "a", 1, at: .at("2026-11-19T10:00"))
    try fixture.tell(.shown, "a", 2, at: .at("2026-11-17T10:00"))
    try fixture.tell(.declined, "a", 3, at: .at("2026-11-19T10:00")) { $0.reason = .taste }
    let result = try #require(effect(at: "2026-11-30T12:00"))
    #expect([result.shown, result.used, result.declined] == [1, 3, 1])
    #expect(result.participants == 2 && result.salesFen == 9_000)
    #expect(result.csat.n == 0 && result.csat.score == nil)
  }
}
