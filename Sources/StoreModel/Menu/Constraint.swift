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

  /// Constraints by the words they are stored with, as `Regular.constraints` has them.
  public static func stored(_ words: [String]) -> [Constraint] {
    words.flatMap { word in
      let other = "other:"
      guard word.hasPrefix(other) else { return ofWord[word] ?? list(word).constraints }
      return [.other(String(word.dropFirst(other.count)))]
    }
  }

  /// Reads what somebody wrote of constraints, in words or as a list; what is not understood is kept
  /// as `other` and told in `unknown`.
  ///
  /// `nut` means tree nut and peanut; `none`, 无 and their like mean nothing. An allergy must not get
  /// lost, so nothing else is left out. Behind `other:` any text stands for itself. `joined` tells what
  /// was taken as several words though no sign stands between them.
  public static func list(
    _ text: String
  ) -> (constraints: [Constraint], unknown: [String], joined: [String]) {
    if let known = ofWord[text] { return (known, [], []) }
    let reading = ConstraintReading(text)
    return (reading.constraints, reading.unknown, reading.joined)
  }

  /// The words that are stored, which most texts are: nothing is to be taken apart in them.
  private static let ofWord: [String: [Constraint]] = {
    let all: [Constraint] = [.dairy, .soy, .treeNut, .peanut, .gluten, .egg, .decaf]
    return Dictionary(uniqueKeysWithValues: all.map { ($0.word, [$0]) })
  }()
}
