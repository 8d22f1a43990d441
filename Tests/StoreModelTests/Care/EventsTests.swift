import Documents
import Testing

@testable import StoreModel

@Suite("Events")
struct EventsTests {
  private let id = DocumentID.test(1)
  /// 2026-11-28 15:00 in Shanghai.
  private let at: Int64 = 1_795_849_200_000

  private func fixture(seats: Int? = nil) throws -> ShopFixture {
    var fixture = try ShopFixture.withGuests()
    try fixture.care(.addEvent(title: "Cupping 品鉴会", at: at, seats: seats, id: id))
    return fixture
  }

  @Test func `who signs up has a seat until they sign off`() throws {
    var fixture = try fixture(seats: 2)
    try fixture.care(.signUp(event: id, regular: .member("M2")))
    try fixture.care(.signUp(event: id, regular: .member("M1")))
    try fixture.care(.signUp(event: id, regular: .member("M1")))
    #expect(fixture.events.first?.guests.map(\.label) == ["M2", "M1"])
    #expect(fixture.events.first?.seatsLeft == 0)
    try fixture.care(.signOff(event: id, regular: .member("M2")))
    try fixture.care(.signOff(event: id, regular: .member("M2")))
    #expect(fixture.events.first?.guests.map(\.label) == ["M1"])
    #expect(fixture.events.first?.seatsLeft == 1)
  }

  @Test func `a full event takes nobody more and says so`() throws {
    var fixture = try fixture(seats: 1)
    try fixture.care(.signUp(event: id, regular: .member("M1")))
    let more = Command.care(.signUp(event: id, regular: .member("M2")))
    #expect(fixture.refusal(more) == .care(.eventFull(title: "Cupping 品鉴会", seats: 1)))
    try fixture.care(.signOff(event: id, regular: .member("M1")))
    #expect(fixture.refusal(more) == nil)
  }

  @Test func `sign-ups that two terminals take at once both stay`() throws {
    let before = try fixture(seats: 1)
    var (here, there) = (before, before)
    try here.care(.signUp(event: id, regular: .member("M1")))
    try there.care(.signUp(event: id, regular: .member("M2")))
    let events = try [here, there].map { try $0.shop.careDocument(id, .event) }
    let merged = try events[0].merged(with: events[1]).encoded()
    var shop = here.shop
    merged.withUnsafeBytes { shop.fold($0, at: DocumentPlace(token: 99)) }
    let event = shop.events(from: nil, calendar: ShopFixture.calendar).first
    #expect(Set(event?.guests.map(\.label) ?? []) == ["M1", "M2"])
    #expect(event?.seatsLeft == 0)
  }

  @Test func `an event nobody counts seats of takes as many as one record holds`() throws {
    var fixture = try fixture()
    let guests = (0...EventLimits.guestsMax).map { MemberRow.remembered("G\($0)", "Guest \($0)") }
    try fixture.importMembers(guests)
    for number in 0..<EventLimits.guestsMax {
      try fixture.care(.signUp(event: id, regular: .member("G\(number)")))
    }
    let last = DocumentID.member("G\(EventLimits.guestsMax)")
    let full = Refusal.care(.eventFull(title: "Cupping 品鉴会", seats: EventLimits.guestsMax))
    #expect(fixture.refusal(.care(.signUp(event: id, regular: last))) == full)
    try fixture.care(.signOff(event: id, regular: .member("G3")))
    #expect(fixture.refusal(.care(.signUp(event: id, regular: last))) == full)
    #expect(fixture.refusal(.care(.signUp(event: id, regular: .member("G3")))) == nil)
  }

  @Test func `the page shows the events of the week, the list everything from today on`() throws {
    var fixture = try fixture()
    let week: Int64 = 7 * 86_400_000
    try fixture.care(.addEvent(title: "later", at: at + week, seats: nil, id: .test(2)))
    try fixture.care(.addEvent(title: "past", at: at - week, seats: nil, id: .test(3)))
    let titles = { (page: CareFacts) in page.events.map(\.title) }
    #expect(titles(try fixture.page("2026-11-22T12:00")) == ["Cupping 品鉴会"])
    #expect(titles(try fixture.page("2026-11-27T12:00")) == ["Cupping 品鉴会"])
    #expect(titles(try fixture.page("2026-11-28T12:00")) == ["Cupping 品鉴会", "later"])
    #expect(titles(try fixture.page("2026-11-29T03:00")) == ["Cupping 品鉴会", "later"])
    #expect(titles(try fixture.page("2026-11-29T04:00")) == ["later"])
    let today = try CivilDay.of("2026-11-28")
    let coming = fixture.shop.events(from: today, calendar: ShopFixture.calendar)
    #expect(coming.map(\.title) == ["Cupping 品鉴会", "later"])
    #expect(fixture.events.map(\.title) == ["past", "Cupping 品鉴会", "later"])
  }

  @Test func `a cancelled event is gone and takes nobody`() throws {
    var fixture = try fixture()
    try fixture.care(.cancelEvent(id))
    #expect(fixture.events.isEmpty)
    #expect(
      fixture.refusal(.care(.signUp(event: id, regular: .member("M1"))))
        == .care(.unknown(id.description)))
  }

  @Test func `an event without title or with impossible seats is refused`() throws {
    let fixture = ShopFixture()
    func refusal(_ title: String, _ seats: Int?) -> Refusal? {
      fixture.refusal(.care(.addEvent(title: title, at: at, seats: seats, id: id)))
    }
    #expect(
      refusal(" ", nil) == .badField(field: "title", value: "", wanted: .characters(1...80)))
    #expect(refusal(String(repeating: "x", count: 81), nil) == .badNote(.tooLong(limit: 80)))
    #expect(
      refusal("Cupping", 0)
        == .badField(field: "seats", value: "0", wanted: .number(1...64)))
    #expect(refusal("Cupping", 65) != nil)
    #expect(refusal("Cupping", 64) == nil)
  }

  @Test func `who did not agree to be remembered is not signed up`() throws {
    let fixture = try fixture()
    #expect(
      fixture.refusal(.care(.signUp(event: id, regular: .member("M3"))))
        == .regulars(.consentForbids(.none)))
  }
}

extension Document {
  /// The document of encoded bytes.
  static func decoded(_ bytes: [UInt8]) throws -> Document {
    try bytes.withUnsafeBytes { try Document(decoding: $0) }
  }
}
