import Documents
import Simulation
import Testing

@Suite struct EncodingTests {
  @Test(arguments: 0..<300)
  func `decoding what was encoded gives the same document`(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    for mode in [Mode.register, .immutable, .published] {
      let document = try random.document(id: seed, mode: mode)
      #expect(try Document(decoding: document.encoded()) == document)
    }
  }

  @Test(arguments: 0..<300)
  func `changed bytes are refused or are the canonical bytes of another document`(
    seed: UInt64
  ) throws {
    var random = RandomDocuments(seed: seed)
    let bytes = try random.document(id: seed, mode: random.pick([.register, .immutable])).encoded()
    for _ in 0..<200 {
      var changed = bytes
      let index = Int(random.below(UInt64(changed.count)))
      switch random.below(4) {
      case 0: changed[index] ^= 1 << random.below(8)
      case 1: changed.remove(at: index)
      case 2: changed.insert(UInt8(random.below(256)), at: index)
      default: changed.removeLast(changed.count - index)
      }
      guard let other = decoded(changed) else { continue }
      #expect(other.encoded() == changed)
    }
  }

  @Test(arguments: 0..<200) func `random bytes are refused without harm`(seed: UInt64) {
    var random = RandomDocuments(seed: seed)
    var bytes: [UInt8] = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
    if bytes.count > 2 { (bytes[0], bytes[1]) = (1, UInt8(random.below(32))) }
    #expect(decoded(bytes) == nil)
    bytes.withUnsafeBytes { buffer in
      guard let view = DocumentView(buffer) else { return }
      var fields = view.fields
      while let field = fields.next() { _ = (field.stamp, field.value.int, field.value.id) }
      #expect(view.field("zz") == nil)
    }
  }

  @Test func `a later format is told from damage`() {
    #expect(throws: DocumentError.newerFormat(2)) { try Document(decoding: [2, 0, 0]) }
    #expect(throws: DocumentError.notCanonical(offset: 0)) { try Document(decoding: []) }
  }

  @Test func `a document is these bytes in every version`() throws {
    var document = Document(
      kind: "visit", scope: "s:0412", id: DocumentID(high: 1, low: 2), mode: .immutable)
    let stamp = Stamp(milliseconds: 0x0102_0304_0506, counter: 7, replica: 8)
    try document.set("fen", to: -1, at: stamp)
    try document.set("at", to: 300, at: stamp)
    try document.set("items", to: .array(["拿铁", nil, true]), at: stamp)
    let bytes = document.encoded().map {
      $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16)
    }
    #expect(
      bytes.joined() == """
        0101\
        0000000000000001\
        0000000000000002\
        057669736974\
        06733a30343132\
        01\
        0102030405060007\
        0000000000000008\
        03\
        0261740003d804\
        0366656e000301\
        056974656d730005030406e68bbfe993810002
        """)
  }

  @Test func `a number in more bytes than it needs is refused`() throws {
    var document = Document(
      kind: "k", scope: "g", id: DocumentID(high: 1, low: 2), mode: .register)
    try document.set("a", to: 1, at: Stamp(milliseconds: 1, counter: 0, replica: 0))
    var bytes = document.encoded()
    #expect(bytes.last == 2)
    bytes.removeLast()
    #expect(decoded(bytes + [2]) == document)
    #expect(decoded(bytes + [0x82, 0]) == nil)
    #expect(decoded(bytes + [2, 0]) == nil)
  }

  private func decoded(_ bytes: [UInt8]) -> Document? {
    do { return try Document(decoding: bytes) } catch { return nil }
  }
}
