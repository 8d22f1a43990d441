import Testing

@testable import StoreModel

@Suite("Prices of marks")
struct MenuPriceTests {
  private let menu: Menu = {
    var items = Menu.builtIn.items
    for index in items.indices {
      items[index].price = nil
      items[index].prices = [:]
      switch items[index].key.description {
      case "drink:L": items[index].prices = ["T": 3000, "G": 3300]
      case "drink:A":
        items[index].price = 2500
        items[index].prices = ["V": 3100]
      case "milk:O": items[index].price = 400
      case "syrup:V":
        items[index].price = 300
        items[index].prices = ["G": 350]
      case "custom:WC": items[index].price = 200
      case "shots:SHOT": items[index].price = 450
      default: break
      }
    }
    return Menu(items)
  }()

  @Test(arguments: [
    ("T L", 3000), ("G L", 3300), ("G N L", 3300), ("G O L", 3700), ("G 2V O WC L", 4250),
    ("T 5V L", 3300), ("T 1 L", 3000), ("T 2 L", 3450), ("G 1 L", 3300), ("G 4 L", 4200),
    ("T A", 2500), ("V A", 3100), ("I V 3 A", 3100), ("I V 4 A", 3550), ("V 3 A", 3550),
  ])
  func `drink at its size, extras on top`(mark: String, fen: Int64) throws {
    #expect(menu.price(of: try menu.parse(mark)) == fen)
  }

  @Test func `a drink without a price at its size has none`() throws {
    #expect(menu.price(of: try menu.parse("S L")) == nil)
    #expect(menu.price(of: try menu.parse("G M")) == nil)
  }
}
