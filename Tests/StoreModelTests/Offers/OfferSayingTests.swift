import Documents
import Simulation
import Testing

@testable import StoreModel

@Suite("What is said of offers, at random")
struct OfferSayingTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `an offer says what reads as the same offer, and documents keep it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let offer = random.offer(id: "o\(seed)")
    let reading = OfferReading(id: offer.id, offer.said, in: OfferFiles.calendar)
    #expect(reading.problems == [])
    #expect(reading.offer == offer)
    let again = OfferReading(id: offer.id, reading.said, in: OfferFiles.calendar)
    #expect(again.said == reading.said)
    let fields = OfferDocuments.fields(reading.said)
    #expect(fields.count == reading.said.count)
    #expect(OfferDocuments.said(fields) == reading.said)
    var shop = ShopFixture()
    let patch = OfferPatch(id: offer.id, offer.said)
    #expect(try shop.perform(.offers(.set(patch)), at: OfferMoments.monday) != nil)
    #expect(shop.offer(offer.id) == offer)
    let order = shop.written.indices.shuffled(using: &random)
    #expect(shop.refolded(order).offers == shop.shop.offers)
    #expect(shop.refolded(order, oneByOne: true).offers == shop.shop.offers)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `whatever a member of a document holds, the offer is one that can be judged`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var said = random.offer(id: "o").said
    for _ in 0..<4 {
      let field = try #require(OfferField.allCases.randomElement(using: &random))
      said[field] = random.value(depth: 3)
    }
    guard let offer = OfferReading(id: "o", said).offer else { return }
    // What was made of it is what a file could say.
    let again = OfferReading(id: "o", offer.said)
    #expect(again.problems == [])
    #expect(again.offer == offer)
    if case .percentOff(let percent) = offer.benefit { #expect((1...100).contains(percent)) }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `whatever bytes a file holds, it is read or refused, and a bad one is not taken`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let kinds = OfferKind.allCases.shuffled(using: &random).prefix(3)
    let text =
      "["
      + kinds.map { #"{"id": "\#($0)", "name": "N", \#(OfferFiles.least($0))}"# }
      .joined(separator: ",\n") + "]"
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("{}[]\":,0-e".utf8).randomElement(using: &random) ?? 0, at: place)
      default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0...3, using: &random)))
      }
    }
    do throws(ImportError) {
      let file = try OfferFile(bytes, in: OfferFiles.calendar)
      var shop = ShopFixture()
      let outcome = try? shop.perform(.offers(.importOffers(file.patches)))
      #expect(outcome == nil || shop.shop.offers.count == file.patches.count)
    } catch {
      #expect(error != .empty)
    }
  }

  @Test
  func `brackets a thousand deep, numbers no one can count and keys that come twice end in words`()
    throws
  {
    let deep = String(repeating: #"[{"needs": "#, count: 2_000)
    #expect(throws: ImportError.self) { try OfferFiles.read(deep) }
    let nested = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let faults = try OfferFiles.faults(
      #""kind": "percentOff", "percentOff": 10000000000000000000, "items": \#(nested)"#)
    #expect(faults.count == 3, "\(faults)")
    #expect(try OfferFiles.read("[]").count == 0)
    for text in ["{}", "7", "[7]", "[{}, []]", #"[{"id":"a""#] {
      #expect(throws: ImportError.self) { try OfferFiles.read(text) }
    }
  }

  @Test func `ten thousand offers are read, one more is not`() throws {
    func file(_ count: Int) -> String {
      "["
        + (0..<count).map { #"{"id":"o\#($0)","kind":"sizeUp","name":"N"}"# }
        .joined(separator: ",") + "]"
    }
    #expect(throws: ImportError.tooManyItems(limit: 10_000)) { try OfferFiles.read(file(10_001)) }
    #expect(throws: ImportError.tooManyBytes(limit: 12 << 20)) {
      try OfferFiles.read("[" + String(repeating: " ", count: 12 << 20) + "]")
    }
    #expect(try OfferFiles.read(file(500)).patches.count == 500)
  }
}

extension SeededGenerator {
  /// An offer of any kind that says much of what it may.
  mutating func offer(id: String) -> Offer {
    let kind = OfferKind.allCases.randomElement(using: &self) ?? .percentOff
    var said: [OfferField: Value] = [
      .kind: .string(kind.rawValue), .nameZh: "优惠", .nameEn: "Offer",
    ]
    let members = OfferKindMembers(kind)
    let gives = members.gives.randomElement(using: &self).map { [$0] } ?? []
    for field in members.needed + members.allowed + gives { said[field] = value(of: field) }
    if said[.month] == true { (said[.before], said[.after]) = (nil, nil) }
    for field in OfferField.allCases
    where !OfferKindMembers.special.contains(field) && said[field] == nil {
      if Bool.random(using: &self) { said[field] = value(of: field) }
    }
    if kind == .memberDay { said[.weekdays] = .list("mon", "sun") }
    // What would contradict the rest.
    for field in [OfferField.scope, .windowTo, .perMemberDay, .joint] { said[field] = nil }
    if said[.group] == nil { said[.mode] = nil }
    let reading = OfferReading(id: id, said)
    return reading.offer ?? Offer(id: id, kind: kind, name: BilingualText(en: "", zh: ""))
  }

  /// Something a member takes.
  private mutating func value(of field: OfferField) -> Value {
    let number = Int64.random(in: 1...99, using: &self)
    switch field.form {
    case .word(let words): return .string(words.randomElement(using: &self) ?? "")
    case .name, .text: return .string("T\(number)")
    case .number, .fen: return .int(number)
    case .factor: return .string("1.\(number)")
    case .truth: return .bool(Bool.random(using: &self))
    case .moment:
      return ["2026-11-01", "2026-11-01T09:30", "2026-11-01T09:30:00.250Z"].randomElement(
        using: &self) ?? .null
    case .weekdays: return .list("tue", "wed")
    case .monthDays: return .list(1, 31)
    case .hours: return .list(.list("07:00", "11:00"), .list("22:00", "24:00"))
    case .products: return .list("L+milk:O", "iced", .string("P\(number)"))
    case .categories: return .list("coffee", "food")
    case .texts: return .list("Gold", "金星")
    case .stores: return .list("0412")
    case .ids: return .list("other", .string("o-\(number)"))
    case .items:
      return .list(
        .map(["products": .list("L")]), .map(["categories": .list("food")]),
        .map(["products": .list("CRO"), "categories": .list("tea")]))
    }
  }

  /// Anything.
  fileprivate mutating func value(depth: Int) -> Value {
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &self) {
    case 0: .null
    case 1: .bool(Bool.random(using: &self))
    case 2: .int([0, 1, -1, 7, .max, .min].randomElement(using: &self) ?? 0)
    case 3:
      .string(
        ["", "mon", "L", "2026-11-01", "item", "best", "1.5"].randomElement(using: &self) ?? "")
    case 4: .string(String(repeating: "长", count: Int.random(in: 0...60, using: &self)))
    case 5: .array((0..<Int.random(in: 0...3, using: &self)).map { _ in value(depth: depth - 1) })
    default: .map(["products": value(depth: depth - 1)])
    }
  }
}
