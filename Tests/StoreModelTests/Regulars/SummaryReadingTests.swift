import Documents
import Simulation
import Testing

@testable import StoreModel

@Suite struct SummaryReadingTests {
  @Test(arguments: 0..<100)
  func `a line read in place says what the decoded document says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var document = Document(
      kind: KnownKind.regular.kind, scope: StoreScope.unenrolled.shared,
      id: DocumentID(high: 1, low: seed),
      mode: .register)
    for name in Self.names where Bool.random(using: &random) {
      let value = Self.values.randomElement(using: &random) ?? .null
      let stamp = Stamp(milliseconds: seed, counter: 0, replica: random.next() % 3)
      try document.set(name, to: value, at: stamp)
    }
    let regular = Regular(document)
    let line = document.encoded().withUnsafeBytes { DocumentView($0).map { RegularSummary($0) } }
    let summary = try #require(line)
    #expect(summary.id == regular.id && summary.label == regular.label)
    #expect(summary.name == regular.shownName && summary.callName == regular.callName)
    #expect(summary.reading == regular.reading ?? "" && summary.cue == regular.cue)
    #expect(summary.phoneLast4 == regular.phoneLast4 && summary.tier == regular.tier)
    #expect(summary.usual == regular.usual && summary.constraints == regular.constraints)
  }

  private static let names: [FieldName] = [
    "birthday", "c.dairy", "c.other.1f2e", "c.tree_nut", "call_name", "card4", "consent", "cue",
    "name", "phone4", "reading", "tier", "till", "usual", "zodiac",
  ]

  /// What the fields may hold, and what another version may have put there.
  private static let values: [Value] = [
    .string("张小明"), .string("Zoë"), .string(""), .null, .bool(true), .bool(false), .int(7),
    .array([.string("G N L"), .int(1), .string("")]), .array([]),
  ]
}
