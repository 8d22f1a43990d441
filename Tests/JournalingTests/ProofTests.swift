import Journaling
import Simulation
import Testing

/// The last record is as safe from being taken for a torn tail as all before it, once nobody is
/// busy.
@Suite struct ProofTests {
  static let log = "000001.log"
  let disk = SimulatedDisk(seed: 41)

  /// The disk with one byte of the log changed, for each byte of a range.
  func damaged(from start: Int, to end: Int) throws -> [SimulatedDisk] {
    let whole = try #require(disk.contents(Self.log))
    return (start..<end).map { place in
      var bytes = whole
      bytes[place] ^= 0x20
      let copy = disk.copy()
      copy.place(Self.log, bytes)
      return copy
    }
  }

  @Test(arguments: [0, 1000])
  func `damage to the last record of a quiet evening is damage`(room: Int) throws {
    let one = try JournalOnDisk(disk, roomBytes: room)
    try one.save(["a"])
    let start = one.journal.logBytes
    try one.save(["the last"])
    let end = one.journal.logBytes
    #expect(one.journal.wantsProof)
    try one.journal.makeRoom()
    #expect(!one.journal.wantsProof)
    one.mount.kill()
    for copy in try damaged(from: start, to: end) {
      #expect(throws: JournalError.damaged(file: Self.log, offset: start)) {
        try JournalOnDisk.contents(of: copy)
      }
      #expect(try Journal.verify(SimulatedMount(copy)).condition == .damaged)
    }
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "the last"])
  }

  @Test func `whoever writes proves at the next open what another left unproven`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a"])
    one.mount.kill()
    let size = disk.contents(Self.log)?.count
    let reader = try JournalOnDisk(disk, processID: 2)
    #expect(try reader.readNew() == ["a"])
    reader.mount.kill()
    #expect(disk.contents(Self.log)?.count == size)
    let writer = try JournalOnDisk(disk, processID: 3)
    #expect(try writer.readNew() == ["a"])
    #expect(writer.journal.wantsProof)
    let syncs = disk.syncs
    try writer.journal.makeRoom()
    #expect(disk.syncs == syncs + 2)
    writer.mount.kill()
    for copy in try damaged(from: 48, to: 73) {
      #expect(throws: JournalError.damaged(file: Self.log, offset: 48)) {
        try JournalOnDisk.contents(of: copy)
      }
    }
  }

  @Test func `a proof is no record to anybody, costs no sync, and is written once`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.save(["a"])
    let syncs = disk.syncs
    try one.journal.makeRoom()
    let size = disk.contents(Self.log)?.count
    try one.journal.makeRoom()
    #expect(try two.readNew() == ["a"])
    try two.journal.makeRoom()
    #expect(disk.contents(Self.log)?.count == size && disk.syncs == syncs)
    #expect(two.journal.durableLSN == 1)
    #expect(try two.journal.hasNews() == false)
    let found = try Journal.verify(one.mount)
    #expect(found.isIntact && found.files[0].records == 1)
    try two.append(["b"])
    #expect(disk.syncs == syncs + 1, "only the names of the generation, once a process")
    try two.journal.sync()
    #expect(disk.syncs == syncs + 2)
    let vault = SimulatedMount(SimulatedDisk(seed: 1))
    #expect(try one.journal.backup(to: vault, named: "monday") == 2)
    try one.compact(keeping: ["a", "b"])
    #expect(!one.journal.wantsProof)
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b"])
  }

  @Test func `a proof is not appended to a log that others have changed or replaced`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.save(["a"])
    try two.append(["b"])
    let log = disk.contents(Self.log)
    try one.journal.makeRoom()
    #expect(disk.contents(Self.log) == log)
    try two.compact(keeping: ["a", "b"])
    try one.journal.makeRoom()
    #expect(disk.contents("000002.log")?.count == 48)
    #expect(try one.settle() == ["a", "b"])
  }

  @Test func `a full disk keeps a proof away and nothing else`() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a"])
    disk.capacity = disk.usedBytes + 10
    try one.journal.makeRoom()
    #expect(one.journal.wantsProof)
    disk.capacity = nil
    try one.save(["b"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b"])
    #expect(one.journal.recovery == nil)
  }

  @Test func `a proof that a power cut took is missed by nobody`() throws {
    for seed in 0..<16 as Range<UInt64> {
      let disk = SimulatedDisk(seed: seed)
      let one = try JournalOnDisk(disk)
      try one.save(["a"])
      try one.journal.makeRoom()
      try one.append(["b"])
      let after = disk.afterPowerCut(seed: seed)
      let found = try JournalOnDisk.contents(of: after)
      #expect(found == ["a"] || found == ["a", "b"])
      try JournalOnDisk(after).save(["c"])
      #expect(try JournalOnDisk.contents(of: after) == found + ["c"])
    }
  }
}
