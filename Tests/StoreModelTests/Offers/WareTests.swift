import Testing

@testable import StoreModel

@Suite("What is bought, as offers see it")
struct WareTests {
  private let menu = Menu.builtIn

  @Test func `a cup mark has its drink, its parts, its own milk and its categories`() {
    let ware = menu.ware("i g 1v n l")
    #expect(ware.text == "i g 1v n l")
    #expect(ware.words == ["L"])
    #expect(
      ware.parts == [
        .init(.size, "G"), .init(.syrup, "V"), .init(.milk, "N"), .init(.drink, "L"),
      ])
    #expect(ware.isIced == true)
    #expect(ware.categories == ["coffee", "drink"])
    #expect(ware.isOnOffer && ware.earns)
    #expect(menu.ware("T L").parts.contains(.init(.milk, "W")))
    #expect(menu.ware("T L").isIced == false)
  }

  @Test func `shots are a part only where they are more than the size has`() {
    let shots = MenuItem.Key(.shots, "SHOT")
    #expect(!menu.ware("G 2 L").parts.contains(shots))
    #expect(menu.ware("G 3 L").parts.contains(shots))
  }

  @Test func `the next smaller size is the next cheaper one of the menu`() throws {
    #expect(menu.ware("G L").sizeUpFen == 300)
    #expect(menu.ware("G 4 O L").sizeUpFen == 300)
    #expect(menu.ware("S L").sizeUpFen == nil)
    #expect(menu.ware("CRO").sizeUpFen == nil)
    var shop = ShopFixture()
    let text = """
      [{"box": "size", "code": "B", "name": "bucket"},
       {"box": "drink", "code": "L", "priceFen": {"B": 2000, "T": 2500, "G": 2500, "V": 3100}},
       {"box": "drink", "code": "C", "priceFen": 2000}]
      """
    try shop.perform(.menu(.importItems(try MenuFile(Array(text.utf8)).patches)))
    let own = shop.shop.menu
    #expect(own.ware("B L").sizeUpFen == nil)
    #expect(own.ware("T L").sizeUpFen == 500)
    #expect(own.ware("G L").sizeUpFen == nil)
    #expect(own.ware("V L").sizeUpFen == 600)
    #expect(own.ware("V C").sizeUpFen == nil)
  }

  @Test func `goods have their names, their category and their terms`() {
    let card = menu.ware("gift card")
    #expect(card.words == ["GIFT", "GIFT CARD", "礼品卡"])
    #expect(card.parts == [.init(.goods, "GIFT")])
    #expect(card.categories == ["giftcard"])
    #expect(!card.isOnOffer && !card.earns)
    #expect(card.isIced == nil)
  }

  @Test func `what the menu does not know is its text and in no category`() {
    let ware = menu.ware("Scone")
    #expect(ware.words == ["SCONE"])
    #expect(ware.parts == [] && ware.categories == [] && ware.isIced == nil)
    #expect(ware.isOnOffer && ware.earns)
    // A drink's code alone is no mark, though a reference to the drink means it.
    #expect(menu.ware("l").words == ["L"])
    #expect(menu.ware("l").categories == [])
  }

  @Test func `product and category of the line win over what the item says`() {
    let drink = menu.ware("large latte", product: "l")
    #expect(drink.words == ["L"])
    #expect(drink.parts == [.init(.drink, "L")])
    #expect(drink.categories == ["coffee", "drink"])
    let other = menu.ware("G O L", product: "GTL")
    #expect(other.words == ["GTL"])
    #expect(other.parts.isSuperset(of: [.init(.milk, "O"), .init(.drink, "GTL")]))
    #expect(other.categories == ["tea", "drink"])
    let goods = menu.ware("breakfast roll", product: "croissant")
    #expect(goods.words.contains("CRO") && goods.categories == ["food"])
    #expect(menu.ware("G L", product: "T M").words == ["M"])
    let till = menu.ware("G O L", product: "100234")
    #expect(till.words == ["100234"])
    #expect(till.parts.contains(.init(.milk, "O")) && !till.parts.contains(.init(.drink, "L")))
    #expect(till.categories == ["coffee", "drink"])
    #expect(menu.ware("Scone", product: "100235").words == ["100235"])
    #expect(menu.ware("Scone", product: " ").words == ["SCONE"])

    #expect(menu.ware("G L", category: "Promo").categories == ["promo", "drink"])
    #expect(menu.ware("large latte", product: "L", category: "x").categories == ["x", "drink"])
    #expect(menu.ware("CRO", category: "bakery").categories == ["bakery"])
    #expect(!menu.ware("voucher", category: "giftcard").isOnOffer)
    #expect(menu.ware("GIFT", category: "food").earns)
  }

  @Test func `prices of lines are the menu's where it has one`() {
    #expect(menu.price(ofItem: "G L", product: nil) == 3_300)
    #expect(menu.price(ofItem: "G L", product: "M") == 3_600)
    #expect(menu.price(ofItem: "roll", product: "CRO") == 1_800)
    #expect(menu.price(ofItem: "G L", product: "100234") == 3_300)
    #expect(menu.price(ofItem: "large latte", product: "L") == nil)
    #expect(menu.price(ofItem: "roll", product: nil) == nil)
  }

  @Test func `a visit is a cart of single units at the menu's prices`() {
    let cart = menu.cart(of: ["G L", "CRO", "scone", "G L"])
    #expect(cart.lines.map(\.unitFen) == [3_300, 1_800, 0, 3_300])
    #expect(cart.lines.map(\.qty) == [1, 1, 1, 1])
    #expect(cart.lines.map(\.ware.text) == ["G L", "CRO", "scone", "G L"])
    #expect(menu.cart(of: []).lines == [])
    let many = menu.cart(of: Array(repeating: "T L", count: 300))
    #expect(many.lines.count == Cart.linesMax)
  }
}
