import Documents
import Testing

@testable import StoreModel

@Suite("Adding a regular")
struct NewRegularTests {
  private let id = DocumentID(high: 1, low: 2)

  @Test func `what was said is kept, and the phone only as its last four digits`() throws {
    var fixture = ShopFixture()
    var new = NewRegular()
    new.name = "  Chloe\u{301} Díaz "
    new.phone = "+86 135-1234-5678"
    new.usual = ["G N L"]
    new.constraints = "nut, other:shellfish"
    new.note = "new in town"
    let outcome = try fixture.perform(.regulars(.add(new, id: id)))
    #expect(outcome == .regulars(.added(id)))
    let profile = try fixture.profile(id.description)
    #expect(profile.summary.name == "Chlo\u{E9} Díaz")
    #expect(profile.summary.phoneLast4 == "5678")
    #expect(Set(profile.summary.constraints) == ["tree-nut", "peanut", "other:shellfish"])
    #expect(profile.consent == .verbal)
    #expect(profile.notes.map(\.text) == ["new in town"])
  }

  @Test(arguments: [
    ("peanutz", ["peanut", "peanuts"], "peanutz"), ("nut, shelfish", [], "shelfish"),
    ("花身", ["花生"], "花身"),
  ])
  func `a constraint nobody knows is refused with the nearest known ones`(
    text: String, near: [String], word: String
  ) {
    var new = NewRegular()
    (new.name, new.constraints) = ("Ben", text)
    let refusal = Refusal.badField(
      field: "constraints", value: word,
      wanted: .constraint(like: near, other: "other:\(word)"))
    #expect(ShopFixture().refusal(.regulars(.add(new, id: id))) == refusal)
    var edit = RegularEdit()
    edit.constraints = text
    var fixture = ShopFixture()
    new.constraints = "none"
    #expect(throws: Never.self) { try fixture.perform(.regulars(.add(new, id: id))) }
    #expect(fixture.refusal(.regulars(.edit(id, edit))) == refusal)
  }

  @Test func `nobody is added without a name, a call name or a cue`() {
    var new = NewRegular()
    new.name = " \u{200B} "
    #expect(ShopFixture().refusal(.regulars(.add(new, id: id))) == .regulars(.nothingToCallThem))
  }

  @Test(arguments: [Consent.none, .withdrawn]) func `who says no is not kept`(consent: Consent) {
    var new = NewRegular()
    new.name = "Ben"
    new.consent = consent
    #expect(
      ShopFixture().refusal(.regulars(.add(new, id: id))) == .regulars(.consentForbids(consent)))
  }

  @Test func `a note with a phone number is refused`() {
    var new = NewRegular()
    new.name = "Ben"
    new.note = "call 13512345678"
    #expect(ShopFixture().refusal(.regulars(.add(new, id: id))) == .badNote(.phoneNumber))
  }

  @Test func `a birthday on no calendar is refused with what is wanted`() {
    var new = NewRegular()
    new.name = "Ben"
    new.birthday = "13-40"
    guard
      case .badField(let field, let value, _) = ShopFixture().refusal(.regulars(.add(new, id: id)))
    else {
      Issue.record("not refused")
      return
    }
    #expect(field == "birthday")
    #expect(value == "13-40")
  }
}
