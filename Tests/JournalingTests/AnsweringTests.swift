import Journaling
import Simulation
import Testing

/// An answer that changes nothing rests on what was read: it is given once that is durable.
@Suite struct AnsweringTests {
  @Test func `what a killed process left unsynced is durable before others rely on it`() throws {
    for seed in 0..<32 as Range<UInt64> {
      let disk = SimulatedDisk(seed: seed)
      let one = try JournalOnDisk(disk)
      try one.save(["a"])
      try one.append(["b"])
      one.mount.kill()
      let two = try JournalOnDisk(disk, processID: 2)
      #expect(try two.settle() == ["a", "b"])
      try two.journal.sync()
      #expect(try JournalOnDisk.contents(of: disk.afterPowerCut(seed: seed)) == ["a", "b"])
    }
  }

  @Test func `a generation that was read is durable before others rely on it`() throws {
    for seed in 0..<32 as Range<UInt64> {
      let disk = SimulatedDisk(seed: seed)
      let one = try JournalOnDisk(disk)
      let vault = SimulatedMount(SimulatedDisk(seed: 2))
      try one.save(["a"])
      _ = try one.journal.backup(to: vault, named: "monday")
      try one.save(["b"])
      // Killed right behind the rename of the head.
      var calls = 0
      while try isFirst(disk) {
        calls += 1
        let other = try JournalOnDisk(disk, processID: 2)
        _ = try other.settle()
        other.mount.callsLeft = calls
        do {
          _ = try other.restore("monday", from: vault)
        } catch {
          #expect(other.mount.callsLeft == 0)
        }
        other.mount.kill()
      }
      let reader = try JournalOnDisk(disk, processID: 3)
      #expect(try reader.readNew() == ["a"])
      try reader.journal.sync()
      #expect(try JournalOnDisk.contents(of: disk.afterPowerCut(seed: seed)) == ["a"])
    }
  }

  private func isFirst(_ disk: SimulatedDisk) throws -> Bool {
    let reader = try JournalOnDisk(disk, processID: 4)
    defer { reader.mount.kill() }
    return try reader.readNew() == ["a", "b"]
  }

  @Test func `it costs a sync only where others' records were read that nobody has proven`() throws
  {
    let disk = SimulatedDisk(seed: 3)
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.save(["a"])
    func syncs(_ body: () throws -> Void) throws -> Int {
      let before = disk.syncs
      try body()
      return disk.syncs - before
    }
    #expect(try syncs { try one.journal.sync() } == 0, "its own")
    _ = try two.settle()
    #expect(try syncs { try two.journal.sync() } == 1, "unproven")
    #expect(try syncs { try two.journal.sync() } == 0, "the same again")
    try one.append(["b"])
    _ = try two.settle()
    #expect(try syncs { try two.journal.sync() } == 1, "unsynced")
    try one.journal.sync()
    try one.journal.makeRoom()
    #expect(try syncs { _ = try two.settle() } == 0)
    #expect(try syncs { try two.journal.sync() } == 0, "proven")
    let three = try JournalOnDisk(disk, processID: 3)
    #expect(try three.settle() == ["a", "b"])
    #expect(try syncs { try three.journal.sync() } == 0, "proven before it was opened")
  }
}
