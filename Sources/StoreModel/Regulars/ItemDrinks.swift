import Documents

/// Which drinks of the menu each list of bought items names: read once a list, not once a visit.
struct ItemDrinks: Equatable, Sendable {
  private var menu: Menu?
  /// Codes of the drinks, by number.
  private(set) var codes: [String] = []
  private var numberOfCode: [String: UInt8] = [:]
  /// Where the drinks of each list begin in `numbers`, and where the last one's end.
  private var starts: [Int32] = [0]
  /// Drinks by number, those of one list behind those of another.
  private(set) var numbers: [UInt8] = []

  /// Of a longer menu the drinks behind are left out: what 20,000 regulars bought of so many takes
  /// 5 MB.
  private static let drinksMax = 128

  /// Nothing is read yet.
  init() {}

  /// Reads the lists that came since the last call, all of them where the menu is another.
  ///
  /// The shop has to be the same one every time, or one that has grown out of it.
  mutating func follow(_ shop: Shop) {
    if menu != shop.menu { self = ItemDrinks(reading: shop.menu) }
    for index in (starts.count - 1)..<shop.visits.itemTexts.count {
      for item in VisitField.items(of: shop.visits.itemTexts[index].string) {
        if let code = shop.menu.drink(of: item), let number = numberOfCode[code] {
          numbers.append(number)
        }
      }
      starts.append(Int32(numbers.count))
    }
  }

  /// Places in `numbers` of the drinks of a list of items, the same drink as often as it was bought.
  @inline(__always)
  func places(ofItems index: Int32) -> Range<Int> {
    Int(starts[Int(index)])..<Int(starts[Int(index) + 1])
  }

  private init(reading menu: Menu) {
    self.menu = menu
    codes = menu.items(in: .drink).prefix(Self.drinksMax).map(\.code)
    for (number, code) in codes.enumerated() { numberOfCode[code] = UInt8(number) }
  }
}

extension Menu {
  /// The drink of a bought item, nil for what is no cup mark.
  func drink(of item: String) -> String? {
    guard case .mark(let mark) = usual(item) else { return nil }
    return mark.drink
  }
}
