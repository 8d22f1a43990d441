import Documents
import Testing

@Suite struct ChangeTests {
  private let id = DocumentID(high: 1, low: 1)
  private let early = Stamp(milliseconds: 10, counter: 0, replica: 1)
  private let late = Stamp(milliseconds: 20, counter: 0, replica: 1)

  private func change(
    _ fields: FieldValues, mode: Mode = .register, isLocal: Bool = false
  ) -> Change {
    var change = Change(kind: "note", id, mode: mode, isLocal: isLocal, current: .absent)
    change.fields = fields
    return change
  }

  private func document(
    _ change: Change, on before: [UInt8]? = nil, at stamp: Stamp? = nil
  ) throws -> Document {
    try Document(decoding: change.encoded(on: before, at: stamp ?? early, in: .unenrolled))
  }

  @Test func `a new document is the change's own, in the store's scope or the directory's`() throws
  {
    for (isLocal, scope) in [(false, "s:local"), (true, "local")] {
      let made = try document(change(["text": "hi"], mode: .immutable, isLocal: isLocal))
      #expect(made.scope.description == scope)
      #expect(made.kind == "note" && made.id == id && made.mode == .immutable)
      #expect(made.fields == [Field(name: "text", stamp: early, value: "hi")])
    }
    let store = try #require(StoreScope(store: "0412"))
    let elsewhere = try change(["text": "hi"]).encoded(on: nil, at: early, in: store)
    #expect(try Document(decoding: elsewhere).scope == "s:0412")
    #expect(StoreScope(store: "no scope") == nil)
  }

  @Test func `a change of a document leaves what it does not speak of`() throws {
    let before = try change(["a": 1, "b": 2]).encoded(on: nil, at: early, in: .unenrolled)
    let after = try document(change(["b": .null, "c": 3]), on: before, at: late)
    #expect(
      after.fields == [
        Field(name: "a", stamp: early, value: 1), Field(name: "b", stamp: late, value: .null),
        Field(name: "c", stamp: late, value: 3),
      ])
  }

  @Test func `a document that lies in a block is taken out of it`() throws {
    var packer = BlockPacker()
    for low in 1...3 as ClosedRange<UInt64> {
      var other = change(["at": .int(Int64(low))], mode: .immutable)
      other.id = DocumentID(high: 1, low: low)
      let bytes = try other.encoded(on: nil, at: early, in: .unenrolled)
      #expect(bytes.withUnsafeBytes { packer.add($0) })
    }
    let block = try #require(packer.finish().first)
    var void = change([:], mode: .immutable)
    void.off = .map(["reason": "void"])
    let after = try document(void, on: block, at: late)
    #expect(after.fields == [Field(name: "at", stamp: early, value: 1)])
    #expect(after.off == Document.Off(stamp: late, value: .map(["reason": "void"])))
  }

  @Test func `what erases takes nothing else along`() throws {
    let before = try change(["text": "hi"]).encoded(on: nil, at: early, in: .unenrolled)
    var erasing = change(["text": "more"])
    erasing.off = .map(["reason": "void"])
    erasing.erases = true
    let after = try document(erasing, on: before, at: late)
    #expect(after.isErased && after.fields.isEmpty && after.off == nil)
    #expect(throws: DocumentError.erased) {
      try change(["text": "again"]).encoded(on: after.encoded(), at: late, in: .unenrolled)
    }
  }

  @Test func `bytes that are no document are refused`() {
    #expect(throws: DocumentError.self) {
      try change(["a": 1]).encoded(on: [1, 2, 3], at: early, in: .unenrolled)
    }
  }

  @Test func `only what the journal has is read from it`() {
    #expect(CurrentDocument.absent.bytes { _ in [9] } == nil)
    #expect(CurrentDocument.bytes([1]).bytes { _ in [9] } == [1])
    let place = DocumentPlace(token: 7)
    #expect(CurrentDocument.stored(place).bytes { [UInt8($0.token)] } == [7])
  }
}
