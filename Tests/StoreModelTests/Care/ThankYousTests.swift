import Documents
import Testing

@testable import StoreModel

@Suite("Thank-you cards")
struct ThankYousTests {
  private let id = DocumentID.test(1)

  @Test(arguments: ThankYouMaking.allCases)
  func `a card waits until it is written or printed`(making: ThankYouMaking) throws {
    var fixture = try ShopFixture.withGuests()
    try fixture.care(.thankYou(regular: .member("M2"), reason: "brought us pastries", id: id))
    try fixture.care(.thankYou(regular: .member("M1"), reason: "ten years", id: .test(2)))
    let cards = fixture.shop.thankYous()
    #expect(cards.map(\.reason) == ["brought us pastries", "ten years"])
    #expect(cards.map(\.addressee) == ["Chloé", "张小明"])
    #expect(cards.map(\.by) == ["Mei", "Mei"])
    try fixture.care(.thankYouDone(id, making))
    #expect(fixture.shop.thankYous().map(\.id) == [.test(2)])
    let off = try #require(try fixture.shop.careDocument(id, .thankYou).off)
    #expect(off.value == .map(["reason": .string(making.rawValue), "by": "Mei"]))
  }

  @Test func `a card calls nobody by a cue`() throws {
    var fixture = ShopFixture()
    var new = NewRegular()
    new.cue = "blue helmet, 8:10"
    try fixture.perform(.regulars(.add(new, id: .test(7))))
    try fixture.care(.thankYou(regular: .test(7), reason: "always kind", id: id))
    #expect(fixture.shop.thankYous().map(\.addressee) == [nil])
    var edit = RegularEdit()
    edit.callName = "Bo"
    try fixture.perform(.regulars(.edit(.test(7), edit)))
    #expect(fixture.shop.thankYous().map(\.addressee) == ["Bo"])
  }

  @Test func `the reason is held to what notes may hold, and to consent`() throws {
    let fixture = try ShopFixture.withGuests()
    func refusal(_ member: String, _ reason: String) -> Refusal? {
      fixture.refusal(.care(.thankYou(regular: .member(member), reason: reason, id: id)))
    }
    #expect(refusal("M1", "card 6222 0202 0000 0000 004") != nil)
    #expect(
      refusal("M1", "") == .badField(field: "reason", value: "", wanted: .characters(1...140)))
    #expect(refusal("M3", "kind") == .regulars(.consentForbids(.none)))
    #expect(refusal("M1", "kind") == nil)
  }
}
