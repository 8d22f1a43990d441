import Documents
import Simulation
import Testing

@Suite struct IdentityTests {
  @Test(arguments: 0..<200)
  func `an id is read back from its text and sorts like it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let one = DocumentID(high: random.next(), low: random.next())
    let other = DocumentID(high: random.next(), low: random.next())
    #expect(DocumentID(one.description) == one)
    #expect(DocumentID(one.description.uppercased()) == one)
    #expect((one < other) == (one.description < other.description))
    #expect(one.utf8.withUnsafeBytes { DocumentID(utf8: $0) } == one)
  }

  @Test func `ids are written in Crockford's letters`() {
    #expect(DocumentID(high: 0, low: 0).description == "00000000000000000000000000")
    #expect(DocumentID(high: .max, low: .max).description == "7zzzzzzzzzzzzzzzzzzzzzzzzz")
    #expect(DocumentID(high: 0, low: 31).description == "0000000000000000000000000z")
    #expect(DocumentID(high: 1, low: 0).description == "0000000000000g000000000000")
  }

  @Test(arguments: [
    "", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "0000000000000000000000000", "000000000000000000000000000",
    "0000000000000000000000000u", "0000000000000000000000000i", "0000000000000000000000000é",
    "00000000000000000000000 00",
  ])
  func `what is no id is refused`(text: String) { #expect(DocumentID(text) == nil) }

  @Test func `a minted id begins with its time`() {
    let id = DocumentID.minted(milliseconds: 0x0102_0304_0506, random: (9, 0xABCD))
    #expect(id == DocumentID(high: 0x0102_0304_0506_ABCD, low: 9))
  }

  @Test func `an id of bytes is the first half of their SHA-256`() {
    let id = DocumentID(hashing: Array("abc".utf8))
    #expect(id == DocumentID(high: 0xBA78_16BF_8F01_CFEA, low: 0x4141_40DE_5DAE_2223))
  }

  @Test func `names are short words of the allowed letters`() {
    let long = String(repeating: "a", count: 33)
    #expect(["", "A", "a b", "a-b", "é", long].allSatisfy { FieldName($0) == nil })
    #expect(FieldName("known." + DocumentID(high: 1, low: 1).description) != nil)
    #expect(["s:0412", "n:Gate_3", "g"].allSatisfy { Scope($0) != nil })
    #expect(["s 1", "s/1", long].allSatisfy { Scope($0) == nil })
    #expect(["Visit", "a:b", ""].allSatisfy { Kind($0) == nil })
    #expect(["follow-up", "c.nut"].map { Kind($0)?.description } == ["follow-up", "c.nut"])
  }

  @Test func `names sort by their bytes`() {
    let names: [FieldName] = ["c_x", "c", "c.nut", "c0", "cc", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
    let words = names.map(\.description).sorted {
      Array($0.utf8).lexicographicallyPrecedes($1.utf8)
    }
    #expect(names.sorted().map(\.description) == words)
  }

  @Test func `texts are equal when their bytes are`() {
    #expect(Text("é") != Text("e\u{301}"))
    #expect(Set<Text>(["é", "e\u{301}", "é"]).count == 2)
    #expect(Text(utf8: [0xFF]) == nil)
    #expect(Text(utf8: [0xED, 0xA0, 0x80]) == nil)
    #expect(Text(utf8: "张".utf8)?.string == "张")
  }
}

@Suite struct ClockTests {
  @Test func `stamps grow even while the clock stands or falls back`() {
    var clock = Clock(replica: 5)
    let stamps = [1000, 1000, 900, -5, 1001].map { clock.tick(now: $0) }
    #expect(stamps == stamps.sorted() && Set(stamps).count == 5)
    #expect(stamps.map(\.milliseconds) == [1000, 1000, 1000, 1000, 1001])
    #expect(stamps.map(\.counter) == [0, 1, 2, 3, 0])
  }

  @Test func `a stamp is later than every stamp observed`() {
    var clock = Clock(replica: 1, latest: Stamp(milliseconds: 5, counter: 0, replica: 9))
    clock.observe(Stamp(milliseconds: 7000, counter: 3, replica: 9))
    clock.observe(Stamp(milliseconds: 6000, counter: 0, replica: 9))
    #expect(clock.tick(now: 1) == Stamp(milliseconds: 7000, counter: 4, replica: 1))
  }

  @Test func `a full counter carries into the milliseconds, and time ends without a crash`() {
    var clock = Clock(replica: 1, latest: Stamp(milliseconds: 5, counter: .max, replica: 9))
    #expect(clock.tick(now: 0) == Stamp(milliseconds: 6, counter: 0, replica: 1))
    let end = Stamp(milliseconds: .max, counter: .max, replica: 0)
    clock.observe(end)
    #expect(clock.tick(now: .max).milliseconds == Stamp.millisecondsMax)
  }
}
