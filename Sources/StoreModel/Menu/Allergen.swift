/// What an item of the menu may hold that somebody must never drink.
public enum Allergen: String, CaseIterable, Sendable {
  case dairy, soy, treeNut = "tree-nut", peanut, gluten, egg

  /// The guest's constraint this allergen breaks.
  public var constraint: Constraint {
    switch self {
    case .dairy: .dairy
    case .soy: .soy
    case .treeNut: .treeNut
    case .peanut: .peanut
    case .gluten: .gluten
    case .egg: .egg
    }
  }
}
