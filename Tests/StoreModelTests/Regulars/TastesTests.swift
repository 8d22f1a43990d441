import Testing

@testable import StoreModel

@Suite("The suggested line")
struct TastesTests {
  private static let noon: Int64 = 1_795_233_600_000

  /// What is suggested to "me" in a shop where people bought some items, one visit an item.
  private func suggestion(
    _ bought: [(who: String, items: [String])], constraints: [Constraint] = [],
    usual: [String] = []
  ) throws -> SuggestionFact? {
    var fixture = ShopFixture()
    var me = MemberRow.remembered("me", "Mei")
    me.constraints = constraints
    me.usual = usual
    let others = Set(bought.map(\.who)).subtracting(["me"]).sorted()
    try fixture.importMembers([me] + others.map { .remembered($0, $0) })
    var rows: [VisitRow] = []
    for (who, items) in bought {
      for item in items {
        var row = VisitRow.of(
          who, id: "V\(rows.count)", at: Self.noon + Int64(rows.count) * 60_000)
        row.items = item.split(separator: "|").map(String.init)
        rows.append(row)
      }
    }
    try fixture.importVisits(rows)
    return try suggestion(in: fixture.shop, at: Self.noon + 86_400_000)
  }

  private func suggestion(in shop: Shop, at now: Int64) throws -> SuggestionFact? {
    let row = try #require(shop.row(named: "me"))
    return shop.suggestion(
      for: row, shop.tastes(), in: shop.history(of: [row], in: ShopFixture.calendar),
      at: now, ShopFixture.calendar)
  }

  @Test func `is the drink most bought by those who share two of the latest drinks`() throws {
    let people: [(String, [String])] = [
      ("me", ["G L", "T A"]),
      ("a", ["V N L", "T A", "G FW", "G FW"]), ("b", ["S L", "I G A", "G C", "G FW"]),
      // One shared drink is no like taste, whatever else is bought.
      ("c", ["T L", "G M", "G M", "G M", "G M", "G M"]),
    ]
    #expect(try suggestion(people) == SuggestionFact(product: "FW", regulars: 2))
  }

  @Test func `counts cups, then people, then goes by code`() throws {
    let me: (String, [String]) = ("me", ["G L", "T A"])
    #expect(
      try suggestion([me, ("a", ["G L|T A|G M", "G M"]), ("b", ["G L|T A|G C"])])?.product == "M")
    #expect(
      try suggestion([
        me, ("a", ["G L|T A|G M", "G M"]), ("b", ["G L|T A|G FW"]), ("c", ["G L|T A|G FW"]),
      ]) == SuggestionFact(product: "FW", regulars: 2))
    #expect(
      try suggestion([me, ("a", ["G L|T A|G M"]), ("b", ["G L|T A|G C"])])
        == SuggestionFact(product: "C", regulars: 1))
  }

  @Test func `is nothing they bought or have among their usuals`() throws {
    let people: [(String, [String])] = [
      ("me", ["G C"] + Array(repeating: "G L", count: 30) + ["T A"]),
      ("a", ["G L|T A", "G C", "G C", "G FW", "G FW", "G M"]),
    ]
    #expect(try suggestion(people)?.product == "FW")
    #expect(try suggestion(people, usual: ["V N FW"])?.product == "M")
  }

  @Test func `breaks no constraint and is not out`() throws {
    let people: [(String, [String])] = [
      ("me", ["G L", "T A"]), ("a", ["G L|T A", "G FW", "G FW", "G GTL"]),
      ("b", ["G L|T A|G CH"]),
    ]
    #expect(try suggestion(people)?.product == "FW")
    #expect(try suggestion(people, constraints: [.dairy]) == nil)
    #expect(try suggestion(people, constraints: [.soy])?.product == "FW")
  }

  @Test func `goes by the ten drinks bought last`() throws {
    let latte = try #require(Menu.builtIn[.drink, "L"])
    let more = ["ZA", "ZB", "ZC"].map {
      MenuItem(MenuItem.Key(.drink, $0), latte.name, latte.detail)
    }
    var fixture = ShopFixture()
    fixture.shop.menu = Menu(Menu.builtIn.items + more)
    try fixture.importMembers([.remembered("me", "Mei"), .remembered("a", "Ann")])
    let others = ["M", "WM", "CM", "FW", "CH", "GTL", "HC", "F", "ZA"]
    func buy(_ who: String, _ drinks: [String], from start: Int) throws {
      try fixture.importVisits(
        drinks.enumerated().map { index, drink in
          var row = VisitRow.of(who, id: "\(who) \(start + index)", at: Self.noon)
          row.at += Int64(start + index) * 60_000
          row.items = ["G \(drink)"]
          return row
        })
    }
    try buy("a", ["L", "A", "C"], from: 0)
    try buy("me", ["L", "A"] + others, from: 0)
    #expect(try suggestion(in: fixture.shop, at: Self.noon) == nil, "only A is among the last ten")
    try buy("me", ["L"], from: 20)
    #expect(try suggestion(in: fixture.shop, at: Self.noon) == nil, "only L is")
    try buy("me", ["A"], from: 30)
    #expect(try suggestion(in: fixture.shop, at: Self.noon)?.product == "C")
  }

  @Test func `needs two drinks of their own, and others who share them`() throws {
    #expect(try suggestion([("me", ["G L", "G L"]), ("a", ["G L|T A|G M"])]) == nil)
    #expect(try suggestion([("me", ["G L", "T A"]), ("a", ["G L|T A"])]) == nil)
    #expect(try suggestion([("me", ["a bun", "a cake"]), ("a", ["a bun|a cake|G M"])]) == nil)
    #expect(try suggestion([("me", [])]) == nil)
  }

  @Test func `follows what is bought meanwhile, and is another with another menu`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("me", "Mei"), .remembered("a", "Ann")])
    var row = VisitRow.of("me", id: "V1", at: Self.noon)
    row.items = ["G L", "T A"]
    try fixture.importVisits([row])
    var tastes = fixture.shop.tastes()
    row = .of("a", id: "V2", at: Self.noon)
    row.items = ["G L", "T A", "G FW"]
    try fixture.importVisits([row])
    let (me, ann) = (
      try #require(fixture.shop.row(named: "me")), try #require(fixture.shop.row(named: "a"))
    )
    let history = fixture.shop.history(of: [me], in: ShopFixture.calendar)
    func suggested(_ tastes: Tastes, _ shop: Shop) -> String? {
      shop.suggestion(for: me, tastes, in: history, at: Self.noon, ShopFixture.calendar)?.product
    }
    #expect(suggested(tastes, fixture.shop) == nil)
    tastes.follow([ann], in: fixture.shop)
    #expect(suggested(tastes, fixture.shop) == "FW")
    fixture.shop.menu = Menu(Menu.builtIn.items.filter { $0.code != "FW" })
    #expect(suggested(fixture.shop.tastes(), fixture.shop) == nil)
  }
}
