import Documents
import Simulation

@testable import StoreModel

extension SeededGenerator {
  /// A code from a short alphabet, so that boxes often share one.
  fileprivate mutating func code(in box: MenuBox) -> String {
    while true {
      let letters = (0..<Int.random(in: 1...2, using: &self)).map { _ in
        ["A", "B", "C", "I", "S", "V", "X", "1", "2"].randomElement(using: &self) ?? "A"
      }
      let code = letters.joined()
      if MenuCode.isCode(code, in: box) { return code }
      if box == .milk, Bool.random(using: &self) { return "2%" }
    }
  }

  /// An item of a box with everything an item can have.
  mutating func menuItem(in box: MenuBox) -> MenuItem {
    let key = MenuItem.Key(box, code(in: box))
    var item = MenuItem(key, BilingualText(en: "en \(key)", zh: "中 \(key)"))
    item.allergens = Set(Allergen.allCases.filter { _ in Bool.random(using: &self) })
    if Bool.random(using: &self) { item.price = Int64.random(in: 0...5000, using: &self) }
    if Bool.random(using: &self) { item.prices["B1"] = Int64.random(in: 0...5000, using: &self) }
    if Bool.random(using: &self) { item.outSince = 1_795_000_000_000 }
    if box.hasCategory { item.category = ["food", "tea", nil].randomElement(using: &self) ?? nil }
    switch box {
    case .size:
      let counts = (0..<4).map { _ in Int.random(in: 1...6, using: &self) }
      item.detail = .size(
        .init(
          shots: counts[0], pumps: counts[1], icedShots: counts[2], icedPumps: counts[3]))
    case .drink:
      let caffeine = MenuItem.Caffeine.allCases.randomElement(using: &self) ?? .none
      let milk = Bool.random(using: &self) ? code(in: .milk) : nil
      item.detail = .drink(.init(caffeine: caffeine, milk: milk, topping: nil))
    case .goods:
      var terms = MenuTerms()
      terms.earns = Bool.random(using: &self)
      terms.isOnOffer = Bool.random(using: &self)
      item.detail = .goods(terms)
    case .custom where Bool.random(using: &self): item.detail = .hotOnly
    default: break
    }
    return item
  }

  /// A menu whose boxes share as many codes as they may.
  mutating func menu() -> Menu {
    var items = Menu.builtIn.items(in: .decaf)
    for box in [MenuBox.size, .syrup, .milk, .custom, .drink, .goods] {
      for _ in 0..<Int.random(in: 1...8, using: &self) { items.append(menuItem(in: box)) }
    }
    return Menu(items)
  }

  /// A mark that is valid on a menu.
  mutating func mark(on menu: Menu) -> CupMark {
    func some(_ box: MenuBox) -> [MenuItem] {
      menu.items(in: box).shuffled(using: &self).filter { _ in Bool.random(using: &self) }
    }
    let size = menu.items(in: .size).randomElement(using: &self)?.code ?? ""
    let drink = menu.items(in: .drink).randomElement(using: &self)?.code ?? ""
    var mark = CupMark(size: size, drink: drink)
    mark.isIced = Bool.random(using: &self)
    mark.decaf = CupMark.Decaf.allCases.randomElement(using: &self) ?? .none
    if Bool.random(using: &self) { mark.shots = Int.random(in: 0...12, using: &self) }
    mark.syrups = some(.syrup).map { item in
      CupMark.Syrup(item.code, pumps: Int.random(in: 1...12, using: &self))
    }
    mark.milk = some(.milk).first?.code
    let customs = some(.custom).filter { !(mark.isIced && $0.detail == .hotOnly) }
    mark.customs = customs.map(\.code)
    return mark
  }
}
