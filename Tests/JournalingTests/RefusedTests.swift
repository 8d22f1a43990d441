import Journaling
import Simulation
import Testing

/// A change that was refused is nowhere, whatever comes after it.
@Suite struct RefusedTests {
  /// The write leaves a part of itself; where it is stuck that cannot be taken back either.
  @Test(arguments: [false, true], [0, 400])
  func `a write error in one change, and the next succeeds: the first is invisible to everybody`(
    isStuck: Bool, room: Int
  ) throws {
    for seed in 0..<24 as Range<UInt64> {
      let disk = SimulatedDisk(seed: seed)
      disk.tearsFailedWrites = true
      let one = try JournalOnDisk(disk, roomBytes: room)
      let two = try JournalOnDisk(disk, processID: 2)
      try one.save(["a"])
      try one.journal.makeRoom()
      #expect(try two.readNew() == ["a"])
      let failure = JournalError.system(errno: 5, call: "pwrite")
      disk.failures[disk.calls + 1] = failure
      if isStuck { disk.failures[disk.calls + 2] = .system(errno: 5, call: "ftruncate") }
      #expect(throws: failure) { try one.append(["refused 1", "refused 2"]) }
      #expect(try two.readNew() == [])
      #expect(try JournalOnDisk(disk, processID: 3).readNew() == ["a"])
      try one.save(["b"])
      #expect(try two.readNew() == ["b"])
      try two.save(["c"])
      #expect(try one.readNew() == ["c"])
      #expect(try JournalOnDisk(disk, processID: 4).readNew() == ["a", "b", "c"])
      #expect(try JournalOnDisk.contents(of: disk.afterPowerCut(seed: seed)) == ["a", "b", "c"])
      #expect(try Journal.verify(one.mount).isIntact)
    }
  }

  @Test func `a compaction that fails at any call is followed by one that does not`() throws {
    for call in 1...24 {
      let disk = SimulatedDisk(seed: UInt64(call))
      let one = try JournalOnDisk(disk)
      try one.save(["a", "b"])
      let failure = JournalError.system(errno: 12, call: "simulated")
      disk.failures[disk.calls + call] = failure
      var isStopped = false
      do {
        try one.compact(keeping: ["a", "b"])
      } catch {
        if case .stopped = error { isStopped = true } else { #expect(error == failure) }
      }
      disk.failures = [:]
      if isStopped { _ = try Journal.repair(SimulatedMount(disk, processID: 2)) }
      let next = try JournalOnDisk(disk, processID: 3)
      try next.compact(keeping: ["a", "b"])
      try next.save(["c"])
      #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "c"], "call \(call)")
      #expect(disk.allNames.count { $0.hasPrefix("0") } == 2, "call \(call): \(disk.allNames)")
    }
  }
}
