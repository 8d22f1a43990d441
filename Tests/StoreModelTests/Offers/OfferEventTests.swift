import Documents
import Testing

@testable import StoreModel

@Suite("What is taken down of offers")
struct OfferEventTests {
  private var fixture = ShopFixture()
  private static let noon = Int64.at("2026-11-22T12:00")
  private let guest = DocumentID.member("M1")

  init() throws {
    try fixture.perform(.settings(.change([.zone: "Asia/Shanghai"])))
    fixture.offer(.of(.percentOff, "morning"))
    try fixture.importMembers([.remembered("M1", "Zhang San")])
  }

  private func refusal(_ telling: OfferTelling) -> Refusal? {
    let command = Command.offerEvents(.tell(telling, id: .test(99)))
    let decision = fixture.shop.decide(command, by: Doer(now: Self.noon))
    if case .refused(let refusal) = decision { return refusal }
    return nil
  }

  private func refusal(
    _ offers: [String], at moment: Int64 = OfferEventTests.noon, for guest: DocumentID?
  ) -> Refusal? {
    var checkIn = CheckIn(regular: guest)
    (checkIn.items, checkIn.offers) = (["T L"], offers)
    let command = Command.visits(.checkIn(checkIn, id: .test(98)))
    let decision = fixture.shop.decide(command, by: Doer(now: moment))
    if case .refused(let refusal) = decision { return refusal }
    return nil
  }

  @Test func `an offer nobody knows is refused with what comes near`() {
    let unknown = Refusal.offerEvents(.unknown("mornign", near: ["morning"]))
    #expect(refusal(OfferTelling(.shown, "mornign")) == unknown)
    #expect(refusal(["morning", "mornign"], for: guest) == unknown)
  }

  @Test mutating func `a guest or visit nobody knows is refused, and one who was erased`() throws {
    #expect(
      refusal(OfferTelling(.shown, "morning", by: .test(1))) == .unknown("\(DocumentID.test(1))"))
    var telling = OfferTelling(.used, "morning")
    telling.visit = .test(2)
    #expect(refusal(telling) == .visits(.unknown("\(DocumentID.test(2))")))
    telling.visit = nil
    telling.reason = .price
    #expect(refusal(telling) == .offerEvents(.reasonAlone))
    try fixture.perform(.regulars(.erase(guest)))
    #expect(refusal(OfferTelling(.shown, "morning", by: guest)) == .unknown("\(guest)"))
  }

  @Test
  mutating func `O18 the first use applies, the second is alreadyUsed, until the visit is void`()
    throws
  {
    var offer = Offer.of(.percentOff, "once")
    offer.limits.perMember = 1
    fixture.offer(offer)
    #expect(refusal(["once"], for: guest) == nil)
    #expect(
      refusal(["once"], for: nil)
        == .offerEvents(.doesNotHold(OfferDenial(offer, .membersOnly))))
    try fixture.checkIn(guest, 1, at: Self.noon, offers: ["once"])
    let later = Self.noon + 86_400_000
    #expect(
      refusal(["once"], at: later, for: guest)
        == .offerEvents(.doesNotHold(OfferDenial(offer, .alreadyUsed(Self.noon)))))
    #expect(try fixture.checkIn(guest, 2, at: later, offers: ["once"])?.offers == ["once"])
    for number in [1, 2] as [UInt64] {
      try fixture.perform(.visits(.void(DocumentID(high: 7, low: number), reason: nil)))
    }
    #expect(refusal(["once"], at: later, for: guest) == nil)
  }

  @Test
  mutating func
    `O18 what was used in this store today counts against its quota, what was used yesterday does not`()
    throws
  {
    var offer = Offer.of(.percentOff, "few")
    offer.limits.perStoreDay = 2
    fixture.offer(offer)
    try fixture.tell(.used, "few", 1, at: .at("2026-11-22T03:59"))
    try fixture.tell(.used, "few", 2, at: .at("2026-11-22T04:00"))
    #expect(refusal(["few"], for: guest) == nil)
    try fixture.tell(.used, "few", 3, at: Self.noon)
    #expect(
      refusal(["few"], for: guest)
        == .offerEvents(.doesNotHold(OfferDenial(offer, .storeQuotaGone(2)))))
  }

  @Test
  mutating func `what does not hold is no use unless it is meant, shown and declined it may be`()
    throws
  {
    var offer = Offer.of(.percentOff, "once")
    offer.limits.perMember = 1
    fixture.offer(offer)
    let nobodys = Refusal.offerEvents(.doesNotHold(OfferDenial(offer, .membersOnly)))
    #expect(refusal(OfferTelling(.used, "once")) == nobodys)
    #expect(refusal(OfferTelling(.used, "once", by: guest)) == nil)
    try fixture.checkIn(guest, 1, at: Self.noon - 3_600_000, offers: ["once"])
    let twice = Refusal.offerEvents(
      .doesNotHold(OfferDenial(offer, .alreadyUsed(Self.noon - 3_600_000))))
    var telling = OfferTelling(.used, "once", by: guest)
    #expect(refusal(telling) == twice)
    telling.isMeant = true
    #expect(refusal(telling) == nil)
    #expect(refusal(OfferTelling(.shown, "once", by: guest)) == nil)
    #expect(refusal(OfferTelling(.declined, "once", by: guest)) == nil)
  }

  @Test
  mutating func `what is used at a visit is judged as of the visit, which is none before itself`()
    throws
  {
    var offer = Offer.of(.nthVisit, "welcome")
    offer.visit = (nth: 1, isEvery: false)
    fixture.offer(offer)
    try fixture.checkIn(guest, 1, at: Self.noon - 60_000)
    var telling = OfferTelling(.used, "welcome", by: guest)
    #expect(
      refusal(telling)
        == .offerEvents(.doesNotHold(OfferDenial(offer, .wrongVisit(missing: nil)))))
    telling.visit = DocumentID(high: 7, low: 1)
    #expect(refusal(telling) == nil)
  }

  @Test mutating func `a clock that looks wrong gives nothing that goes by the clock`() throws {
    var offer = Offer.of(.percentOff, "today")
    offer.limits.perMemberDay = 1
    fixture.offer(offer)
    var early = Doer(now: .at("2025-12-31T12:00"))
    let telling = Command.offerEvents(
      .tell(OfferTelling(.used, "today", by: guest), id: .test(90)))
    guard case .changes = fixture.shop.decide(telling, by: early) else {
      Issue.record("a moment somebody gave is not held against the clock")
      return
    }
    early.isByMachine = true
    #expect(
      fixture.shop.decide(telling, by: early)
        == .refused(.offerEvents(.doesNotHold(OfferDenial(offer, .clockSuspect)))))
  }

  @Test mutating func `O16 a birthday is used, not shown, and in the new year the old one is`()
    throws
  {
    var offer = Offer.of(.birthday, "cake")
    offer.round = .days(before: 0, after: 7)
    fixture.offer(offer)
    var row = MemberRow.remembered("M2", "Li Si")
    row.birthday = "12-31"
    try fixture.importMembers([row])
    let member = DocumentID.member("M2")
    let (eve, second) = (Int64.at("2026-12-31T10:00"), Int64.at("2027-01-02T10:00"))
    try fixture.tell(.shown, "cake", 1, at: eve) { $0.regular = member }
    #expect(refusal(["cake"], at: eve, for: member) == nil)
    #expect(refusal(["cake"], at: second, for: member) == nil)
    try fixture.checkIn(member, 1, at: eve, offers: ["cake"])
    #expect(
      refusal(["cake"], at: second, for: member)
        == .offerEvents(.doesNotHold(OfferDenial(offer, .alreadyUsed(eve)))))
    #expect(refusal(["cake"], at: .at("2027-12-31T10:00"), for: member) == nil)
  }

  @Test mutating func `what offers know of a guest`() throws {
    var row = MemberRow.remembered("M2", "Li Si")
    (row.tier, row.birthday, row.joined) = ("gold", "02-29", "2025-03-01")
    try fixture.importMembers([row])
    let member = DocumentID.member("M2")
    try fixture.checkIn(member, 1, at: Self.noon)
    try fixture.checkIn(member, 2, at: Self.noon + 3_600_000, offers: ["morning"])
    try fixture.checkIn(member, 3, at: Self.noon + 7_200_000)
    try fixture.perform(.visits(.void(DocumentID(high: 7, low: 1), reason: nil)))
    func guest(at moment: Int64) throws -> OfferGuest {
      let row = try #require(fixture.shop.row(of: member))
      return fixture.shop.offerGuest(row, at: moment, calendar: ShopFixture.calendar)
    }
    let told = try guest(at: Self.noon + 7_200_000)
    #expect(told.tier == "gold" && told.remembers && told.visits == 1)
    #expect(told.birthday == YearlyDay("02-29") && told.joined == CivilDay("2025-03-01"))
    #expect(told.uses == ["morning": [Self.noon + 3_600_000]])
    #expect(try guest(at: Self.noon - 86_400_000).uses == [:])
    var edit = RegularEdit()
    edit.consent = Consent.none
    try fixture.perform(.regulars(.edit(member, edit)))
    #expect(try !guest(at: Self.noon).remembers)
  }

  @Test mutating func `a file that says other offers of a known visit is another visit`() throws {
    var row = VisitRow.of("M1", id: "V1", at: Self.noon)
    row.offers = ["morning", "b"]
    #expect(try fixture.importVisits([row]).added == 1)
    #expect(try fixture.importVisits([row]).unchanged == 1)
    row.offers = ["morning"]
    #expect(try fixture.importVisits([row]).clashes.map(\.what) == [.duplicateID("V1")])
  }
}
