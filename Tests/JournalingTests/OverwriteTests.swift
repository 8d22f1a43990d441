import Journaling
import Simulation
import Testing

/// A block that was there is overwritten durably, while the file's new length and the zeros that
/// came with it are not there yet.
@Suite struct OverwriteTests {
  @Test func `the disk keeps what lies within the durable length, and no more`() throws {
    let disk = SimulatedDisk(seed: 1)
    let mount = SimulatedMount(disk)
    let file = try #require(try mount.open("f", for: .creating))
    func write(_ byte: UInt8, _ count: Int, at offset: Int) throws {
      let bytes = [UInt8](repeating: byte, count: count)
      _ = try bytes.withUnsafeBytes { try mount.write(file, at: offset, $0) }
    }
    try write(1, 10, at: 0)
    try mount.sync(file)
    try mount.syncFolder("")
    try write(0, 20, at: 10)
    try write(2, 10, at: 5)
    let found = disk.afterPowerCut(seed: 1, overwritesOnly: true).contents("f")
    #expect(found == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
  }

  @Test func `a batch of which only the part in the old room is there is cut`() throws {
    let disk = SimulatedDisk(seed: 2)
    let one = try JournalOnDisk(disk, roomBytes: 100)
    try one.save(["a"])
    try one.journal.makeRoom()
    let end = one.journal.logBytes
    try one.append(["b", String(repeating: "c", count: 200), "d"])
    one.mount.kill()
    let after = disk.afterPowerCut(seed: 1, overwritesOnly: true)
    #expect(after.contents("000001.log")?.count == end + 100)
    let next = try JournalOnDisk(after)
    #expect(try next.settle() == ["a"])
    #expect(next.journal.recovery?.bytesCut == 100)
    try next.save(["e"])
    #expect(try JournalOnDisk.contents(of: after) == ["a", "e"])
  }

  /// Every moment of changes that outgrow their room again and again.
  @Test(arguments: [0, 60, 120])
  func `nothing acknowledged is lost with the length`(room: Int) throws {
    for call in 1...90 {
      let disk = SimulatedDisk(seed: UInt64(call))
      disk.powerCut = call
      var acknowledged: [String] = []
      do {
        let one = try JournalOnDisk(disk, roomBytes: room)
        for number in 0..<8 {
          try one.save(["\(number)", String(repeating: "x", count: 10 * number + 1)])
          acknowledged += ["\(number)", String(repeating: "x", count: 10 * number + 1)]
          try one.journal.makeRoom()
        }
      } catch {
        #expect(disk.isOff)
      }
      let after = disk.afterPowerCut(seed: UInt64(call), overwritesOnly: true)
      let found = try JournalOnDisk.contents(of: after)
      #expect(found.starts(with: acknowledged), "call \(call): \(found)")
      #expect(found.count <= acknowledged.count + 2)
    }
  }
}
