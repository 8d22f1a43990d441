/// What a guest is about to buy.
public struct Cart: Equatable, Sendable {
  /// Its lines, at most `linesMax`.
  public var lines: [CartLine]

  /// More than a till prints on a receipt.
  public static let linesMax = 200

  /// A cart of some lines.
  public init(_ lines: [CartLine] = []) { self.lines = lines }
}

/// One line of a cart: some units of one thing.
public struct CartLine: Equatable, Sendable {
  /// What it is.
  public var ware: Ware
  /// 1 to 99 units.
  public var qty: Int
  /// Fen a unit costs before any offer, 0 to `Shop.visitFenMax`.
  public var unitFen: Int64

  /// More units of one thing are a slip of the finger.
  public static let qtyMax = 99

  /// Some units of a ware.
  public init(_ ware: Ware, qty: Int = 1, unitFen: Int64) {
    self.ware = ware
    self.qty = qty
    self.unitFen = unitFen
  }
}

/// What something that is bought is to offers: what references can name of it.
public struct Ware: Hashable, Sendable {
  /// How it is written: a cup mark, a code, the till's words.
  public var text: String
  /// What a bare word of a reference may call it, as `ProductReference.folded` folds it: a drink's
  /// code; the code and the names of goods; the till's words.
  public var words: Set<String> = []
  /// What is in the cup, the drink, its size and its own milk included; goods as themselves; empty for
  /// what the menu does not know.
  public var parts: Set<MenuItem.Key> = []
  /// Whether it is iced; nil for what is no cup.
  public var isIced: Bool?
  /// The categories it is in, as slugs; every cup is also a `drink`.
  public var categories: Set<String> = []
  /// Whether offers may lower it.
  public var isOnOffer = true
  /// Whether it earns stars.
  public var earns = true
  /// What the size ordered costs more than the next smaller, in fen; nil where there is none.
  public var sizeUpFen: Int64?

  /// Something a till calls so, and nothing else known of it.
  public init(text: String) { self.text = text }
}
