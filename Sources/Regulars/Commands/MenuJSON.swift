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
        ("caffeine", .string(recipe.caffeine.rawValue)), ("milk", .optional(recipe.milk)),
        ("topping", .optional(recipe.topping)),
      ]
    }
    guard item.box == .custom else { return [] }
    var leavesOut: String?
    if case .without(let topping) = item.detail { leavesOut = topping }
    return [
      ("hot_only", .bool(item.detail == .hotOnly)), ("leaves_out", .optional(leavesOut)),
    ]
  }
}
