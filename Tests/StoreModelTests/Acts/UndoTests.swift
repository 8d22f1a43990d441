import Documents
import Testing

@testable import StoreModel

struct UndoTests {
  private var fixture = ShopFixture()
  private let now: Int64 = 1_795_000_100_000

  private mutating func add(_ name: String, _ number: UInt64) throws -> DocumentID {
    var new = NewRegular()
    new.name = name
    let id = DocumentID(high: 3, low: number)
    try fixture.perform(.regulars(.add(new, id: id)), at: now)
    return id
  }

  @Test mutating func `adding somebody is taken back`() throws {
    let id = try add("Anna", 1)
    let act = try #require(try fixture.perform(.undo, at: now + 1000)?.undone)
    #expect(act.what == .regulars(.added))
    #expect(act.subject == "Anna")
    #expect(fixture.shop.row(of: id) == nil)
    #expect(fixture.refusal(.undo) == .nothingToUndo)
  }

  @Test mutating func `acts go back one by one, the newest first`() throws {
    let anna = try add("Anna", 1)
    let visit = DocumentID(high: 4, low: 1)
    try fixture.perform(.visits(.checkIn(CheckIn(regular: anna), id: visit)), at: now)
    try fixture.perform(.visits(.void(visit, reason: nil)), at: now)
    let row = try #require(fixture.shop.row(of: anna))
    #expect(fixture.shop.regulars[Int(row)].visits == 0)
    try fixture.perform(.undo, at: now)
    #expect(fixture.shop.regulars[Int(row)].visits == 1)
    try fixture.perform(.undo, at: now)
    #expect(fixture.shop.regulars[Int(row)].visits == 0)
    try fixture.perform(.undo, at: now)
    #expect(fixture.shop.row(of: anna) == nil)
  }

  @Test mutating func `after a day an act stands`() throws {
    _ = try add("Anna", 1)
    let tomorrow = Doer(now: now + UndoRecord.ageMax, partner: "Mei")
    #expect(fixture.shop.decide(.undo, by: tomorrow) == .refused(.nothingToUndo))
  }

  @Test mutating func `nobody takes back what another partner did`() throws {
    _ = try add("Anna", 1)
    let other = Doer(now: now, partner: "Bo")
    #expect(fixture.shop.decide(.undo, by: other) == .refused(.nothingToUndo))
  }

  @Test mutating func `the last twenty acts can be taken back`() throws {
    for number in 0..<25 { _ = try add("Guest \(number)", UInt64(number)) }
    var undone = 0
    while case .changes = fixture.shop.decide(.undo, by: Doer(now: now, partner: "Mei")) {
      try fixture.perform(.undo, at: now)
      undone += 1
    }
    #expect(undone == 20)
    #expect(fixture.shop.regularCount == 5)
  }

  @Test mutating func `an act after an undo can be taken back too`() throws {
    _ = try add("Anna", 1)
    _ = try add("Bo", 2)
    try fixture.perform(.undo, at: now)
    _ = try add("Cleo", 3)
    try fixture.perform(.undo, at: now)
    try fixture.perform(.undo, at: now)
    #expect(fixture.shop.regularCount == 0)
  }
}
