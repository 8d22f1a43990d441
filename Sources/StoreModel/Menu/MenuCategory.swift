import Documents

/// A group of what is sold, as offers name it.
public struct MenuCategory: Equatable, Sendable {
  /// What files call it: small letters, digits and hyphens.
  public var slug: String
  /// What partners call it.
  public var name: BilingualText
  /// What is granted on everything in it.
  public var terms: MenuTerms

  /// A category with its name.
  init(_ slug: String, _ name: BilingualText, _ terms: MenuTerms = MenuTerms()) {
    self.slug = slug
    self.name = name
    self.terms = terms
  }

  /// Every cup is in this one, beside the category of its drink.
  public static let drink = "drink"
  /// Characters of a slug: a till's words for its groups are shorter.
  public static let charactersMax = 32

  /// A category as somebody types it: half-width small letters without blanks round it.
  public static func folded(_ text: String) -> String { text.halfWidth.trimmingBlanks.lowercased() }

  /// Whether a text is a slug: 1 to `charactersMax` of a-z, 0-9 and the hyphen.
  public static func isSlug(_ text: String) -> Bool {
    (1...charactersMax).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}

/// What is granted on goods, or on all of a category; where either withholds it, it is withheld.
public struct MenuTerms: Equatable, Sendable {
  /// Whether stars are earned on it.
  public var earns = true
  /// Whether offers may lower it.
  public var isOnOffer = true

  /// Everything is granted.
  public init() {}
}

extension MenuBox {
  /// Whether its items have a category.
  var hasCategory: Bool { self == .drink || self == .goods }
}

extension Menu {
  /// The categories that were said anything of, by slug.
  public var categories: [MenuCategory] {
    categoriesBySlug.values.sorted { $0.slug < $1.slug }
  }

  /// What is said of a category, nil where nothing is.
  public func category(_ slug: String) -> MenuCategory? { categoriesBySlug[slug] }

  /// What partners call a category: its slug where nobody gave it a name.
  public func name(ofCategory slug: String) -> BilingualText {
    categoriesBySlug[slug]?.name ?? BilingualText(en: slug, zh: slug)
  }

  /// What is granted on an item: nothing its own terms or a category of it withhold.
  public func terms(of item: MenuItem) -> MenuTerms {
    var own = MenuTerms()
    if case .goods(let said) = item.detail { own = said }
    return terms(own, in: categories(of: item))
  }

  /// The categories of an item, as slugs; a drink is a `drink` too.
  func categories(of item: MenuItem) -> Set<String> {
    var slugs: Set<String> = item.box == .drink ? [MenuCategory.drink] : []
    if let category = item.category { slugs.insert(category) }
    return slugs
  }

  /// What is left of some terms in some categories.
  func terms(_ own: MenuTerms, in slugs: Set<String>) -> MenuTerms {
    var terms = own
    for slug in slugs {
      guard let said = categoriesBySlug[slug]?.terms else { continue }
      terms.earns = terms.earns && said.earns
      terms.isOnOffer = terms.isOnOffer && said.isOnOffer
    }
    return terms
  }

  static let builtInCategories = [
    MenuCategory(MenuCategory.drink, BilingualText(en: "drink", zh: "饮品")),
    MenuCategory("coffee", BilingualText(en: "coffee", zh: "咖啡")),
    MenuCategory("tea", BilingualText(en: "tea", zh: "茶饮")),
    MenuCategory("chocolate", BilingualText(en: "chocolate", zh: "巧克力饮品")),
    MenuCategory("blended", BilingualText(en: "blended drink", zh: "冰沙")),
    MenuCategory("food", BilingualText(en: "food", zh: "食品")),
    MenuCategory("beans", BilingualText(en: "coffee beans", zh: "咖啡豆")),
    MenuCategory("giftcard", BilingualText(en: "gift card", zh: "礼品卡"), .withheld),
  ]

  /// The built-in categories as the store changes them, and the store's own.
  static func categories(_ own: [MenuSubject: [FieldName: Value]]) -> [MenuCategory] {
    let slugs = Set(own.keys.compactMap(\.slug) + builtInCategories.map(\.slug))
    return slugs.sorted().map { category($0, own: own[.category($0)] ?? [:]) }
  }

  /// A category as the built-in menu has it and the store changes it.
  static func category(_ slug: String, own: [FieldName: Value]) -> MenuCategory {
    let fields = (builtIn.category(slug)?.fields ?? [:]).merging(own) { _, own in own }
    let en = fields[MenuField.en]?.string ?? fields[MenuField.zh]?.string ?? slug
    let name = BilingualText(en: en, zh: fields[MenuField.zh]?.string ?? en)
    return MenuCategory(slug, name, MenuTerms(fields))
  }
}

extension MenuCategory {
  fileprivate var fields: [FieldName: Value] {
    let name: [FieldName: Value] = [
      MenuField.en: .string(name.en), MenuField.zh: .string(name.zh),
    ]
    return name.merging(terms.fields) { _, new in new }
  }
}

extension MenuTerms {
  /// Neither stars nor offers: what is paid with later.
  fileprivate static let withheld = {
    var terms = MenuTerms()
    terms.earns = false
    terms.isOnOffer = false
    return terms
  }()

  var fields: [FieldName: Value] {
    [MenuField.earns: .bool(earns), MenuField.offers: .bool(isOnOffer)]
  }

  init(_ fields: [FieldName: Value]) {
    earns = fields[MenuField.earns]?.bool ?? true
    isOnOffer = fields[MenuField.offers]?.bool ?? true
  }
}
