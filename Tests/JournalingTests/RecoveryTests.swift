import Journaling
import Simulation
import Testing

@Suite struct RecoveryTests {
  let disk = SimulatedDisk(seed: 7)

  /// Three batches, of which only the first was synced before the last was written.
  func unsynced() throws -> (log: [UInt8], borders: [Int]) {
    let one = try JournalOnDisk(disk)
    var borders: [Int] = []
    try one.save(["a"])
    borders.append(one.journal.logBytes)
    for batch in [["b1", "b2"], ["c1", "c2"], ["d"]] {
      try one.append(batch)
      borders.append(one.journal.logBytes)
    }
    one.mount.kill()
    return (try #require(disk.contents("000001.log")), borders)
  }

  @Test func `batches behind a gap that was never synced are kept`() throws {
    var (log, borders) = try unsynced()
    let hole = Array(log[borders[0]...])
    log[borders[0] + 30] ^= 1
    disk.place("000001.log", log)
    let reader = try JournalOnDisk(disk, processID: 5)
    #expect(try reader.readNew() == ["a"])
    let process = try JournalOnDisk(disk)
    #expect(try process.settle() == ["a", "c1", "c2", "d"])
    let recovery = try #require(process.journal.recovery)
    #expect(recovery.recordsKept == 3 && recovery.bytesCut == hole.count)
    #expect(try reader.readNew() == ["a", "c1", "c2", "d"])
    try process.save(["e"])
    #expect(try reader.readNew() == ["e"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "c1", "c2", "d", "e"])
    #expect(disk.contents("000001.log") == nil)
  }

  @Test func `records of a batch that was taken back do not join the next in its place`() throws {
    let process = try JournalOnDisk(disk)
    try process.save(["a"])
    let used = disk.usedBytes
    disk.capacity = used + 60
    let border = process.journal.logBytes
    #expect(throws: JournalError.diskFull) { try process.append(["b1", "b2", "b3"]) }
    disk.capacity = nil
    let stale = try #require(disk.lastWritten)
    try process.append(["c1", "c2", "c3"])
    process.mount.kill()
    // The truncation and the first part of the second try never reached the disk.
    var log = try #require(disk.contents("000001.log"))
    #expect(stale.count == 60)
    log.replaceSubrange(border..<border + 52, with: stale[..<52])
    disk.place("000001.log", log)
    #expect(try JournalOnDisk.contents(of: disk) == ["a"])
  }

  @Test func `what is kept behind a gap is delivered even where nothing came before it`() throws {
    let one = try JournalOnDisk(disk)
    try one.append(["a"])
    try one.append(["b"])
    one.mount.kill()
    var log = try #require(disk.contents("000001.log"))
    log[60] ^= 1
    disk.place("000001.log", log)
    #expect(try JournalOnDisk.contents(of: disk) == ["b"])
  }

  @Test func `half a batch behind a gap is not kept`() throws {
    var (log, borders) = try unsynced()
    log[borders[0] + 30] ^= 1
    log[borders[1] + 30] ^= 1
    disk.place("000001.log", log)
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "d"])
  }

  @Test func `a batch behind a gap that lacks its middle is not kept`() throws {
    let one = try JournalOnDisk(disk)
    try one.append(["a"])
    let border = one.journal.logBytes
    try one.append(["b1", "b2", "b3"])
    try one.append(["c"])
    one.mount.kill()
    var log = try #require(disk.contents("000001.log"))
    log[60] ^= 1
    log[border + 26 + 10] ^= 1
    disk.place("000001.log", log)
    #expect(try JournalOnDisk.contents(of: disk) == ["c"])
  }

  @Test func `a power cut while a gap is closed loses nothing that was kept`() throws {
    var (log, borders) = try unsynced()
    log[borders[0] + 30] ^= 1
    let calls = disk.calls
    for call in 1...20 {
      for seed in 0..<4 as Range<UInt64> {
        let broken = disk.afterPowerCut(seed: 0)
        broken.place("000001.log", log)
        broken.powerCut = call
        do {
          let process = try JournalOnDisk(broken)
          _ = try process.settle()
        } catch {
          #expect(broken.isOff)
        }
        let found = try JournalOnDisk.contents(of: broken.afterPowerCut(seed: seed))
        #expect(found == ["a", "c1", "c2", "d"], "call \(call), seed \(seed)")
      }
    }
    #expect(disk.calls == calls)
  }

  @Test func `a frame proven to be synced is damage, and what proves it is any later frame`() throws
  {
    let one = try JournalOnDisk(disk)
    try one.save(["a"])
    let border = one.journal.logBytes
    try one.save(["b"])
    try one.append(["c"])
    one.mount.kill()
    var log = try #require(disk.contents("000001.log"))
    log[border + 5] ^= 1
    disk.place("000001.log", log)
    #expect(throws: JournalError.damaged(file: "000001.log", offset: border)) {
      try JournalOnDisk.contents(of: disk)
    }
  }

  @Test func `damage in a snapshot is refused and repaired to what is valid`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b", "c"])
    try one.compact(keeping: ["a", "b", "c"])
    try one.save(["d"])
    one.mount.kill()
    var snapshot = try #require(disk.contents("000002.snap"))
    snapshot[48 + 25 + 24] ^= 1
    disk.place("000002.snap", snapshot)
    #expect(throws: JournalError.damaged(file: "000002.snap", offset: 73)) {
      try JournalOnDisk.contents(of: disk)
    }
    let found = try Journal.verify(SimulatedMount(disk))
    #expect(!found.isIntact)
    #expect(found.files.map(\.damage) == [[73..<98], []])
    let repair = try Journal.repair(SimulatedMount(disk))
    #expect(repair.recordsKept == 3 && repair.bytesDropped == 25)
    #expect(repair.quarantine.compactMap { disk.contents($0) } == [snapshot])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "c", "d"])
    #expect(try Journal.verify(SimulatedMount(disk)).isIntact)
  }

  @Test func `repair keeps every valid record whatever single byte is damaged`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    try one.compact(keeping: ["a", "b"])
    try one.save(["c1", "c2"])
    try one.save(["d"])
    one.mount.kill()
    let whole = Set(["a", "b", "c1", "c2", "d"])
    for name in ["HEAD", "000002.snap", "000002.log"] {
      let bytes = try #require(disk.contents(name))
      for index in bytes.indices {
        let broken = disk.afterPowerCut(seed: 0)
        var changed = bytes
        changed[index] ^= 0x10
        broken.place(name, changed)
        _ = try Journal.repair(SimulatedMount(broken))
        let found = try JournalOnDisk.contents(of: broken)
        let isFrame = name != "HEAD" && index >= 48
        #expect(whole.subtracting(found).count <= (isFrame ? 1 : 0), "\(name) \(index)")
        #expect(whole.isSuperset(of: found))
      }
    }
  }

  @Test(arguments: 1...24)
  func `a power cut during repair leaves what repair would keep`(call: Int) throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    try one.compact(keeping: ["a", "b"])
    try one.save(["c"])
    try one.save(["d"])
    one.mount.kill()
    var log = try #require(disk.contents("000002.log"))
    log[60] ^= 1
    for seed in 0..<16 as Range<UInt64> {
      let broken = disk.afterPowerCut(seed: 0)
      broken.place("000002.log", log)
      broken.powerCut = call
      do { _ = try Journal.repair(SimulatedMount(broken)) } catch { #expect(broken.isOff) }
      let after = broken.afterPowerCut(seed: seed)
      _ = try Journal.repair(SimulatedMount(after))
      #expect(try JournalOnDisk.contents(of: after) == ["a", "b", "d"], "seed \(seed)")
    }
  }

  @Test func `repair rebuilds a lost head, and leaves an intact journal alone`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    #expect(try !Journal.repair(one.mount).isChanged)
    one.mount.kill()
    let broken = SimulatedDisk(seed: 1)
    broken.place("000001.log", try #require(disk.contents("000001.log")))
    #expect(throws: JournalError.damaged(file: "HEAD", offset: 0)) {
      try JournalOnDisk.contents(of: broken)
    }
    #expect(try Journal.repair(SimulatedMount(broken)).recordsKept == 2)
    #expect(try JournalOnDisk.contents(of: broken) == ["a", "b"])
  }

  @Test func `verify tells a torn tail from damage`() throws {
    let (log, borders) = try unsynced()
    disk.place("000001.log", Array(log[..<(borders[1] - 5)]))
    var found = try Journal.verify(SimulatedMount(disk))
    #expect(found.isIntact && found.files[0].isOnlyTail)
    #expect(found.files[0].damage == [borders[0]..<borders[1] - 5])
    disk.place("000001.log", Array(log[..<10]))
    found = try Journal.verify(SimulatedMount(disk))
    #expect(!found.isIntact)
  }
}
