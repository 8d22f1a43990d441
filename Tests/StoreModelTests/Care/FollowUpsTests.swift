import Documents
import Testing

@testable import StoreModel

@Suite("Follow-ups")
struct FollowUpsTests {
  private let id = DocumentID.test(1)

  private func texts(_ fixture: ShopFixture, of member: String, on day: String) throws -> [String] {
    try fixture.shop.followUps(of: .member(member), on: .of(day)).map(\.text)
  }

  @Test func `a follow-up is due at once and until it is ticked`() throws {
    var fixture = try ShopFixture.withGuests()
    let made = CareCommand.followUp(regular: .member("M1"), text: "how was the move?", id: id)
    #expect(try fixture.care(made, at: 1_795_300_000_000) == .care(.changed(id)))
    let fact = try #require(try fixture.page("2026-11-22T12:00").followUps.first)
    #expect(fact.regular.label == "M1")
    #expect(fact.text == "how was the move?")
    #expect(fact.at == 1_795_300_000_000)
    #expect(fact.by == "Mei")
    #expect(try texts(fixture, of: "M1", on: "2027-11-22") == ["how was the move?"])
    #expect(try texts(fixture, of: "M2", on: "2027-11-22") == [])
    try fixture.care(.followUpDone(id))
    #expect(try texts(fixture, of: "M1", on: "2027-11-22") == [])
    #expect(try fixture.page("2026-11-22T12:00").followUps.isEmpty)
  }

  @Test func `one for a later day is silent until that business day`() throws {
    var fixture = try ShopFixture.withGuests()
    let day = try CivilDay.of("2026-12-01")
    try fixture.care(.followUp(regular: .member("M1"), text: "ask", from: day, id: id))
    #expect(try fixture.page("2026-12-01T03:59").followUps.isEmpty)
    #expect(try fixture.page("2026-12-01T04:00").followUps.map(\.from) == [day])
  }

  @Test func `what has waited longest stands first`() throws {
    var fixture = try ShopFixture.withGuests()
    let moment: Int64 = 1_795_300_000_000
    func add(_ text: String, _ number: UInt64, from: String? = nil, at: Int64) throws {
      try fixture.care(
        .followUp(
          regular: .member("M1"), text: text, from: try from.map(CivilDay.of), id: .test(number)),
        at: at)
    }
    try add("second", 1, at: moment + 1)
    try add("third", 2, from: "2026-12-01", at: moment - 5)
    try add("first", 3, from: "2026-11-01", at: moment)
    #expect(try texts(fixture, of: "M1", on: "2026-12-02") == ["first", "second", "third"])
  }

  @Test func `a key pressed twice counts once`() throws {
    var fixture = try ShopFixture.withGuests()
    let command = CareCommand.followUp(regular: .member("M1"), text: "ask", id: id)
    try fixture.care(command)
    #expect(try fixture.care(command) == .care(.changed(id)))
    try fixture.care(.followUpDone(id))
    try fixture.care(.followUpDone(id))
    try fixture.care(command)
    let written = try fixture.written.map(Document.decoded).filter { $0.kind == .followUp }
    #expect(written.map(\.isOff) == [false, true])
    #expect(try texts(fixture, of: "M1", on: "2026-12-02") == [])
  }

  @Test func `what notes must not hold is refused`() throws {
    let fixture = try ShopFixture.withGuests()
    func refusal(_ text: String) -> Refusal? {
      fixture.refusal(.care(.followUp(regular: .member("M1"), text: text, id: id)))
    }
    #expect(refusal("call 138-0013-8000") == .badNote(.phoneNumber))
    #expect(refusal(String(repeating: "长", count: 141)) == .badNote(.tooLong(limit: 140)))
    #expect(refusal(String(repeating: "长", count: 140)) == nil)
    #expect(
      refusal(" \u{200B}") == .badField(field: "text", value: "", wanted: .characters(1...140)))
  }

  @Test func `nothing is written about who did not agree, is unknown, or is no guest`() throws {
    let fixture = try ShopFixture.withGuests()
    let ben = CareCommand.followUp(regular: .member("M3"), text: "ask", id: id)
    #expect(fixture.refusal(.care(ben)) == .regulars(.consentForbids(.none)))
    let nobody = CareCommand.followUp(regular: .test(9), text: "ask", id: id)
    #expect(fixture.refusal(.care(nobody)) == .unknown(DocumentID.test(9).description))
    #expect(
      fixture.refusal(.care(.followUpDone(.member("M1"))))
        == .care(.unknown(DocumentID.member("M1").description)))
  }
}
