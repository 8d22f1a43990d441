extension Menu {
  /// The menu of a store that has not brought its own.
  ///
  /// Default shots and pumps and the allergens are a chain's public recipes as far as they are
  /// known. Almond and hazelnut syrups count as tree nut, oats as gluten (EU 1169/2011, annex II);
  /// coconut counts as no nut (FDA, "Questions and Answers Regarding Food Allergens", edition 5).
  /// What goods hold is what such bakery is usually made of (wheat, butter, egg; soy lecithin in
  /// chocolate) and no label's word: a store that sells others says so with `import menu`.
  public static let builtIn = Menu(
    (sizes + decafs + [MenuItem(extraShot, BilingualText(en: "extra shot", zh: "加浓缩"))]
      + syrups + milks + customs + drinks + goods).map(BuiltInPrices.priced), builtInCategories)

  private static func item(
    _ box: MenuBox, _ code: String, _ en: String, _ zh: String, _ allergens: Set<Allergen> = []
  ) -> MenuItem {
    var item = MenuItem(MenuItem.Key(box, code), BilingualText(en: en, zh: zh))
    item.allergens = allergens
    return item
  }

  private static func size(
    _ code: String, _ en: String, _ zh: String, _ serving: MenuItem.Serving
  ) -> MenuItem {
    MenuItem(MenuItem.Key(.size, code), BilingualText(en: en, zh: zh), .size(serving))
  }

  private static let sizes = [
    size("S", "short", "小杯", .init(shots: 1, pumps: 2, icedShots: 1, icedPumps: 2)),
    size("T", "tall", "中杯", .init(shots: 1, pumps: 3, icedShots: 1, icedPumps: 3)),
    size("G", "grande", "大杯", .init(shots: 2, pumps: 4, icedShots: 2, icedPumps: 4)),
    size("V", "venti", "超大杯", .init(shots: 2, pumps: 5, icedShots: 3, icedPumps: 6)),
  ]

  private static let decafs = [
    item(.decaf, CupMark.Decaf.full.rawValue, "decaf", "低因"),
    item(.decaf, CupMark.Decaf.half.rawValue, "half decaf", "半低因"),
  ]

  private static let syrups = [
    item(.syrup, "A", "almond", "杏仁糖浆", [.treeNut]),
    item(.syrup, "C", "caramel", "焦糖糖浆"),
    item(.syrup, "CL", "classic", "原味糖浆"),
    item(.syrup, "CN", "cinnamon", "肉桂糖浆"),
    item(.syrup, "H", "hazelnut", "榛果糖浆", [.treeNut]),
    item(.syrup, "MO", "mocha", "摩卡酱"),
    item(.syrup, "P", "peppermint", "薄荷糖浆"),
    item(.syrup, "R", "raspberry", "覆盆子糖浆"),
    item(.syrup, "V", "vanilla", "香草糖浆"),
    item(.syrup, "SFV", "sugar-free vanilla", "无糖香草糖浆"),
    item(.syrup, "WM", "white mocha", "白摩卡酱", [.dairy]),
  ]

  private static let milks = [
    item(.milk, "N", "nonfat", "脱脂", [.dairy]),
    item(.milk, "S", "soy milk", "豆奶", [.soy]),
    item(.milk, "O", "oat milk", "燕麦奶", [.gluten]),
    item(.milk, "A", "almond milk", "杏仁奶", [.treeNut]),
    item(.milk, "B", "breve", "半脂鲜奶", [.dairy]),
    item(.milk, "C", "coconut milk", "椰奶"),
    item(.milk, "W", "whole milk", "全脂", [.dairy]),
    item(.milk, "2%", "2% milk", "低脂", [.dairy]),
  ]

  private static let customs = [
    MenuItem(.init(.custom, "XH"), BilingualText(en: "extra hot", zh: "特热"), .hotOnly),
    item(.custom, "NF", "no foam", "无奶泡"),
    item(.custom, "XF", "extra foam", "多奶泡"),
    item(.custom, "WC", "whipped cream", "加奶油", [.dairy]),
    MenuItem(.init(.custom, "NW"), BilingualText(en: "no whip", zh: "不加奶油"), .without("WC")),
    item(.custom, "LI", "light ice", "少冰"),
    item(.custom, "NI", "no ice", "去冰"),
    item(.custom, "RM", "room", "留空间"),
    item(.custom, "DC", "double cup", "双层杯"),
  ]

  private static let drinks =
    inCategory(
      "coffee",
      [
        drink("L", "latte", "拿铁"),
        drink("C", "cappuccino", "卡布奇诺"),
        drink("M", "mocha", "摩卡", topped),
        drink("WM", "white mocha", "白摩卡", topped, [.dairy]),
        drink("CM", "caramel macchiato", "焦糖玛奇朵", coffee, [.dairy]),
        drink("A", "Americano", "美式", .init(caffeine: .coffee)),
        drink("FW", "flat white", "馥芮白"),
      ])
    + inCategory(
      "tea",
      [drink("CH", "chai latte", "印度茶拿铁", tea), drink("GTL", "green-tea latte", "抹茶拿铁", tea)])
    + inCategory(
      "chocolate",
      [
        drink(
          "HC", "hot chocolate", "热巧克力", .init(caffeine: .none, milk: usualMilk, topping: "WC"))
      ])
    + inCategory("blended", [drink("F", "Frappuccino", "星冰乐")])

  private static let goods =
    inCategory(
      "food",
      [
        goods("CRO", "croissant", "可颂", [.gluten, .dairy, .egg]),
        goods("MUF", "blueberry muffin", "蓝莓玛芬", [.gluten, .dairy, .egg]),
        goods("BGL", "bagel", "贝果", [.gluten]),
        goods("BRW", "chocolate brownie", "巧克力布朗尼", [.gluten, .dairy, .egg, .soy]),
      ])
    + inCategory("beans", [goods("BEAN", "coffee beans", "咖啡豆")])
    + inCategory("giftcard", [goods("GIFT", "gift card", "礼品卡")])

  private static func goods(
    _ code: String, _ en: String, _ zh: String, _ allergens: Set<Allergen> = []
  ) -> MenuItem {
    var goods = item(.goods, code, en, zh, allergens)
    goods.detail = .goods(MenuTerms())
    return goods
  }

  private static func inCategory(_ slug: String, _ items: [MenuItem]) -> [MenuItem] {
    items.map { item in
      var item = item
      item.category = slug
      return item
    }
  }

  private static let coffee = MenuItem.Recipe(caffeine: .coffee, milk: usualMilk)
  private static let topped = MenuItem.Recipe(caffeine: .coffee, milk: usualMilk, topping: "WC")
  private static let tea = MenuItem.Recipe(caffeine: .tea, milk: usualMilk)

  private static func drink(
    _ code: String, _ en: String, _ zh: String, _ recipe: MenuItem.Recipe = coffee,
    _ allergens: Set<Allergen> = []
  ) -> MenuItem {
    var drink = MenuItem(
      MenuItem.Key(.drink, code), BilingualText(en: en, zh: zh), .drink(recipe))
    drink.allergens = allergens
    return drink
  }
}
