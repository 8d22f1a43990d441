import Documents
import Simulation
import Testing

@testable import StoreModel

struct VisitJoiningTests {
  private var fixture = ShopFixture()
  private static let start: Int64 = 1_795_000_000_000
  private let members = (0..<3).map { DocumentID.member("M\($0)") }

  init() throws {
    try fixture.importMembers((0..<3).map { .remembered("M\($0)", "Guest \($0)") })
  }

  private mutating func checkIn(
    _ member: Int?, id: UInt64, minute: Int64, receipt: String? = nil
  ) throws {
    var checkIn = CheckIn(regular: member.map { members[$0] })
    checkIn.items = ["T L"]
    checkIn.receipt = receipt
    checkIn.isRepeatMeant = true
    try fixture.perform(
      .visits(.checkIn(checkIn, id: DocumentID(high: 7, low: id))), at: Self.start + minute * 60_000
    )
  }

  private func till(
    _ member: Int?, id: String, minute: Int64, receipt: String? = nil, isVoid: Bool = false
  ) -> VisitRow {
    var row = VisitRow.of(member.map { "M\($0)" }, id: id, at: Self.start + minute * 60_000)
    row.fen = 4_100
    row.receipt = receipt
    row.isVoid = isVoid
    return row
  }

  private func counted() -> [Int] { counted(fixture.shop) }

  /// Visits that count: of the three members, and all.
  private func counted(_ shop: Shop) -> [Int] {
    members.map { id in shop.row(of: id).map { Int(shop.regulars[Int($0)].visits) } ?? -1 }
      + [(0..<shop.visits.count).filter { shop.visits.counts($0) }.count]
  }

  @Test mutating func `the till's visit of the same regular within ten minutes joins`() throws {
    try checkIn(0, id: 1, minute: 0)
    try fixture.importVisits([till(0, id: "V1", minute: 10)])
    #expect(counted() == [1, 0, 0, 1])
    let fact = try #require(try fixture.profile("M0").recentVisits.first)
    #expect(fact.fen == 4_100)
    #expect(!fact.isEstimated)
    #expect(fact.items == ["T L"])
    #expect(fact.at == Self.start)
  }

  @Test mutating func `eleven minutes apart are two visits`() throws {
    try checkIn(0, id: 1, minute: 0)
    try fixture.importVisits([till(0, id: "V1", minute: 11)])
    #expect(counted() == [2, 0, 0, 2])
  }

  @Test mutating func `a receipt decides before time does`() throws {
    try checkIn(0, id: 1, minute: 0, receipt: "R1")
    try fixture.importVisits([
      till(0, id: "V1", minute: 1, receipt: "R2"), till(0, id: "V2", minute: 60, receipt: "R1"),
    ])
    #expect(counted() == [2, 0, 0, 2])
  }

  @Test mutating func `a receipt tells whose visit a guest's was`() throws {
    try checkIn(nil, id: 1, minute: 0, receipt: "R1")
    try fixture.importVisits([till(2, id: "V1", minute: 3, receipt: "R1")])
    #expect(counted() == [0, 0, 1, 1])
  }

  @Test mutating func `a receipt of another day is another visit`() throws {
    try checkIn(0, id: 1, minute: 0, receipt: "0001")
    try fixture.importVisits([till(0, id: "V1", minute: 24 * 60, receipt: "0001")])
    #expect(counted() == [2, 0, 0, 2])
  }

  @Test mutating func `what the till took back counts nowhere`() throws {
    try checkIn(0, id: 1, minute: 0, receipt: "R1")
    try fixture.importVisits([till(0, id: "V1", minute: 1, receipt: "R1", isVoid: true)])
    #expect(counted() == [0, 0, 0, 0])
    #expect(try fixture.profile("M0").recentVisits.map(\.isVoid) == [true])
  }

  @Test mutating func `of two visits of the till one joins`() throws {
    try fixture.importVisits([till(1, id: "V1", minute: 4), till(1, id: "V2", minute: 8)])
    try checkIn(1, id: 1, minute: 7)
    #expect(counted() == [0, 2, 0, 2])
  }

  @Test mutating func `voiding a joined visit takes both sides back`() throws {
    try checkIn(0, id: 1, minute: 0)
    try fixture.importVisits([till(0, id: "V1", minute: 2)])
    let id = try #require(fixture.shop.visitID(named: "V1"))
    #expect(id == DocumentID(high: 7, low: 1))
    try fixture.perform(.visits(.void(id, reason: nil)))
    #expect(counted() == [0, 0, 0, 0])
  }

  @Test mutating func `undoing a joined check-in leaves the till's visit`() throws {
    try checkIn(0, id: 1, minute: 0)
    try fixture.importVisits([till(0, id: "V1", minute: 2)])
    try fixture.perform(.undo, at: Self.start + 60_000)
    #expect(counted() == [1, 0, 0, 1])
  }

  @Test mutating func `importing the same file again changes nothing`() throws {
    try checkIn(0, id: 1, minute: 0, receipt: "R1")
    let rows = [till(0, id: "V1", minute: 1, receipt: "R1"), till(nil, id: "V2", minute: 2)]
    try fixture.importVisits(rows)
    let tally = try fixture.importVisits(rows)
    #expect(tally.unchanged == 2)
    #expect(tally.clashes.isEmpty)
    #expect(counted() == [1, 0, 0, 2])
  }

  @Test(arguments: 0..<60)
  mutating func `pairs do not depend on the order of documents`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for step in 0..<24 {
      let member = Int.random(in: -1..<3, using: &random)
      let minute = Int64.random(in: 0..<40, using: &random)
      let receipt = Bool.random(using: &random) ? "R\(Int.random(in: 0..<5, using: &random))" : nil
      let whose = member < 0 ? nil : member
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1: try checkIn(whose, id: UInt64(step), minute: minute, receipt: receipt)
      case 2, 3:
        let isVoid = Int.random(in: 0..<5, using: &random) == 0
        let row = till(whose, id: "V\(step)", minute: minute, receipt: receipt, isVoid: isVoid)
        try fixture.importVisits([row])
      case 4, 5: try move(to: whose, step: UInt64(step), &random)
      default:
        let id = DocumentID(high: 7, low: UInt64.random(in: 0..<24, using: &random))
        _ = try fixture.perform(.visits(.void(id, reason: nil)))
      }
    }
    // Every document's last state, in another order: what a replica would fold.
    var last: [DocumentID: Int] = [:]
    for (index, bytes) in fixture.written.enumerated() {
      last[try bytes.withUnsafeBytes { try Document(decoding: $0).id }] = index
    }
    let order = last.values.sorted().shuffled(using: &random)
    for other in [fixture.refolded(order), fixture.refolded(order, oneByOne: true)] {
      try check(other)
    }
  }

  /// Moves some visit of the counter or of the till, or takes the last act back.
  private mutating func move(
    to member: Int?, step: UInt64, _ random: inout SeededGenerator
  ) throws {
    guard Int.random(in: 0..<4, using: &random) > 0 else {
      try fixture.perform(.undo)
      return
    }
    let number = UInt64.random(in: 0..<24, using: &random)
    let id =
      Bool.random(using: &random)
      ? DocumentID(high: 7, low: number)
      : ImportIdentity.visit(tillID: "V\(number)", in: .unenrolled)
    try fixture.perform(
      .visits(
        .move(visit: id, to: member.map { members[$0] }, id: DocumentID(high: 8, low: step))))
  }

  private func check(_ other: Shop) throws {
    #expect(counted(other) == counted())
    let amounts = fixture.shop.joining.pairs.values.map(\.till).count
    #expect(other.joining.pairs.count == amounts)
    let counters = fixture.shop.joining.counterRows.map { fixture.shop.visits.ids[Int($0)] }
    for id in counters {
      let row = try #require(other.visitRow(of: id))
      let here = try #require(fixture.shop.visitRow(of: id))
      #expect(other.visitFact(row) == fixture.shop.visitFact(here))
    }
  }
}
