import Documents
import Testing

@Suite struct LimitsTests {
  let stamp = Stamp(milliseconds: 1, counter: 0, replica: 1)
  var document = Document(
    kind: "regular", scope: "s:0412", id: DocumentID(high: 1, low: 1), mode: .register)

  @Test mutating func `a text has at most 4 KiB`() throws {
    try document.set("a", to: .string(String(repeating: "x", count: 4096)), at: stamp)
    #expect(throws: DocumentError.textTooLong(bytes: 4097)) {
      try document.set("a", to: .string(String(repeating: "x", count: 4097)), at: stamp)
    }
  }

  @Test mutating func `arrays and maps nest four deep`() throws {
    try document.set("a", to: .array([.array([.map(["k": .array([1])])])]), at: stamp)
    #expect(throws: DocumentError.tooDeep) {
      try document.set("a", to: .array([.array([.array([.array([.array([])])])])]), at: stamp)
    }
  }

  @Test mutating func `there are at most 64 fields beside sets, and 64 members of a set`() throws {
    for number in 0..<64 {
      try document.set(try name("f\(number)"), to: 1, at: stamp)
      try document.set(try name("c.\(number)"), to: 1, at: stamp)
      try document.set(try name("known.\(number)"), to: 1, at: stamp)
    }
    let full = document
    #expect(throws: DocumentError.tooManyFields(65)) {
      try document.set("one_more", to: 1, at: stamp)
    }
    #expect(throws: DocumentError.tooManyMembers(of: "c")) {
      try document.set("c.one_more", to: 1, at: stamp)
    }
    #expect(document == full)
  }

  @Test mutating func `a document has at most 64 KiB, and is as before when it would have more`()
    throws
  {
    let text = Value.string(String(repeating: "x", count: 4000))
    for number in 0..<16 { try document.set(try name("f\(number)"), to: text, at: stamp) }
    let full = document
    #expect(throws: DocumentError.self) { try document.set("z", to: text, at: stamp) }
    #expect(throws: DocumentError.self) { try document.setOff(text, at: stamp) }
    #expect(document == full)
    #expect(document.encoded().count <= DocumentLimits.bytesMax)
  }

  @Test func `the content of an immutable document has one stamp`() throws {
    var visit = Document(
      kind: "visit", scope: "g", id: DocumentID(high: 1, low: 1), mode: .immutable)
    try visit.set("at", to: 1, at: stamp)
    #expect(throws: DocumentError.mixedStamps("at")) {
      try visit.set("fen", to: 1, at: Stamp(milliseconds: 2, counter: 0, replica: 1))
    }
  }

  private func name(_ string: String) throws -> FieldName { try #require(FieldName(string)) }
}
