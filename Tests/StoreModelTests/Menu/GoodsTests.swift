import Documents
import Testing

@testable import StoreModel

@Suite("Goods and categories")
struct GoodsTests {
  @discardableResult
  private func take(_ text: String, into shop: inout ShopFixture) throws -> ImportTally? {
    let file = try MenuFile(Array(text.utf8))
    #expect(file.problems == [])
    return try shop.perform(.menu(.importItems(file.patches)))?.tally
  }

  private func problem(_ text: String) throws -> RowProblem? {
    let file = try MenuFile(Array(text.utf8))
    if let found = file.problems.first { return found.what }
    let refusal = ShopFixture().refusal(.menu(.importItems(file.patches)))
    guard case .menu(.badFile(let found)) = refusal else { return nil }
    return found.first?.what
  }

  @Test func `every built-in drink and all goods have a category with a name`() {
    let menu = Menu.builtIn
    let categories = menu.items(in: .drink).map { "\($0.code) \($0.category ?? "")" }
    #expect(
      categories == [
        "L coffee", "C coffee", "M coffee", "WM coffee", "CM coffee", "A coffee", "FW coffee",
        "CH tea", "GTL tea", "HC chocolate", "F blended",
      ])
    for item in menu.items where item.box == .drink || item.box == .goods {
      let category = item.category.flatMap(menu.category)
      #expect(category != nil, "\(item.key)")
      #expect(category?.name.zh != category?.slug)
    }
    #expect(menu.items.filter { $0.box == .milk }.allSatisfy { $0.category == nil })
    #expect(menu[.goods, "CRO"]?.price == 1_800)
    #expect(menu[.goods, "CRO"]?.name == BilingualText(en: "croissant", zh: "可颂"))
  }

  @Test func `a file adds goods and categories, once`() throws {
    let text = """
      [{"box": "goods", "code": "dlv", "name": {"en": "delivery", "zh": "外送"},
        "category": "service", "priceFen": 600, "earns": false, "offers": false},
       {"box": "goods", "code": "CRO", "priceFen": 2000},
       {"box": "drink", "code": "L", "category": "Classics"},
       {"category": "food", "earns": false, "name": {"zh": "面包"}},
       {"category": "classics", "offers": false}]
      """
    var shop = ShopFixture()
    let tally = try take(text, into: &shop)
    #expect(tally?.added == 2)
    #expect(tally?.changed == 3)
    let menu = shop.shop.menu
    let delivery = try #require(menu[.goods, "DLV"])
    #expect(delivery.category == "service")
    #expect(!menu.terms(of: delivery).earns && !menu.terms(of: delivery).isOnOffer)
    let croissant = try #require(menu[.goods, "CRO"])
    #expect(croissant.price == 2_000)
    #expect(!menu.terms(of: croissant).earns && menu.terms(of: croissant).isOnOffer)
    #expect(menu.name(ofCategory: "food") == BilingualText(en: "food", zh: "面包"))
    let latte = try #require(menu[.drink, "L"])
    #expect(latte.category == "classics")
    #expect(menu.terms(of: latte).earns && !menu.terms(of: latte).isOnOffer)
    let again = try take(text, into: &shop)
    #expect(again?.unchanged == 5)
    #expect(menu.name(ofCategory: "service") == BilingualText(en: "service", zh: "service"))
  }

  @Test func `null goes back to the built-in category and its terms`() throws {
    var shop = ShopFixture()
    try take(
      #"[{"box":"drink","code":"L","category":"x"},{"category":"giftcard","earns":true}]"#,
      into: &shop)
    #expect(shop.shop.menu.category("giftcard")?.terms.earns == true)
    try take(
      #"[{"box":"drink","code":"L","category":null},{"category":"giftcard","earns":null}]"#,
      into: &shop)
    #expect(shop.shop.menu == .builtIn)
  }

  @Test(
    arguments: [
      (
        #"[{"box":"goods","code":"CRO","priceFen":{"T":1}}]"#, .read(1, croissant), "priceFen",
        .fen(max: 1_000_000)
      ),
      (
        #"[{"box":"goods","code":"CRO","category":"hot food"}]"#, .read(1, croissant), "category",
        .slug(charactersMax: 32)
      ),
      (
        #"[{"box":"goods","code":"CRO","earns":1}]"#, .read(1, croissant), "earns", .truth
      ),
      (#"[{"box":"goods","code":"G L"}]"#, .place(1), "code", .code(charactersMax: 8)),
      (#"[{"box":"goods","code":"HOT"}]"#, .place(1), "code", .code(charactersMax: 8)),
      (#"[{"box":"goods","code":"L"}]"#, .item(.init(.goods, "L")), "code", .codeOfDrink),
      (
        #"[{"box":"drink","code":"BUN"},{"box":"goods","code":"BUN"}]"#,
        .item(.init(.goods, "BUN")), "code", .codeOfDrink
      ),
      (#"[{"category":"gift card"}]"#, .place(1), "category", .slug(charactersMax: 32)),
      (#"[{"category":"x","offers":"no"}]"#, .category("x"), "offers", .truth),
      (#"[{"category":"x"},{"category":"X"}]"#, .category("x"), "category", .twice),
    ] as [(String, MenuItemName, String, MenuFault)])
  func `what is wrong with goods or a category is told with item and field`(
    text: String, item: MenuItemName, field: String, fault: MenuFault
  ) throws {
    #expect(try problem(text) == .badItem(item, field: field, fault))
  }

  @Test func `built-in goods give way to a drink the store sells under their code`() throws {
    var shop = ShopFixture()
    try take(#"[{"box":"drink","code":"CRO","name":"Crocodile"}]"#, into: &shop)
    #expect(shop.shop.menu[.goods, "CRO"] == nil)
    #expect(shop.shop.menu[.drink, "CRO"] != nil)
    try take(#"[{"box":"drink","code":"L","name":"Latte"}]"#, into: &shop)
  }

  @Test func `goods are bought by code or by a name of either language, and are no mark`() throws {
    let menu = Menu.builtIn
    let croissant = try #require(menu[.goods, "CRO"])
    for text in ["CRO", " cro ", "Croissant", "可颂", "ＣＲＯ", "goods:cro"] {
      #expect(menu.bought(text) == .goods(croissant), "\(text)")
      #expect(menu.usual(text) == .text(text))
    }
    #expect(menu.bought("cronut") == .text("cronut"))
    #expect(menu.bought("milk:O") == .text("milk:O"))
    #expect(menu.bought("g l") == .mark(try menu.parse("G L")))
    #expect(menu.price(ofItem: "croissant") == 1_800)
    #expect(menu.price(ofItem: "G L") == 3_300)
    #expect(menu.price(ofItem: "gift card") == nil)
    #expect(menu.price(ofItem: "scone") == nil)
  }

  @Test func `goods can run out by code and by name`() throws {
    var shop = ShopFixture()
    let outcome = try shop.perform(.menu(.out(item: "可颂")), at: 1_795_000_000_000)
    guard case .menu(.changed(let item)) = outcome else {
      Issue.record("not out")
      return
    }
    #expect(item.key == .init(.goods, "CRO"))
    try shop.perform(.menu(.back(item: "goods:CRO")), at: 1_795_000_000_000)
    #expect(shop.shop.menu[.goods, "CRO"]?.outSince == nil)
  }

  private static let croissant = MenuItem.Key(.goods, "CRO")
}
