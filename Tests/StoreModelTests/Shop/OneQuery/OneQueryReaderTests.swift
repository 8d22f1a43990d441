import Documents
import Lookup
import Simulation
import Testing

@testable import StoreModel

@Suite struct OneQueryReaderTests {
  @Test(arguments: 0..<40 as Range<UInt64>) func `it answers like the whole shop`(seed: UInt64)
    throws
  {
    var street = Street(seed: seed)
    let journal = try street.journal()
    let whole = Answering(whole: journal)
    for _ in 0..<8 {
      let query = street.people.query(for: street.entries)
      let offset = Int(seed % 3)
      let limit = Int(seed % 5) * 8
      var readings = street.known
      let read = Answering(journal, for: query, readings)
      let answer = read.answer(query, offset: offset, limit: limit, &readings)
      let expected = whole.answer(query, offset: offset, limit: limit, &readings)
      #expect(answer == expected, "query \(query)")
    }
  }

  @Test func `most are left out, and nobody twice`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers(
      (0..<50).map { MemberRow.remembered("M\($0)", $0 < 3 ? "张小明" : "Anna Smith") })
    var readings = LookupPeople.readings
    let read = Answering(fixture.written, for: "zxm", readings)
    #expect(read.shop.rows.count == 3)
    #expect(read.answer("zxm", offset: 0, limit: 9, &readings).total == 3)
  }

  @Test func `whoever is written in characters nobody has learnt to read is found all the same`()
    throws
  {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("A", "王芳"), .remembered("B", "Anna")])
    var readings = Readings()
    let read = Answering(fixture.written, for: "wangf", readings)
    #expect(read.shop.rows.count == 1)
    #expect(read.answer("wangf", offset: 0, limit: 9, &readings).total == 1)
    #expect(readings.isDirty)
  }
}

/// A shop that answers a query, whole or read for it.
private struct Answering {
  /// What can be compared of an answer: rows differ from shop to shop, people do not.
  struct Answer: Equatable {
    var total: Int
    var found: [RegularSummary]
    var ranks: [LookupRank]
  }

  let shop: Shop
  private let reader: OneQueryReader?
  private var index = LookupIndex()

  init(whole journal: [[UInt8]]) {
    var readings = LookupPeople.readings
    var shop = Shop()
    for (place, document) in journal.enumerated() {
      document.withUnsafeBytes { shop.fold($0, at: DocumentPlace(token: UInt64(place))) }
    }
    shop.settle()
    self.shop = shop
    reader = nil
    for entry in shop.lookupEntries(shop.rows) { index.insert(entry, readings: &readings) }
  }

  init(_ journal: [[UInt8]], for query: String, _ readings: Readings) {
    var shop = Shop()
    var reader = OneQueryReader(query, readings: readings)
    for (place, document) in journal.enumerated() {
      document.withUnsafeBytes { bytes in
        guard OneQueryReader.mayMatter(bytes) else { return }
        reader.fold(bytes, at: DocumentPlace(token: UInt64(place)), into: &shop)
      }
    }
    for place in reader.takeMissed() {
      journal[Int(place.token)].withUnsafeBytes { reader.fold($0, at: place, into: &shop) }
    }
    shop.settle()
    self.shop = shop
    self.reader = reader
  }

  func answer(
    _ query: String, offset: Int, limit: Int, _ readings: inout Readings
  ) -> Answer {
    var shop = shop
    let result: LookupResult
    let likely = shop.likelyNow(at: 1_795_000_000_000, in: ShopFixture.calendar)
    if var reader {
      result = reader.search(
        &shop, offset: offset, limit: limit, readings: &readings, likely: likely)
    } else {
      var index = index
      result = index.search(query, offset: offset, limit: limit, order: shop.lookupOrder(likely))
    }
    return Answer(
      total: result.total,
      found: result.matches.compactMap { shop.summary($0.row, matched: $0.field) },
      ranks: result.matches.map(\.rank))
  }
}

/// Documents of made-up regulars in some order, some of them changed, withdrawn or erased later.
private struct Street {
  var people: LookupPeople
  private(set) var entries: [LookupEntry] = []
  /// Readings somebody may have learnt before: all, some or none.
  let known: Readings
  private var random: SeededGenerator
  private var fixture = ShopFixture()

  init(seed: UInt64) {
    people = LookupPeople(seed: seed)
    random = SeededGenerator(seed: seed)
    switch seed % 4 {
    case 0:
      var some = Readings()
      some.learn(["王小明", "欧阳丽"])
      known = some
    default: known = LookupPeople.readings
    }
  }

  mutating func journal() throws -> [[UInt8]] {
    for row in 0..<40 as Range<Int32> {
      let entry = people.entry(row: row)
      entries.append(entry)
      try write(entry, id: id(row))
      if chance(3) { try attach(to: id(row), number: UInt64(row)) }
    }
    for row in 0..<40 as Range<Int32> where chance(4) {
      entries[Int(row)] = people.entry(row: row)
      if chance(5) {
        var change = Change(.regular, id(row), fields: [:], current: fixture.shop.current(id(row)))
        change.erases = true
        try fixture.write([change])
      } else {
        try write(entries[Int(row)], id: id(row))
      }
    }
    return shuffled()
  }

  private func id(_ row: Int32) -> DocumentID { DocumentID(high: 1, low: UInt64(row)) }

  private mutating func write(_ entry: LookupEntry, id: DocumentID) throws {
    var fields: [FieldName: Value] = [RegularField.name: .string(entry.name)]
    fields[RegularField.callName] = entry.callName.map { .string($0) } ?? .null
    fields[RegularField.reading] = entry.reading.map { .string($0) } ?? .null
    fields[RegularField.phoneLast4] = entry.phoneLast4.map { .string($0) } ?? .null
    fields[RegularField.cardLast4] = entry.cardLast4.map { .string($0) } ?? .null
    fields[RegularField.cue] = entry.cue.map { .string($0) } ?? .null
    fields[RegularField.consent] = .string(chance(9) ? "withdrawn" : "verbal")
    try fixture.write([
      Change(.regular, id, fields: fields, current: fixture.shop.current(id))
    ])
  }

  private mutating func attach(to regular: DocumentID, number: UInt64) throws {
    let stars: [FieldName: Value] = [
      "regular": .string(regular.description), "what": "opening", "stars": .int(Int64(number)),
    ]
    let visit: [FieldName: Value] = [
      "regular": .string(regular.description), "at": .int(Int64.random(in: 0...5, using: &random)),
    ]
    try fixture.write([
      Change(.ledger, DocumentID(high: 2, low: number), fields: stars),
      Change(.visit, DocumentID(high: 3, low: number), fields: visit),
      Change(.imported, DocumentID(high: 4, low: number), fields: stars),
    ])
  }

  /// In any order, but for the states of one document.
  private mutating func shuffled() -> [[UInt8]] {
    let order = fixture.written.indices.shuffled(using: &random)
    var places: [DocumentID: [Int]] = [:]
    for place in order { places[id(of: fixture.written[place]), default: []].append(place) }
    for (id, states) in places { places[id] = states.sorted(by: >) }
    return order.map { place in
      let id = id(of: fixture.written[place])
      return fixture.written[places[id]?.popLast() ?? place]
    }
  }

  private func id(of document: [UInt8]) -> DocumentID {
    document.withUnsafeBytes { DocumentView($0)?.id } ?? DocumentID(high: 0, low: 0)
  }

  private mutating func chance(_ sides: Int) -> Bool {
    Int.random(in: 0..<sides, using: &random) == 0
  }
}
