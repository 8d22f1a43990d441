import Documents
import Testing

@testable import StoreModel

@Suite("Hand-over")
struct HandOversTests {
  private let id = DocumentID.test(1)

  @Test func `a note for the next shift stays until it is ticked`() throws {
    var fixture = ShopFixture()
    try fixture.care(.handOver(text: "grinder 2 runs hot", id: id), at: 1_795_300_000_000)
    try fixture.care(.handOver(text: "milk comes at 6", id: .test(2)), at: 1_795_300_000_001)
    #expect(
      fixture.shop.handOvers() == [
        HandOverFact(id: id, text: "grinder 2 runs hot", at: 1_795_300_000_000, by: "Mei"),
        HandOverFact(id: .test(2), text: "milk comes at 6", at: 1_795_300_000_001, by: "Mei"),
      ])
    try fixture.care(.handOverDone(id))
    #expect(try fixture.page("2026-11-22T12:00").handOvers.map(\.id) == [.test(2)])
  }

  @Test func `it has room for 280 characters and holds no numbers of people`() {
    let fixture = ShopFixture()
    func refusal(_ text: String) -> Refusal? {
      fixture.refusal(.care(.handOver(text: text, id: id)))
    }
    #expect(refusal(String(repeating: "交", count: 280)) == nil)
    #expect(refusal(String(repeating: "交", count: 281)) == .badNote(.tooLong(limit: 280)))
    #expect(refusal("ring 13800138000") == .badNote(.phoneNumber))
    #expect(refusal("") == .badField(field: "text", value: "", wanted: .characters(1...280)))
  }
}
