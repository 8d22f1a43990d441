import Journaling
import Simulation
import Testing

/// Other hands in the directory: copies made of hard links, deduplicators, files put back.
@Suite struct SecondNameTests {
  let disk = SimulatedDisk(seed: 21)

  @Test func `a head that kept another name was replaced all the same`() throws {
    let stale = try JournalOnDisk(disk)
    let other = try JournalOnDisk(disk, processID: 2)
    try stale.save(["a"])
    disk.linkAll(into: "copy")
    try other.compact(keeping: ["a"])
    try other.save(["b"])
    #expect(try stale.journal.hasNews())
    try stale.save(["c"])
    try stale.journal.makeRoom()
    try stale.compact(keeping: ["a", "b", "c"])
    try other.save(["d"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "c", "d"])
    #expect(try Journal.verify(stale.mount).isIntact)
    #expect(disk.contents("copy/000001.log") != nil)
  }

  @Test func `a restore is not undone by who had the directory open before it`() throws {
    let stale = try JournalOnDisk(disk)
    let other = try JournalOnDisk(disk, processID: 2)
    try stale.save(["a"])
    let vault = SimulatedMount(SimulatedDisk(seed: 2))
    _ = try other.journal.backup(to: vault, named: "monday")
    try stale.save(["b"])
    disk.linkAll(into: "copy")
    #expect(try other.restore("monday", from: vault) == 1)
    try stale.save(["c"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "c"])
    #expect(try other.readNew() == ["a", "c"])
  }

  @Test func `a stop is seen by who knows a head of two names`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.save(["a"])
    _ = try two.settle()
    disk.linkAll(into: "copy")
    try one.append(["b"])
    disk.failures[disk.calls + 1] = .system(errno: 5, call: "fdatasync")
    #expect(throws: JournalError.stopped(errno: 5)) { try one.journal.sync() }
    try two.journal.lock()
    #expect(two.journal.refusal == .stopped(errno: 5))
  }

  @Test func `a stop that could not be told while the lock was held is told afterwards`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    let stopped = JournalError.stopped(errno: 5)
    try one.append(["a"])
    try two.journal.lock()
    disk.failures[disk.calls + 1] = .system(errno: 5, call: "fdatasync")
    #expect(throws: stopped) { try one.journal.sync() }
    #expect(try Journal.verify(one.mount).stoppedErrno == 0)
    two.journal.unlock()
    #expect(throws: stopped) { try one.append(["b"]) }
    #expect(try Journal.verify(one.mount).stoppedErrno == 5)
    #expect(throws: stopped) { try JournalOnDisk(disk, processID: 3).append(["c"]) }
  }

  @Test func `a stop is not owed to a generation that was written anew meanwhile`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.append(["a"])
    try two.journal.lock()
    disk.failures[disk.calls + 1] = .system(errno: 5, call: "fdatasync")
    #expect(throws: JournalError.stopped(errno: 5)) { try one.journal.sync() }
    #expect(try two.readNew() == ["a"])
    try two.journal.compact { writer throws(JournalError) in
      try writer.keep(Record(payload: Array("a".utf8)))
    }
    two.journal.unlock()
    try one.save(["b"])
    #expect(try JournalOnDisk.contents(of: disk.afterPowerCut(seed: 3)) == ["a", "b"])
  }

  @Test func `a lock file in the place of another keeps out who holds neither`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a"])
    disk.place("LOCK", Array("           \n".utf8))
    let two = try JournalOnDisk(disk, processID: 2)
    try one.journal.lock()
    #expect(throws: JournalError.locked(process: 1)) { try two.journal.lock() }
    one.journal.unlock()
    try two.save(["b"])
    #expect(try one.settle() == ["b"])
  }

  @Test func `the role of talking to the hub is one, whatever became of its file`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    #expect(try one.journal.takeSyncRole())
    disk.place("SYNC", [])
    #expect(try two.journal.takeSyncRole())
    #expect(try !one.journal.takeSyncRole())
  }

  @Test func `a log put back from a copy is read again, not written past`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a"])
    let log = try #require(disk.contents("000001.log"))
    let head = try #require(disk.contents("HEAD"))
    try one.save(["b"])
    disk.place("000001.log", log)
    disk.place("HEAD", head)
    try one.save(["c"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "c"])
  }

  /// A deduplicator makes one file of two that are alike.
  @Test func `a new head is not written into the old one`() throws {
    try JournalOnDisk(disk).save(["a"])
    for call in 1...16 {
      let broken = disk.afterPowerCut(seed: 1)
      let process = try JournalOnDisk(broken)
      #expect(try process.settle() == ["a"])
      broken.giveName("HEAD.tmp", to: "HEAD")
      broken.powerCut = broken.calls + call
      do {
        try process.compact(keeping: ["a"])
      } catch {
        #expect(broken.isOff)
      }
      for seed in 0..<4 as Range<UInt64> {
        #expect(try JournalOnDisk.contents(of: broken.afterPowerCut(seed: seed)) == ["a"])
      }
    }
  }

  @Test func `files above the head are left alone, and no compaction writes into them`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a"])
    try one.compact(keeping: ["a"])
    let snapshot = try #require(disk.contents("000002.snap"))
    let other = SimulatedDisk(seed: 4)
    try JournalOnDisk(other).save(["z"])
    let log = try #require(other.contents("000001.log"))
    disk.place("000003.snap", snapshot)
    disk.place("000003.log", log)
    #expect(try JournalOnDisk.contents(of: disk) == ["a"])
    #expect(disk.contents("000003.snap") == snapshot && disk.contents("000003.log") == log)
    disk.capacity = disk.usedBytes
    #expect(throws: JournalError.diskFull) { try one.compact(keeping: ["a"]) }
    #expect(disk.contents("000003.snap") == snapshot && disk.contents("000003.log") == log)
    disk.capacity = nil
    try one.compact(keeping: ["a"])
    #expect(disk.allNames.filter { $0.hasPrefix("0") } == ["000004.log", "000004.snap"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a"])
  }

  @Test func `what compactions that were cut off left does not pile up`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    for calls in 0..<24 {
      let process = try JournalOnDisk(disk, processID: 2)
      _ = try process.settle()
      process.mount.callsLeft = calls
      do {
        try process.compact(keeping: ["a", "b"])
      } catch {
        #expect(process.mount.callsLeft == 0)
      }
      process.mount.kill()
      #expect(disk.allNames.count { $0.hasPrefix("0") } <= 6, "\(disk.allNames)")
    }
    try one.compact(keeping: ["a", "b"])
    #expect(disk.allNames.count { $0.hasPrefix("0") } == 2)
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b"])
  }

  /// As `cp -a` does: one file after the other, in any order, while the journal goes on.
  @Test func `a copy of a living directory opens, or is repaired to what was in it`() throws {
    let orders = [
      ["HEAD", "LOCK", "000001.log", "000002.log", "000002.snap"],
      ["000001.log", "000002.log", "000002.snap", "LOCK", "HEAD"],
      ["000002.snap", "000002.log", "HEAD", "000001.log"], ["000002.log", "HEAD", "000002.snap"],
    ]
    for order in orders {
      for moment in 0...order.count {
        let living = SimulatedDisk(seed: 5)
        let one = try JournalOnDisk(living)
        try one.save(["a", "b"])
        let copy = SimulatedDisk(seed: 6)
        for (index, name) in order.enumerated() {
          if index == moment { try one.compact(keeping: ["a", "b"]) }
          if let bytes = living.contents(name) { copy.place(name, bytes) }
        }
        let names = copy.allNames.filter { $0.hasPrefix("0") }
        guard !names.isEmpty, names != ["000002.log"] else { continue }
        if !isWhole(copy) { _ = try Journal.repair(SimulatedMount(copy)) }
        let found = try JournalOnDisk.contents(of: copy)
        #expect(Set(found) == ["a", "b"], "\(order) \(moment): \(found), \(names)")
      }
    }
  }

  /// Whether a copy opens as it is; whatever else it does it says that it is damaged.
  private func isWhole(_ copy: SimulatedDisk) -> Bool {
    do throws(JournalError) {
      return try JournalOnDisk.contents(of: copy) == ["a", "b"]
    } catch .damaged {
      return false
    } catch {
      Issue.record(error)
      return false
    }
  }
}
