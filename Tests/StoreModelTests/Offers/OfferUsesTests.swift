import Documents
import Testing

@testable import StoreModel

@Suite("What was used of offers")
struct OfferUsesTests {
  private var fixture = ShopFixture()
  private static let noon = Int64.at("2026-11-22T12:00")
  private static let minute: Int64 = 60_000
  private static let day = CivilDay("2026-11-22") ?? CivilDay(number: 0)
  private let guest = DocumentID.member("M1")
  private let other = DocumentID.member("M2")

  init() throws {
    for id in ["a", "b"] { fixture.offer(.of(.percentOff, id)) }
    try fixture.importMembers([.remembered("M1", "Zhang San"), .remembered("M2", "Li Si")])
  }

  private func counts(_ offer: String = "a") -> OfferCounts {
    fixture.shop.offerCounts(on: Self.day, in: ShopFixture.calendar)[offer] ?? OfferCounts()
  }

  private mutating func void(_ number: UInt64) throws {
    try fixture.perform(.visits(.void(DocumentID(high: 7, low: number), reason: nil)))
  }

  @Test
  mutating func
    `O18 a visit that names an offer is a use of it, once, and a void visit gives it back`() throws
  {
    let fact = try fixture.checkIn(guest, 1, at: Self.noon, offers: ["a|b", "a"])
    #expect(fact?.offers == ["a", "b"])
    #expect(fixture.uses("a", "M1") == [Self.noon] && fixture.uses("b", "M1") == [Self.noon])
    #expect(counts().used == 1)
    #expect(
      fixture.shop.offerUsers(of: "a", on: Self.day, in: ShopFixture.calendar) == [guest])
    try void(1)
    #expect(fixture.uses("a", "M1") == [] && counts().used == 0)
  }

  @Test
  mutating func `O18 an event within ten minutes of a visit is the same use, whatever comes first`()
    throws
  {
    try fixture.tell(.used, "a", 1, at: Self.noon) { $0.regular = guest }
    #expect(fixture.uses("a", "M1") == [Self.noon])
    try fixture.checkIn(guest, 1, at: Self.noon + 10 * Self.minute, offers: ["a"])
    #expect(fixture.uses("a", "M1") == [Self.noon + 10 * Self.minute])
    try fixture.tell(.used, "a", 2, at: Self.noon + 20 * Self.minute) { $0.regular = guest }
    #expect(counts().used == 1)
    try fixture.tell(.used, "a", 3, at: Self.noon + 20 * Self.minute + 1) { $0.regular = guest }
    #expect(counts().used == 2)
    try void(1)
    #expect(fixture.uses("a", "M1") == [Self.noon + 20 * Self.minute + 1])
  }

  @Test mutating func `an event hangs on a visit that counts before a nearer void one`() throws {
    try fixture.checkIn(guest, 1, at: Self.noon)
    try fixture.checkIn(guest, 2, at: Self.noon + 5 * Self.minute)
    try void(1)
    try fixture.tell(.used, "a", 1, at: Self.noon + 1) { $0.regular = guest }
    #expect(fixture.uses("a", "M1") == [Self.noon + 5 * Self.minute])
    try void(2)
    #expect(fixture.uses("a", "M1") == [])
  }

  @Test mutating func `an event that names a visit is a use of whoever has the visit`() throws {
    try fixture.checkIn(guest, 1, at: Self.noon)
    let visit = DocumentID(high: 7, low: 1)
    let told = try fixture.tell(.used, "a", 1, at: Self.noon + 60 * Self.minute) {
      $0.visit = visit
    }
    #expect(told?.telling.regular == guest)
    #expect(fixture.uses("a", "M1") == [Self.noon])
    let move = DocumentID(high: 8, low: 1)
    try fixture.perform(.visits(.move(visit: visit, to: other, id: move)))
    #expect(fixture.uses("a", "M1") == [] && fixture.uses("a", "M2") == [Self.noon])
    try fixture.perform(.undo)
    #expect(fixture.uses("a", "M1") == [Self.noon] && fixture.uses("a", "M2") == [])
  }

  @Test mutating func `a visit that is moved takes along what it names and what was near`() throws {
    try fixture.checkIn(guest, 1, at: Self.noon, offers: ["a"])
    try fixture.tell(.used, "b", 1, at: Self.noon + Self.minute) { $0.regular = guest }
    let move = DocumentID(high: 8, low: 1)
    try fixture.perform(
      .visits(.move(visit: DocumentID(high: 7, low: 1), to: other, id: move)))
    for offer in ["a", "b"] {
      #expect(fixture.uses(offer, "M1") == [] && fixture.uses(offer, "M2") == [Self.noon])
      #expect(counts(offer).used == 1)
    }
  }

  @Test mutating func `both sides of a joined visit name offers, and each is used once`() throws {
    try fixture.checkIn(guest, 1, at: Self.noon, offers: ["a"])
    var row = VisitRow.of("M1", id: "V1", at: Self.noon + 2 * Self.minute)
    row.offers = ["a", "b"]
    try fixture.importVisits([row])
    #expect(fixture.uses("a", "M1") == [Self.noon] && fixture.uses("b", "M1") == [Self.noon])
    #expect(counts().used == 1 && counts("b").used == 1)
    let till = ImportIdentity.visit(tillID: "V1", in: .unenrolled)
    try fixture.tell(.used, "b", 1, at: Self.noon) { $0.visit = till }
    #expect(counts("b").used == 1)
    try void(1)
    #expect(counts().used == 0 && counts("b").used == 0)
  }

  @Test mutating func `shown and declined are counted with reasons, and uses of nobody`() throws {
    try fixture.tell(.shown, "a", 1, at: Self.noon) { $0.regular = guest }
    try fixture.tell(.shown, "a", 2, at: Self.noon)
    try fixture.tell(.declined, "a", 3, at: Self.noon) { $0.reason = .price }
    try fixture.tell(.declined, "a", 4, at: Self.noon)
    try fixture.tell(.used, "a", 5, at: Self.noon)
    try fixture.tell(.used, "a", 6, at: .at("2026-11-23T04:00"))
    let counts = counts()
    #expect([counts.shown, counts.used, counts.declined] == [2, 1, 2])
    #expect(counts.reasons == ["price": 1])
    #expect(fixture.uses("a", "M1") == [])
    let moment = fixture.shop.offerMoment(at: Self.noon, calendar: ShopFixture.calendar)
    #expect(moment.usesToday == ["a": 1] && !moment.lacksSync && moment.store == "")
  }

  @Test mutating func `what was told can be taken back and done again`() throws {
    try fixture.tell(.used, "a", 1, at: Self.noon) { $0.regular = guest }
    try fixture.tell(.used, "a", 1, at: Self.noon) { $0.regular = guest }
    #expect(counts().used == 1)
    #expect(try fixture.perform(.undo, at: Self.noon)?.undone?.what == .offerEvents(.used))
    #expect(counts().used == 0)
    try fixture.perform(.step(UndoStepping(.forth)), at: Self.noon)
    #expect(counts().used == 1)
  }

  @Test mutating func `a guest who is erased leaves what was counted`() throws {
    try fixture.checkIn(guest, 1, at: Self.noon, offers: ["a"])
    try fixture.tell(.used, "b", 1, at: Self.noon) { $0.regular = guest }
    try fixture.tell(.declined, "b", 2, at: Self.noon) { $0.regular = guest }
    let before = fixture.shop.offerCounts(on: Self.day, in: ShopFixture.calendar)
    try fixture.perform(.regulars(.erase(guest)))
    #expect(fixture.shop.offerCounts(on: Self.day, in: ShopFixture.calendar) == before)
    #expect(fixture.shop.row(of: guest) == nil)
  }
}
