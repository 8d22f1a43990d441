import StoreModel

extension FactsJSON {
  /// One line of `menu`; what it says of an item reads as an item of a menu file.
  static func menuItem(_ item: MenuItem, outUntil: Int64?) -> JSONText {
    let prices = item.prices.sorted { $0.key < $1.key }.map { ($0.key, JSONText.int($0.value)) }
    let allergens = item.allergens.map(\.rawValue).sorted()
    return .object(
      [
        ("box", .string(item.box.rawValue)),
        ("code", .string(item.code)),
        ("name", .object([("en", .string(item.name.en)), ("zh", .string(item.name.zh))])),
        ("allergens", .array(allergens.map { .string($0) })),
        ("price_fen", .optional(item.price)),
        ("prices_fen", .object(prices)),
        ("out", .bool(outUntil != nil)),
        ("out_until", .instant(outUntil)),
      ] + details(of: item))
  }

  /// One category of `menu`; it reads as an element of a menu file.
  static func menuCategory(_ category: MenuCategory) -> JSONText {
    .object(
      [
        ("category", .string(category.slug)),
        (
          "name",
          .object([("en", .string(category.name.en)), ("zh", .string(category.name.zh))])
        ),
      ] + terms(category.terms))
  }

  private static func terms(_ terms: MenuTerms) -> [(String, JSONText)] {
    [("earns", .bool(terms.earns)), ("offers", .bool(terms.isOnOffer))]
  }

  /// What only the items of one box have.
  private static func details(of item: MenuItem) -> [(String, JSONText)] {
    if let serving = item.serving {
      return [
        ("shots", .int(Int64(serving.shots))), ("pumps", .int(Int64(serving.pumps))),
        ("iced_shots", .int(Int64(serving.icedShots))),
        ("iced_pumps", .int(Int64(serving.icedPumps))),
      ]
    }
    if let recipe = item.recipe {
      return [
        ("category", .optional(item.category)),
        ("caffeine", .string(recipe.caffeine.rawValue)), ("milk", .optional(recipe.milk)),
        ("topping", .optional(recipe.topping)),
      ]
    }
    if case .goods(let terms) = item.detail {
      return [("category", .optional(item.category))] + self.terms(terms)
    }
    guard item.box == .custom else { return [] }
    var leavesOut: String?
    if case .without(let topping) = item.detail { leavesOut = topping }
    return [
      ("hot_only", .bool(item.detail == .hotOnly)), ("leaves_out", .optional(leavesOut)),
    ]
  }
}
