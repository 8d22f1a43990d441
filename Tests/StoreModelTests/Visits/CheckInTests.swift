import Documents
import Testing

@testable import StoreModel

struct CheckInTests {
  private var fixture = ShopFixture()
  private let zhang = DocumentID.member("M1")
  private let visit = DocumentID(high: 1, low: 1)
  private let now: Int64 = 1_795_000_000_000

  init() throws {
    var row = MemberRow.remembered("M1", "张小明")
    row.usual = ["G N L", "I G CM"]
    try fixture.importMembers([row])
  }

  @Test mutating func `checking in is a visit with the usual`() throws {
    let outcome = try fixture.perform(
      .visits(.checkIn(CheckIn(regular: zhang), id: visit)), at: now)
    let fact = try #require(outcome?.visit)
    #expect(fact.items == ["G N L"])
    let profile = try fixture.profile("M1")
    #expect(profile.visitCount == 1)
    #expect(profile.summary.lastVisit == now)
    #expect(profile.recentVisits == [fact])
    let mark = try Menu.builtIn.parse("G N L")
    #expect(fact.fen == Menu.builtIn.price(of: mark))
    #expect(fact.fen != nil)
    #expect(fact.isEstimated)
  }

  @Test mutating func `items are read by the menu and priced together`() throws {
    var checkIn = CheckIn(regular: zhang)
    checkIn.items = ["g n l", "T L"]
    try fixture.perform(.visits(.checkIn(checkIn, id: visit)))
    let fact = try #require(try fixture.profile("M1").recentVisits.first)
    #expect(fact.items == ["G N L", "T L"])
    let prices = try ["G N L", "T L"].map { try Menu.builtIn.price(of: Menu.builtIn.parse($0)) }
    #expect(fact.fen == prices.compactMap(\.self).reduce(0, +))
  }

  @Test mutating func `what they must not have is refused, drink by drink, and a guest has none`()
    throws
  {
    var edit = RegularEdit()
    edit.constraints = "tree-nut"
    try fixture.perform(.regulars(.edit(zhang, edit)))
    var checkIn = CheckIn(regular: zhang)
    checkIn.items = ["G A L", "G A L", "T S L"]
    let refusal = fixture.refusal(.visits(.checkIn(checkIn, id: visit)), as: "Mei")
    guard case .visits(.unfit(let order)) = refusal else {
      Issue.record("not refused")
      return
    }
    #expect(order.drinks.map(\.mark) == ["G A L", "G A L"])
    #expect(order.drinks.first?.conflicts.map(\.name.en) == ["almond milk"])
    checkIn.regular = nil
    #expect(try fixture.perform(.visits(.checkIn(checkIn, id: visit))) != nil)
  }

  @Test mutating func `goods are taken by code or name beside marks, and priced`() throws {
    var checkIn = CheckIn(regular: zhang)
    checkIn.items = ["g l", "Croissant", "可颂", " bgl"]
    try fixture.perform(.visits(.checkIn(checkIn, id: visit)))
    let fact = try #require(try fixture.profile("M1").recentVisits.first)
    #expect(fact.items == ["G L", "CRO", "CRO", "BGL"])
    #expect(fact.fen == 8_500)
  }

  @Test func `goods nobody sells are refused, with goods among what would fit`() {
    var checkIn = CheckIn(regular: zhang)
    checkIn.items = ["G L", "cronut"]
    guard case .menu(.badMark(let error)) = fixture.refusal(.visits(.checkIn(checkIn, id: visit)))
    else {
      Issue.record("taken")
      return
    }
    #expect(error.problem == .unknown)
    #expect(error.token == "cronut")
    #expect(error.fits == [.size, .goods])
  }

  @Test mutating func `goods a guest must not have, or that are out, are asked about first`() throws
  {
    var edit = RegularEdit()
    edit.constraints = "gluten"
    try fixture.perform(.regulars(.edit(zhang, edit)))
    var checkIn = CheckIn(regular: zhang)
    checkIn.items = ["G N L", "croissant"]
    guard case .visits(.unfit(let order)) = fixture.refusal(.visits(.checkIn(checkIn, id: visit)))
    else {
      Issue.record("not refused")
      return
    }
    #expect(order.drinks.map(\.mark) == ["CRO"])
    #expect(order.drinks.first?.conflicts.map(\.constraint) == [.gluten])
    #expect(order.alternate == "G N L")
    checkIn.regular = nil
    try fixture.perform(.menu(.out(item: "CRO")), at: now)
    let doer = Doer(now: now)
    guard
      case .refused(.visits(.unfit(let out))) = fixture.shop.decide(
        .visits(.checkIn(checkIn, id: visit)), by: doer)
    else {
      Issue.record("not refused")
      return
    }
    #expect(out.drinks.first?.out.map(\.code) == ["CRO"])
    checkIn.isUnfitMeant = true
    try fixture.perform(.visits(.checkIn(checkIn, id: visit)), at: now)
  }

  @Test func `goods are nobody's usual and no drink`() {
    let menu = fixture.shop.menu
    #expect(menu.drink(of: "croissant") == nil)
    var edit = RegularEdit()
    edit.usual = ["croissant"]
    guard case .menu(.badMark(let error)) = fixture.refusal(.regulars(.edit(zhang, edit))) else {
      Issue.record("taken")
      return
    }
    #expect(error.fits == [.size])
  }

  @Test func `an item that is no mark is refused with its place`() {
    var checkIn = CheckIn(regular: zhang)
    checkIn.items = ["G Q L"]
    guard case .menu(.badMark(let error)) = fixture.refusal(.visits(.checkIn(checkIn, id: visit)))
    else {
      Issue.record("taken")
      return
    }
    #expect(error.index == 2)
  }

  @Test mutating func `an amount that was said is no estimate`() throws {
    var checkIn = CheckIn(regular: zhang)
    checkIn.fen = 4_200
    checkIn.items = ["T L"]
    try fixture.perform(.visits(.checkIn(checkIn, id: visit)))
    let fact = try #require(try fixture.profile("M1").recentVisits.first)
    #expect(fact.fen == 4_200)
    #expect(fact.items == ["T L"])
    #expect(!fact.isEstimated)
  }

  @Test mutating func `the same key press counts once`() throws {
    try fixture.perform(.visits(.checkIn(CheckIn(regular: zhang), id: visit)), at: now)
    try fixture.perform(.visits(.checkIn(CheckIn(regular: zhang), id: visit)), at: now + 5_000)
    #expect(try fixture.profile("M1").visitCount == 1)
  }

  @Test mutating func `a second check-in within ten minutes has to be meant`() throws {
    var again = CheckIn(regular: zhang)
    let other = DocumentID(high: 1, low: 2)
    try fixture.perform(.visits(.checkIn(again, id: visit)), at: now)
    let doer = Doer(now: now + 9 * 60_000)
    let decision = fixture.shop.decide(.visits(.checkIn(again, id: other)), by: doer)
    guard case .refused(.visits(.justCheckedIn(let fact))) = decision else {
      Issue.record("not asked")
      return
    }
    #expect(fact.id == visit)
    again.isRepeatMeant = true
    try fixture.perform(.visits(.checkIn(again, id: other)), at: now + 9 * 60_000)
    #expect(try fixture.profile("M1").visitCount == 2)
  }

  @Test mutating func `ten minutes later nobody is asked`() throws {
    try fixture.perform(.visits(.checkIn(CheckIn(regular: zhang), id: visit)), at: now)
    let other = DocumentID(high: 1, low: 2)
    try fixture.perform(.visits(.checkIn(CheckIn(regular: zhang), id: other)), at: now + 600_000)
    #expect(try fixture.profile("M1").visitCount == 2)
  }

  @Test mutating func `a guest's visit belongs to nobody`() throws {
    var checkIn = CheckIn()
    checkIn.items = ["T L"]
    try fixture.perform(.visits(.checkIn(checkIn, id: visit)), at: now)
    #expect(fixture.shop.visitCount == 1)
    #expect(try fixture.profile("M1").visitCount == 0)
  }

  @Test mutating func `a void visit counts nowhere and stays`() throws {
    try fixture.perform(.visits(.checkIn(CheckIn(regular: zhang), id: visit)), at: now)
    try fixture.perform(.visits(.void(visit, reason: "wrong person")))
    let profile = try fixture.profile("M1")
    #expect(profile.visitCount == 0)
    #expect(profile.summary.lastVisit == nil)
    #expect(profile.recentVisits.map(\.isVoid) == [true])
  }

  @Test func `a visit nobody knows cannot be voided`() {
    #expect(
      fixture.refusal(.visits(.void(visit, reason: nil))) == .visits(.unknown(visit.description)))
  }

  @Test func `an amount beyond reason is refused`() {
    var checkIn = CheckIn(regular: zhang)
    checkIn.fen = -1
    guard case .badField("fen", _, _) = fixture.refusal(.visits(.checkIn(checkIn, id: visit)))
    else {
      Issue.record("taken")
      return
    }
  }
}
