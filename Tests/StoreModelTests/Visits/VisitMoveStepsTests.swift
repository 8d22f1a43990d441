import Documents
import Testing

@testable import StoreModel

@Suite("Moves of one visit by two partners")
struct VisitMoveStepsTests {
  private var fixture = ShopFixture()
  private let visit = DocumentID(high: 7, low: 1)
  private let members = (0..<3).map { DocumentID.member("M\($0)") }

  init() throws {
    try fixture.importMembers([
      .remembered("M0", "Zhang"), .remembered("M1", "Li"), .remembered("M2", "Wang"),
    ])
    try fixture.perform(.visits(.checkIn(CheckIn(regular: members[0]), id: visit)))
  }

  private func moving(
    to member: Int?, from owner: VisitOwner? = nil, _ number: UInt64 = 90
  ) -> Command {
    let to = member.map { members[$0] }
    return .visits(
      .move(visit: visit, to: to, from: owner, id: DocumentID(high: 8, low: number)))
  }

  /// Whose the visit is, nil for a guest nobody knows.
  private func owner() throws -> Int? {
    let row = try #require(fixture.shop.visitRow(of: visit))
    let regular = fixture.shop.visitFact(row).regular
    return regular.flatMap { members.firstIndex(of: $0) }
  }

  private let back = Command.undo
  private let forth = Command.step(UndoStepping(.forth))

  @Test mutating func `a visit somebody has moved meanwhile is not taken from whose it is now`()
    throws
  {
    let zhang = VisitOwner.regular(members[0])
    #expect(fixture.refusal(moving(to: 2, from: zhang)) == nil)
    try fixture.perform(moving(to: 1, from: zhang, 1), as: "Tom")
    let news = Refusal.visits(.isTheirs(name: "Li", isNews: true))
    #expect(fixture.refusal(moving(to: 2, from: zhang)) == news)
    #expect(fixture.refusal(moving(to: 1, from: zhang)) == news)
    #expect(fixture.refusal(moving(to: 2, from: .guest)) == news)
    #expect(fixture.refusal(moving(to: 2)) == nil)
    try fixture.perform(moving(to: nil, from: .regular(members[1]), 2), as: "Tom")
    #expect(
      fixture.refusal(moving(to: 2, from: zhang)) == .visits(.isTheirs(name: nil, isNews: true)))
    #expect(fixture.refusal(moving(to: 2, from: .guest)) == nil)
  }

  @Test mutating func `a move that a later one outdid is not taken back, nor said to be`() throws {
    try fixture.perform(moving(to: 1, 1), as: "Bo")
    try fixture.perform(moving(to: 2, 2), as: "Tom")
    #expect(fixture.refusal(back, as: "Bo") == .nothingToUndo)
    try fixture.perform(back, as: "Tom")
    #expect(try owner() == 1)
    #expect(try fixture.perform(back, as: "Bo")?.undone?.subject == "Li")
    #expect(try owner() == 0)
  }

  @Test mutating func `a move is made again, unless a later one holds`() throws {
    try fixture.perform(moving(to: 1, 1), as: "Bo")
    for _ in 0..<2 {
      try fixture.perform(back, as: "Bo")
      #expect(try owner() == 0)
      try fixture.perform(forth, as: "Bo")
      #expect(try owner() == 1)
    }
    try fixture.perform(back, as: "Bo")
    try fixture.perform(moving(to: 2, 2), as: "Tom")
    #expect(fixture.refusal(forth, as: "Bo") == .lastUndoIsFinal)
    try fixture.perform(back, as: "Tom")
    try fixture.perform(forth, as: "Bo")
    #expect(try owner() == 1)
  }

  @Test mutating func `a move to a guest nobody knows is called by whom it left`() throws {
    try fixture.perform(moving(to: nil, 1), as: "Bo")
    let undone = try fixture.perform(back, as: "Bo")?.undone
    #expect(undone?.what == .visits(.movedAway) && undone?.subject == "Zhang")
    #expect(try owner() == 0)
  }
}
