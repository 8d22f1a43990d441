import Testing

@testable import StoreModel

@Suite("Out today")
struct MenuOutTests {
  private let calendar = ShopFixture.calendar
  /// Sunday 2026-11-22, 09:00 in the store.
  private let morning: Int64 = 1_795_309_200_000
  private let hour: Int64 = 3_600_000

  @Test func `an item is out from then on until the business day ends at four`() throws {
    var shop = ShopFixture()
    let outcome = try shop.perform(.menu(.out(item: "oat")), at: morning)
    let item = try #require(outcome?.item)
    #expect(item.key.description == "milk:O")
    let menu = shop.shop.menu
    let mark = try menu.parse("G O L")
    func isOut(_ moment: Int64) -> Bool { menu.isOut(mark, at: moment, calendar: calendar) }
    #expect(!isOut(morning - 1))
    #expect(isOut(morning))
    #expect(isOut(morning + 19 * hour - 1))
    #expect(!isOut(morning + 19 * hour))
    #expect(item.outUntil(at: morning, calendar: calendar) == morning + 19 * hour)
    #expect(item.outUntil(at: morning + 19 * hour, calendar: calendar) == nil)
    #expect(!menu.isOut(try menu.parse("G N L"), at: morning, calendar: calendar))
  }

  @Test func `what is out before four is back at four of the same date`() throws {
    var shop = ShopFixture()
    try shop.perform(.menu(.out(item: "O")), at: morning - 6 * hour)
    let item = try #require(shop.shop.menu[.milk, "O"])
    #expect(item.outUntil(at: morning - 6 * hour, calendar: calendar) == morning - 5 * hour)
  }

  @Test func `back is at once, and twice changes nothing`() throws {
    var shop = ShopFixture()
    try shop.perform(.menu(.out(item: "O")), at: morning)
    try shop.perform(.menu(.back(item: "燕麦奶")), at: morning + hour)
    let menu = shop.shop.menu
    #expect(menu == .builtIn)
    let count = shop.written.count
    try shop.perform(.menu(.back(item: "O")), at: morning + 2 * hour)
    #expect(shop.written.count == count)
  }

  @Test func `every part of a drink can be out, its own milk and topping too`() throws {
    for (item, mark) in [
      ("whole milk", "G L"), ("decaf", "G X L"), ("half decaf", "G 1/2 L"), ("vanilla", "G 1V L"),
      ("size:V", "V L"), ("latte", "T O L"), ("whipped cream", "G M"), ("WC", "G WC L"),
    ] {
      var shop = ShopFixture()
      try shop.perform(.menu(.out(item: item)), at: morning)
      let menu = shop.shop.menu
      #expect(menu.isOut(try menu.parse(mark), at: morning, calendar: calendar), "\(item)")
    }
  }

  @Test func `a name that means several things is refused with the ways to say which`() throws {
    var shop = ShopFixture()
    let ways = [MenuItem.Key(.syrup, "A"), MenuItem.Key(.milk, "A"), MenuItem.Key(.drink, "A")]
    #expect(shop.refusal(.menu(.out(item: "a"))) == .menu(.ambiguous("a", ways: ways)))
    #expect(shop.refusal(.menu(.out(item: "tea"))) == .menu(.unknown("tea")))
    #expect(shop.refusal(.menu(.out(item: " "))) == .menu(.unknown(" ")))
    #expect(shop.refusal(.menu(.out(item: "milk:Q"))) == .menu(.unknown("milk:Q")))
    try shop.perform(.menu(.out(item: "Milk：ａ")), at: morning)
    #expect(shop.shop.menu[.milk, "A"]?.outSince == morning)
    #expect(shop.shop.menu[.syrup, "A"]?.outSince == nil)
  }

  @Test func `taken back by undo and marked again, an item is out again`() throws {
    var shop = ShopFixture()
    try shop.perform(.menu(.out(item: "O")), at: morning)
    try shop.perform(.undo, at: morning + 1)
    #expect(shop.shop.menu == .builtIn)
    try shop.perform(.menu(.out(item: "O")), at: morning + hour)
    #expect(shop.shop.menu[.milk, "O"]?.outSince == morning + hour)
  }
}
