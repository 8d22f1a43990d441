import Journaling
import Simulation
import Testing

@Suite struct RoomTests {
  static let log = "000001.log"
  let disk = SimulatedDisk(seed: 11)

  /// A process that has made room of 1,000 bytes behind what it saved.
  func saved(_ texts: [String] = ["a", "b"]) throws -> JournalOnDisk {
    let process = try JournalOnDisk(disk, roomBytes: 1000)
    for text in texts { try process.save([text]) }
    try process.journal.makeRoom()
    return process
  }

  func logBytes() throws -> [UInt8] { try #require(disk.contents(Self.log)) }

  @Test func `records are written over zeros that are durable, and the file does not grow`() throws
  {
    let process = try saved()
    let size = try logBytes().count
    #expect(size == process.journal.logBytes + 1000)
    #expect(disk.afterPowerCut(seed: 1).contents(Self.log) == (try logBytes()))
    for number in 0..<10 { try process.save(["\(number)"]) }
    #expect(try logBytes().count == size)
    #expect(try JournalOnDisk.contents(of: disk).count == 12)
  }

  @Test func `room is made when less than half is left, by whom is not locked out`() throws {
    let process = try saved()
    let other = try JournalOnDisk(disk, processID: 2, roomBytes: 1000)
    let size = try logBytes().count
    try process.journal.makeRoom()
    #expect(try logBytes().count == size)
    while try logBytes().count - process.journal.logBytes >= 500 { try process.save(["x"]) }
    #expect(try process.journal.wantsRoom())
    try other.journal.lock()
    try process.journal.makeRoom()
    #expect(try logBytes().count == size)
    other.journal.unlock()
    try process.journal.makeRoom()
    #expect(try logBytes().count == size + 1000)
    // Who has not read what others wrote sees more room than there is, but writes at the end only.
    try other.journal.makeRoom()
    #expect(try logBytes().count == size + 1000)
  }

  @Test func `behind a large batch no room is made, as each of its bytes would be written twice`()
    throws
  {
    let process = try JournalOnDisk(disk, roomBytes: 1000)
    try process.save([String(repeating: "x", count: 300)])
    #expect(try !process.journal.wantsRoom())
    try process.save(["x"])
    #expect(try process.journal.wantsRoom())
  }

  @Test func `zeros are an ordinary end: nothing new, nothing to recover, nothing damaged`() throws
  {
    let reader = try JournalOnDisk(disk, processID: 2)
    let process = try saved()
    #expect(try reader.journal.hasNews())
    #expect(try reader.readNew() == ["a", "b"])
    #expect(try !reader.journal.hasNews())
    try process.save(["c"])
    #expect(try reader.journal.hasNews())
    #expect(try reader.settle() == ["c"])
    #expect(try reader.settle() == [])
    #expect(reader.journal.recovery == nil)
    let before = try logBytes()
    let found = try Journal.verify(process.mount)
    #expect(found.isIntact && found.files[0].damage == [] && found.files[0].records == 3)
    #expect(try !Journal.repair(process.mount).isChanged)
    #expect(try logBytes() == before)
    #expect(!disk.allNames.contains { $0.hasPrefix("quarantine") })
  }

  @Test func `a batch torn at any byte is cut, and the quarantine holds it without the zeros`()
    throws
  {
    let process = try saved()
    let border = process.journal.logBytes
    try process.append(["c1", "c2 " + String(repeating: "c", count: 600), "c3"])
    let end = process.journal.logBytes
    process.mount.kill()
    let whole = try logBytes()
    for cut in border + 1..<end {
      let zeros = [UInt8](repeating: 0, count: whole.count - cut)
      let torn = disk.copy()
      torn.place(Self.log, whole[..<cut] + zeros)
      let copy = Array(whole[border..<cut].reversed().drop { $0 == 0 }.reversed())
      let found = try Journal.verify(SimulatedMount(torn))
      let damage = [border..<border + copy.count]
      #expect(found.isIntact && found.files[0].damage == damage, "cut at \(cut)")
      let next = try JournalOnDisk(torn)
      #expect(try next.journal.hasNews())
      #expect(try next.settle() == ["a", "b"])
      let recovery = try #require(next.journal.recovery)
      #expect(recovery.bytesCut == copy.count, "cut at \(cut)")
      #expect(torn.contents(recovery.quarantine) == copy)
      try next.save(["d"])
      #expect(try JournalOnDisk.contents(of: torn) == ["a", "b", "d"])
    }
  }

  /// Sectors reach the disk in any order: each set of them is tried.
  @Test func `whichever sectors of a batch are still zero, all of it is there or nothing`() throws {
    let process = try JournalOnDisk(disk, roomBytes: 5000)
    try process.save(["a"])
    try process.journal.makeRoom()
    let border = process.journal.logBytes
    try process.append(["b1"])
    try process.append((0..<6).map { "c\($0) " + String(repeating: "c", count: 300) })
    process.mount.kill()
    let whole = try logBytes()
    let sectors = Array(border / 512...process.journal.logBytes / 512)
    #expect(sectors.count == 5)
    for kept in 0..<1 << sectors.count {
      var bytes = whole
      for (index, sector) in sectors.enumerated() where kept >> index & 1 == 0 {
        for place in max(border, sector * 512)..<(sector + 1) * 512 { bytes[place] = 0 }
      }
      let torn = disk.copy()
      torn.place(Self.log, bytes)
      let found = try JournalOnDisk.contents(of: torn)
      let isFirst = kept & 1 == 1
      let isAll = kept == 1 << sectors.count - 1
      #expect(found.count == (isAll ? 8 : isFirst ? 2 : 1), "sectors \(kept): \(found.count)")
    }
  }

  @Test func `a batch behind zeros is seen at the start, and kept`() throws {
    let process = try saved()
    let border = process.journal.logBytes
    try process.append(["b1", "b2"])
    let second = process.journal.logBytes
    try process.append(["c"])
    process.mount.kill()
    var bytes = try logBytes()
    for place in border..<second { bytes[place] = 0 }
    disk.place(Self.log, bytes)
    let next = try JournalOnDisk(disk)
    #expect(try next.readNew() == ["a", "b"])
    #expect(try next.journal.hasNews())
    #expect(try next.settle() == ["a", "b", "c"])
    #expect(next.journal.recovery?.recordsKept == 1)
  }

  @Test func `zeros in the place of what was acknowledged are damage`() throws {
    let process = try saved()
    let border = process.journal.logBytes
    try process.save(["c"])
    let end = process.journal.logBytes
    try process.save(["d"])
    process.mount.kill()
    var bytes = try logBytes()
    for place in border..<end { bytes[place] = 0 }
    disk.place(Self.log, bytes)
    let next = try JournalOnDisk(disk)
    #expect(try next.readNew() == ["a", "b"])
    #expect(try next.journal.hasNews())
    #expect(throws: JournalError.damaged(file: Self.log, offset: border)) { try next.settle() }
    let found = try Journal.verify(SimulatedMount(disk))
    #expect(!found.isIntact && found.files[0].damage == [border..<end])
    #expect(try Journal.repair(SimulatedMount(disk)).recordsKept == 3)
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "d"])
  }

  @Test func `a log cut short of what was read is damage`() throws {
    let process = try saved()
    disk.cut(Self.log, to: process.journal.logBytes - 1)
    let place = JournalError.damaged(file: Self.log, offset: process.journal.logBytes - 1)
    #expect(throws: place) { try process.save(["c"]) }
  }

  @Test func `where there is no space for room nothing is said, and records go on`() throws {
    let process = try JournalOnDisk(disk, roomBytes: 1000)
    try process.save(["a"])
    let before = try logBytes()
    disk.capacity = disk.usedBytes + 700
    try process.journal.makeRoom()
    let proof = 25
    #expect(try logBytes().count == before.count + proof)
    let calls = disk.calls
    try process.journal.makeRoom()
    #expect(disk.calls == calls)
    var saved = ["a"]
    for number in 0..<10 {
      try process.save(["\(number)"])
      try process.journal.makeRoom()
      saved.append("\(number)")
    }
    #expect(try JournalOnDisk.contents(of: disk) == saved)
    disk.capacity = nil
    while try !process.journal.wantsRoom() { try process.save(["x"]) }
    #expect(process.journal.logBytes >= 1000)
    try process.journal.makeRoom()
    #expect(try logBytes().count == process.journal.logBytes + 1000)
  }

  @Test func `a write that finds no space for a copy is taken back out of the room`() throws {
    let process = try saved()
    disk.copiesOnWrite = true
    for space in [0, 1, 20, 60] {
      disk.capacity = disk.usedBytes + space
      #expect(throws: JournalError.diskFull) { try process.append(["c", "a much longer record"]) }
      #expect(try logBytes().count == process.journal.logBytes)
    }
    disk.capacity = nil
    try process.save(["d"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "d"])
    #expect(try JournalOnDisk.contents(of: disk.afterPowerCut(seed: 1)) == ["a", "b", "d"])
  }

  @Test func `what could not be taken back out of the room is cut before more is appended`() throws
  {
    let process = try saved()
    disk.copiesOnWrite = true
    disk.capacity = disk.usedBytes + 30
    disk.failures[disk.calls + 2] = .system(errno: 5, call: "ftruncate")
    #expect(throws: JournalError.diskFull) { try process.append(["c", "d"]) }
    disk.capacity = nil
    try process.save(["e"])
    #expect(process.journal.recovery.map { $0.bytesCut <= 30 } == true)
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "e"])
  }

  @Test func `a failed sync of the zeros stops every process, as others' records go with them`()
    throws
  {
    let process = try JournalOnDisk(disk, roomBytes: 1000)
    let other = try JournalOnDisk(disk, processID: 2)
    try process.save(["a"])
    try other.append(["b"])
    disk.failures[disk.calls + 3] = .system(errno: 5, call: "fdatasync")
    #expect(throws: JournalError.stopped(errno: 5)) { try process.journal.makeRoom() }
    #expect(throws: JournalError.stopped(errno: 5)) { try other.journal.sync() }
  }

  @Test func `processes with and without room append in turn to one sequence`() throws {
    let one = try JournalOnDisk(disk, roomBytes: 200)
    let two = try JournalOnDisk(disk, processID: 2, roomBytes: 300)
    let plain = try JournalOnDisk(disk, processID: 3)
    var expected: [String] = []
    for round in 0..<12 {
      for (index, process) in [one, two, plain].enumerated() {
        try process.save(["\(round) \(index)"])
        expected.append("\(round) \(index)")
        if round % 3 == index { try process.journal.makeRoom() }
      }
    }
    #expect(try JournalOnDisk.contents(of: disk) == expected)
    #expect(one.journal.recovery == nil && two.journal.recovery == nil)
  }

  /// As a version that took zeros for what a power cut left would do.
  @Test func `who cuts the zeros off and appends behind the last record does no harm`() throws {
    let process = try saved()
    disk.cut(Self.log, to: process.journal.logBytes)
    let older = try JournalOnDisk(disk, processID: 2)
    try older.save(["c"])
    try process.save(["d"])
    try process.journal.makeRoom()
    try older.save(["e"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "c", "d", "e"])
  }

  @Test func `neither a backup nor a compaction carries the zeros`() throws {
    let process = try saved()
    let vault = SimulatedDisk(seed: 2)
    #expect(try process.journal.backup(to: SimulatedMount(vault), named: "monday") == 2)
    let frames = 3 * 24 + 1 + 1 + 8
    #expect(vault.contents("monday")?.count == 48 + frames)
    try process.compact(keeping: ["a", "b"])
    #expect(disk.contents("000002.snap")?.count == 48 + frames)
    #expect(disk.contents("000002.log")?.count == 48)
    try process.journal.makeRoom()
    #expect(disk.contents("000002.log")?.count == 1048)
    #expect(try process.readNew() == ["a", "b"])
    try process.save(["c"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "c"])
  }

  @Test func `room is not made in a log that others have replaced`() throws {
    let process = try saved()
    let other = try JournalOnDisk(disk, processID: 2)
    while try !process.journal.wantsRoom() { try process.save(["x"]) }
    try other.compact(keeping: ["a"])
    let calls = disk.calls
    try process.journal.makeRoom()
    #expect(disk.calls == calls + 1)
    #expect(disk.contents("000002.log")?.count == 48)
  }

  @Test func `a log of nothing but zeros is as good as a new one where its head is lost`() throws {
    let process = try JournalOnDisk(disk, roomBytes: 1000)
    try process.journal.makeRoom()
    process.mount.kill()
    disk.drop("HEAD")
    #expect(try JournalOnDisk.contents(of: disk) == [])
  }
}
