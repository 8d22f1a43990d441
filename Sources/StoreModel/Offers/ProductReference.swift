/// How offers and rewards name a product: parts that all have to hold, `L+milk:O`.
public struct ProductReference: Hashable, Sendable {
  /// The parts, at least one.
  public let parts: [Part]

  /// One part of a reference.
  public enum Part: Hashable, Sendable {
    /// A drink's code, goods' code or name, or what a till calls something; folded.
    case word(String)
    /// An item of a box: `size:G`, `milk:O`.
    case item(MenuItem.Key)
    case iced
    case hot
  }

  /// Parts that all have to hold.
  public init(_ parts: [Part]) { self.parts = parts }

  /// Whether it names a ware.
  public func names(_ ware: Ware) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .word(let word): ware.words.contains(word)
      case .item(let key): ware.parts.contains(key)
      case .iced: ware.isIced == true
      case .hot: ware.isIced == false
      }
    }
  }
}

extension OfferGoods {
  /// Whether a ware is one of these goods.
  public func contains(_ ware: Ware) -> Bool {
    isEverything || !ware.categories.isDisjoint(with: categories)
      || products.contains { $0.names(ware) }
  }
}
