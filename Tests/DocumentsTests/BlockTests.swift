import Simulation
import Testing

@testable import Documents

@Suite("Blocks of documents")
struct BlockTests {
  /// A visit as a till's import makes it, now and then with something out of the ordinary.
  private func visit(_ number: Int, _ random: inout SeededGenerator) throws -> Document {
    let id = DocumentID(high: random.next(), low: random.next())
    var document = Document(kind: "visit", scope: "s:local", id: id, mode: .immutable)
    let stamp = Stamp(milliseconds: UInt64(1000 + number / 7), counter: 0, replica: 5)
    try document.set(
      "at", to: .int(Int64.random(in: 0...2_000_000_000_000, using: &random)), at: stamp)
    if random.next() % 5 != 0 { try document.set("fen", to: .int(3300), at: stamp) }
    if random.next() % 7 != 0 { try document.set("items", to: "G N L|T L", at: stamp) }
    if random.next() % 4 != 0 {
      let regular = DocumentID(high: random.next(), low: random.next())
      let text = random.next() % 9 == 0 ? regular.description.uppercased() : regular.description
      try document.set("regular", to: .string(text), at: stamp)
    }
    if random.next() % 11 == 0 { try document.set("robot", to: .array([1, "x"]), at: stamp) }
    if random.next() % 13 == 0 {
      let later = Stamp(milliseconds: 9000, counter: 0, replica: 6)
      try document.setOff(.map(["reason": "void"]), at: later)
    }
    return document
  }

  @Test(arguments: 0..<60)
  func `what is packed comes out byte for byte, what is not plain is left`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var packer = BlockPacker()
    var packed: Set<[UInt8]> = []
    var left = 0
    for number in 0..<Int.random(in: 1...2500, using: &random) {
      let document = try visit(number, &random)
      let bytes = document.encoded()
      let isPlain = document.off == nil && document["robot"] == nil
      let isTaken = bytes.withUnsafeBytes { packer.add($0) }
      #expect(isTaken == isPlain)
      if isTaken { packed.insert(bytes) } else { left += 1 }
    }
    var unpacked: Set<[UInt8]> = []
    for block in packer.takeFull() + packer.finish() {
      block.withUnsafeBytes { bytes in
        #expect(DocumentView(bytes) == nil)
        #expect(DocumentBlock(bytes)?.forEachDocument { unpacked.insert($0.encoded()) } == true)
      }
    }
    #expect(unpacked == packed)
    #expect(packer.finish().isEmpty)
  }

  @Test func `a document is found in its block by its id`() throws {
    var random = SeededGenerator(seed: 3)
    var packer = BlockPacker()
    var document = try visit(0, &random)
    while document.off != nil || document["robot"] != nil { document = try visit(0, &random) }
    #expect(document.encoded().withUnsafeBytes { packer.add($0) })
    let block = try #require(packer.finish().first)
    block.withUnsafeBytes { bytes in
      #expect(DocumentBlock(bytes)?.document(document.id) == document)
      #expect(DocumentBlock(bytes)?.document(DocumentID(high: 1, low: 1)) == nil)
      #expect(DocumentBlock(bytes)?.latest == document.latest)
    }
  }

  @Test(arguments: 0..<40) func `damaged and cut blocks never crash`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var packer = BlockPacker()
    for number in 0..<20 {
      _ = try visit(number, &random).encoded().withUnsafeBytes { packer.add($0) }
    }
    for block in packer.finish() {
      for _ in 0..<50 {
        var bytes = Array(block.prefix(Int.random(in: 1...block.count, using: &random)))
        bytes[Int.random(in: bytes.indices, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
        bytes.withUnsafeBytes { bytes in
          _ = DocumentBlock(bytes)?.forEachDocument { _ in }
        }
      }
    }
  }
}
