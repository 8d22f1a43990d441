import Documents

/// What a member of an offer takes: how it is checked, and what is said to who wrote something else.
public enum OfferForm: Equatable, Sendable {
  /// One of some words.
  case word([String])
  /// Text of at most `charactersMax` characters.
  case name
  /// The same, for something no guest reads.
  case text
  /// A whole number.
  case number(ClosedRange<Int64>)
  /// Whole fen.
  case fen(ClosedRange<Int64>)
  /// More than 1, at most 100, with two decimals; a number or text.
  case factor
  case truth
  /// A date, or a date and a time of day with or without its offset from UTC.
  case moment
  /// Words for weekdays.
  case weekdays
  /// Days of the month.
  case monthDays
  /// Pairs of times of day.
  case hours
  /// Product references.
  case products
  /// Slugs.
  case categories
  /// Texts, each of at most `charactersMax` characters.
  case texts
  /// Numbers of stores, as texts.
  case stores
  /// Ids of offers.
  case ids
  /// Goods that go together: objects of products and categories.
  case items

  /// Characters of a name: a row has room for no more.
  public static let charactersMax = 40
  /// Elements of a list: what nobody can read any more is a slip.
  public static let listMax = 50
  /// Goods that make a combination.
  public static let itemsRange = 2...6
  /// Products, and categories, of one of them: six times both have to fit a document.
  static let goodsMax = 20
  /// Bytes of a product's name.
  static let productBytesMax = 100
  /// Words for weekdays, Monday first.
  public static let weekdayWords = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// A value as documents hold it, null for an empty list; nil for what it does not take.
  func accepted(_ value: Value) -> Value? {
    switch self {
    case .word(let words):
      let plain = value.string.map(Self.plain)
      return words.first { Self.plain($0) == plain }.map { .string($0) }
    case .name, .text: return Self.text(value)
    case .number(let range), .fen(let range):
      guard let number = value.int, range.contains(number) else { return nil }
      return value
    case .factor: return Self.factor(value)
    case .truth: return value.bool.map { .bool($0) }
    case .moment: return value.string.flatMap { OfferBound($0) }.map { .string($0.text) }
    case .weekdays, .monthDays: return Self.days(value, isWeek: self == .weekdays)
    case .hours: return Self.list(value, max: Self.listMax) { OfferHours($0)?.value }
    case .products: return Self.list(value, max: Self.listMax, Self.product)
    case .categories: return Self.list(value, max: Self.listMax, Self.slug)
    case .texts: return Self.list(value, max: Self.listMax, Self.text)
    case .stores: return Self.list(value, max: Self.listMax * 4, Self.store)
    case .ids:
      return Self.list(value, max: Self.listMax * 2) { value in
        guard let id = value.string, OfferID.isID(id) else { return nil }
        return value
      }
    case .items: return Self.items(value)
    }
  }

  /// A word without case and underscores.
  static func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "_" }
  }

  // MARK: - Elements

  private static func text(_ value: Value) -> Value? {
    guard let text = value.string.map({ FieldText($0, limit: charactersMax + 1).text }),
      (1...charactersMax).contains(text.count), text.utf8.count <= FieldText.charactersMax
    else { return nil }
    return .string(text)
  }

  private static func factor(_ value: Value) -> Value? {
    let text = value.int.map { String($0) } ?? value.string
    guard let text, text.utf8.count <= 16,
      let hundredths = ExactDecimal.scaled(text, places: 2), (101...10_000).contains(hundredths)
    else { return nil }
    return .string(Self.decimal(hundredths: Int(hundredths)))
  }

  /// 150 as "1.5".
  static func decimal(hundredths: Int) -> String {
    let rest = hundredths % 100
    let fraction = rest % 10 == 0 ? String(rest / 10) : CivilDay.padded(rest, 2)
    return rest == 0 ? String(hundredths / 100) : "\(hundredths / 100).\(fraction)"
  }

  private static func product(_ value: Value) -> Value? {
    guard let text = value.string.map({ FieldText($0, limit: productBytesMax + 1).text }),
      (1...productBytesMax).contains(text.utf8.count), let product = ProductReference(text)
    else { return nil }
    return .string(product.text)
  }

  /// Small letters, digits, dashes: `hot-food`.
  private static func slug(_ value: Value) -> Value? {
    guard let text = value.string?.halfWidth.trimmingBlanks.lowercased(),
      (1...32).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0.isDigit || $0 == 0x2D })
    else { return nil }
    return .string(text)
  }

  private static func store(_ value: Value) -> Value? {
    value.string.flatMap { SettingKey.storeNumber.accepted($0) }.map { .string($0) }
  }

  private static func days(_ value: Value, isWeek: Bool) -> Value? {
    guard let list = value.array, list.count <= listMax else { return nil }
    var found: Set<Int64> = []
    for day in list {
      let number =
        isWeek
        ? day.string.flatMap { word in weekdayWords.firstIndex { $0 == word.lowercased() } }
          .map { Int64($0) }
        : day.int.flatMap { (1...31).contains($0) ? $0 : nil }
      guard let number else { return nil }
      found.insert(number)
    }
    if found.isEmpty { return .null }
    return .array(found.sorted().map { isWeek ? .string(weekdayWords[Int($0)]) : .int($0) })
  }

  private static func items(_ value: Value) -> Value? {
    guard let list = value.array, itemsRange.contains(list.count) else { return nil }
    var items: [Value] = []
    for element in list {
      guard let members = element.map else { return nil }
      var item: [Text: Value] = [:]
      for (key, value) in members where !value.isNull {
        let name = plain(key.string)
        let read: Value?
        switch name {
        case "products": read = self.list(value, max: goodsMax, product)
        case "categories": read = self.list(value, max: goodsMax, slug)
        default: return nil
        }
        guard let read, item[Text(name)] == nil else { return nil }
        if !read.isNull { item[Text(name)] = read }
      }
      guard !item.isEmpty else { return nil }
      items.append(.map(item))
    }
    return .array(items)
  }

  /// A list of what `read` makes of its elements, each once; null where it is empty.
  private static func list(_ value: Value, max: Int, _ read: (Value) -> Value?) -> Value? {
    guard let list = value.array, list.count <= max else { return nil }
    var found: [Value] = []
    for element in list {
      guard let element = read(element) else { return nil }
      if !found.contains(element) { found.append(element) }
    }
    return found.isEmpty ? .null : .array(found)
  }
}

/// What offers are called in files and by scripts.
public enum OfferID {
  /// Characters of an id.
  public static let charactersMax = 32

  /// Letters, digits, dots, dashes and underscores: no sign that divides ids elsewhere.
  public static func isID(_ text: String) -> Bool {
    (1...charactersMax).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        byte.isDigit || (0x61...0x7A).contains(byte | 0x20) || [0x2D, 0x2E, 0x5F].contains(byte)
      }
  }
}
