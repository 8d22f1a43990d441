import Documents
import Simulation
import Testing

@testable import StoreModel

/// What follows the changes of a shop says what is computed anew.
@Suite struct FollowingTests {
  @Test(arguments: 0..<60)
  func `whatever changes, who follows it knows what one who begins anew finds`(seed: UInt64) throws
  {
    var day = RandomDay(seed: seed)
    try day.open()
    var (likely, recency, days, tastes) = day.computed
    var place = day.fixture.shop.changed.end
    for _ in 0..<25 {
      try day.act()
      guard Bool.random(using: &day.random) else { continue }
      let shop = day.fixture.shop
      let rows = try #require(shop.changed.since(place))
      let changed = Set(rows)
      likely.follow(changed, in: shop)
      recency.follow(changed, in: shop)
      days.follow(changed, in: shop)
      tastes.follow(changed, in: shop)
      place = shop.changed.end
      let anew = day.computed
      #expect(likely == anew.likely && recency == anew.recency)
      #expect(days == anew.days && tastes == anew.tastes)
      try day.checkChains()
    }
  }

  @Test func `who is too far behind is told that anything may have changed`() {
    var changed = ChangedRows()
    changed.note(3)
    let place = changed.end
    changed.note(VisitColumns.guest)
    #expect(changed.since(place).map(Array.init) == [])
    changed.note(5)
    #expect(changed.since(place).map(Array.init) == [5])
    for _ in 0...ChangedRows.keptMax { changed.note(1) }
    #expect(changed.since(place) == nil)
    #expect(changed.since(changed.end).map(Array.init) == [])
    changed.noteAll()
    #expect(changed.since(changed.end - 1) == nil)
  }
}

/// A counter at which anything may happen.
private struct RandomDay {
  var fixture = ShopFixture()
  var random: SeededGenerator
  private var visits: [DocumentID] = []
  private var number: UInt64 = 0
  private let now: Int64 = 1_795_000_000_000

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Some regulars with some visits.
  mutating func open() throws {
    try fixture.importMembers((0..<8).map { .remembered("m\($0)", "Guest \($0)") })
    try fixture.importVisits((0..<40).map { visit("v\($0)") })
  }

  var computed: (likely: LikelyNow, recency: RecencyOrder, days: ScoredDays, tastes: Tastes) {
    let shop = fixture.shop
    let today = ShopFixture.calendar.businessDay(of: now)
    return (
      shop.likelyNow(at: now, in: ShopFixture.calendar), shop.recencyOrder(),
      shop.scoredDays(on: today, in: ShopFixture.calendar), shop.tastes()
    )
  }

  /// One thing that happens.
  mutating func act() throws {
    number += 1
    switch pick(9) {
    case 0, 1: try checkIn()
    case 2:
      if let visit = visits.randomElement(using: &random) {
        try fixture.perform(.visits(.void(visit, reason: nil)), at: now)
      }
    case 3: try fixture.perform(.undo, at: now)
    case 4:
      // The till's side of what was keyed in, new members, and visits of who is not known yet.
      var row = visit("t\(number)")
      row.receipt = "r\(pick(6))"
      try fixture.importVisits([row, visit("v\(pick(40))"), visit("u\(number)")])
    case 7, 8:
      if let visit = visits.randomElement(using: &random) {
        let to = pick(4) == 0 ? nil : member(pick(8))
        let id = DocumentID(high: 6, low: number)
        try fixture.perform(.visits(.move(visit: visit, to: to, id: id)), at: now)
      }
    case 5: try fixture.importMembers([.remembered("m\(pick(12))", "Guest")])
    default:
      var edit = RegularEdit()
      edit.consent = .withdrawn
      try fixture.perform(.regulars(.edit(member(pick(8)), edit)), at: now)
    }
  }

  /// The history found through chains is what looking at every visit finds.
  func checkChains() throws {
    let shop = fixture.shop
    for row in shop.rows {
      var own: [Int] = []
      shop.chains.forEach(of: row) { own.append($0) }
      #expect(own == (0..<shop.visits.count).filter { shop.visits.regular[$0] == row }.reversed())
    }
  }

  private mutating func checkIn() throws {
    var checkIn = CheckIn(regular: pick(3) == 0 ? nil : member(pick(8)))
    checkIn.items = ["G N L"]
    checkIn.fen = 3300
    checkIn.receipt = pick(2) == 0 ? "r\(pick(6))" : nil
    checkIn.isRepeatMeant = true
    let id = DocumentID(high: 5, low: number)
    if try fixture.perform(.visits(.checkIn(checkIn, id: id)), at: moment()) != nil {
      visits.append(id)
    }
  }

  private mutating func visit(_ id: String) -> VisitRow {
    var row = VisitRow.of(pick(6) == 0 ? nil : "m\(pick(10))", id: id, at: moment())
    row.items = [["G N L"], ["T L", "G FW"], ["a bun"]][pick(3)]
    return row
  }

  private func member(_ number: Int) -> DocumentID {
    DocumentID.member("m\(number)")
  }

  /// Some day, or lately: only what lies near to each other is joined.
  private mutating func moment() -> Int64 {
    now - Int64(pick(2) * pick(200)) * 86_400_000 + Int64(pick(60)) * 60_000
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
