/// Whether a menu file makes a menu on which every mark can be read, and every allergen seen.
struct MenuCheck {
  private(set) var problems: [RowWarning] = []
  private let patches: [MenuPatch]
  private let keys: Set<MenuItem.Key>

  /// Checks the items a menu would have after `patches`.
  init(_ patches: [MenuPatch], result items: [MenuItem]) {
    self.patches = patches
    keys = Set(items.map(\.key))
    var seen: Set<MenuSubject> = []
    for patch in patches where !seen.insert(patch.subject).inserted {
      switch patch.subject {
      case .item(let key): report(.item(key), "code", .twice, line: patch.line)
      case .category(let slug): report(.category(slug), "category", .twice, line: patch.line)
      }
    }
    for item in items { check(item) }
    for box in [MenuBox.size, .drink] where !items.contains(where: { $0.box == box }) {
      guard let last = patches.last(where: { $0.key?.box == box }), let key = last.key else {
        continue
      }
      report(.item(key), "sold", .noneLeft(box), line: last.line)
    }
  }

  private mutating func check(_ item: MenuItem) {
    let milk = MenuItem.Key(.milk, item.code)
    if item.box == .custom, keys.contains(milk) {
      let line = line(of: item.key, milk)
      report(.item(item.key), "code", .codeOfMilk, line: line)
    }
    if item.box == .goods { checkGoods(item.key) }
    for size in item.prices.keys.sorted() {
      require(MenuItem.Key(.size, size), of: item, "priceFen")
    }
    switch item.detail {
    case .drink(let recipe):
      if let milk = recipe.milk { require(MenuItem.Key(.milk, milk), of: item, "milk") }
      if let topping = recipe.topping {
        require(MenuItem.Key(.custom, topping), of: item, "topping")
      }
    case .without(let topping): require(MenuItem.Key(.custom, topping), of: item, "leavesOut")
    default: break
    }
  }

  /// Built-in goods nobody asked for give way to a drink of their code.
  private mutating func checkGoods(_ goods: MenuItem.Key) {
    let drink = MenuItem.Key(.drink, goods.code)
    let isMeant = Menu.builtIn[goods] == nil || patches.contains { $0.key == goods }
    guard keys.contains(drink), isMeant else { return }
    report(.item(goods), "code", .codeOfDrink, line: line(of: goods, drink))
  }

  private mutating func require(_ key: MenuItem.Key, of item: MenuItem, _ field: String) {
    guard !keys.contains(key) else { return }
    report(.item(item.key), field, .notSold(key), line: line(of: item.key, key))
  }

  /// Where the file speaks of one of two items that do not go together.
  private func line(of one: MenuItem.Key, _ other: MenuItem.Key) -> Int {
    (patches.first { $0.key == one } ?? patches.first { $0.key == other })?.line ?? 1
  }

  private mutating func report(
    _ name: MenuItemName, _ field: String, _ fault: MenuFault, line: Int
  ) {
    problems.append(RowWarning(line: line, what: .badItem(name, field: field, fault)))
  }
}
