import Documents
import Testing

@testable import StoreModel

@Suite("Menu files")
struct MenuFileTests {
  @discardableResult
  private func take(_ text: String, into shop: inout ShopFixture) throws -> ImportTally? {
    let file = try MenuFile(Array(text.utf8))
    #expect(file.problems == [])
    return try shop.perform(.menu(.importItems(file.patches)))?.tally
  }

  private func problems(_ text: String) throws -> [RowWarning] {
    let file = try MenuFile(Array(text.utf8))
    var found = file.problems
    if found.isEmpty,
      case .menu(.badFile(let more)) = ShopFixture().refusal(
        .menu(.importItems(file.patches)))
    {
      found = more
    }
    return found
  }

  private static let house = """
    [
      {"box": "drink", "code": "dl", "name": {"en": "Dirty latte", "zh": "脏脏拿铁"},
       "allergens": ["dairy", "nut"], "priceFen": {"T": 3200, "g": 3600}, "caffeine": "coffee"},
      {"box": "milk", "code": "O", "price_fen": 400},
      {"box": "size", "code": "XL", "name": "Bucket", "shots": 3, "pumps": 7},
      {"box": "drink", "code": "A", "sold": false},
      {"box": "custom", "code": "50%", "name": {"zh": "半糖"}, "colour": "red"}
    ]
    """

  @Test
  func `add items, change built-in ones and take them off, and say nothing of others`() throws {
    var shop = ShopFixture()
    let tally = try take(Self.house, into: &shop)
    #expect(tally?.added == 3)
    #expect(tally?.changed == 2)
    let menu = shop.shop.menu
    let dirty = try #require(menu[.drink, "DL"])
    #expect(dirty.name == BilingualText(en: "Dirty latte", zh: "脏脏拿铁"))
    #expect(dirty.allergens == [.dairy, .treeNut, .peanut])
    #expect(dirty.prices == ["T": 3200, "G": 3600])
    #expect(dirty.recipe?.milk == "W")
    #expect(menu[.milk, "O"]?.price == 400)
    #expect(menu[.milk, "O"]?.name.en == "oat milk")
    #expect(menu[.size, "XL"]?.serving?.icedPumps == 7)
    #expect(menu[.drink, "A"] == nil)
    #expect(menu[.custom, "50%"]?.name == BilingualText(en: "半糖", zh: "半糖"))
    #expect(menu.items.count == Menu.builtIn.items.count + 2)
    #expect(menu.price(of: try menu.parse("XL O 50% DL")) == nil)
    #expect(menu.price(of: try menu.parse("G O 50% DL")) == 4000)
    let file = try MenuFile(Array(Self.house.utf8))
    #expect(file.unknownKeys == ["colour"])
    #expect(file.patches.map(\.line) == [2, 4, 5, 6, 7])
  }

  @Test func `the same file once more changes nothing`() throws {
    var shop = ShopFixture()
    try take(Self.house, into: &shop)
    let count = shop.written.count
    let tally = try take(Self.house, into: &shop)
    #expect(tally?.unchanged == 5)
    #expect(tally?.changed == 0)
    #expect(shop.written.count == count)
  }

  @Test
  func `null goes back to the built-in menu, and an item said as it is counts as unchanged`() throws
  {
    var shop = ShopFixture()
    let builtIn = """
      [{"box": "milk", "code": "O", "name": {"en": "oat milk"}, "allergens": ["gluten"]}]
      """
    #expect(try take(builtIn, into: &shop)?.unchanged == 1)
    #expect(shop.shop.menu == .builtIn)
    try take(#"[{"box":"milk","code":"O","priceFen":400,"allergens":[]}]"#, into: &shop)
    #expect(shop.shop.menu[.milk, "O"]?.allergens == [])
    try take(#"[{"box":"milk","code":"O","priceFen":null,"allergens":null}]"#, into: &shop)
    #expect(shop.shop.menu == .builtIn)
  }

  @Test
  func `prices a store says replace all others, and null gives the built-in ones back`() throws {
    var shop = ShopFixture()
    func prices() -> [Int64?] {
      ["S", "T", "G", "V"].map { shop.shop.menu[.drink, "L"]?.price(at: $0) }
    }
    let builtIn = prices()
    #expect(!builtIn.contains(nil))
    try take(#"[{"box":"drink","code":"L","priceFen":{"T":100,"G":200}}]"#, into: &shop)
    #expect(prices() == [nil, 100, 200, nil])
    try take(#"[{"box":"drink","code":"L","priceFen":300}]"#, into: &shop)
    #expect(prices() == [300, 300, 300, 300])
    try take(#"[{"box":"drink","code":"L","name":"Caffe latte"}]"#, into: &shop)
    #expect(prices() == [300, 300, 300, 300])
    try take(#"[{"box":"drink","code":"L","priceFen":null}]"#, into: &shop)
    #expect(prices() == builtIn)
  }

  @Test func `two terminals that bring one file each have the menu of both`() throws {
    var one = ShopFixture()
    try take(#"[{"box":"milk","code":"O","priceFen":400}]"#, into: &one)
    var other = ShopFixture()
    try other.perform(.menu(.out(item: "milk:O")), at: 1_795_309_200_000)
    try take(#"[{"box":"drink","code":"L","priceFen":3000}]"#, into: &other)
    let documents = try (one.written + other.written).map { bytes in
      try bytes.withUnsafeBytes { try Document(decoding: $0) }
    }.filter { $0.kind == .menu }
    var merged: [DocumentID: Document] = [:]
    for document in documents {
      merged[document.id] = try merged[document.id]?.merged(with: document) ?? document
    }
    let menu = Menu(changedBy: Array(merged.values))
    #expect(menu[.milk, "O"]?.price == 400)
    #expect(menu[.milk, "O"]?.outSince == 1_795_309_200_000)
    #expect(menu[.drink, "L"]?.price == 3000)
  }

  @Test(
    arguments: [
      (#"[{"code":"L"}]"#, .place(1), "box", .box),
      (#"[{"box":"milk","code":"I"}]"#, .place(1), "code", .code(charactersMax: 8)),
      (#"[{"box":"syrup","code":"2V"}]"#, .place(1), "code", .code(charactersMax: 8)),
      (
        #"[{"box":"drink","code":"L","priceFen":1.5}]"#, .read(1, latte), "priceFen",
        .price(fenMax: 1_000_000)
      ),
      (
        #"[{"box":"drink","code":"L","priceFen":{"T":-1}}]"#, .read(1, latte), "priceFen",
        .price(fenMax: 1_000_000)
      ),
      (
        #"[{"box":"drink","code":"L","priceFen":{"Q":1}}]"#, .item(latte), "priceFen",
        .notSold(.init(.size, "Q"))
      ),
      (
        #"[{"box":"drink","code":"L","milk":"Q"}]"#, .item(latte), "milk",
        .notSold(.init(.milk, "Q"))
      ),
      (
        #"[{"box":"drink","code":"L","milk":"a milk"}]"#, .read(1, latte), "milk", .codeOf(.milk)
      ),
      (
        #"[{"box":"milk","code":"W","sold":false}]"#, .item(.init(.drink, "C")), "milk",
        .notSold(.init(.milk, "W"))
      ),
      (#"[{"box":"milk","code":"W","sold":"no"}]"#, .read(1, whole), "sold", .truth),
      (#"[{"box":"custom","code":"N"}]"#, .item(.init(.custom, "N")), "code", .codeOfMilk),
      (#"[{"box":"milk","code":"RM"}]"#, .item(.init(.custom, "RM")), "code", .codeOfMilk),
      (
        #"[{"box":"milk","code":"W","allergens":["mushroom"]}]"#, .read(1, whole), "allergens",
        .allergens
      ),
      (
        #"[{"box":"milk","code":"W","allergens":["decaf"]}]"#, .read(1, whole), "allergens",
        .allergens
      ),
      (
        #"[{"box":"milk","code":"W","name":""}]"#, .read(1, whole), "name",
        .name(charactersMax: 40)
      ),
      (
        #"[{"box":"milk","code":"W"},{"box":"milk","code":"w"}]"#, .item(whole), "code", .twice
      ),
      (
        #"[{"box":"size","code":"S","pumps":0}]"#, .read(1, .init(.size, "S")), "pumps",
        .number(1...12)
      ),
      (
        #"[{"box":"drink","code":"L","caffeine":"much"}]"#, .read(1, latte), "caffeine", .caffeine
      ),
    ] as [(String, MenuItemName, String, MenuFault)])
  func `what is wrong is told with line, item and field`(
    text: String, item: MenuItemName, field: String, fault: MenuFault
  ) throws {
    #expect(
      try problems(text).first == RowWarning(line: 1, what: .badItem(item, field: field, fault)))
  }

  private static let latte = MenuItem.Key(.drink, "L")
  private static let whole = MenuItem.Key(.milk, "W")

  @Test func `a problem is told with the line its item begins on`() throws {
    let text = "[\n{\"box\":\"drink\",\"code\":\"L\",\"sold\":1}]"
    #expect(try problems(text).map(\.line) == [2])
  }

  @Test func `a file that leaves no drink is refused`() throws {
    let items = Menu.builtIn.items(in: .drink).map {
      #"{"box":"drink","code":"\#($0.code)","sold":false}"#
    }
    let found = try problems("[\(items.joined(separator: ","))]")
    let last = MenuItemName.item(.init(.drink, "F"))
    #expect(
      found == [RowWarning(line: 1, what: .badItem(last, field: "sold", .noneLeft(.drink)))])
  }

  @Test(arguments: ["{}", "[1]", "[{]", "", "  ", "[{\"box\": \"milk\"]", "nonsense"])
  func `what is no array of objects is not read at all`(text: String) {
    #expect(throws: ImportError.self) { try MenuFile(Array(text.utf8)) }
  }

  @Test func `a byte order mark and UTF-16 are read`() throws {
    let text = #"[{"box":"milk","code":"O","name":{"zh":"燕麦奶"}}]"#
    #expect(try MenuFile([0xEF, 0xBB, 0xBF] + Array(text.utf8)).count == 1)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let patches = try MenuFile(Array(text.utf8)).patches
    #expect(try MenuFile(wide).patches == patches)
  }
}
