/// What the store sells, as cup marks name it.
public struct Menu: Equatable, Sendable {
  /// Every item, box by box: the built-in ones in their order, then the store's own by code.
  public let items: [MenuItem]
  /// The categories it says something of, by slug.
  let categoriesBySlug: [String: MenuCategory]
  /// Where goods are found by their code or a name, as `ProductReference.folded` folds it.
  let goodsPlaces: [String: Int]
  private let places: [MenuItem.Key: Int]
  /// The boxes a code may be written into.
  let boxes: [String: Set<MenuBox>]

  /// A menu of these items, in this order within each box.
  ///
  /// A key that comes again is left out, and so is a custom with the code of a milk, whose marks
  /// could be read in two ways: two terminals may have brought one each. So are goods with the code of
  /// a drink: offers name either by its code.
  init(_ all: [MenuItem], _ categories: [MenuCategory] = []) {
    var items: [MenuItem] = []
    var places: [MenuItem.Key: Int] = [:]
    var boxes: [String: Set<MenuBox>] = [:]
    for box in MenuBox.allCases {
      for item in all where item.box == box && places[item.key] == nil {
        if box == .custom, boxes[item.code]?.contains(.milk) == true { continue }
        if box == .goods, boxes[item.code]?.contains(.drink) == true { continue }
        places[item.key] = items.count
        boxes[item.code, default: []].insert(box)
        items.append(item)
      }
    }
    self.items = items
    self.places = places
    self.boxes = boxes
    goodsPlaces = Self.goodsPlaces(items)
    categoriesBySlug = Dictionary(
      categories.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The item of a box and a code, nil where the store does not sell it.
  public subscript(box: MenuBox, code: String) -> MenuItem? { self[MenuItem.Key(box, code)] }

  /// The item of a key, nil where the store does not sell it.
  public subscript(key: MenuItem.Key) -> MenuItem? { places[key].map { items[$0] } }

  /// The items of one box, in the order of the menu.
  public func items(in box: MenuBox) -> [MenuItem] { items.filter { $0.box == box } }

  /// The items a marked drink is made of, box by box, with its own milk and topping; unknown ones
  /// are left out.
  func parts(of mark: CupMark) -> [MenuItem] {
    let drink = self[.drink, mark.drink]
    var keys = [MenuItem.Key(.size, mark.size)]
    if mark.decaf != .none { keys.append(MenuItem.Key(.decaf, mark.decaf.rawValue)) }
    if mark.shots != nil { keys.append(Self.extraShot) }
    keys += mark.syrups.map { MenuItem.Key(.syrup, $0.code) }
    if let milk = mark.milk ?? drink?.recipe?.milk { keys.append(MenuItem.Key(.milk, milk)) }
    keys += (mark.customs + toppings(of: mark)).map { MenuItem.Key(.custom, $0) }
    return keys.compactMap { self[$0] } + [drink].compactMap(\.self)
  }

  /// What a drink comes with by itself, unless a custom of the mark leaves it out.
  private func toppings(of mark: CupMark) -> [String] {
    guard let topping = self[.drink, mark.drink]?.recipe?.topping else { return [] }
    let isLeftOut = mark.customs.contains { self[.custom, $0]?.detail == .without(topping) }
    return isLeftOut || mark.customs.contains(topping) ? [] : [topping]
  }

  /// The item that carries the price of a shot beyond those of the size; it is never written.
  static let extraShot = MenuItem.Key(.shots, "SHOT")

}

extension MenuItem {
  /// What a drink is made of, nil for what is no drink.
  public var recipe: Recipe? { if case .drink(let recipe) = detail { recipe } else { nil } }

  /// What goes into a cup of this size, nil for what is no size.
  public var serving: Serving? { if case .size(let serving) = detail { serving } else { nil } }
}
