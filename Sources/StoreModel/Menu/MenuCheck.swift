/// Whether a menu file makes a menu on which every mark can be read, and every allergen seen.
struct MenuCheck {
  private(set) var problems: [RowWarning] = []
  private let patches: [MenuPatch]
  private let keys: Set<MenuItem.Key>

  /// Checks the items a menu would have after `patches`.
  init(_ patches: [MenuPatch], result items: [MenuItem]) {
    self.patches = patches
    keys = Set(items.map(\.key))
    var seen: Set<MenuItem.Key> = []
    for patch in patches where !seen.insert(patch.key).inserted {
      report(patch.key, "code", .twice, line: patch.line)
    }
    for item in items { check(item) }
    for box in [MenuBox.size, .drink] where !items.contains(where: { $0.box == box }) {
      guard let last = patches.last(where: { $0.key.box == box }) else { continue }
      report(last.key, "sold", .noneLeft(box), line: last.line)
    }
  }

  private mutating func check(_ item: MenuItem) {
    let milk = MenuItem.Key(.milk, item.code)
    if item.box == .custom, keys.contains(milk) {
      let line = line(of: item.key, milk)
      report(item.key, "code", .codeOfMilk, line: line)
    }
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

  private mutating func require(_ key: MenuItem.Key, of item: MenuItem, _ field: String) {
    guard !keys.contains(key) else { return }
    report(item.key, field, .notSold(key), line: line(of: item.key, key))
  }

  /// Where the file speaks of one of two items that do not go together.
  private func line(of one: MenuItem.Key, _ other: MenuItem.Key) -> Int {
    (patches.first { $0.key == one } ?? patches.first { $0.key == other })?.line ?? 1
  }

  private mutating func report(
    _ key: MenuItem.Key, _ field: String, _ fault: MenuFault, line: Int
  ) {
    problems.append(RowWarning(line: line, what: .badItem(.item(key), field: field, fault)))
  }
}
