import Documents
import Testing

@testable import StoreModel

@Suite struct LedgerLinesTests {
  private let regular = DocumentID(high: 1, low: 1)

  @Test func `a packed line says what its document says, before or after its regular`() throws {
    var fixture = try shop(stars: 12_500)
    let block = try #require(pack(fixture.written[0]))
    for order in [[fixture.written[1], block], [block, fixture.written[1]]] {
      var shop = Shop()
      for (place, bytes) in order.enumerated() {
        bytes.withUnsafeBytes { shop.fold($0, at: DocumentPlace(token: UInt64(place))) }
      }
      shop.settle()
      let row = try #require(shop.row(of: regular))
      #expect(shop.summary(row)?.stars == 12_500)
      #expect(shop.summary(row) == fixture.shop.summary(row))
    }
    fixture.shop.settle()
    #expect(fixture.shop.unreadable == 0)
  }

  @Test func `only lines of wanted regulars are folded in`() throws {
    let fixture = try shop(stars: 3000)
    let bytes = try #require(pack(fixture.written[0]))
    var shop = Shop()
    fixture.written[1].withUnsafeBytes { shop.fold($0, at: DocumentPlace(token: 0)) }
    let isWhole = bytes.withUnsafeBytes { bytes in
      DocumentBlock(bytes).map { block in
        let unwanted = LineBlock(block: block, place: DocumentPlace(token: 1)) { _ in false }
        return shop.foldLines(unwanted, of: .ledger)
      }
    }
    #expect(isWhole == true)
    #expect(shop.summary(0)?.stars == nil)
    #expect(shop.ledger.lines.isEmpty)
  }

  @Test func `a line that was taken back says nothing`() throws {
    var fixture = try shop(stars: 3000)
    var change = Change(
      .ledger, DocumentID(high: 2, low: 2), fields: [:],
      current: fixture.shop.current(DocumentID(high: 2, low: 2)))
    change.off = .map(["reason": "undone"])
    #expect(!fixture.shop.isLineOff(0, of: .ledger))
    try fixture.write([change])
    #expect(fixture.shop.isLineOff(0, of: .ledger))
    #expect(fixture.shop.summary(0)?.stars == nil)
    #expect(fixture.refolded([2, 1]).summary(0)?.stars == nil)
  }

  @Test func `a block that is folded late does not bring back what was changed behind it`() throws {
    let fixture = try shop(stars: 3000)
    let block = try #require(pack(fixture.written[0]))
    var newer = try Document(decoding: fixture.written[0])
    try newer.setOff(
      .map(["reason": "undone"]), at: Stamp(milliseconds: 1 << 42, counter: 0, replica: 1))
    for isLate in [false, true] {
      var shop = Shop()
      for bytes in [fixture.written[1], newer.encoded()] {
        bytes.withUnsafeBytes { shop.fold($0, at: DocumentPlace(token: 0)) }
      }
      let isWhole = block.withUnsafeBytes { bytes in
        DocumentBlock(bytes).map { block in
          shop.foldLines(
            LineBlock(block: block, place: DocumentPlace(token: 1), isLate: isLate), of: .ledger)
        }
      }
      #expect(isWhole == true)
      #expect(shop.summary(0)?.stars == (isLate ? nil : 3000))
    }
  }

  @Test func `a second state of a line supersedes the first`() throws {
    let fixture = try shop(stars: 3000)
    fixture.written[0].withUnsafeBytes { bytes in
      #expect(!fixture.shop.isSuperseded(bytes, at: DocumentPlace(token: 0)))
      #expect(fixture.shop.isSuperseded(bytes, at: DocumentPlace(token: 9)))
    }
  }

  /// A regular with an opening line, which was written first.
  private func shop(stars: Int64) throws -> ShopFixture {
    var fixture = ShopFixture()
    try fixture.write([
      Change(
        .ledger, DocumentID(high: 2, low: 2),
        fields: [
          "regular": .string(regular.description), "what": "opening", "stars": .int(stars),
          "as_of": 5,
        ]),
      Change(.regular, regular, fields: ["name": "张小明", "consent": "verbal"]),
    ])
    return fixture
  }

  private func pack(_ document: [UInt8]) -> [UInt8]? {
    var packer = BlockPacker()
    guard document.withUnsafeBytes({ packer.add($0) }) else { return nil }
    return packer.finish().first
  }
}
