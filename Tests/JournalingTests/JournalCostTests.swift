import Journaling
import Simulation
import Testing

/// Holds the counts of `JournalCosts`.
@Suite struct JournalCostTests {
  let base = SimulatedDisk(seed: 71)

  /// A journal with one change made, so that what is done once was done, and its disk.
  func warm() throws -> (journal: Journal, disk: CountingDisk) {
    let disk = CountingDisk(SimulatedMount(base))
    let journal = try Journal.open(disk, roomBytes: 4000)
    try change(journal, ["a"])
    try journal.makeRoom()
    return (journal, disk)
  }

  func change(_ journal: Journal, _ texts: [String]) throws(JournalError) {
    try journal.withLock { () throws(JournalError) in
      try journal.readNew { _ in }
      _ = try journal.append(texts.map { Record(payload: Array($0.utf8)) })
    }
    try journal.sync()
  }

  @Test(arguments: [1, 100])
  func `a change costs one write and one sync, however large`(records: Int) throws {
    let (journal, disk) = try warm()
    let texts = (0..<records).map { "\($0)" }
    let counts = try disk.counts { () throws(JournalError) in try change(journal, texts) }
    #expect(counts.syncs == JournalCosts.syncsPerChange)
    #expect(counts.writes == JournalCosts.writesPerChange)
    #expect(counts.all == JournalCosts.callsPerChange)
    #expect(counts.opens == 0)
  }

  @Test func `an answer that changes nothing costs no sync`() throws {
    let (journal, disk) = try warm()
    let counts = try disk.counts { () throws(JournalError) in
      try journal.withLock { () throws(JournalError) in try journal.readNew { _ in } }
      try journal.sync()
    }
    #expect(counts.all == JournalCosts.callsPerNothing)
    #expect(counts.syncs == JournalCosts.syncsPerNothing && counts.writes == 0)
  }

  @Test func `looking for news and following others is cheap`() throws {
    let (journal, disk) = try warm()
    let look = try disk.counts { () throws(JournalError) in _ = try journal.hasNews() }
    #expect(look.all == JournalCosts.callsPerLook)
    try JournalOnDisk(base, processID: 2).save(["b"])
    let following = try disk.counts { () throws(JournalError) in
      if try journal.hasNews() { try journal.readNew { _ in } }
    }
    #expect(following.all == JournalCosts.callsPerFollowing)
    #expect(following.syncs == 0)
  }

  @Test func `what is done when nobody waits is counted as well`() throws {
    let (journal, disk) = try warm()
    try change(journal, ["b"])
    let proof = try disk.counts { () throws(JournalError) in try journal.makeRoom() }
    #expect(proof.all == JournalCosts.callsPerProof)
    #expect(proof.syncs == JournalCosts.syncsPerProof && proof.writes == 1)
    while try !journal.wantsRoom() { try change(journal, ["x"]) }
    let room = try disk.counts { () throws(JournalError) in try journal.makeRoom() }
    #expect(room.syncs == JournalCosts.syncsPerRoom)
    let compaction = try disk.counts { () throws(JournalError) in
      try journal.withLock { () throws(JournalError) in
        try journal.readNew { _ in }
        try journal.compact { _ in }
      }
    }
    #expect(compaction.syncs == JournalCosts.syncsPerCompaction)
  }

  @Test func `opening and reading costs no sync`() throws {
    _ = try warm()
    let disk = CountingDisk(SimulatedMount(base, processID: 3))
    let counts = try disk.counts { () throws(JournalError) in
      try Journal.open(disk).readNew { _ in }
    }
    #expect(counts.syncs == JournalCosts.syncsPerOpening && counts.writes == 0)
    #expect(counts.all == JournalCosts.callsPerOpening)
  }
}
