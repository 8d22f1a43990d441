import Documents
import Testing

@testable import StoreModel

@Suite("A drink that should not be made")
struct UnfitCheckInTests {
  private var fixture = ShopFixture()
  private let id = DocumentID(high: 3, low: 1)
  private let visit = DocumentID(high: 4, low: 1)

  private mutating func anna(_ constraints: String?) throws {
    var new = NewRegular()
    new.name = "Anna"
    new.usual = [constraints == nil ? "G A L" : "G L"]
    new.constraints = constraints
    #expect(try fixture.perform(.regulars(.add(new, id: id))) != nil)
  }

  private func unfit(_ checkIn: CheckIn) -> UnfitOrder? {
    let refusal = fixture.refusal(.visits(.checkIn(checkIn, id: visit)), as: "Mei")
    if case .visits(.unfit(let order)) = refusal { return order }
    return nil
  }

  @Test mutating func `the shop refuses it, whatever the screen knew, unless it is meant`() throws {
    try anna("tree-nut")
    var checkIn = CheckIn(regular: id)
    checkIn.items = ["G A L"]
    #expect(unfit(checkIn)?.drinks.map(\.mark) == ["G A L"])
    checkIn.isUnfitMeant = true
    #expect(unfit(checkIn) == nil)
    #expect(try fixture.perform(.visits(.checkIn(checkIn, id: visit))) != nil)
  }

  @Test mutating func `what is out is refused, for a guest nobody knows too`() throws {
    try anna(nil)
    #expect(unfit(CheckIn(regular: id)) == nil)
    try fixture.perform(.menu(.out(item: "milk:A")))
    #expect(unfit(CheckIn(regular: id))?.drinks.first?.out.count == 1)
    var guest = CheckIn()
    guest.items = ["T A L"]
    #expect(unfit(guest) != nil)
    guest.items = ["T L"]
    #expect(unfit(guest) == nil)
  }
}
