/// One thing the store puts into a cup, the cup itself, or goods beside it.
public struct MenuItem: Equatable, Sendable {
  /// What tells it from every other item.
  public var key: Key
  /// What partners call it.
  public var name: BilingualText
  /// What it holds that some must not drink; of a drink what is in it beside its milk.
  public var allergens: Set<Allergen> = []
  /// Fen at any size that has no price of its own; nil where nobody said.
  public var price: Int64?
  /// Fen at a size, by the size's code.
  public var prices: [String: Int64] = [:]
  /// The category of a drink or of goods, a slug; nil for none, and for what goes into a cup.
  public var category: String?
  /// What the barista has to know of it beyond its name.
  public var detail: Detail
  /// The moment it ran out, UTC milliseconds: not to be had for the rest of that business day.
  public var outSince: Int64?

  /// A box and a code: codes are the menu's own and some stand in several boxes.
  public struct Key: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The box of the cup it is marked in.
    public var box: MenuBox
    /// What is written into the box: upper-case letters and digits.
    public var code: String

    /// The key of an item.
    public init(_ box: MenuBox, _ code: String) {
      self.box = box
      self.code = code
    }

    /// "milk:A": what commands take where a code alone is ambiguous.
    public var description: String { "\(box.rawValue):\(code)" }

    /// By box, then by code.
    public static func < (left: Key, right: Key) -> Bool {
      (left.box, left.code) < (right.box, right.code)
    }
  }

  /// What only the items of one box have.
  public enum Detail: Equatable, Sendable {
    case plain
    case size(Serving)
    case drink(Recipe)
    /// A custom that makes no sense in an iced drink.
    case hotOnly
    /// A custom that leaves out the topping of that code.
    case without(String)
    /// Goods, and what is granted on them whatever their category.
    case goods(MenuTerms)
  }

  /// What goes into a cup of a size where the mark does not say.
  public struct Serving: Equatable, Sendable {
    /// Shots of espresso.
    public var shots: Int
    /// Pumps of each syrup.
    public var pumps: Int
    /// Shots where the drink is iced.
    public var icedShots: Int
    /// Pumps of each syrup where the drink is iced.
    public var icedPumps: Int
  }

  /// What a drink is made of.
  public struct Recipe: Equatable, Sendable {
    /// Where its caffeine is from.
    public var caffeine: Caffeine
    /// Code of the milk it is made with unless another is marked; nil for a drink without milk.
    public var milk: String?
    /// Code of the custom it comes with by itself; nil for a drink without a topping.
    public var topping: String?
  }

  /// Where the caffeine of a drink is from.
  public enum Caffeine: String, CaseIterable, Sendable {
    case none
    /// Espresso or brewed coffee, which there is without caffeine.
    case coffee
    /// Tea, which a decaf mark does not change.
    case tea
  }

  /// An item with a name and nothing else said of it.
  public init(_ key: Key, _ name: BilingualText, _ detail: Detail = .plain) {
    self.key = key
    self.name = name
    self.detail = detail
  }

  /// The box of the cup it is marked in.
  public var box: MenuBox { key.box }
  /// What is written into the box.
  public var code: String { key.code }
}
