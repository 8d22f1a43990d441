import Simulation
import Testing

@testable import Lookup

@Suite("The index says what the rules say")
struct LookupIndexTests {
  @Test(arguments: 0..<40 as Range<UInt64>) func `index and reference answer alike`(seed: UInt64) {
    var people = LookupPeople(seed: seed)
    var readings = LookupPeople.readings
    let entries = (0..<25).map { people.entry(row: Int32($0)) }
    let reference = ReferenceMatcher(entries, readings: &readings)
    var index = LookupIndex()
    for entry in entries { index.insert(entry, readings: &readings) }
    for _ in 0..<20 {
      let query = people.query(for: entries)
      let limit = Int(seed % 7) * 4
      let recency = { (row: Int32) in Int64(row % 5) }
      let expected = reference.search(query, offset: 1, limit: limit, recency: recency)
      let answer = index.search(query, offset: 1, limit: limit, recency: recency)
      #expect(answer == expected, "query \(query)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `letter by letter the index answers as if asked anew`(seed: UInt64) {
    var people = LookupPeople(seed: seed)
    var readings = LookupPeople.readings
    var index = LookupIndex()
    let entries = (0..<25).map { people.entry(row: Int32($0)) }
    for entry in entries { index.insert(entry, readings: &readings) }
    for _ in 0..<8 {
      let query = people.query(for: entries)
      for end in query.indices.dropFirst() + [query.endIndex] {
        let part = String(query[..<end])
        let expected = index.searchAnew(part, limit: 9) { Int64($0 % 3) }
        #expect(index.search(part, limit: 9) { Int64($0 % 3) } == expected, "query \(part)")
      }
    }
  }

  @Test func `what changes between two queries is seen by the longer one`() {
    var readings = Readings()
    var index = LookupIndex()
    index.insert(LookupEntry(row: 0, name: "Anna"), readings: &readings)
    #expect(index.search("ann", limit: 5) { _ in 0 }.matches.map(\.row) == [0])
    index.insert(LookupEntry(row: 1, name: "Annabel"), readings: &readings)
    #expect(index.search("anna", limit: 5) { _ in 0 }.matches.map(\.row) == [0, 1])
    index.remove(row: 0)
    #expect(index.search("annab", limit: 5) { _ in 0 }.matches.map(\.row) == [1])
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `queries made for an entry find it`(seed: UInt64) {
    var people = LookupPeople(seed: seed)
    var readings = LookupPeople.readings
    let entries = (0..<25).map { people.entry(row: Int32($0)) }
    let reference = ReferenceMatcher(entries, readings: &readings)
    let answered = (0..<40).count { _ in
      reference.search(people.query(for: entries), limit: 1) { _ in 0 }.total > 0
    }
    #expect(answered > 12)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `inserting, replacing and removing leaves what a new index holds`(seed: UInt64) {
    var people = LookupPeople(seed: seed)
    var readings = LookupPeople.readings
    var random = SeededGenerator(seed: seed)
    var index = LookupIndex()
    var held: [Int32: LookupEntry] = [:]
    for _ in 0..<80 {
      let row = Int32.random(in: 0..<12, using: &random)
      if Bool.random(using: &random) {
        let entry = people.entry(row: row)
        held[row] = entry
        index.insert(entry, readings: &readings)
      } else {
        held[row] = nil
        index.remove(row: row)
      }
    }
    let entries = held.values.sorted { $0.row < $1.row }
    #expect(index.count == entries.count)
    let reference = ReferenceMatcher(entries, readings: &readings)
    for _ in 0..<10 {
      let query = people.query(for: entries)
      let expected = reference.search(query, limit: 50) { Int64($0) }
      #expect(index.search(query, limit: 50) { Int64($0) } == expected, "query \(query)")
    }
  }

  @Test func `entries stay found when the index moves them together`() {
    var readings = Readings()
    var index = LookupIndex()
    for round in 0..<6 {
      for row in 0..<200 as Range<Int32> {
        var entry = LookupEntry(row: row, name: "Guest\(row) Round\(round)")
        entry.cue = String(repeating: "helmet ", count: 30)
        index.insert(entry, readings: &readings)
      }
    }
    #expect(index.count == 200)
    #expect(index.search("round5", limit: 1) { _ in 0 }.total == 200)
    #expect(index.search("round4", limit: 1) { _ in 0 }.total == 0)
    #expect(index.search("guest117 round5", limit: 2) { _ in 0 }.matches.map(\.row) == [117])
  }

  @Test(arguments: [
    String(repeating: "a", count: 10_000), String(repeating: "王", count: 10_000),
    "\u{0}\u{1B}[2J\u{7F}", "\u{301}", "   \u{3000}\t", "👩‍👩‍👧‍👦", "عبد الله", "\u{202E}gnahz",
    String(repeating: "z ", count: 400), "'", "·", "\u{FEFF}", "𠮷野", "zhang\u{0}xiaoming", "",
  ])
  func `odd queries are answered`(query: String) {
    var readings = LookupPeople.readings
    var index = LookupIndex()
    let entries = [
      LookupEntry(row: 0, name: "张小明"), LookupEntry(row: 1, name: "z z z z z z z z z z z z z z"),
      LookupEntry(row: 2, name: ""), LookupEntry(row: 3, name: "👩‍👩‍👧‍👦 عبد الله"),
    ]
    for entry in entries { index.insert(entry, readings: &readings) }
    let reference = ReferenceMatcher(entries, readings: &readings)
    let answer = index.search(query, limit: 10) { _ in 0 }
    #expect(answer == reference.search(query, limit: 10) { _ in 0 })
    #expect(answer.total < 4)
  }

  @Test func `a window beyond the answers is empty but counts them`() {
    var readings = Readings()
    var index = LookupIndex()
    for row in 0..<10 as Range<Int32> {
      index.insert(LookupEntry(row: row, name: "Anna \(row)"), readings: &readings)
    }
    func rows(_ offset: Int, _ limit: Int) -> [Int32] {
      index.search("anna", offset: offset, limit: limit) { -Int64($0) }.matches.map(\.row)
    }
    #expect(rows(0, 3) == [0, 1, 2])
    #expect(rows(8, 5) == [8, 9])
    #expect(rows(10, 5) == [])
    #expect(rows(-4, 2) == [0, 1])
    #expect(rows(0, -1) == [])
    #expect(rows(0, .max) == Array(0..<10))
    #expect(index.search("anna", offset: 99, limit: 5) { _ in 0 }.total == 10)
  }
}
