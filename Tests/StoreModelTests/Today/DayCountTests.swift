import Foundation
import Documents
import Testing

@testable import StoreModel

@Suite("The figures of a business day")
struct DayCountTests {
  private let calendar = ShopFixture.calendar
  private let day = CivilDay(number: 20_777)

  private func at(_ text: String) throws -> Int64 {
    try #require(StoreCalendar.instant(text, zone: calendar.zone))
  }

  private func visit(
    _ member: String?, _ time: String, fen: Int64? = 3000, isVoid: Bool = false
  ) throws -> VisitRow {
    var row = VisitRow.of(member, id: "\(member ?? "guest") \(time) \(isVoid)", at: try at(time))
    row.fen = fen
    row.isVoid = isVoid
    return row
  }

  private func figures(_ visits: [VisitRow]) throws -> DayFacts {
    var fixture = ShopFixture()
    var gone = MemberRow.remembered("W", "Wu")
    gone.consent = .withdrawn
    try fixture.importMembers([.remembered("A", "Ann"), .remembered("B", "Bo"), gone])
    try fixture.importVisits(visits)
    return fixture.shop.figures(of: day, in: calendar)
  }

  @Test func `a day runs from its start to the start of the next`() throws {
    #expect(day.text == "2026-11-20")
    let facts = try figures([
      try visit(nil, "2026-11-20T03:59:59"), try visit(nil, "2026-11-20T04:00"),
      try visit("A", "2026-11-21T03:59:59"), try visit("A", "2026-11-21T04:00"),
    ])
    #expect(facts.visits == 2)
    #expect(facts.memberVisits == 1)
    #expect(facts.guestVisits == 1)
    #expect(facts.hourlyAll[4] == 1)
    #expect(facts.hourlyAll[3] == 1)
    #expect(facts.hourly[3] == 1)
    #expect(facts.hourly.reduce(0, +) == 1)
  }

  @Test
  func `members count once a day, and as new on the day of their first visit that counts`() throws {
    let facts = try figures([
      try visit("A", "2026-11-20T08:00"), try visit("A", "2026-11-20T15:00"),
      try visit("B", "2026-11-20T09:00"), try visit("B", "2026-11-20T03:00"),
      try visit("A", "2026-11-19T08:00", isVoid: true),
      try visit("A", "2026-01-02T08:00", isVoid: true),
    ])
    #expect(facts.memberVisits == 3)
    #expect(facts.members == 2)
    #expect(
      facts.newMembers == 1, "Bo was here before the day began, Ann's earlier visits are void")
    #expect(facts.returning == 1)
  }

  @Test func `who withdrew is a guest, whom nobody knows yet is a member`() throws {
    let facts = try figures([
      try visit("W", "2026-11-20T08:00"), try visit("later", "2026-11-20T09:00"),
    ])
    #expect(facts.memberVisits == 1)
    #expect(facts.guestVisits == 1)
    #expect(facts.newMembers == 1)
    #expect(facts.memberShare == 0.5)
  }

  @Test func `void visits count nowhere`() throws {
    let facts = try figures([try visit("A", "2026-11-20T08:00", isVoid: true)])
    #expect(facts == DayFacts(day: day))
    #expect(facts.memberShare == 0)
    #expect(facts.averageTicketFen == nil)
  }

  @Test func `averages go by the visits whose amount is known, half a fen up`() throws {
    let facts = try figures([
      try visit("A", "2026-11-20T08:00", fen: 3000), try visit("B", "2026-11-20T09:00", fen: 3001),
      try visit(nil, "2026-11-20T10:00", fen: 2500), try visit(nil, "2026-11-20T11:00", fen: nil),
    ])
    #expect(facts.salesFen == 8501)
    #expect(facts.memberSalesFen == 6001)
    #expect(facts.averageTicketFen == 2834)
    #expect(facts.memberAverageTicketFen == 3001)
  }

  @Test func `a visit keyed in and the till's figure of it count once`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("A", "Ann")])
    let ann = try #require(fixture.shop.row(named: "A"))
    var checkIn = CheckIn(regular: try #require(fixture.shop.regular(ann)).id)
    checkIn.items = ["G L"]
    try fixture.perform(
      .visits(.checkIn(checkIn, id: ImportIdentity.visit(tillID: "minted", in: .unenrolled))),
      at: try at("2026-11-20T08:00"))
    try fixture.importVisits([try visit("A", "2026-11-20T08:03", fen: 3100)])
    let facts = fixture.shop.figures(of: day, in: calendar)
    #expect(facts.visits == 1)
    #expect(facts.salesFen == 3100)
  }

  @Test func `hours are those of the store's clock on the day it is put back`() throws {
    let berlin = StoreCalendar(
      zone: try #require(TimeZone(identifier: "Europe/Berlin")), dayStartMinutes: 60)
    var fixture = ShopFixture()
    // 00:30, 01:30 and 02:30 UTC: 02:30, 02:30 again and 03:30 in Berlin.
    let start: Int64 = 1_792_888_200_000
    try fixture.importVisits((0..<3).map { .of(nil, id: "V\($0)", at: start + $0 * 3_600_000) })
    let sunday = try #require(CivilDay("2026-10-25"))
    let facts = fixture.shop.figures(of: sunday, in: berlin)
    #expect(facts.hourlyAll[2] == 2)
    #expect(facts.hourlyAll[3] == 1)
  }
}
