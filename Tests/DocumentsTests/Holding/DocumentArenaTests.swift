import Documents
import Simulation
import Testing

@Suite struct DocumentArenaTests {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `every slot holds what was put there last, however often room is made`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var arena = DocumentArena()
    var held: [(bytes: [UInt8], place: DocumentPlace)] = []
    // Enough to replace more than the megabyte of garbage that is left to lie.
    for number in 0..<4000 as Range<UInt64> {
      let bytes = [UInt8](
        repeating: UInt8(truncatingIfNeeded: number),
        count: Int.random(in: 0...2000, using: &random))
      let place = DocumentPlace(token: number)
      if held.count < 50 || number % 40 == 0 {
        let slot = bytes.withUnsafeBytes { arena.add($0, from: place) }
        #expect(Int(slot) == held.count)
        held.append((bytes, place))
      } else {
        let slot = Int.random(in: held.indices, using: &random)
        bytes.withUnsafeBytes { arena.replace(Int32(slot), with: $0, from: place) }
        held[slot] = (bytes, place)
      }
    }
    #expect(arena.slots == 0..<Int32(held.count))
    for (slot, expected) in held.enumerated() {
      #expect(arena.copy(Int32(slot)) == expected.bytes)
      #expect(arena.place(Int32(slot)) == expected.place)
    }
  }
}
