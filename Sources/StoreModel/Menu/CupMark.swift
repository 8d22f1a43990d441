/// One drink as it is written on a cup: codes of the menu by box.
///
/// A mark that `Menu.parse` gave is valid on that menu; its `text` parses to the same mark again.
public struct CupMark: Hashable, Sendable {
  /// Whether the drink is made on ice.
  public var isIced = false
  /// Code of the size.
  public var size: String
  /// How much of the caffeine is left out.
  public var decaf = Decaf.none
  /// Shots of espresso, nil for what the size has by itself.
  public var shots: Int?
  /// Syrups in the order they were said, each once, always with their pumps.
  public var syrups: [Syrup] = []
  /// Code of the milk, nil for the drink's own.
  public var milk: String?
  /// Codes of the customs in the order they were said, each once.
  public var customs: [String] = []
  /// Code of the drink.
  public var drink: String

  /// How much of the caffeine is left out.
  public enum Decaf: String, CaseIterable, Sendable {
    case none = ""
    case half = "1/2"
    case full = "X"
  }

  /// A syrup and how much of it.
  public struct Syrup: Hashable, Sendable {
    /// Code of the syrup.
    public var code: String
    /// How many pumps, from 1.
    public var pumps: Int

    /// Some pumps of a syrup.
    public init(_ code: String, pumps: Int) {
      self.code = code
      self.pumps = pumps
    }
  }

  /// More shots or pumps than any cup holds are a slip of the finger.
  public static let countMax = 12

  /// A drink as it comes.
  public init(size: String, drink: String) {
    self.size = size
    self.drink = drink
  }

  /// The mark as it is written: boxes top to bottom, customs before the drink.
  public var text: String {
    var parts = isIced ? ["I"] : []
    parts.append(size)
    if decaf != .none { parts.append(decaf.rawValue) }
    if let shots { parts.append(String(shots)) }
    parts += syrups.map { "\($0.pumps)\($0.code)" }
    if let milk { parts.append(milk) }
    parts += customs
    parts.append(drink)
    return parts.joined(separator: " ")
  }
}
