import Documents
import Foundation
import Testing

@testable import StoreModel

@Suite("Which tastings are for a guest")
struct OfferTastingsTests {
  private static let now: Int64 = 1_795_000_100_000

  private func reason(
    _ products: [String], constraints: [Constraint] = [], bought: [String] = [], out: String? = nil
  ) throws -> OfferReason? {
    var offer = Offer(
      id: "taste", kind: .tasting, name: BilingualText(en: "taste", zh: "品鉴"), scope: .item)
    offer.goods = OfferGoods(products: try products.map { try #require(ProductReference($0)) })
    var fixture = ShopFixture()
    var member = MemberRow.remembered("M1", "张小明")
    member.constraints = constraints
    try fixture.importMembers([member])
    var visits: [VisitRow] = []
    for (place, items) in bought.enumerated() {
      var visit = VisitRow.of("M1", id: "V\(place)", at: Self.now - Int64(9 - place) * 86_400_000)
      visit.items = [items]
      visits.append(visit)
    }
    try fixture.importVisits(visits)
    if let out { try fixture.perform(.menu(.out(item: out)), at: Self.now - 1000) }
    let row = try #require(fixture.shop.row(named: "M1"))
    return fixture.shop.tastings(
      of: row, among: [offer], at: Self.now, in: ShopFixture.calendar)["taste"]
  }

  @Test func `what they never had is for them`() throws {
    #expect(try reason(["GTL"], bought: ["G N L"]) == nil)
    #expect(try reason(["L+milk:O"], bought: ["G N L"]) == nil)
  }

  @Test func `O25 who bought one of the products has used it, on the day they last did`() throws {
    let day: Int64 = 86_400_000
    #expect(
      try reason(["GTL", "L"], bought: ["G N L", "G O L"]) == .alreadyUsed(Self.now - 8 * day))
  }

  @Test func `O25 what breaks a constraint, or is out, is not offered`() throws {
    #expect(try reason(["GTL"], constraints: [.decaf]) == .constraint(.decaf))
    let oat = BilingualText(en: "oat milk", zh: "燕麦奶")
    #expect(try reason(["L+milk:O"], out: "milk:O") == .out(oat))
  }

  @Test func `O25 one product that can be had is enough`() throws {
    #expect(try reason(["GTL", "HC"], constraints: [.decaf]) == nil)
  }
}
