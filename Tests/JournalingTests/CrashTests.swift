import Journaling
import Simulation
import Testing

@Suite struct CrashTests {
  /// Batches of a log that stays below 2 KiB: cutting it at every byte is cheap.
  static let batches: [[String]] = [
    ["a"], ["b1", "b2", "b3"], [String(repeating: "c", count: 300)], ["d", "d2"],
    [String(repeating: "e", count: 700)], ["f"],
  ]

  /// A journal of the batches, each acknowledged, and the size of the log after each.
  func journal() throws -> (disk: SimulatedDisk, borders: [Int]) {
    let disk = SimulatedDisk(seed: 3)
    let process = try JournalOnDisk(disk)
    var borders: [Int] = []
    for batch in Self.batches {
      try process.save(batch)
      borders.append(process.journal.logBytes)
    }
    process.mount.kill()
    return (disk, borders)
  }

  @Test func `a log cut at any byte keeps every whole batch before the cut`() throws {
    let (disk, borders) = try journal()
    let log = try #require(disk.contents("000001.log"))
    #expect(log.count <= 2048)
    for cut in 48...log.count {
      disk.place("000001.log", Array(log[..<cut]))
      let whole = borders.filter { $0 <= cut }.count
      let expected = Self.batches[..<whole].flatMap { $0 }
      #expect(try JournalOnDisk.contents(of: disk) == expected, "cut at \(cut)")
      #expect(disk.contents("000001.log")?.count == borders.last { $0 <= cut } ?? 48)
    }
  }

  @Test func `a torn tail is copied aside, cut and told, and appending goes on`() throws {
    let (disk, borders) = try journal()
    let log = try #require(disk.contents("000001.log"))
    disk.place("000001.log", Array(log.dropLast(3)))
    let process = try JournalOnDisk(disk)
    #expect(try process.readNew() == Self.batches.dropLast().flatMap { $0 })
    #expect(process.journal.recovery == nil)
    #expect(try process.settle() == [])
    let recovery = try #require(process.journal.recovery)
    let name = recovery.quarantine
    #expect(recovery.offset == borders[4] && recovery.recordsKept == 0)
    for seed in 0..<8 as Range<UInt64> {
      let copy = disk.afterPowerCut(seed: seed).contents(name)
      #expect(copy == Array(log[borders[4]...].dropLast(3)))
    }
    try process.save(["g"])
    #expect(try JournalOnDisk.contents(of: disk).suffix(1) == ["g"])
  }

  @Test func `no flipped bit crashes a reader or gives a record that was not written`() throws {
    let (disk, _) = try journal()
    let all = Self.batches.flatMap { $0 }
    let log = try #require(disk.contents("000001.log"))
    let head = try #require(disk.contents("HEAD"))
    for (name, bytes) in [("000001.log", log), ("HEAD", head)] {
      for bit in 0..<bytes.count * 8 {
        var changed = bytes
        changed[bit / 8] ^= 1 << (bit % 8)
        disk.place("000001.log", log)
        disk.place("HEAD", head)
        disk.place(name, changed)
        let mount = SimulatedMount(disk)
        defer { mount.kill() }
        var read: [String] = []
        do {
          let journal = try Journal.open(mount)
          try journal.lock()
          try journal.readNew { read.append($0.text) }
          #expect(bit / 8 >= 48, "a flipped bit \(bit) of \(name) was not seen")
        } catch {
          #expect(isDamage(error))
        }
        #expect(read == Array(all.prefix(read.count)))
      }
    }
  }

  @Test func `damage before the tail is refused with its place, and what comes before is read`()
    throws
  {
    let (disk, borders) = try journal()
    var log = try #require(disk.contents("000001.log"))
    log[borders[1] + 100] ^= 4
    disk.place("000001.log", log)
    let process = try JournalOnDisk(disk)
    let place = JournalError.damaged(file: "000001.log", offset: borders[1])
    var read: [String] = []
    try process.journal.lock()
    #expect(throws: place) { try process.journal.readNew { read.append($0.text) } }
    #expect(read == ["a", "b1", "b2", "b3"])
    #expect(process.journal.refusal == place)
    #expect(throws: place) { try process.journal.append([Record(payload: [1])]) }
    try process.journal.readNew { _ in Issue.record("nothing is read behind damage") }
    #expect(disk.contents("000001.log") == log)
  }

  @Test(arguments: 0..<300)
  func `random bytes in place of any file are refused without harm`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (disk, _) = try journal()
    let name = seed % 2 == 0 ? "000001.log" : "HEAD"
    let original = try #require(disk.contents(name))
    var bytes = (0..<random.next() % 400).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let kept = Int(random.next() % 100)
    if seed % 3 == 0 { bytes = Array(original.prefix(kept)) + bytes }
    if seed % 7 == 0 { bytes = [] }
    disk.place(name, bytes)
    let mount = SimulatedMount(disk)
    do {
      let journal = try Journal.open(mount)
      try journal.lock()
      try journal.readNew { _ in }
    } catch {
      #expect(isDamage(error))
    }
    mount.kill()
    _ = try Journal.verify(mount)
    _ = try Journal.repair(mount)
    #expect(try JournalOnDisk.contents(of: disk).count <= 9)
  }

  private func isDamage(_ error: any Error) -> Bool {
    switch error as? JournalError {
    case .damaged, .foreign: true
    default: false
    }
  }
}
