/// What is bought, as it stands in a sentence: "latte", "lattes"; 拿铁 with its measure 杯.
struct OfferNoun: Equatable, Sendable {
  /// One of it, without an article.
  let one: String
  /// Several of it.
  let many: String
  /// Whether the measure alone says it: 一杯.
  let isGeneral: Bool
  /// Whether it is one thing of the menu and not a kind of things.
  let isThing: Bool
  private let counter: Character?

  /// What it is counted by; empty in languages that do not count so.
  var measure: String { counter.map { String($0) } ?? "" }

  /// Something that is bought.
  init(
    one: String, many: String, measure: String = "", isGeneral: Bool = false, isThing: Bool = false
  ) {
    (self.one, self.many) = (one, many)
    (self.isGeneral, self.isThing) = (isGeneral, isThing)
    counter = measure.first
  }
}

/// A product of a reference, in parts.
struct OfferProduct: Equatable, Sendable {
  /// What it is called; nil where only parts of a cup are meant.
  var name: String?
  /// Whether it is something in a cup.
  var isCup = true
  var isIced: Bool?
  /// Sizes, in front of it.
  var sizes: [String] = []
  /// What is in it.
  var with: [String] = []
}

/// Words for goods and products in the conditions of offers.
struct OfferGoodsWords: Topic {
  /// A category by its slug; the store's own by its name.
  let category: @Sendable (_ slug: String, _ name: String) -> OfferNoun
  /// A product.
  let product: @Sendable (OfferProduct) -> OfferNoun
  /// Whatever is bought.
  let anything: OfferNoun
  /// One of several.
  let either: @Sendable ([String]) -> String
  /// All of several.
  let together: @Sendable ([String]) -> String
  /// One of it, as a thing that is asked for: "a latte".
  let one: @Sendable (OfferNoun) -> String
  /// So many of it.
  let counted: @Sendable (Int, OfferNoun) -> String
  /// So many are missing of one of these.
  let missing: @Sendable (Int, [OfferNoun]) -> String
}

extension OfferGoodsWords {
  static let english = OfferGoodsWords(
    category: { slug, name in
      switch slug {
      case "drink": OfferNoun(one: "drink", many: "drinks")
      case "coffee": OfferNoun(one: "coffee", many: "coffees")
      case "tea": OfferNoun(one: "tea", many: "teas")
      case "chocolate": OfferNoun(one: "hot chocolate", many: "hot chocolates")
      case "blended": OfferNoun(one: "blended drink", many: "blended drinks")
      case "food": OfferNoun(one: "item of food", many: "items of food")
      default: OfferNoun(one: "item of \(name)", many: "items of \(name)")
      }
    },
    product: { product in
      let ice = product.isIced.map { $0 ? ["iced"] : ["hot"] } ?? []
      let name = product.name ?? "drink"
      let head = ice + product.sizes
      let tail = product.with.isEmpty ? "" : " with " + product.with.joined(separator: " and ")
      return OfferNoun(
        one: (head + [name]).joined(separator: " ") + tail,
        many: (head + [plural(name)]).joined(separator: " ") + tail, isThing: true)
    },
    anything: OfferNoun(one: "item", many: "items"),
    either: { $0.joined(separator: " or ") }, together: { joined($0) }, one: { article($0) },
    counted: { count, noun in "\(number(count)) \(count == 1 ? noun.one : noun.many)" },
    missing: { count, nouns in
      if count > 1, nouns.count > 1 {
        return "\(number(count)) are missing of \(joined(nouns.map(\.many)))"
      }
      let told = nouns.map { noun in
        count > 1
          ? "\(number(count)) \(noun.many)" : noun.isThing ? article(noun) : "one \(noun.one)"
      }
      return told.joined(separator: " or ") + (count > 1 ? " are missing" : " is missing")
    })

  /// A number as it stands in a sentence.
  static func number(_ count: Int) -> String {
    let small = [1: "one", 2: "two", 3: "three", 4: "four"]
    return small[count] ?? Figures.grouped(count)
  }

  private static func joined(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func article(_ noun: OfferNoun) -> String {
    let first = noun.one.first?.lowercased() ?? ""
    return ("aeiou".contains(first) && !first.isEmpty ? "an " : "a ") + noun.one
  }

  private static func plural(_ name: String) -> String {
    guard let last = name.last, last.isLetter, last.isASCII else { return name }
    let hisses = ["s", "x", "ch", "sh"].contains { name.lowercased().hasSuffix($0) }
    return name + (hisses ? "es" : "s")
  }

  static let chinese = OfferGoodsWords(
    category: { slug, name in
      switch slug {
      case "drink":
        OfferNoun(one: "饮品", many: "饮品", measure: "杯", isGeneral: true)
      case "coffee": noun("咖啡", "杯")
      case "tea": noun("茶饮", "杯")
      case "chocolate": noun("巧克力饮品", "杯")
      case "blended": noun("冰沙", "杯")
      case "food": noun("食品", "份")
      default: noun("\(name)类商品", "件")
      }
    },
    product: { product in
      let ice = product.isIced.map { $0 ? "冰" : "热" } ?? ""
      let name = product.name ?? "饮品"
      let text = ice + product.sizes.joined() + product.with.joined() + name
      return OfferNoun(
        one: text, many: text, measure: product.isCup ? "杯" : "个", isThing: true)
    },
    anything: OfferNoun(one: "商品", many: "商品", measure: "件", isGeneral: true),
    either: { $0.joined(separator: "或") }, together: { $0.joined(separator: "、") },
    one: { "一\($0.measure)\($0.one)" },
    counted: { count, noun in "\(chineseNumber(count))\(noun.measure)\(noun.one)" },
    missing: { count, nouns in
      if count > 1, nouns.count > 1 {
        return "还差\(chineseNumber(count))件：\(nouns.map(\.one).joined(separator: "、"))"
      }
      let told = nouns.map { noun in
        chineseNumber(count) + noun.measure + (noun.isGeneral ? "" : noun.one)
      }
      return "还差" + told.joined(separator: "或")
    })

  /// A number in front of a measure.
  static func chineseNumber(_ count: Int) -> String {
    switch count {
    case 1: "一"
    case 2: "两"
    default: Figures.grouped(count)
    }
  }

  private static func noun(_ text: String, _ measure: String) -> OfferNoun {
    OfferNoun(one: text, many: text, measure: measure)
  }
}
