import Documents
import Simulation
import Testing

@testable import StoreModel

@Suite("Importing visits")
struct VisitImportTests {
  @Test(arguments: [true, false])
  func `visits link to their regular whichever file comes first`(membersFirst: Bool) throws {
    var fixture = ShopFixture()
    let members = [MemberRow.remembered("M1", "张小明")]
    let visits = [
      VisitRow.of("M1", id: "V1", at: 5000), .of("M1", id: "V2", at: 9000),
      .of(nil, id: "V3", at: 1),
    ]
    if membersFirst { try fixture.importMembers(members) }
    try fixture.importVisits(visits)
    if !membersFirst { try fixture.importMembers(members) }
    let profile = try fixture.profile("M1")
    #expect(profile.visitCount == 2)
    #expect(profile.summary.lastVisit == 9000)
    #expect(profile.recentVisits.map(\.at) == [9000, 5000])
  }

  @Test
  func `a visit of a member nobody has told of counts as a member's and is not listed`() throws {
    var fixture = ShopFixture()
    try fixture.importVisits([.of("M9", id: "V1", at: 5000)])
    #expect(fixture.shop.standing(ofVisit: 0) == .unknown)
    #expect(fixture.shop.regularCount == 0)
    #expect(fixture.shop.recencyOrder().rows.isEmpty)
  }

  @Test func `a visit the till takes back counts no more, and stays taken back`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("M1", "张小明")])
    let early = VisitRow.of("M1", id: "V1", at: 5000)
    var late = VisitRow.of("M1", id: "V2", at: 9000)
    try fixture.importVisits([early, late])
    late.isVoid = true
    #expect(try fixture.importVisits([early, late]).changed == 1)
    #expect(try fixture.profile("M1").visitCount == 1)
    #expect(try fixture.profile("M1").summary.lastVisit == 5000)
    late.isVoid = false
    #expect(try fixture.importVisits([late]).unchanged == 1)
    #expect(try fixture.profile("M1").visitCount == 1)
  }

  @Test func `other contents under a known id are refused`() throws {
    var fixture = ShopFixture()
    try fixture.importVisits([.of("M1", id: "V1", at: 5000)])
    let tally = try fixture.importVisits([.of("M1", id: "V1", at: 5000, fen: 9900)])
    #expect(tally.clashes.map(\.what) == [.duplicateID("V1")])
    #expect(tally.added + tally.changed == 0)
  }

  @Test(arguments: 0..<50)
  func `the fold is the same whatever order documents arrive in`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var fixture = ShopFixture()
    let members = (0..<6).map { MemberRow.remembered("M\($0)", "客人\($0)") }
    let visits = (0..<30).map { number in
      let member = Int.random(in: 0..<8, using: &random)
      return VisitRow.of("M\(member)", id: "V\(number)", at: Int64(number) * 10_000)
    }
    try fixture.importMembers(members)
    try fixture.importVisits(visits)
    let order = Array(fixture.written.indices).shuffled(using: &random)
    let other = fixture.refolded(order)
    for number in 0..<6 {
      let mine = try fixture.profile("M\(number)")
      let row = try #require(other.row(named: "M\(number)"))
      #expect(other.profile(row, at: 1_795_000_000_000, calendar: ShopFixture.calendar) == mine)
      let same = try #require(fixture.shop.row(named: "M\(number)"))
      let days = other.history(of: [row], in: ShopFixture.calendar).days(of: row)
      #expect(days == fixture.shop.history(of: [same], in: ShopFixture.calendar).days(of: same))
    }
    #expect(other.visitCount == fixture.shop.visitCount)
    #expect(other.regularCount == 6)
    #expect(other.latestStamp == fixture.shop.latestStamp)
  }
}
