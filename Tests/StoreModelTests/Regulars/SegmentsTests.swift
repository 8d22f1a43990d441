import Simulation
import Testing

@testable import StoreModel

@Suite("What the regulars are to the shop")
struct SegmentsTests {
  private static let noon: Int64 = 1_795_233_600_000
  private static let calendar = ShopFixture.calendar
  private static let today = calendar.businessDay(of: noon)

  private func shop(_ people: [(name: String, visits: [(daysAgo: Int, fen: Int64)])]) throws -> Shop
  {
    var fixture = ShopFixture()
    try fixture.importMembers(people.map { .remembered($0.name, $0.name) })
    let visits = people.flatMap { person in
      person.visits.enumerated().map { index, visit in
        let at = Self.noon - Int64(visit.daysAgo) * 86_400_000
        return VisitRow.of(person.name, id: "\(person.name) \(index)", at: at, fen: visit.fen)
      }
    }
    try fixture.importVisits(visits)
    return fixture.shop
  }

  private func segment(_ name: String, in shop: Shop) throws -> RegularSegment? {
    let row = try #require(shop.row(named: name))
    let scales = shop.scoredDays(on: Self.today, in: Self.calendar).scales(shop)
    return shop.history(of: [row], in: Self.calendar).segment(of: row, on: Self.today, scales)
  }

  @Test func `every vector worked out by hand comes out, one by one and all counted`() throws {
    let shop = try shop(SegmentVector.all.map { ($0.name, $0.visits) })
    var counted = RegularSegment.allCases.map { SegmentFacts(segment: $0) }
    for vector in SegmentVector.all {
      #expect(try segment(vector.name, in: shop) == vector.segment, "\(vector.name)")
      for index in counted.indices where counted[index].segment == vector.segment {
        counted[index].members += 1
        counted[index].value365dFen += vector.value
      }
    }
    #expect(shop.segments(on: Self.today, in: Self.calendar) == counted)
  }

  @Test func `from fifty members on quintiles decide instead of the fixed cut points`() throws {
    let few = (0..<39).map { ("few \($0)", [(daysAgo: 1, fen: Int64(10_00))]) }
    let many = (0..<10).map {
      ("many \($0)", [0, 1, 2].map { (daysAgo: $0, fen: Int64(10_00)) })
    }
    let small = try shop(few + many)
    #expect(try segment("many 0", in: small) == .growth, "three days of 90 score 2")
    let large = try shop(few + many + [("one more", [(daysAgo: 1, fen: 10_00)])])
    #expect(try segment("many 0", in: large) == .ambassador, "four fifths came less")
    #expect(try segment("many 9", in: large) == .ambassador)
    #expect(try segment("few 0", in: large) == .occasional, "the most recent fifths are others")
  }

  @Test func `members who were not here in 90 days shift no quintile`() throws {
    let gone = (0..<200).map { ("gone \($0)", [(daysAgo: 100, fen: Int64(10_00))]) }
    let here = (0..<40).map { ("here \($0)", [(daysAgo: 5, fen: Int64(10_00))]) }
    let shop = try shop(gone + here)
    #expect(try segment("here 0", in: shop) == .growth, "R 4 by the fixed cut points: new")
    #expect(try segment("gone 0", in: shop) == .occasional)
  }

  @Test func `void visits and those of members who withdrew make no segment`() throws {
    var fixture = ShopFixture()
    var gone = MemberRow.remembered("W", "Wu")
    gone.consent = .withdrawn
    try fixture.importMembers([.remembered("A", "Ann"), gone])
    var void = VisitRow.of("A", id: "V1", at: Self.noon)
    void.isVoid = true
    try fixture.importVisits([void, .of("W", id: "V2", at: Self.noon)])
    let facts = fixture.shop.segments(on: Self.today, in: Self.calendar)
    #expect(facts == RegularSegment.allCases.map { SegmentFacts(segment: $0) })
  }
}

@Suite("Cut points between scores")
struct CutPointsTests {
  private func scores(_ values: [Int64]) -> [Int] {
    let cuts = CutPoints(quintilesOf: values)
    return values.map(cuts.score)
  }

  @Test func `a fifth of a hundred different values has each score`() {
    let scores = scores(Array(1...100))
    #expect(scores == (0..<100).map { 1 + $0 / 20 })
  }

  @Test func `equal values score equal, by how many are smaller`() {
    #expect(scores([10, 20, 30, 40, 50, 60, 70]) == [1, 1, 2, 3, 3, 4, 5])
    #expect(scores([5, 5, 5, 5, 5, 9, 9, 9, 9, 9]) == [1, 1, 1, 1, 1, 3, 3, 3, 3, 3])
    #expect(scores([7, 7, 7, 7, 7, 7]) == [1, 1, 1, 1, 1, 1])
    #expect(scores([1, 1, 1, 1, 8]) == [1, 1, 1, 1, 5])
  }

  @Test func `the fixed cut points are reached, not passed`() {
    let money = CutPoints(atLeast: [80_00, 250_00, 600_00, 1_200_00])
    #expect(
      [0, 79_99, 80_00, 250_00, 599_99, 600_00, 1_200_00].map(money.score) == [1, 1, 2, 3, 3, 4, 5])
  }

  @Test(arguments: 0..<60) func `quintiles are those of the definition`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 50...400, using: &random)
    let range = Int64.random(in: 1...[3, 50, 1_000_000][Int(seed % 3)], using: &random)
    let values = (0..<count).map { _ in Int64.random(in: -range...range, using: &random) }
    let cuts = CutPoints(quintilesOf: values)
    for value in values {
      let smaller = values.count { $0 < value }
      #expect(cuts.score(value) == 1 + 5 * smaller / count)
    }
  }
}
