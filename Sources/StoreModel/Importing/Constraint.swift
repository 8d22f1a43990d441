/// Something that must never be in a guest's cup.
public enum Constraint: Hashable, Sendable {
  case dairy, soy, treeNut, peanut, gluten, egg, decaf
  /// Anything else, in the words it was written with.
  case other(String)

  /// The word stored and accepted on the command line ("tree-nut", "other:shellfish").
  public var word: String {
    switch self {
    case .dairy: "dairy"
    case .soy: "soy"
    case .treeNut: "tree-nut"
    case .peanut: "peanut"
    case .gluten: "gluten"
    case .egg: "egg"
    case .decaf: "decaf"
    case .other(let text): "other:" + text
    }
  }

  /// Reads a list of constraint words; an unknown word is kept as `other` and told in `unknown`.
  ///
  /// `nut` means tree nut and peanut. An allergy must not get lost, so nothing is left out.
  public static func list(_ text: String) -> (constraints: [Constraint], unknown: [String]) {
    ([], [])
  }
}
