import Documents
import Simulation
import Testing

@testable import StoreModel

@Suite("Care of guests who are not remembered any more")
struct ForgettingTests {
  private let guests = ["M1", "M2", "M3", "M4"]

  /// What every document says now, by its id.
  private func latest(_ fixture: ShopFixture) throws -> [Document] {
    var latest: [DocumentID: Document] = [:]
    for bytes in fixture.written {
      let document = try Document.decoded(bytes)
      latest[document.id] = document
    }
    return Array(latest.values)
  }

  private func withdraw(_ ids: [String], in fixture: inout ShopFixture) throws {
    try fixture.importMembers(
      ids.map { id in
        var row = MemberRow.remembered(id, "Guest \(id)")
        row.consent = .withdrawn
        return row
      })
  }

  @Test func `two guests of one event who go in one import both give their seats back`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers(guests.map { .remembered($0, "Guest \($0)") })
    try fixture.care(.addEvent(title: "Cupping", at: 1_795_849_200_000, seats: 3, id: .test(1)))
    for id in guests.prefix(3) {
      try fixture.care(.signUp(event: .test(1), regular: .member(id)))
    }
    try withdraw(["M1", "M2"], in: &fixture)
    #expect(fixture.events.first?.guests.map(\.label) == ["M3"])
    let event = try fixture.shop.careDocument(.test(1), .event)
    #expect(event.fields.count { $0.value.int != nil && EventField.guest($0.name) != nil } == 1)
    #expect(fixture.events.first?.seatsLeft == 2)
  }

  @Test func `what another terminal wrote before it heard of the wish is not shown`() throws {
    var fixture = try ShopFixture.withGuests()
    try fixture.care(.addEvent(title: "Cupping", at: 1_795_849_200_000, seats: 1, id: .test(1)))
    let ben = Value.string(DocumentID.member("M3").description)
    let seat = try #require(EventField.guest(.member("M3")))
    try fixture.write([
      Change(.followUp, .test(2), fields: ["regular": ben, "text": "ask"]),
      Change(.thankYou, .test(3), fields: ["regular": ben, "reason": "kind"]),
      Change(.event, .test(1), fields: [seat: 5], current: fixture.shop.current(.test(1))),
    ])
    let page = try fixture.page("2026-11-22T12:00")
    #expect(page.followUps.isEmpty)
    #expect(page.thankYous.isEmpty)
    #expect(fixture.events.map(\.seatsLeft) == [1])
    #expect(fixture.refusal(.care(.signUp(event: .test(1), regular: .member("M1")))) == nil)
  }

  @Test(arguments: 0..<40)
  func `follow-ups, cards and seats go with the consent, done or not`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var fixture = ShopFixture()
    try fixture.importMembers(guests.map { .remembered($0, "Guest \($0)") })
    for number in 0..<UInt64(30) {
      try act(number, in: &fixture, &random)
    }
    let gone = guests.filter { _ in Bool.random(using: &random) }
    try withdraw(gone, in: &fixture)
    let ids = Set(gone.map { DocumentID.member($0) })
    for document in try latest(fixture) where document.kind != .imported {
      #expect(document.regularID.map { !ids.contains($0) } ?? true)
      for field in document.fields where !field.value.isNull {
        #expect(EventField.guest(field.name).map { !ids.contains($0) } ?? true)
      }
    }
    #expect(fixture.shop.forgotten(ids).isEmpty)
    let page = try fixture.page("2026-11-22T12:00")
    let left = Set(guests).subtracting(gone)
    let told =
      page.followUps.map(\.regular.label) + page.thankYous.map(\.regular.label)
      + fixture.events.flatMap { $0.guests.map(\.label) }
    #expect(left.isSuperset(of: told))
  }

  @Test(arguments: 0..<20)
  func `the page is the same whatever order the documents arrive in`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var fixture = ShopFixture()
    try fixture.importMembers(
      guests.map { id in
        var row = MemberRow.remembered(id, "Guest \(id)")
        row.birthday = "11-23"
        return row
      })
    for number in 0..<UInt64(20) { try act(number, in: &fixture, &random) }
    let bytes = try latest(fixture).map { $0.encoded() }.shuffled(using: &random)
    var other = ShopFixture()
    for (index, bytes) in bytes.enumerated() {
      bytes.withUnsafeBytes { other.shop.fold($0, at: DocumentPlace(token: UInt64(index))) }
    }
    other.shop.settle()
    #expect(try other.page("2026-11-22T12:00") == fixture.page("2026-11-22T12:00"))
    #expect(try !fixture.page("2026-11-22T12:00").birthdays.isEmpty)
  }

  /// One partner's act at random.
  private func act(
    _ number: UInt64, in fixture: inout ShopFixture, _ random: inout SeededGenerator
  ) throws {
    let guest = DocumentID.member(guests.randomElement(using: &random) ?? "M1")
    let other = DocumentID.test(UInt64.random(in: 0..<max(1, number), using: &random))
    let id = DocumentID.test(number)
    let commands: [CareCommand] = [
      .followUp(regular: guest, text: "ask", id: id),
      .thankYou(regular: guest, reason: "kind", id: id),
      .addEvent(title: "Cupping", at: 1_795_849_200_000, seats: nil, id: id),
      .signUp(event: other, regular: guest), .signUp(event: other, regular: guest),
      .followUpDone(other), .thankYouDone(other, .printed), .cancelEvent(other),
      .signOff(event: other, regular: guest),
    ]
    if let command = commands.randomElement(using: &random) { try fixture.care(command) }
  }
}
