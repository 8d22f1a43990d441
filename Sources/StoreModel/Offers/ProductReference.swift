import Documents

/// How offers and rewards name a product: parts that all have to hold, `L+milk:O`.
///
/// A bare word is a drink's code, goods' code or name, or a till's product, and matches by text. `iced`
/// and `hot` say how a drink is made. An item is named by its box: `milk:O`, `drink:L`, `goods:CRO`.
/// Whether the menu has it plays no part: it may come later.
public struct ProductReference: Hashable, Sendable, CustomStringConvertible {
  /// The parts, at least one.
  public let parts: [Part]
  /// How it is written; codes in upper case, words as somebody wrote them.
  public let text: String

  /// More parts than a cup has boxes name nothing.
  public static let partsMax = 8
  /// Characters of a word: a till's product names are shorter.
  public static let wordMax = 64

  /// One part of a reference.
  public enum Part: Hashable, Sendable {
    /// A drink's code, goods' code or name, or what a till calls something; folded.
    case word(String)
    /// An item of a box: `size:G`, `milk:O`.
    case item(MenuItem.Key)
    case iced
    case hot
  }

  /// Parts that all have to hold.
  public init(_ parts: [Part]) {
    self.parts = parts
    text = parts.map(\.text).joined(separator: "+")
  }

  /// How it is written.
  public var description: String { text }

  /// Two that name the same are the same, however their words are written.
  public static func == (left: ProductReference, right: ProductReference) -> Bool {
    left.parts == right.parts
  }

  /// By the parts alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  /// Whether it names a ware.
  public func names(_ ware: Ware) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .word(let word): ware.words.contains(word)
      case .item(let key): ware.parts.contains(key)
      case .iced: ware.isIced == true
      case .hot: ware.isIced == false
      }
    }
  }
}

extension ProductReference {
  /// Reads a reference: parts with `+` between them; nil for what is none.
  ///
  /// No part may be empty or hold a character nobody sees; before a colon stands one of the boxes, in
  /// any case, and behind it a code as the menu allows it.
  public init?(_ text: String) {
    let pieces = text.halfWidth.split(separator: "+", omittingEmptySubsequences: false)
    guard pieces.count <= Self.partsMax else { return nil }
    var parts: [Part] = []
    var texts: [String] = []
    for piece in pieces {
      guard let (part, text) = Self.part(String(piece)) else { return nil }
      parts.append(part)
      texts.append(text)
    }
    self.parts = parts
    self.text = texts.joined(separator: "+")
  }

  /// A word as it is compared: NFC, half-width, in upper case, without blanks round it or characters
  /// nobody sees.
  public static func folded(_ text: String) -> String {
    FieldText(text.halfWidth).text.uppercased()
  }

  private static func part(_ text: String) -> (Part, text: String)? {
    let field = FieldText(text, limit: wordMax)
    let word = field.text
    guard !word.isEmpty, !field.wasCleaned, !field.wasShortened else { return nil }
    let sides = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      let part = bare(folded(word))
      let code = MenuCode.normal(word)
      return (part, part.fixedText ?? (MenuCode.isCode(code, in: .drink) ? code : word))
    }
    let code = MenuCode.normal(String(sides[1]).trimmingBlanks)
    guard let box = MenuBox(rawValue: String(sides[0]).trimmingBlanks.lowercased()),
      MenuCode.isCode(code, in: box)
    else { return nil }
    let part = Part.item(MenuItem.Key(box, code))
    return (part, part.text)
  }

  private static func bare(_ word: String) -> Part {
    switch word {
    case "ICED": .iced
    case "HOT": .hot
    default: .word(word)
    }
  }
}

extension ProductReference.Part {
  /// How it is written.
  public var text: String {
    switch self {
    case .word(let word): word
    case .item(let key): key.description
    case .iced: "iced"
    case .hot: "hot"
    }
  }

  /// The one way to write what is no word.
  fileprivate var fixedText: String? { if case .word = self { nil } else { text } }
}

extension OfferGoods {
  /// Whether a ware is one of these goods.
  public func contains(_ ware: Ware) -> Bool {
    isEverything || !ware.categories.isDisjoint(with: categories)
      || products.contains { $0.names(ware) }
  }
}
