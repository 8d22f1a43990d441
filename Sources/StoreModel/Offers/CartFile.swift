public import Foundation
import Documents

/// A cart as a till writes it, a JSON object: `{"at", "member"?, "lines": [{"item", "product"?,
/// "category"?, "qty"?, "unit_fen"?}]}`.
///
/// `at` is ISO 8601 or seconds since 1970; `member` the till's number of the guest; `item` is read as
/// `Menu.ware` does. `qty` is a whole number from 1 to `CartLine.qtyMax`, 1 where nobody says;
/// `unit_fen` one from 0 to `Shop.visitFenMax`, the menu's price where nobody says: a line without
/// either is refused. No lines are a cart of 0. Null is the same as nothing, keys may be written with or without
/// underscores, and those nobody reads are told.
public struct CartFile: Equatable, Sendable {
  /// When, UTC milliseconds; nil where the cart does not say.
  public let at: Int64?
  /// Whose, as the till numbers guests; nil for nobody known.
  public let member: String?
  /// What is in it.
  public let cart: Cart
  /// Keys nobody reads.
  public let unknownKeys: [String]

  /// Reads a cart with a menu; `zone` is what an `at` without an offset is in.
  public init(_ bytes: [UInt8], menu: Menu, zone: TimeZone) throws(CartError) {
    var object = CartObject(try Self.members(bytes))
    at = try object.take("at", else: .instant, { Self.instant($0, zone: zone) })
    member = try object.take("member", else: Self.text, Self.word)
    let lines = try object.take("lines", else: .lines, \.array)
    guard let lines else { throw .field("lines", .lines) }
    guard lines.count <= Cart.linesMax else {
      throw .tooManyLines(lines.count, limit: Cart.linesMax)
    }
    var unknown = object.unknownKeys
    var read: [CartLine] = []
    for (place, line) in lines.enumerated() {
      guard let members = line.map else { throw .noLine(place + 1) }
      var object = CartObject(members, line: place + 1)
      read.append(try Self.line(&object, menu))
      for key in object.unknownKeys where !unknown.contains(key) { unknown.append(key) }
    }
    cart = Cart(read)
    unknownKeys = unknown
  }

  private static func members(_ bytes: [UInt8]) throws(CartError) -> [Text: Value] {
    let value: Value
    do throws(ImportError) {
      value = try JSONRecords.value(JSONRecords.text(bytes).utf8)
    } catch {
      throw .file(error)
    }
    guard let members = value.map else { throw .noObject }
    return members
  }

  private static func line(
    _ object: inout CartObject, _ menu: Menu
  ) throws(CartError) -> CartLine {
    guard let item = try object.take("item", else: text, word) else {
      throw object.error("item", text)
    }
    let product = try object.take("product", else: text, word)
    let category = try object.take("category", else: text, word)
    let quantities = 1...Int64(CartLine.qtyMax)
    let qty = try object.take("qty", else: .number(quantities)) { number($0, quantities) }
    let prices = 0...Shop.visitFenMax
    let said = try object.take("unit_fen", else: .number(prices)) { number($0, prices) }
    guard let unitFen = said ?? menu.price(ofItem: item, product: product) else {
      throw object.error("unit_fen", .price)
    }
    return CartLine(
      menu.ware(item, product: product, category: category), qty: Int(qty ?? 1), unitFen: unitFen)
  }

  // MARK: - Values

  private static let text = CartFault.text(charactersMax: FieldText.charactersMax)

  /// Text that says something, or a number that stands for a name.
  private static func word(_ value: Value) -> String? {
    guard let raw = value.string ?? value.int.map({ String($0) }) else { return nil }
    let field = FieldText(raw)
    return field.text.isEmpty || field.wasShortened ? nil : field.text
  }

  private static func instant(_ value: Value, zone: TimeZone) -> Int64? {
    let text = value.string ?? value.int.map { String($0) }
    return text.flatMap { StoreCalendar.instant($0.trimmingBlanks, zone: zone) }
  }

  private static func number(_ value: Value, _ range: ClosedRange<Int64>) -> Int64? {
    value.int.flatMap { range.contains($0) ? $0 : nil }
  }
}

/// The members of a cart or of a line on their way to values.
private struct CartObject {
  private var members: [String: (key: String, value: Value)] = [:]
  private let line: Int?

  init(_ members: [Text: Value], line: Int? = nil) {
    self.line = line
    for (key, value) in members {
      self.members[Self.plain(key.string)] = (key.string, value)
    }
  }

  /// Keys nobody asked for.
  var unknownKeys: [String] { members.values.map(\.key).sorted() }

  /// What a key holds, nil where it holds nothing.
  mutating func take<T>(
    _ key: String, else fault: CartFault, _ read: (Value) -> T?
  ) throws(CartError) -> T? {
    guard let value = members.removeValue(forKey: Self.plain(key))?.value, !value.isNull else {
      return nil
    }
    guard let taken = read(value) else { throw error(key, fault) }
    return taken
  }

  func error(_ field: String, _ fault: CartFault) -> CartError {
    line.map { .line($0, field: field, fault) } ?? .field(field, fault)
  }

  private static func plain(_ key: String) -> String {
    key.lowercased().filter { $0 != "_" }
  }
}
