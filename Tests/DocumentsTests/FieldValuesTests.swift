import Documents
import Simulation
import Testing

@Suite struct FieldValuesTests {
  private let stamp = Stamp(milliseconds: 2000, counter: 0, replica: 1)

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `values are those of a dictionary, in the order of their names`(seed: UInt64) {
    var random = RandomDocuments(seed: seed)
    var values = FieldValues()
    var dictionary: [FieldName: Value] = [:]
    for _ in 0..<random.below(20) {
      let name = random.fieldName()
      // Not a bare `nil`, which would be the null value.
      let value: Value? = random.below(4) == 0 ? Value?.none : random.value()
      values[name] = value
      dictionary[name] = value
      #expect(values[name] == value)
    }
    #expect(values == FieldValues(dictionary))
    #expect(values.map(\.name) == dictionary.keys.sorted())
    for (name, value) in values { #expect(dictionary[name] == value) }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `writing all at once is writing one after the other`(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    let mode: Mode = random.below(2) == 0 ? .register : .immutable
    let stamp = random.stamp()
    let before =
      random.below(2) == 0
      ? Document(kind: "visit", scope: "g", id: DocumentID(high: 1, low: seed), mode: mode)
      : try random.document(id: seed, mode: mode)
    var values = FieldValues()
    for _ in 0..<random.below(8) { values[random.fieldName()] = random.value() }
    var (one, all) = (before, before)
    var refused: DocumentError?
    do {
      for (name, value) in values { try one.set(name, to: value, at: stamp) }
    } catch {
      refused = error
      one = before
    }
    if mode == .immutable, let own = before.fields.first?.stamp, own != stamp, !before.isErased {
      // Even where each of the fields is older and `set` would leave it at that.
      refused = values.isEmpty ? nil : .mixedStamps(before.fields[0].name)
      one = before
    }
    do {
      try all.write(values, at: stamp)
      #expect(refused == nil)
    } catch {
      #expect(error == refused)
    }
    #expect(all == one)
    do {
      #expect(try before.encoded(writing: values, at: stamp) == one.encoded())
      #expect(refused == nil)
    } catch {
      #expect(error == refused)
    }
  }

  @Test func `a new document written at once is held to the same limits`() throws {
    let new = Document(kind: "visit", scope: "g", id: DocumentID(high: 1, low: 1), mode: .register)
    let text = Value.string(String(repeating: "x", count: 4000))
    let large = try values(17, "f", text)
    let tooMany = try values(65, "f", 1)
    let members = try values(65, "c.", 1)
    let longText: FieldValues = ["a": .string(String(repeating: "x", count: 4097))]
    for (values, refusal) in [
      (tooMany, DocumentError.tooManyFields(65)), (members, .tooManyMembers(of: "c")),
      (longText, .textTooLong(bytes: 4097)),
    ] {
      var written = new
      #expect(throws: refusal) { try written.write(values, at: stamp) }
      #expect(throws: refusal) { try new.encoded(writing: values, at: stamp) }
      #expect(written == new)
    }
    #expect(throws: DocumentError.self) { try new.encoded(writing: large, at: stamp) }
    let most = try values(16, "f", text)
    #expect(try new.encoded(writing: most, at: stamp).count <= DocumentLimits.bytesMax)
    var full = try values(64, "f", 1)
    for (name, value) in try values(64, "c.", 1) { full[name] = value }
    var written = new
    try written.write(full, at: stamp)
    #expect(written.fields.count == 128)
  }

  private func values(_ count: Int, _ prefix: String, _ value: Value) throws -> FieldValues {
    var values = FieldValues()
    for number in 0..<count { values[try #require(FieldName("\(prefix)\(number)"))] = value }
    return values
  }
}
