import Documents

/// A menu as a chain or store writes it: a JSON array of items and categories.
///
/// An item is named by `box` and `code`; every other key is optional and says nothing where it is
/// missing: `name` (text or {en, zh}), `allergens` (words), `priceFen` (fen, or an object of fen by
/// size code; prices replace all there were), `sold`; of a size `shots`, `pumps`, `icedShots`, `icedPumps`; of a drink `caffeine`
/// (none, coffee, tea), `milk` and `topping` (codes, null for none); of a custom `hotOnly` and
/// `leavesOut` (a code or null); of a drink and of goods `category` (a slug); of goods `earns` and
/// `offers`, false where they earn no stars or no offer lowers them. Goods (`"box": "goods"`) are what
/// goes into no cup: `priceFen` is one number, and no drink may have their code.
///
/// An element without box and code is a category: `{"category": "giftcard", "earns": false, "offers":
/// false}`, with a `name` if it has one; what it withholds is withheld from all that is in it. `drink`
/// is every cup.
///
/// Keys may be written with underscores; of all other keys null goes
/// back to the built-in menu. What `regulars menu --json` prints reads as itself; what is out today
/// is no part of the menu.
public struct MenuFile: Equatable, Sendable {
  /// What the file was written in.
  public let encoding: TableText.Encoding
  /// How many items it holds.
  public let count: Int
  /// What it says, as far as that can be understood.
  public private(set) var patches: [MenuPatch] = []
  /// What cannot be understood: one is enough for nothing of the file to be taken.
  public private(set) var problems: [RowWarning] = []
  /// Keys nobody reads.
  public private(set) var unknownKeys: [String] = []

  /// Reads a file, in the encoding somebody named or the one that is found out.
  public init(_ bytes: [UInt8], as encoding: TableText.Encoding? = nil) throws(ImportError) {
    let file = try JSONRecords(bytes, as: encoding)
    self.encoding = file.encoding
    count = file.records.count
    for (place, record) in file.records.enumerated() {
      var item = MenuFileItem(record.members, line: record.line, place: place + 1)
      if let patch = item.read() { patches.append(patch) }
      problems += item.problems
      for key in item.unknownKeys where !unknownKeys.contains(key) { unknownKeys.append(key) }
    }
  }
}

/// One object of a menu file on its way to a patch.
private struct MenuFileItem {
  private var members: [String: (key: String, value: Value)] = [:]
  private let line: Int
  /// What problems call it: its place until its code is known.
  private var name: MenuItemName
  private let place: Int
  private var fields: [FieldName: Value] = [:]
  private(set) var problems: [RowWarning] = []

  /// Fen: ten thousand yuan are no cup.
  private static let priceMax: Int64 = 1_000_000
  /// Characters of a name.
  private static let nameMax = 40

  init(_ members: [String: Value], line: Int, place: Int) {
    for (key, value) in members { self.members[Self.plain(key)] = (key, value) }
    self.line = line
    self.place = place
    name = .place(place)
  }

  /// Keys nobody asked for.
  var unknownKeys: [String] { members.values.map(\.key).sorted() }

  mutating func read() -> MenuPatch? {
    if members["box"] == nil, members["code"] == nil, members["category"] != nil {
      return readCategory()
    }
    guard let key = key() else { return nil }
    name = .read(place, key)
    for state in ["out", "outuntil", "outsince"] { members[state] = nil }
    names()
    allergens()
    prices(in: key.box)
    flag("sold", MenuField.sold)
    if key.box.hasCategory { category() }
    switch key.box {
    case .size:
      count("shots", MenuField.shots, from: 0)
      count("pumps", MenuField.pumps, from: 1)
      count("icedshots", MenuField.icedShots, from: 0)
      count("icedpumps", MenuField.icedPumps, from: 1)
    case .drink:
      let words = MenuItem.Caffeine.allCases.map(\.rawValue)
      take("caffeine", else: .caffeine) { value in
        value.string.flatMap { words.contains($0) ? [MenuField.caffeine: value] : nil }
      }
      code("milk", MenuField.milk, in: .milk)
      code("topping", MenuField.topping, in: .custom)
    case .custom:
      flag("hotonly", MenuField.hotOnly)
      code("leavesout", MenuField.leavesOut, in: .custom)
    case .goods: terms()
    default: break
    }
    return MenuPatch(subject: .item(key), line: line, fields: fields)
  }

  private mutating func readCategory() -> MenuPatch? {
    let text = members.removeValue(forKey: "category")?.value.string
    guard let slug = text.map(MenuCategory.folded), MenuCategory.isSlug(slug) else {
      report("category", .slug(charactersMax: MenuCategory.charactersMax))
      return nil
    }
    name = .category(slug)
    names()
    terms()
    return MenuPatch(subject: .category(slug), line: line, fields: fields)
  }

  // MARK: - Fields

  private mutating func key() -> MenuItem.Key? {
    let box = members.removeValue(forKey: "box")?.value.string.flatMap {
      MenuBox(rawValue: $0.lowercased())
    }
    let code = members.removeValue(forKey: "code")?.value.string.map(MenuCode.normal)
    guard let box else {
      report("box", .box)
      return nil
    }
    guard let code, MenuCode.isCode(code, in: box) else {
      report("code", .code(charactersMax: MenuCode.charactersMax))
      return nil
    }
    return MenuItem.Key(box, code)
  }

  private mutating func category() {
    take("category", else: .slug(charactersMax: MenuCategory.charactersMax)) { value in
      if value.isNull { return [MenuField.category: .null] }
      guard let slug = value.string.map(MenuCategory.folded), MenuCategory.isSlug(slug) else {
        return nil
      }
      return [MenuField.category: .string(slug)]
    }
  }

  private mutating func terms() {
    flag("earns", MenuField.earns)
    flag("offers", MenuField.offers)
  }

  private mutating func names() {
    take("name", else: .name(charactersMax: Self.nameMax)) { value in
      if value.isNull { return [MenuField.en: .null, MenuField.zh: .null] }
      if value.string != nil {
        return Self.name(value).map { [MenuField.en: $0, MenuField.zh: $0] }
      }
      guard let names = value.map, names.keys.allSatisfy({ ["en", "zh"].contains($0.string) })
      else { return nil }
      var fields: [FieldName: Value] = [:]
      for (language, field) in [("en", MenuField.en), ("zh", MenuField.zh)] {
        guard let text = names[Text(language)] else { continue }
        guard let name = Self.name(text) else { return nil }
        fields[field] = name
      }
      return fields
    }
  }

  /// Clean text of a length a row has room for, nil for anything else; null stays null.
  private static func name(_ value: Value) -> Value? {
    if value.isNull { return .null }
    guard let text = value.string.map({ FieldText($0, limit: nameMax + 1).text }),
      (1...nameMax).contains(text.count)
    else { return nil }
    return .string(text)
  }

  private mutating func allergens() {
    take("allergens", else: .allergens) { value in
      if value.isNull { return Self.allergenFields { _ in .null } }
      guard let list = value.array else { return nil }
      var found: [Constraint] = []
      for word in list {
        guard let word = word.string else { return nil }
        let read = Constraint.list(word)
        found += read.constraints
      }
      let known = Allergen.allCases.map(\.constraint)
      guard found.allSatisfy(known.contains) else { return nil }
      return Self.allergenFields { .bool(found.contains($0.constraint)) }
    }
  }

  private static func allergenFields(_ value: (Allergen) -> Value) -> [FieldName: Value] {
    var fields: [FieldName: Value] = [:]
    for allergen in Allergen.allCases {
      if let name = MenuField.allergen(allergen) { fields[name] = value(allergen) }
    }
    return fields
  }

  private mutating func prices(in box: MenuBox) {
    let hasSizes = box != .goods
    let fault: MenuFault =
      hasSizes ? .price(fenMax: Self.priceMax) : .fen(max: Self.priceMax)
    for key in ["pricefen", "pricesfen"] {
      take(key, else: fault) { value in
        guard let bySize = value.map else {
          return Self.isPrice(value) ? [MenuField.price: value] : nil
        }
        guard hasSizes || bySize.isEmpty else { return nil }
        var fields: [FieldName: Value] = [:]
        for (size, price) in bySize {
          let size = MenuCode.normal(size.string)
          guard MenuCode.isCode(size, in: .size), Self.isPrice(price),
            let name = MenuField.price(at: size)
          else { return nil }
          fields[name] = price
        }
        return fields
      }
    }
  }

  private static func isPrice(_ value: Value) -> Bool {
    value.isNull || value.int.map { (0...priceMax).contains($0) } ?? false
  }

  private mutating func flag(_ key: String, _ field: FieldName) {
    take(key, else: .truth) { value in
      value.isNull || value.bool != nil ? [field: value] : nil
    }
  }

  private mutating func count(_ key: String, _ field: FieldName, from least: Int64) {
    let range = least...Int64(CupMark.countMax)
    take(key, else: .number(range)) { value in
      value.isNull || value.int.map(range.contains) ?? false ? [field: value] : nil
    }
  }

  /// A code of another item; null or empty for none.
  private mutating func code(_ key: String, _ field: FieldName, in box: MenuBox) {
    take(key, else: .codeOf(box)) { value in
      guard let code = value.isNull ? "" : value.string.map(MenuCode.normal) else { return nil }
      return code.isEmpty || MenuCode.isCode(code, in: box) ? [field: .string(code)] : nil
    }
  }

  // MARK: - Reading

  /// Takes what `read` makes of a key; what it cannot read is a problem of the file.
  private mutating func take(
    _ key: String, else fault: MenuFault, _ read: (Value) -> [FieldName: Value]?
  ) {
    guard let member = members.removeValue(forKey: key) else { return }
    if let read = read(member.value) {
      fields.merge(read) { _, new in new }
    } else {
      report(member.key, fault)
    }
  }

  private mutating func report(_ field: String, _ fault: MenuFault) {
    problems.append(RowWarning(line: line, what: .badItem(name, field: field, fault)))
  }

  /// A key without case and underscores: `priceFen` and `price_fen` are one.
  private static func plain(_ key: String) -> String {
    key.lowercased().filter { $0 != "_" }
  }
}
