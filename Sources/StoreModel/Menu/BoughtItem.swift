import Documents

/// What the text of a bought item is on a menu.
public enum BoughtItem: Equatable, Sendable {
  /// A drink as it is marked on the cup.
  case mark(CupMark)
  case goods(MenuItem)
  /// Something the menu does not know.
  case text(String)

  /// How it is written down: marks as the menu writes them, goods by their code.
  public var written: String {
    switch self {
    case .mark(let mark): mark.text
    case .goods(let goods): goods.code
    case .text(let text): text
    }
  }

  /// What people read of it in a row: marks as they are written, goods by their name.
  public var label: BilingualText {
    switch self {
    case .mark(let mark): BilingualText(en: mark.text, zh: mark.text)
    case .goods(let goods): goods.name
    case .text(let text): BilingualText(en: text, zh: text)
    }
  }
}

extension Menu {
  /// Reads a bought item: a cup mark, else goods by code or by a name of either language, else text.
  public func bought(_ text: String) -> BoughtItem {
    if case .mark(let mark) = usual(text) { return .mark(mark) }
    return goods(meant: text).map(BoughtItem.goods) ?? .text(text)
  }

  /// An item a partner keys in: what is neither a mark nor goods is refused as a mark, with goods among
  /// what would fit where not even its first word does.
  public func ordered(_ text: String) throws(MarkError) -> BoughtItem {
    do {
      return .mark(try parse(text))
    } catch {
      if let goods = goods(meant: text) { return .goods(goods) }
      var error = error
      if error.index == 1 { error.fits.append(.goods) }
      throw error
    }
  }

  /// What a bought item costs in fen, nil where the menu does not know it or gave it no price.
  public func price(ofItem text: String) -> Int64? {
    switch bought(text) {
    case .mark(let mark): price(of: mark)
    case .goods(let goods): goods.price
    case .text: nil
    }
  }

  /// Goods by their code or name, `goods:CRO` too; nil where none go by that.
  func goods(meant text: String) -> MenuItem? {
    let folded = ProductReference.folded(text)
    let word = folded.hasPrefix(Self.goodsPrefix) ? folded.dropFirst(Self.goodsPrefix.count) : nil
    if let word { return self[.goods, String(word).trimmingBlanks] }
    return goodsPlaces[folded].map { items[$0] }
  }

  private static let goodsPrefix = "\(MenuBox.goods.rawValue):".uppercased()

  /// Where goods are, by what they are called: a code goes before a name, the first before others.
  static func goodsPlaces(_ items: [MenuItem]) -> [String: Int] {
    var places: [String: Int] = [:]
    let goods = items.indices.filter { items[$0].box == .goods }
    for place in goods { places[ProductReference.folded(items[place].code)] = place }
    for place in goods {
      for name in [items[place].name.en, items[place].name.zh] {
        let word = ProductReference.folded(name)
        if places[word] == nil { places[word] = place }
      }
    }
    return places
  }
}
