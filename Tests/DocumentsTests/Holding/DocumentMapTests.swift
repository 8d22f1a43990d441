import Documents
import Simulation
import Testing

@Suite struct DocumentMapTests {
  private enum Tag {
    case row, slot
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `it finds what a dictionary finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var map = DocumentMap<Tag>()
    var known: [DocumentID: DocumentMap<Tag>.Entry] = [:]
    if seed % 2 == 0 { map.reserve(Int(seed) * 100) }
    for number in 0..<3000 as Range<Int32> {
      // Few bits, so that ids come again and places collide.
      let id = DocumentID(
        high: UInt64.random(in: 0..<4, using: &random),
        low: UInt64.random(in: 0..<900, using: &random) << (seed % 3 * 16))
      let made = DocumentMap<Tag>.Entry(number % 2 == 0 ? .row : .slot, number)
      switch number % 3 {
      case 0:
        map[id] = made
        known[id] = made
      case 1:
        let (entry, isNew) = map.entry(of: id) { made }
        #expect(isNew == (known[id] == nil))
        #expect(entry == known[id, default: made])
        known[id] = entry
      default: #expect(map[id] == known[id])
      }
    }
    #expect(map.count == known.count)
    for (id, entry) in known { #expect(map[id] == entry) }
  }

  @Test func `a map that knows nothing finds nothing`() {
    #expect(DocumentMap<Tag>()[DocumentID(high: 0, low: 0)] == nil)
  }
}
