import Journaling
import Simulation
import Testing

@Suite struct CompactionTests {
  let disk = SimulatedDisk(seed: 9)

  @Test func `a compaction leaves what was kept, and nothing else on the disk`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.save(["secret", "b"])
    #expect(try two.readNew() == ["secret", "b"])
    let place = try one.append(["c"])[0]
    try one.compact(keeping: ["b", "c"])
    #expect(disk.allNames == ["000002.log", "000002.snap", "HEAD", "LOCK"])
    for name in disk.allNames {
      let text = String(decoding: disk.contents(name) ?? [], as: UTF8.self)
      #expect(!text.contains("secret"))
    }
    #expect(throws: JournalError.superseded) { try one.journal.read(at: place) }
    #expect(try two.readNew() == ["b", "c"])
    #expect(try one.readNew() == ["b", "c"])
    try two.save(["d"])
    #expect(try one.readNew() == ["d"])
    #expect(one.journal.lastLSN == 4)
    #expect(try JournalOnDisk.contents(of: disk) == ["b", "c", "d"])
  }

  @Test func `records of a snapshot are found again and know the number they stand for`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    try one.compact(keeping: ["x"])
    var seen: [(UInt64, Location)] = []
    try one.journal.readNew { seen.append(($0.lsn, $0.location)) }
    #expect(seen.map(\.0) == [2])
    #expect(try one.journal.read(at: seen[0].1) == Array("x".utf8))
    #expect(one.journal.durableLSN == 2)
  }

  @Test func `who never read before a compaction reads each record once`() throws {
    let one = try JournalOnDisk(disk)
    let late = try JournalOnDisk(disk, processID: 2)
    try one.save(["a", "b"])
    try one.compact(keeping: ["ab"])
    try one.save(["c"])
    var restarts = 0
    var read: [String] = []
    try late.journal.readNew(restarted: { restarts += 1 }) { read.append($0.text) }
    #expect(restarts == 0 && read == ["ab", "c"])
  }

  @Test func `who only answers a question leaves out what a snapshot keeps aside, not the log`()
    throws
  {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "aside b", "c", "aside d"])
    try one.compactAside()
    try one.save(["aside e", "f"])
    #expect(
      try JournalOnDisk.contents(of: disk) == ["a", "c", "aside b", "aside d", "aside e", "f"])
    let asking = try JournalOnDisk(disk, processID: 2)
    asking.journal.leavesAside = true
    #expect(try asking.readNew() == ["a", "c", "aside e", "f"])
    try one.save(["g"])
    #expect(try asking.readNew() == ["g"])
    #expect(try Journal.verify(one.mount).isIntact)
  }

  @Test func `damage to what is kept aside is found by all but those who leave it out`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "aside x", "aside y"])
    try one.compactAside()
    var bytes = try #require(disk.contents("000002.snap"))
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "y")))
    bytes[place] ^= 1
    disk.place("000002.snap", bytes)
    let asking = try JournalOnDisk(disk, processID: 2)
    asking.journal.leavesAside = true
    #expect(try asking.readNew() == ["a"])
    #expect(throws: JournalError.self) { try JournalOnDisk.contents(of: disk) }
  }

  @Test func `a compaction needs the lock and everything read`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try two.save(["a"])
    #expect(throws: JournalError.notLocked) { try one.journal.compact { _ in } }
    try one.journal.lock()
    #expect(throws: JournalError.unread) { try one.journal.compact { _ in } }
  }

  @Test func `a compaction that finds no room leaves everything as it was`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a"])
    let names = disk.allNames
    disk.capacity = disk.usedBytes + 100
    #expect(throws: JournalError.diskFull) {
      try one.compact(keeping: [String(repeating: "x", count: 500)])
    }
    disk.capacity = nil
    try one.save(["b"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b"])
    #expect(disk.allNames.filter { $0 != "HEAD.tmp" } == names)
  }

  @Test func `a log is worth compacting when it outgrows 16 MiB and the snapshot`() throws {
    let one = try JournalOnDisk(disk)
    let text = String(repeating: "x", count: 1 << 20)
    try one.append(Array(repeating: text, count: 7))
    try one.append(Array(repeating: text, count: 7))
    #expect(!one.journal.wantsCompaction)
    try one.append(Array(repeating: text, count: 3))
    #expect(one.journal.wantsCompaction)
    try one.compact(keeping: [text])
    #expect(!one.journal.wantsCompaction)
  }

  @Test func `a backup is one file from which an empty directory is filled`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    try one.compact(keeping: ["ab"])
    try one.append(["c"], isLocal: true)
    let safe = SimulatedDisk(seed: 2)
    let vault = SimulatedMount(safe)
    #expect(try one.journal.backup(to: vault, named: "monday") == 2)
    #expect(safe.allNames == ["monday"])
    let fresh = SimulatedDisk(seed: 3)
    #expect(try JournalOnDisk(fresh).restore("monday", from: vault) == 2)
    let restored = try JournalOnDisk(fresh)
    var locals: [Bool] = []
    try restored.journal.readNew { locals.append($0.isLocal) }
    #expect(locals == [false, true])
    try restored.save(["d"])
    #expect(try JournalOnDisk.contents(of: fresh.afterPowerCut(seed: 1)) == ["ab", "c", "d"])
  }

  @Test(arguments: 1...48)
  func `a power cut during restore leaves all of the backup or an empty journal`(call: Int) throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    let vault = SimulatedMount(SimulatedDisk(seed: 2))
    _ = try one.journal.backup(to: vault, named: "monday")
    for seed in 0..<16 as Range<UInt64> {
      let fresh = SimulatedDisk(seed: seed)
      fresh.powerCut = call
      var isDone = false
      do {
        #expect(try JournalOnDisk(fresh).restore("monday", from: vault) == 2)
        isDone = true
      } catch {
        #expect(fresh.isOff)
      }
      let after = fresh.afterPowerCut(seed: seed)
      let found = try JournalOnDisk.contents(of: after)
      #expect(found == ["a", "b"] || !isDone && found == [], "seed \(seed)")
      #expect(try JournalOnDisk(after).restore("monday", from: vault) == 2)
      #expect(try JournalOnDisk.contents(of: after) == ["a", "b"], "seed \(seed)")
    }
  }

  @Test func `a cut or damaged backup fills nothing`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b", "c"])
    let safe = SimulatedDisk(seed: 2)
    _ = try one.journal.backup(to: SimulatedMount(safe), named: "monday")
    let bytes = try #require(safe.contents("monday"))
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 2
      for broken in [Array(bytes[..<index]), flipped] {
        safe.place("monday", broken)
        let fresh = SimulatedDisk(seed: 3)
        #expect(throws: JournalError.self) {
          try JournalOnDisk(fresh).restore("monday", from: SimulatedMount(safe))
        }
        #expect(try JournalOnDisk.contents(of: fresh) == [])
      }
    }
  }
}
