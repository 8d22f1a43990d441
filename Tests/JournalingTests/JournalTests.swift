import Journaling
import Simulation
import Testing

@Suite struct JournalTests {
  let disk = SimulatedDisk(seed: 1)

  @Test func `what was appended is read, once, in order, by whom wants it`() throws {
    let writer = try JournalOnDisk(disk)
    let reader = try JournalOnDisk(disk, processID: 2)
    try writer.save(["a"])
    #expect(try reader.readNew() == ["a"])
    try writer.save(["b", "c"])
    #expect(try reader.readNew() == ["b", "c"])
    #expect(try reader.readNew() == [])
    #expect(try writer.readNew() == [])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "c"])
  }

  @Test func `processes append in turn to one sequence`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    for round in 0..<5 {
      try one.save(["one \(round)"])
      try two.save(["two \(round)"])
    }
    #expect(one.journal.lastLSN == 9 && two.journal.lastLSN == 10)
    let expected = (0..<5).flatMap { ["one \($0)", "two \($0)"] }
    #expect(try JournalOnDisk.contents(of: disk) == expected)
  }

  @Test func `nothing is appended without the lock or before the others were read`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    let record = Record(payload: [1])
    #expect(throws: JournalError.notLocked) { try one.journal.append([record]) }
    try two.save(["x"])
    try one.journal.lock()
    #expect(throws: JournalError.unread) { try one.journal.append([record]) }
    try one.journal.readNew { _ in }
    #expect(try one.journal.append([record]).count == 1)
  }

  @Test func `who waits too long for the lock is told who has it`() throws {
    let one = try JournalOnDisk(disk, processID: 4711)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.journal.lock()
    #expect(throws: JournalError.locked(process: 4711)) { try two.journal.lock() }
    one.journal.unlock()
    try two.journal.lock()
    #expect(throws: JournalError.locked(process: 2)) { try one.journal.lock() }
    two.mount.kill()
    try one.journal.lock()
  }

  @Test func `one process at a time talks to the hub, and others change the journal meanwhile`()
    throws
  {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    #expect(try one.journal.takeSyncRole())
    #expect(try one.journal.takeSyncRole())
    #expect(try !two.journal.takeSyncRole())
    try two.save(["a"])
    one.journal.giveUpSyncRole()
    #expect(try two.journal.takeSyncRole())
    two.mount.kill()
    #expect(try one.journal.takeSyncRole())
  }

  @Test func `a record is found again at its location`() throws {
    let process = try JournalOnDisk(disk)
    let large = String(repeating: "x", count: 9000)
    let locations = try process.append(["a", large, "c"])
    var read: [Location] = []
    let reader = try JournalOnDisk(disk, processID: 2)
    try reader.journal.readNew { read.append($0.location) }
    #expect(read == locations)
    #expect(read.map { Location(token: $0.token) } == locations)
    for (location, text) in zip(locations, ["a", large, "c"]) {
      #expect(try reader.journal.read(at: location) == Array(text.utf8))
    }
    #expect(throws: JournalError.self) { try reader.journal.read(at: Location(token: 77)) }
  }

  @Test func `a record knows its number and whether it is local`() throws {
    let process = try JournalOnDisk(disk)
    try process.append(["a"])
    try process.append(["b"], isLocal: true)
    var seen: [(UInt64, Bool)] = []
    try JournalOnDisk(disk, processID: 2).journal.readNew { seen.append(($0.lsn, $0.isLocal)) }
    #expect(seen.map(\.0) == [1, 2])
    #expect(seen.map(\.1) == [false, true])
  }

  @Test func `only what was synced counts as durable`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.append(["a", "b"])
    #expect(one.journal.durableLSN == 0)
    try one.journal.sync()
    #expect(one.journal.durableLSN == 2)
    #expect(try two.readNew() == ["a", "b"])
    #expect(two.journal.durableLSN == 0)
    try one.append(["c"])
    #expect(try two.readNew() == ["c"])
    #expect(two.journal.durableLSN == 2)
    try two.journal.sync()
    #expect(two.journal.durableLSN == 3)
  }

  @Test func `records and batches have limits`() throws {
    let journal = try JournalOnDisk(disk).journal
    try journal.lock()
    try journal.readNew { _ in }
    let largest = Record(payload: Array(repeating: 7, count: JournalLimits.payloadBytesMax))
    let larger = Record(payload: Array(repeating: 7, count: JournalLimits.payloadBytesMax + 1))
    #expect(throws: JournalError.tooLarge(bytes: 1 << 20 + 1)) { try journal.append([larger]) }
    #expect(throws: JournalError.tooLarge(bytes: 0)) { try journal.append([Record(payload: [])]) }
    #expect(throws: JournalError.self) { try journal.append(Array(repeating: largest, count: 8)) }
    #expect(try journal.append([]) == [])
    _ = try journal.append(Array(repeating: largest, count: 7))
    _ = try journal.append([largest])
    var sizes: [Int] = []
    try JournalOnDisk(disk, processID: 2).journal.readNew { sizes.append($0.payload.count) }
    #expect(sizes == Array(repeating: JournalLimits.payloadBytesMax, count: 8))
  }

  @Test func `whether there is something new is known without reading it`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    #expect(try !two.journal.hasNews())
    try one.save(["a"])
    #expect(try two.journal.hasNews())
    _ = try two.readNew()
    #expect(try !two.journal.hasNews())
    try one.compact(keeping: [])
    #expect(try two.journal.hasNews())
  }

  @Test func `a later version's directory is read and not written`() throws {
    try JournalOnDisk(disk).save(["a"])
    let head = try #require(disk.contents("HEAD"))
    let text = String(decoding: head, as: UTF8.self)
    let body = text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    let newer = body.replacing("min_reader 1", with: "min_reader 9").replacing(
      "stopped 0", with: "stopped 0\nnovelty 5")
    disk.place("HEAD", Array(HeadText.signed(newer).utf8))
    let process = try JournalOnDisk(disk)
    #expect(process.journal.refusal == .newerFormat(needs: 9))
    #expect(try process.settle() == ["a"])
    #expect(throws: JournalError.newerFormat(needs: 9)) { try process.append(["b"]) }
    #expect(throws: JournalError.newerFormat(needs: 9)) { try Journal.repair(process.mount) }
  }
}
