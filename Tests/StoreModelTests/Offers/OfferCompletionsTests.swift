import Documents
import Foundation
import Testing

@testable import StoreModel

@Suite("Completed challenges")
struct OfferCompletionsTests {
  private var fixture = ShopFixture()
  private static let start = Int64.at("2026-11-01T12:00")
  private static let hour: Int64 = 3_600_000

  init() throws {
    try fixture.importMembers([.remembered("M1", "Zhang San"), .remembered("M2", "Li Si")])
  }

  private mutating func assign(
    _ offer: String, _ member: String = "M1", _ id: String = "A1", at moment: Int64
  ) throws {
    var row = AssignmentRow(offer: offer, member: member, at: moment)
    row.tillID = id
    try fixture.importAssignments([row])
  }

  private mutating func buy(
    _ id: String, _ fen: Int64?, at moment: Int64, _ member: String = "M1",
    items: [String] = ["G N L"]
  ) throws {
    var row = VisitRow.of(member, id: id, at: moment)
    (row.fen, row.items) = (fen, items)
    try fixture.importVisits([row])
  }

  private func visits(in calendar: StoreCalendar = ShopFixture.calendar) -> [String] {
    fixture.shop.offerCompletions(in: calendar).map(\.visit)
  }

  @Test mutating func `O27 a void visit and a late one move the completion`() throws {
    fixture.offer(.challenge(.spendOnce, fen: 1_000))
    try assign("c", at: Self.start)
    try buy("V1", 1_200, at: .at("2026-11-02T10:00"))
    try buy("V2", 1_500, at: .at("2026-11-03T10:00"))
    #expect(visits() == ["V1"])
    let first = ImportIdentity.visit(tillID: "V1", in: .unenrolled)
    try fixture.perform(.visits(.void(first, reason: nil)))
    #expect(visits() == ["V2"])
    try buy("V0", 1_000, at: .at("2026-11-01T13:00"))
    #expect(visits() == ["V0"])
    let completion = try #require(
      fixture.shop.offerCompletions(in: ShopFixture.calendar).first)
    #expect(completion.assignment == "A1" && completion.member == "M1")
    #expect(completion.assignedAt == Self.start)
    #expect(completion.completedAt == .at("2026-11-01T13:00"))
  }

  @Test mutating func `O14 n times 24 h are physical hours, over a change of the clock too`() throws
  {
    let berlin = StoreCalendar(
      zone: try #require(TimeZone(identifier: "Europe/Berlin")), dayStartMinutes: 240)
    fixture.offer(.challenge(.spendOnce, fen: 1_000, days: 1))
    try assign("c", at: .at("2026-03-28T12:00+01:00"))
    try buy("V2", 1_000, at: .at("2026-03-29T13:00+02:00") + 1)
    #expect(visits(in: berlin) == [])
    try buy("V1", 1_000, at: .at("2026-03-29T13:00+02:00"))
    #expect(visits(in: berlin) == ["V1"])
  }

  @Test mutating func `both instants are in it, and at or above is enough unless strict`() throws {
    fixture.offer(.challenge(.spendOnce, fen: 1_000, days: 2))
    var strict = Offer.challenge(.spendOnce, "s", fen: 1_000, days: 2)
    strict.isStrict = true
    fixture.offer(strict)
    try assign("c", at: Self.start)
    try assign("s", "M1", "A2", at: Self.start)
    try buy("V0", 9_000, at: Self.start - 1)
    try buy("V1", 999, at: Self.start + Self.hour)
    try buy("V3", 1_001, at: Self.start + 48 * Self.hour)
    #expect(visits() == ["V3", "V3"])
    try buy("V2", 1_000, at: Self.start)
    #expect(visits() == ["V2", "V3"])
  }

  @Test mutating func `a running sum reaches it, each assignment judged by itself`() throws {
    fixture.offer(.challenge(.spendTotal, fen: 2_500, days: 7))
    try assign("c", at: Self.start)
    try assign("c", "M1", "A2", at: Self.start + 25 * Self.hour)
    try assign("c", "M2", "A3", at: Self.start)
    for (number, fen) in [1_000, 1_000, 500, 2_000].enumerated() {
      try buy("V\(number)", Int64(fen), at: Self.start + Int64(number) * 24 * Self.hour)
    }
    // From the second on there are 500 and 2,000 left.
    #expect(visits() == ["V2", "V3"])
    let row = try #require(fixture.shop.row(named: "M1"))
    let guest = fixture.shop.offerGuest(
      row, at: Self.start + 47 * Self.hour, calendar: ShopFixture.calendar)
    #expect(guest.assignments["c"]?.map(\.spentFen) == [2_000, 0])
    #expect(guest.assignments["c"]?.map(\.completedAt) == [nil, nil])
    let later = fixture.shop.offerGuest(
      row, at: Self.start + 48 * Self.hour, calendar: ShopFixture.calendar)
    #expect(
      later.assignments["c"]?.map(\.completedAt) == [Self.start + 48 * Self.hour, nil])
  }

  @Test mutating func `estimated check-ins count with their amount, and the till's with its own`()
    throws
  {
    fixture.offer(.challenge(.spendOnce, fen: 3_000))
    try assign("c", at: Self.start)
    var checkIn = CheckIn(regular: .member("M1"))
    checkIn.items = ["G L"]
    let id = DocumentID.test(1)
    try fixture.perform(.visits(.checkIn(checkIn, id: id)), at: Self.start + Self.hour)
    #expect(visits() == [id.description])
    // Joined, it goes by the till's amount and the till's name.
    try buy("V1", 2_999, at: Self.start + Self.hour)
    #expect(visits() == [])
    try buy("V2", 3_000, at: Self.start + 2 * Self.hour)
    #expect(visits() == ["V2"])
  }

  @Test mutating func `weekdays, hours and products limit what counts, the window does not`()
    throws
  {
    var offer = Offer.challenge(.spendOnce, fen: 1_000)
    (offer.times.weekdays, offer.times.hours) = ([0], [OfferHours(from: 420, to: 660)])
    offer.times.to = .day(CivilDay("2026-11-01") ?? CivilDay(number: 0))
    offer.goods.products = [ProductReference([.word("L")])]
    fixture.offer(offer)
    try assign("c", at: Self.start)
    try buy("V1", 5_000, at: .at("2026-11-02T06:59"), items: ["L"])
    try buy("V2", 5_000, at: .at("2026-11-02T07:00"), items: ["M"])
    try buy("V3", 5_000, at: .at("2026-11-03T08:00"), items: ["L"])
    #expect(visits() == [])
    try buy("V4", 1_000, at: .at("2026-11-09T10:59"), items: ["M", "L"])
    #expect(visits() == ["V4"])
  }

  @Test mutating func `the version in force on the day of the assignment rules`() throws {
    fixture.offer(.challenge(.spendOnce, fen: 1_000))
    fixture.offer(
      .challenge(.spendOnce, fen: 2_000), from: CivilDay("2026-11-02") ?? CivilDay(number: 0))
    try assign("c", "M1", "A1", at: .at("2026-11-02T03:59"))
    try assign("c", "M2", "A2", at: .at("2026-11-02T04:00"))
    for member in ["M1", "M2"] { try buy("V" + member, 1_500, at: .at("2026-11-05T10:00"), member) }
    #expect(visits() == ["VM1"])
  }

  @Test mutating func `members and offers may come later, and a second import changes nothing`()
    throws
  {
    var row = AssignmentRow(offer: "c", member: "M3", at: Self.start)
    row.tillID = "A9"
    let first = try fixture.importAssignments([row])
    #expect(first.added == 1 && first.warnings.map(\.what) == [.unknownOffer("c")])
    try buy("V1", 5_000, at: Self.start, "M3")
    #expect(visits() == [])
    fixture.offer(.challenge(.spendOnce, fen: 1_000))
    #expect(fixture.shop.offerCompletions(in: ShopFixture.calendar).first?.member.count == 26)
    try fixture.importMembers([.remembered("M3", "Wang Wu")])
    let completion = fixture.shop.offerCompletions(in: ShopFixture.calendar).first
    #expect(completion?.member == "M3" && completion?.visit == "V1")
    #expect(try fixture.importAssignments([row]).unchanged == 1)
    row.at += 1
    #expect(try fixture.importAssignments([row]).clashes.map(\.what) == [.duplicateID("A9")])
  }

  @Test mutating func `who was erased is assigned nothing, and what they completed stays`() throws {
    fixture.offer(.challenge(.spendOnce, fen: 1_000))
    try assign("c", at: Self.start)
    try buy("V1", 5_000, at: Self.start)
    try fixture.perform(.regulars(.erase(.member("M1"))))
    let left = fixture.shop.offerCompletions(in: ShopFixture.calendar)
    #expect(left.map(\.member) == [DocumentID.member("M1").description])
    let again = try fixture.importAssignments([
      AssignmentRow(offer: "c", member: "M1", at: Self.start + 1)
    ])
    #expect(again.unchanged == 1 && again.warnings.map(\.what) == [.erased])
  }

  @Test mutating func `refunds may keep a sum below what it was`() throws {
    fixture.offer(.challenge(.spendTotal, fen: 2_000))
    try assign("c", at: Self.start)
    for (number, fen) in ([1_500, -1_000, 1_000, 600] as [Int64]).enumerated() {
      try buy("V\(number)", fen, at: Self.start + Int64(number) * Self.hour)
    }
    #expect(visits() == ["V3"])
  }
}
