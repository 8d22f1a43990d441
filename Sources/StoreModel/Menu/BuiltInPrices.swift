/// What the built-in menu charges, so that a check-in has an amount before the till's joins.
///
/// Defaults chosen for this program, the price list of no shop; a store brings its own with
/// `import menu`.
enum BuiltInPrices {
  /// Fen of a drink at size T.
  private static let drinks: [String: Int64] = [
    "L": 3000, "C": 3000, "M": 3300, "WM": 3400, "CM": 3400, "A": 2500, "FW": 3400, "CH": 3000,
    "GTL": 3300, "HC": 3000, "F": 3300,
  ]
  /// Fen a size costs more than T.
  private static let sizes: [String: Int64] = ["S": -300, "T": 0, "G": 300, "V": 600]
  /// Fen of what is added, at any size.
  private static let extras: [MenuItem.Key: Int64] = [
    Menu.extraShot: 400, .init(.milk, "O"): 300, .init(.milk, "A"): 300, .init(.milk, "C"): 300,
  ]

  /// Fen of goods; a gift card costs what is put on it.
  private static let goods: [String: Int64] = [
    "CRO": 1800, "MUF": 2200, "BGL": 1600, "BRW": 2400, "BEAN": 9800,
  ]

  /// The item with its price; what is not named here costs nothing by itself.
  static func priced(_ item: MenuItem) -> MenuItem {
    var item = item
    if item.box == .drink, let base = drinks[item.code] {
      item.prices = sizes.mapValues { base + $0 }
    } else if item.box == .goods {
      item.price = goods[item.code]
    } else {
      item.price = extras[item.key]
    }
    return item
  }
}
