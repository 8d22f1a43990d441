import Documents

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
      guard word.hasPrefix(other) else { return meanings(of: word) }
      return [.other(String(word.dropFirst(other.count)))]
    }
  }

  /// Reads a list of constraint words; an unknown word is kept as `other` and told in `unknown`.
  ///
  /// `nut` means tree nut and peanut. An allergy must not get lost, so nothing is left out.
  public static func list(_ text: String) -> (constraints: [Constraint], unknown: [String]) {
    var constraints: [Constraint] = []
    var unknown: [String] = []
    for piece in text.halfWidth.split(whereSeparator: { "|,;、/+\n".contains($0) }) {
      let word = String(piece).trimmingBlanks
      if word.isEmpty { continue }
      var meant = meanings(of: word)
      if meant.isEmpty {
        meant = [.other(word)]
        unknown.append(word)
      }
      for constraint in meant where !constraints.contains(constraint) {
        constraints.append(constraint)
      }
    }
    return (constraints, unknown)
  }

  private static func meanings(of word: String) -> [Constraint] {
    for prefix in ["other:", "其他:"] where word.lowercased().hasPrefix(prefix) {
      let text = String(word.dropFirst(prefix.count)).trimmingBlanks
      return text.isEmpty ? [] : [.other(text)]
    }
    switch word.lowercased().filter({ $0 != " " && $0 != "-" && $0 != "_" }) {
    case "dairy", "milk", "lactose", "乳制品", "乳製品", "乳糖", "奶", "牛奶": return [.dairy]
    case "soy", "soya", "大豆", "豆", "豆制品", "豆奶": return [.soy]
    case "treenut", "treenuts", "树坚果", "木本坚果": return [.treeNut]
    case "peanut", "peanuts", "花生": return [.peanut]
    case "nut", "nuts", "坚果", "堅果": return [.treeNut, .peanut]
    case "gluten", "wheat", "麸质", "麩質", "小麦": return [.gluten]
    case "egg", "eggs", "鸡蛋", "雞蛋", "蛋": return [.egg]
    case "decaf", "decafonly", "低因", "无咖啡因", "低咖啡因": return [.decaf]
    default: return []
    }
  }
}
