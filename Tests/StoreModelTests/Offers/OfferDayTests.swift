import Testing

@testable import StoreModel

/// O16 and O27: days of a guest's own, and challenges.
@Suite("A guest's own days and challenges")
struct OfferDayTests {
  private let birthday = Offer.of("o", .birthday, .percentOff(10))

  private func guest(_ birthday: String?, joined: String? = nil) throws -> OfferGuest {
    var guest = OfferGuest()
    guest.birthday = birthday.flatMap { YearlyDay($0) }
    guest.joined = try joined.map { try CivilDay.of($0) }
    return guest
  }

  private func verdict(
    _ offer: Offer, _ guest: OfferGuest, _ day: String
  ) throws -> OfferVerdict? {
    OfferPlan([offer]).judge(nil, for: guest, at: try OfferFixture.moment("\(day)T12:00"))
      .trace.first?.verdict
  }

  private func holds(_ offer: Offer, _ guest: OfferGuest, _ day: String) throws -> Bool {
    try verdict(offer, guest, day) == .applied(OfferTaken(fen: nil))
  }

  private func notBirthday(_ next: String?) throws -> OfferVerdict {
    .ineligible(.notBirthday(try next.map { try CivilDay.of($0) }))
  }

  @Test func `O16 who was born on 29 February has 28 February in a common year`() throws {
    let week = birthday.with { $0.round = .days(before: 0, after: 7) }
    let leap = try guest("02-29")
    let days = ["02-28", "03-01", "03-07"]
    for day in days { #expect(try holds(week, leap, "2027-\(day)"), "\(day)") }
    #expect(try verdict(week, leap, "2027-02-27") == notBirthday("2027-02-28"))
    #expect(try verdict(week, leap, "2027-03-08") == notBirthday("2028-02-29"))
    #expect(try holds(birthday, leap, "2028-02-29"))
    #expect(try !holds(birthday, leap, "2028-02-28"))
  }

  @Test func `O16 days before and after, or the whole month`() throws {
    let november = try guest("11-25")
    let round = birthday.with { $0.round = .days(before: 2, after: 1) }
    let held = try (20...30).filter { try holds(round, november, "2026-11-\($0)") }
    #expect(held == [23, 24, 25, 26])
    let month = birthday.with { $0.round = .month }
    #expect(try holds(month, november, "2026-11-01"))
    #expect(try holds(month, november, "2026-11-30"))
    #expect(try verdict(month, november, "2026-10-31") == notBirthday("2026-11-25"))
    #expect(try verdict(month, november, "2026-12-01") == notBirthday("2027-11-25"))
    #expect(try verdict(birthday, guest(nil), "2026-11-25") == notBirthday(nil))
  }

  @Test func `O16 the day is the business day`() throws {
    let offer = birthday
    let born = try guest("11-25")
    #expect(try OfferFixture.said(offer, for: born, at: "2026-11-26T03:59") == "1000")
    #expect(try OfferFixture.said(offer, for: born, at: "2026-11-25T03:59") == "notBirthday")
  }

  @Test func `O16 once an occurrence: in January it is the old year's`() throws {
    let week = birthday.with { $0.round = .days(before: 3, after: 7) }
    var born = try guest("12-31")
    #expect(try holds(week, born, "2027-01-02"))
    let onTheDay = try OfferFixture.instant("2026-12-31T12:00")
    born.uses = ["o": [onTheDay]]
    #expect(try verdict(week, born, "2027-01-02") == .ineligible(.alreadyUsed(onTheDay)))
    let after = try OfferFixture.instant("2027-01-02T12:00")
    born.uses = ["o": [after]]
    #expect(try verdict(week, born, "2027-01-03") == .ineligible(.alreadyUsed(after)))
    // The next one is another occurrence, in the same calendar year.
    #expect(try holds(week, born, "2027-12-28"))
    #expect(try holds(week, born, "2027-12-31"))
    // A year that was missed is not made up for.
    born.uses = [:]
    #expect(try !holds(week, born, "2027-01-08"))
  }

  @Test func `O16 a birthday before somebody joined is none of ours`() throws {
    let week = birthday.with { $0.round = .days(before: 0, after: 7) }
    #expect(try holds(week, guest("11-25", joined: "2026-11-25"), "2026-11-27"))
    let later = try guest("11-25", joined: "2026-11-26")
    #expect(try verdict(week, later, "2026-11-27") == notBirthday("2027-11-25"))
    #expect(try holds(week, later, "2027-11-25"))
  }

  @Test func `O16 an anniversary comes after a year`() throws {
    let offer = Offer.of("o", .anniversary, .percentOff(10))
    #expect(try holds(offer, guest(nil, joined: "2025-11-25"), "2026-11-25"))
    let young = try guest(nil, joined: "2026-11-25")
    #expect(try verdict(offer, young, "2026-11-25") == notBirthday("2027-11-25"))
    #expect(try verdict(offer, guest(nil), "2026-11-25") == notBirthday(nil))
    let leap = try guest(nil, joined: "2024-02-29")
    #expect(try holds(offer, leap, "2025-02-28"))
  }

  @Test func `Visit: the n-th, or every n-th`() throws {
    func said(_ visits: Int, _ isEvery: Bool) throws -> String {
      var guest = OfferGuest()
      guest.visits = visits
      let offer = Offer.of("o", .nthVisit, .amountOff(100)).with { $0.visit = (10, isEvery) }
      return try OfferFixture.said(offer, for: guest)
    }
    #expect(try said(0, false) == "wrongVisit 9")
    #expect(try said(6, false) == "wrongVisit 3")
    #expect(try said(9, false) == "100")
    #expect(try said(10, false) == "wrongVisit")
    #expect(try said(9, true) == "100")
    #expect(try said(10, true) == "wrongVisit 9")
    #expect(try said(19, true) == "100")
  }

  /// A challenge that was assigned yesterday, and what is said of it with a cart.
  private func challenge(
    _ kind: OfferKind, _ cart: Int64, spent: Int64 = 0, isStrict: Bool = false,
    at text: String = "2026-11-25T12:00"
  ) throws -> String {
    var guest = OfferGuest()
    var assignment = OfferAssignment(at: try OfferFixture.instant("2026-11-24T12:00"))
    assignment.spentFen = spent
    guest.assignments = ["o": [assignment]]
    let offer = Offer.of("o", kind, nil).with {
      ($0.minSpendFen, $0.isStrict, $0.days, $0.rewardFen) = (1000, isStrict, 3, 500)
    }
    return try OfferFixture.said(offer, .of(cart), for: guest, at: text)
  }

  @Test func `O27 one purchase at the threshold, or strictly above it`() throws {
    #expect(try challenge(.spendOnce, 1000) == "0 reward 500")
    #expect(try challenge(.spendOnce, 999) == "belowSpend 1")
    #expect(try challenge(.spendOnce, 999, spent: 900) == "belowSpend 1")
    #expect(try challenge(.spendOnce, 1000, isStrict: true) == "belowSpend 1")
    #expect(try challenge(.spendOnce, 1001, isStrict: true) == "0 reward 500")
  }

  @Test func `O27 a running sum at the threshold, this cart in it`() throws {
    #expect(try challenge(.spendTotal, 400, spent: 600) == "0 reward 500")
    #expect(try challenge(.spendTotal, 300, spent: 600) == "belowSpend 100")
  }

  @Test func `O27 n times 24 hours from the assignment, both instants in it`() throws {
    #expect(try challenge(.spendOnce, 1000, at: "2026-11-24T12:00") == "0 reward 500")
    #expect(try challenge(.spendOnce, 1000, at: "2026-11-27T12:00") == "0 reward 500")
    #expect(try challenge(.spendOnce, 1000, at: "2026-11-27T12:00:01") == "ended")
    #expect(try challenge(.spendOnce, 1000, at: "2026-11-24T11:59:59") == "notAssigned")
  }

  @Test func `O27 a challenge is only for whom it was assigned to`() throws {
    let offer = Offer.of("o", .spendOnce, nil).with { $0.minSpendFen = 1000 }
    #expect(try OfferFixture.said(offer) == "notAssigned")
    #expect(try OfferFixture.said(offer, for: nil) == "membersOnly")
  }
}
