import Journaling
import Simulation
import Testing

/// Compactions one after the other, and of journals that end around every size something begins at.
@Suite struct CompactionSizesTests {
  @Test func `two compactions with nothing between leave what one leaves`() throws {
    let disk = SimulatedDisk(seed: 51)
    let one = try JournalOnDisk(disk)
    try one.save(["a", "aside b", "c"])
    for generation in 2...5 {
      try one.compactAside()
      #expect(
        disk.allNames == ["00000\(generation).log", "00000\(generation).snap", "HEAD", "LOCK"])
      #expect(try JournalOnDisk.contents(of: disk) == ["a", "c", "aside b"])
    }
    try one.compact(keeping: [])
    try one.compact(keeping: [])
    try one.compactAside()
    #expect(try JournalOnDisk.contents(of: disk) == [])
    try one.save(["d"])
    #expect(try JournalOnDisk.contents(of: disk.afterPowerCut(seed: 1)) == ["d"])
    #expect(one.journal.lastLSN == 4)
  }

  @Test func `a compaction straight after a restore keeps what was restored, twice as well`() throws
  {
    let disk = SimulatedDisk(seed: 52)
    let vault = SimulatedMount(SimulatedDisk(seed: 2))
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.save(["a", "aside b"])
    _ = try one.journal.backup(to: vault, named: "monday")
    try one.save(["c"])
    for _ in 0..<2 {
      #expect(try one.restore("monday", from: vault) == 2)
      try two.compactAside()
      try one.compactAside()
      #expect(try JournalOnDisk.contents(of: disk) == ["a", "aside b"])
    }
    // Under one lock the restored records have to be read before they can be compacted.
    try one.journal.lock()
    _ = try one.readNew()
    _ = try one.journal.restore(from: vault, named: "monday")
    #expect(throws: JournalError.unread) { try one.journal.compact { _ in } }
    #expect(try one.readNew() == ["a", "aside b"])
    one.journal.unlock()
    try two.save(["d"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "aside b", "d"])
  }

  /// Sizes at which a file is read or written in more pieces than before, bytes.
  static let limits = [1 << 14, 1 << 16, 1 << 20]

  @Test(arguments: limits)
  func `a compaction at every size around a limit keeps the count`(limit: Int) throws {
    // A record in front whose frame ends so many bytes before or behind the limit.
    for distance in -28...28 {
      let disk = SimulatedDisk(seed: 53)
      let one = try JournalOnDisk(disk, roomBytes: distance % 2 == 0 ? 0 : 4096)
      let text = String(repeating: "x", count: limit + distance - 48 - 24)
      try one.save([text, "y"])
      try one.save(["z"])
      try one.journal.makeRoom()
      for _ in 0..<2 {
        try one.compactAside()
        let found = try JournalOnDisk.contents(of: disk)
        #expect(found.count == 3 && found == [text, "y", "z"], "\(limit) \(distance)")
      }
      one.mount.kill()
    }
  }

  @Test func `a batch of every size around the largest is whole or refused`() throws {
    let most = JournalLimits.batchBytesMax
    for distance in [-25, -24, -1, 0, 1, 24] {
      let disk = SimulatedDisk(seed: 54)
      let one = try JournalOnDisk(disk)
      let large = String(repeating: "x", count: JournalLimits.payloadBytesMax - 24)
      let rest = most - 7 * (large.utf8.count + 24) - 24 + distance
      let texts = Array(repeating: large, count: 7) + [String(repeating: "r", count: rest)]
      if distance > 0 {
        #expect(throws: JournalError.tooLarge(bytes: most + distance)) { try one.save(texts) }
        continue
      }
      try one.save(texts)
      try one.compactAside()
      #expect(try JournalOnDisk.contents(of: disk).count == 8, "\(distance)")
    }
  }
}
