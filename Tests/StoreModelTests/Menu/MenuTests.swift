import Documents
import Simulation
import Testing

@testable import StoreModel

@Suite("The menu")
struct MenuTests {
  @Test func `has every code of the cup by default`() {
    func codes(_ box: MenuBox) -> String {
      Menu.builtIn.items(in: box).map(\.code).joined(separator: " ")
    }
    #expect(codes(.size) == "S T G V")
    #expect(codes(.decaf) == "X 1/2")
    #expect(codes(.syrup) == "A C CL CN H MO P R V SFV WM")
    #expect(codes(.milk) == "N S O A B C W 2%")
    #expect(codes(.custom) == "XH NF XF WC NW LI NI RM DC")
    #expect(codes(.drink) == "L C M WM CM A FW CH GTL HC F")
    let servings = Menu.builtIn.items(in: .size).compactMap(\.serving)
    #expect(servings.map(\.shots) == [1, 1, 2, 2])
    #expect(servings.map(\.icedShots) == [1, 1, 2, 3])
    #expect(servings.map(\.pumps) == [2, 3, 4, 5])
    #expect(servings.map(\.icedPumps) == [2, 3, 4, 6])
  }

  @Test func `every item has a code of its own in its box and a name in both languages`() {
    let items = Menu.builtIn.items
    #expect(Set(items.map(\.key)).count == items.count)
    for item in items {
      #expect(MenuCode.isCode(item.code, in: item.box), "\(item.key)")
      #expect(!item.name.en.isEmpty && !item.name.zh.isEmpty)
    }
  }

  @Test(arguments: 0..<100) func `fields tell all of an item`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for box in MenuBox.allCases where box != .shots && box != .decaf {
      let item = random.menuItem(in: box)
      #expect(MenuItem(item.key, item.fields) == item)
    }
    for item in Menu.builtIn.items { #expect(MenuItem(item.key, item.fields) == item) }
  }

  @Test(arguments: 0..<20) func `documents in any order make the same menu`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var shop = ShopFixture()
    let boxes = [MenuBox.milk, .syrup, .custom, .drink]
    let changes = boxes.flatMap { box in
      (0..<6).map { _ in
        let item = random.menuItem(in: box)
        return Change(
          .menu, item.key.documentID, fields: item.fields,
          current: shop.shop.current(item.key.documentID))
      }
    }
    for change in changes {
      var change = change
      change.current = shop.shop.current(change.id)
      try shop.write([change])
    }
    // Each document in its last state, as a journal is read.
    var last: [DocumentID: Int] = [:]
    for (index, bytes) in shop.written.enumerated() {
      last[try bytes.withUnsafeBytes { try Document(decoding: $0) }.id] = index
    }
    let shuffled = last.values.sorted().shuffled(using: &random)
    #expect(shop.refolded(shuffled).menu == shop.shop.menu)
    #expect(shop.shop.menu != .builtIn)
  }

  @Test func `a custom with the code of a milk is left out: its marks could be read in two ways`() {
    let milk = MenuItem(.init(.milk, "Z"), BilingualText(en: "goat", zh: "羊奶"))
    let custom = MenuItem(.init(.custom, "Z"), BilingualText(en: "zest", zh: "柠檬皮"))
    #expect(Menu([custom, milk]).items == [milk])
  }
}
