import Documents

extension Menu {
  /// What something bought is to offers.
  ///
  /// The item is read as cup mark, goods' code, goods' name or the till's words. A product on the line
  /// wins: the code of a drink, which is all that a till without cup marks sends, or whatever an item
  /// can be; so does a category. Of a drink known by its code alone nobody knows size, milk or ice. A
  /// till's own word for a cup or for goods names them in place of their code, and changes nothing else.
  /// It costs some microseconds: who has many lines may keep wares by their text.
  public func ware(_ item: String, product: String? = nil, category: String? = nil) -> Ware {
    let line = BoughtLine(item, product: product, on: self)
    var ware = Ware(text: item)
    var own = MenuTerms()
    switch line.meant {
    case .mark(let mark): fill(&ware, mark)
    case .drink(let drink):
      ware.words = [ProductReference.folded(drink.code)]
      ware.parts = [drink.key]
      ware.categories = categories(of: drink)
    case .goods(let goods):
      ware.words = Set([goods.code, goods.name.en, goods.name.zh].map(ProductReference.folded))
      ware.parts = [goods.key]
      ware.categories = categories(of: goods)
      if case .goods(let said) = goods.detail { own = said }
    case .unknown: ware.words = [ProductReference.folded(item)]
    }
    if let word = line.word {
      ware.words = [ProductReference.folded(word)]
      ware.parts = ware.parts.filter { !$0.box.hasCategory }
    }
    if let category = category.map(MenuCategory.folded), !category.isEmpty {
      ware.categories = line.isCup ? [category, MenuCategory.drink] : [category]
    }
    let terms = terms(own, in: ware.categories)
    ware.isOnOffer = terms.isOnOffer
    ware.earns = terms.earns
    return ware
  }

  /// What a line costs a unit in fen, nil where the menu does not know it or gave it no price.
  public func price(ofItem item: String, product: String?) -> Int64? {
    switch BoughtLine(item, product: product, on: self).meant {
    case .mark(let mark): price(of: mark)
    case .drink(let drink): drink.price
    case .goods(let goods): goods.price
    case .unknown: nil
    }
  }

  /// A visit as a cart: each of its items one unit at the menu's price, at 0 where it has none.
  ///
  /// Items beyond `Cart.linesMax` are left out.
  public func cart(of items: [String]) -> Cart {
    Cart(
      items.prefix(Cart.linesMax).map {
        CartLine(ware($0), unitFen: min(price(ofItem: $0) ?? 0, Shop.visitFenMax))
      })
  }

  private func fill(_ ware: inout Ware, _ mark: CupMark) {
    ware.words = [ProductReference.folded(mark.drink)]
    ware.isIced = mark.isIced
    ware.parts = Set(parts(of: mark).map(\.key))
    // Shots that the size has by itself are no extra.
    if extraShots(of: mark) == 0 { ware.parts.remove(Self.extraShot) }
    ware.categories =
      self[.drink, mark.drink].map(categories(of:)) ?? [MenuCategory.drink]
    ware.sizeUpFen = sizeUp(of: mark)
  }

  /// What the size of a mark costs more than the next smaller one: sizes go by the drink's price.
  private func sizeUp(of mark: CupMark) -> Int64? {
    guard let drink = self[.drink, mark.drink], let price = drink.price(at: mark.size) else {
      return nil
    }
    var smaller: Int64?
    var isBefore = true
    for size in items(in: .size) {
      if size.code == mark.size { isBefore = false }
      guard size.code != mark.size, let other = drink.price(at: size.code) else { continue }
      if other < price || (other == price && isBefore) { smaller = max(smaller ?? other, other) }
    }
    return smaller.flatMap { price > $0 ? price - $0 : nil }
  }
}

/// What a line of a till is on a menu.
private struct BoughtLine {
  enum Meant {
    case mark(CupMark)
    /// A drink of which only the code is known.
    case drink(MenuItem)
    case goods(MenuItem)
    case unknown
  }

  let meant: Meant
  /// The till's own word for the product.
  let word: String?

  /// Whether it is a drink.
  var isCup: Bool {
    switch meant {
    case .mark, .drink: true
    case .goods, .unknown: false
    }
  }

  init(_ item: String, product: String?, on menu: Menu) {
    let own = menu.bought(item)
    guard let product = product?.trimmingBlanks, !product.isEmpty else {
      meant = Self.meant(own)
      word = nil
      return
    }
    if let drink = menu[.drink, MenuCode.normal(product)] {
      word = nil
      if case .mark(var mark) = own {
        mark.drink = drink.code
        meant = .mark(mark)
      } else {
        meant = .drink(drink)
      }
      return
    }
    let said = menu.bought(product)
    if case .text = said {
      meant = Self.meant(own)
      word = product
    } else {
      meant = Self.meant(said)
      word = nil
    }
  }

  private static func meant(_ item: BoughtItem) -> Meant {
    switch item {
    case .mark(let mark): .mark(mark)
    case .goods(let goods): .goods(goods)
    case .text: .unknown
    }
  }
}
