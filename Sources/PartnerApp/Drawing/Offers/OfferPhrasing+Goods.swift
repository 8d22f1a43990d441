import StoreModel

/// Goods and products in words.
extension OfferPhrasing {
  /// Each product and category of some goods; whatever is bought, where they name none.
  func nouns(_ goods: OfferGoods) -> [OfferNoun] {
    guard !goods.isEverything else { return [words.offerGoods.anything] }
    return goods.categories.map { words.offerGoods.category($0, pick(menu.name(ofCategory: $0))) }
      + goods.products.map(noun)
  }

  /// Goods as several of one kind: "lattes and mochas"; nil where everything is meant.
  func all(_ goods: OfferGoods) -> String? {
    guard !goods.isEverything else { return nil }
    return words.offerGoods.together(nouns(goods).map(\.many))
  }

  /// One of some goods: "a latte or a mocha".
  func one(_ goods: OfferGoods) -> String {
    words.offerGoods.either(nouns(goods).map(words.offerGoods.one))
  }

  /// So many of some goods.
  func counted(_ count: Int, _ goods: OfferGoods) -> String {
    words.offerGoods.either(nouns(goods).map { words.offerGoods.counted(count, $0) })
  }

  /// What several goods are called where they are counted together.
  func shared(_ goods: OfferGoods) -> OfferNoun {
    let nouns = nouns(goods)
    guard nouns.count > 1 else { return nouns.first ?? words.offerGoods.anything }
    let measures = Set(nouns.map(\.measure))
    return OfferNoun(
      one: words.offerGoods.either(nouns.map(\.one)),
      many: words.offerGoods.either(nouns.map(\.many)),
      measure: measures.count == 1 ? measures.first ?? "" : words.offerGoods.anything.measure)
  }

  /// So many of some goods are missing.
  func missing(_ count: Int, _ goods: OfferGoods) -> String {
    words.offerGoods.missing(count, nouns(goods))
  }

  private func noun(_ reference: ProductReference) -> OfferNoun {
    var product = OfferProduct()
    // Parts are compared in upper case; what a till calls something stands as it was written.
    let written = reference.text.split(separator: "+").map(String.init)
    for (place, part) in reference.parts.enumerated() {
      switch part {
      case .iced: product.isIced = true
      case .hot: product.isIced = false
      case .word(let word):
        name(written.indices.contains(place) ? written[place] : word, of: &product)
      case .item(let key):
        let name = menu[key].map { pick($0.name) } ?? text(key.code)
        switch key.box {
        case .size: product.sizes.append(name)
        case .drink: product.name = name
        case .goods: (product.name, product.isCup) = (name, false)
        case .decaf, .shots, .syrup, .milk, .custom: product.with.append(name)
        }
      }
    }
    return words.offerGoods.product(product)
  }

  /// A bare word: a drink's code, goods by code or name, else what a till calls something.
  private func name(_ word: String, of product: inout OfferProduct) {
    let folded = ProductReference.folded(word)
    let item = menu.items.first { item in
      switch item.box {
      case .drink: ProductReference.folded(item.code) == folded
      case .goods:
        [item.code, item.name.en, item.name.zh].map(ProductReference.folded).contains(folded)
      case .size, .decaf, .shots, .syrup, .milk, .custom: false
      }
    }
    product.name = item.map { pick($0.name) } ?? text(word)
    product.isCup = item?.box == .drink
  }

  private func text(_ text: String) -> String { Phrasing.text(text, showsHan: showsHan) }
}
