import Documents
import Simulation
import Testing

@testable import StoreModel

/// Moves among everything else that says whose visits are, in any order.
struct VisitMovingOrderTests {
  private var fixture = ShopFixture()
  private static let start: Int64 = 1_795_000_000_000
  private let members = (0..<4).map { DocumentID.member("M\($0)") }

  init() throws {
    try fixture.importMembers((0..<4).map { .remembered("M\($0)", "Guest \($0)") })
  }

  @Test(arguments: 0..<40)
  mutating func `moves, steps, voids and the till come to the same in any order`(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    for step in 0..<30 { try act(UInt64(step), &random) }
    var last: [DocumentID: Int] = [:]
    for (index, bytes) in fixture.written.enumerated() {
      last[try bytes.withUnsafeBytes { try Document(decoding: $0).id }] = index
    }
    let order = last.values.sorted().shuffled(using: &random)
    let fresh = try told(fixture.refolded(order))
    #expect(try told(fixture.shop) == fresh)
    #expect(try told(fixture.refolded(order, oneByOne: true)) == fresh)
    #expect(try told(inBatches(order, &random)) == fresh)
  }

  private mutating func act(_ step: UInt64, _ random: inout SeededGenerator) throws {
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let partner = ["Bo", "Tom"][pick(2)]
    let (whose, minute, receipt) = (pick(5), Int64(pick(30)), pick(3) == 0 ? "R\(pick(4))" : nil)
    let old = UInt64(pick(Int(step) + 1))
    let visit =
      pick(2) == 0
      ? DocumentID(high: 7, low: old) : ImportIdentity.visit(tillID: "V\(old)", in: .unenrolled)
    let to = whose == 4 ? nil : members[whose]
    switch pick(12) {
    case 0, 1, 2:
      var checkIn = CheckIn(regular: to)
      (checkIn.items, checkIn.receipt, checkIn.isRepeatMeant) = (["T L"], receipt, true)
      let id = DocumentID(high: 7, low: step)
      try fixture.perform(
        .visits(.checkIn(checkIn, id: id)), at: Self.start + minute * 60_000, as: partner)
    case 3, 4:
      var row = VisitRow.of(
        to.map { _ in "M\(whose)" }, id: "V\(step)", at: Self.start + minute * 60_000)
      (row.receipt, row.isVoid) = (receipt, pick(6) == 0)
      try fixture.importVisits([row])
    case 5: try fixture.perform(.visits(.void(visit, reason: nil)), as: partner)
    case 6, 7: try fixture.perform(.undo, as: partner)
    case 8: try fixture.perform(.step(UndoStepping(.forth)), as: partner)
    default:
      let id = DocumentID(high: 8, low: step)
      try fixture.perform(.visits(.move(visit: visit, to: to, id: id)), as: partner)
    }
  }

  private func inBatches(_ order: [Int], _ random: inout SeededGenerator) -> Shop {
    var shop = Shop()
    for index in order {
      fixture.written[index].withUnsafeBytes {
        shop.fold($0, at: DocumentPlace(token: UInt64(index)))
      }
      if Int.random(in: 0..<4, using: &random) == 0 { shop.settle() }
    }
    shop.settle()
    return shop
  }

  /// What a shop says of each member: how many visits, the last of them, and all that is shown.
  private func told(_ shop: Shop) throws -> [Told] {
    try members.map { id in
      let row = try #require(shop.row(of: id))
      let profile = try #require(
        shop.profile(row, at: Self.start, calendar: ShopFixture.calendar))
      return Told(
        count: Int(shop.regulars[Int(row)].visits), last: shop.lastVisit(row),
        visits: profile.recentVisits, away: profile.movedAway)
    }
  }

  private struct Told: Equatable {
    let count: Int
    let last: Int64?
    let visits: [VisitFact]
    let away: [VisitFact]
  }
}
