import Documents

/// The fields of an item's document.
enum MenuField {
  static let box: FieldName = "box"
  static let code: FieldName = "code"
  static let en: FieldName = "name.en"
  static let zh: FieldName = "name.zh"
  static let price: FieldName = "price"
  static let shots: FieldName = "shots"
  static let pumps: FieldName = "pumps"
  static let icedShots: FieldName = "iced_shots"
  static let icedPumps: FieldName = "iced_pumps"
  static let caffeine: FieldName = "caffeine"
  /// Code of the drink's own milk, empty for none.
  static let milk: FieldName = "milk"
  /// Code of the drink's own topping, empty for none.
  static let topping: FieldName = "topping"
  static let hotOnly: FieldName = "hot_only"
  /// Code of the topping a custom leaves out, empty for none.
  static let leavesOut: FieldName = "leaves_out"
  /// Slug of the category, empty for none.
  static let category: FieldName = "category"
  static let earns: FieldName = "earns"
  static let offers: FieldName = "offers"
  /// False takes the item off the menu.
  static let sold: FieldName = "sold"
  static let outSince: FieldName = "out_since"

  /// A set is never one field: each allergen has its own, false where it is none of them.
  static func allergen(_ allergen: Allergen) -> FieldName? {
    FieldName("a." + allergen.rawValue.replacing("-", with: "_"))
  }

  /// Nor is the table of prices: one for each size, by the size's code.
  static func price(at size: String) -> FieldName? { FieldName("price." + size.lowercased()) }

  /// The size a price is for, nil where the field is none.
  static func size(ofPrice name: FieldName) -> String? {
    let text = name.description
    return text.hasPrefix("price.") ? String(text.dropFirst(6)).uppercased() : nil
  }

  /// Whether a field is a price, at one size or at any.
  static func isPrice(_ name: FieldName) -> Bool { name == price || size(ofPrice: name) != nil }
}

extension MenuItem {
  /// Everything said of an item, as fields.
  var fields: [FieldName: Value] {
    var fields: [FieldName: Value] = [
      MenuField.box: .string(box.rawValue), MenuField.code: .string(code),
      MenuField.en: .string(name.en), MenuField.zh: .string(name.zh), MenuField.sold: true,
    ]
    for allergen in Allergen.allCases {
      guard let name = MenuField.allergen(allergen) else { continue }
      fields[name] = .bool(allergens.contains(allergen))
    }
    fields[MenuField.price] = price.map(Value.int)
    for (size, price) in prices {
      if let name = MenuField.price(at: size) { fields[name] = .int(price) }
    }
    fields[MenuField.outSince] = outSince.map(Value.int)
    fields[MenuField.category] = category.map(Value.string)
    return fields.merging(detailFields) { _, new in new }
  }

  private var detailFields: [FieldName: Value] {
    switch detail {
    case .plain: return [:]
    case .size(let serving):
      return [
        MenuField.shots: .int(Int64(serving.shots)), MenuField.pumps: .int(Int64(serving.pumps)),
        MenuField.icedShots: .int(Int64(serving.icedShots)),
        MenuField.icedPumps: .int(Int64(serving.icedPumps)),
      ]
    case .drink(let recipe):
      return [
        MenuField.caffeine: .string(recipe.caffeine.rawValue),
        MenuField.milk: .string(recipe.milk ?? ""),
        MenuField.topping: .string(recipe.topping ?? ""),
      ]
    case .hotOnly: return [MenuField.hotOnly: true]
    case .without(let topping): return [MenuField.leavesOut: .string(topping)]
    case .goods(let terms): return terms.fields
    }
  }

  /// The item some fields tell of, nil where the store does not sell it.
  ///
  /// Of a drink that does not say so it is assumed that it has the usual milk and coffee: a warning
  /// too many is better than one too few.
  init?(_ key: Key, _ fields: [FieldName: Value]) {
    guard fields[MenuField.sold]?.bool ?? true, MenuCode.isCode(key.code, in: key.box) else {
      return nil
    }
    func text(_ name: FieldName) -> String? { fields[name]?.string }
    let en = text(MenuField.en) ?? text(MenuField.zh) ?? key.code
    self.init(key, BilingualText(en: en, zh: text(MenuField.zh) ?? en))
    allergens = Set(
      Allergen.allCases.filter { allergen in
        MenuField.allergen(allergen).flatMap { fields[$0]?.bool } ?? false
      })
    price = fields[MenuField.price]?.int
    for (name, value) in fields {
      if let size = MenuField.size(ofPrice: name), let price = value.int { prices[size] = price }
    }
    outSince = fields[MenuField.outSince]?.int
    if key.box.hasCategory { category = text(MenuField.category) }
    switch key.box {
    case .size: detail = .size(Serving(fields))
    case .drink: detail = .drink(Recipe(fields))
    case .goods: detail = .goods(MenuTerms(fields))
    case .custom where fields[MenuField.hotOnly]?.bool == true: detail = .hotOnly
    case .custom:
      if let topping = text(MenuField.leavesOut), !topping.isEmpty { detail = .without(topping) }
    default: break
    }
  }
}

extension MenuItem.Serving {
  fileprivate init(_ fields: [FieldName: Value]) {
    func count(_ name: FieldName) -> Int? {
      fields[name]?.int.map { Int(max(0, min($0, Int64(CupMark.countMax)))) }
    }
    shots = count(MenuField.shots) ?? 1
    pumps = max(1, count(MenuField.pumps) ?? 1)
    icedShots = count(MenuField.icedShots) ?? shots
    icedPumps = max(1, count(MenuField.icedPumps) ?? pumps)
  }
}

extension MenuItem.Recipe {
  fileprivate init(_ fields: [FieldName: Value]) {
    let word = fields[MenuField.caffeine]?.string
    caffeine = word.flatMap(MenuItem.Caffeine.init(rawValue:)) ?? .coffee
    let milk = fields[MenuField.milk]?.string ?? Menu.usualMilk
    self.milk = milk.isEmpty ? nil : milk
    topping = fields[MenuField.topping]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Menu {
  /// The milk of a drink that does not say which.
  static let usualMilk = "W"

  /// The built-in menu as some documents change it.
  init(changedBy documents: [Document]) {
    var own: [MenuSubject: [FieldName: Value]] = [:]
    for document in documents {
      guard let subject = MenuSubject(document) else { continue }
      own[subject, default: [:]].merge(Self.fields(of: document)) { _, new in new }
    }
    let builtIn = Self.builtIn.items.map { item in
      own.removeValue(forKey: .item(item.key)).map { Self.item(item.key, own: $0) } ?? item
    }
    let new = own.keys.compactMap(\.key).sorted().map {
      Self.item($0, own: own[.item($0)] ?? [:])
    }
    self.init((builtIn + new).compactMap(\.self), Self.categories(own))
  }

  /// An item as the built-in menu has it and the store changes it, nil where it is not sold.
  ///
  /// A store that says one price says all: the built-in ones are nobody's.
  static func item(_ key: MenuItem.Key, own: [FieldName: Value]) -> MenuItem? {
    var fields = builtIn[key]?.fields ?? [:]
    if own.keys.contains(where: MenuField.isPrice) {
      fields = fields.filter { !MenuField.isPrice($0.key) }
    }
    return MenuItem(key, fields.merging(own) { _, own in own })
  }

  /// What a document says of its item.
  static func fields(of document: Document) -> [FieldName: Value] {
    var fields: [FieldName: Value] = [:]
    for field in document.fields where !field.value.isNull { fields[field.name] = field.value }
    return fields
  }
}

extension Shop {
  /// The menu as its documents tell it; called once after several were folded in.
  mutating func settleMenu() {
    guard menuIsStale else { return }
    menu = Menu(changedBy: documents(of: .menu))
    menuIsStale = false
  }
}
