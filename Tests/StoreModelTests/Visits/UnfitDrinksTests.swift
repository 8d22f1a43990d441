import Documents
import Testing

@testable import StoreModel

@Suite("Drinks that should not be made as they are")
struct UnfitDrinksTests {
  private var fixture = ShopFixture()
  private let zhang = DocumentID.member("M1")
  private let now: Int64 = 1_795_000_000_000

  init() throws {
    var row = MemberRow.remembered("M1", "张小明")
    row.usual = ["G N L", "T O L", "T L ?"]
    try fixture.importMembers([row])
  }

  private func unfit(_ items: [String]? = nil, of regular: DocumentID?) -> UnfitOrder? {
    var checkIn = CheckIn(regular: regular)
    checkIn.items = items
    return fixture.shop.unfit(checkIn, at: now, calendar: ShopFixture.calendar)
  }

  @Test mutating func `a usual that breaks a constraint is named with what is in it`() throws {
    #expect(unfit(of: zhang) == nil)
    var row = MemberRow.remembered("M1", "张小明")
    row.usual = ["G N L", "T O L"]
    row.constraints = [.dairy]
    try fixture.importMembers([row])
    let order = try #require(unfit(of: zhang))
    #expect(order.drinks.map(\.mark) == ["G N L"])
    #expect(order.drinks.flatMap(\.conflicts).map(\.name.en) == ["nonfat"])
    #expect(order.alternate == "T O L")
    #expect(unfit(["T O L"], of: zhang) == nil)
    #expect(unfit(["G N L", "t l"], of: zhang)?.drinks.map(\.mark) == ["G N L", "T L"])
  }

  @Test mutating func `what is out today is named, for a guest nobody knows too`() throws {
    try fixture.perform(.menu(.out(item: "O")), at: now - 1000)
    #expect(unfit(of: zhang) == nil)
    let order = try #require(unfit(["T O L"], of: zhang))
    #expect(order.drinks.flatMap(\.out).map(\.key.description) == ["milk:O"])
    #expect(order.alternate == "G N L")
    #expect(unfit(["T O L"], of: nil)?.alternate == nil)
    #expect(unfit(["T O L"], of: nil)?.drinks.count == 1)
    // The next business day it is back.
    var checkIn = CheckIn()
    checkIn.items = ["T O L"]
    #expect(
      fixture.shop.unfit(checkIn, at: now + 86_400_000, calendar: ShopFixture.calendar) == nil)
  }

  @Test mutating func `a visit says who keyed it in, by name, also once they left`() throws {
    let mei = DocumentID(high: 3, low: 3)
    try fixture.perform(.partners(.add(name: "Mei", role: .barista, id: mei)))
    let visit = DocumentID(high: 1, low: 1)
    let outcome = try fixture.perform(
      .visits(.checkIn(CheckIn(regular: zhang), id: visit)), at: now, as: "mei")
    #expect(outcome?.visit?.by == "Mei")
    #expect(try fixture.profile("M1").recentVisits == [try #require(outcome?.visit)])
    try fixture.perform(.partners(.leave(mei)), as: nil)
    #expect(try fixture.profile("M1").recentVisits.map(\.by) == ["Mei"])
    let shop = fixture.refolded(Array(fixture.written.indices.reversed()))
    let row = try #require(shop.visitRow(of: visit))
    #expect(shop.visitFact(row).by == "Mei")
    try fixture.importVisits([.of("M1", id: "V9", at: now + 86_400_000)])
    #expect(try fixture.profile("M1").recentVisits.map(\.by) == [nil, "Mei"])
  }

  @Test mutating func `once there is a roster only who is on it may act`() throws {
    #expect(fixture.shop.refusal(toActAs: "Mie") == nil)
    try fixture.perform(
      .partners(.add(name: "Mei", role: .barista, id: DocumentID(high: 3, low: 3))))
    #expect(fixture.shop.refusal(toActAs: "mei") == nil)
    #expect(
      fixture.shop.refusal(toActAs: "Mie")
        == .partners(.notOnRoster("Mie", near: ["Mei"], roster: ["Mei"])))
  }
}
