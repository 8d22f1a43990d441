import Journaling
import Simulation
import Testing

@Suite struct FailureTests {
  let disk = SimulatedDisk(seed: 5)

  @Test func `a full disk takes nothing, says so, and takes more once there is room`() throws {
    let process = try JournalOnDisk(disk)
    try process.save(["a"])
    let before = disk.contents("000001.log")
    let used = disk.usedBytes
    for room in [0, 1, 20, 60] {
      disk.capacity = used + room
      #expect(throws: JournalError.diskFull) { try process.append(["b", "a much longer record"]) }
      #expect(disk.contents("000001.log") == before)
    }
    disk.capacity = nil
    try process.save(["c"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "c"])
  }

  @Test func `what a failed write left is cut before more is appended`() throws {
    let process = try JournalOnDisk(disk)
    try process.save(["a"])
    let used = disk.usedBytes
    disk.capacity = used + 30
    disk.failures[disk.calls + 2] = .system(errno: 5, call: "ftruncate")
    #expect(throws: JournalError.diskFull) { try process.append(["b", "c"]) }
    disk.capacity = nil
    try process.save(["d"])
    #expect(process.journal.recovery?.bytesCut == 30)
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "d"])
  }

  @Test func `nothing is appended behind bytes that could not be taken back`() throws {
    let journal = try JournalOnDisk(disk).journal
    try journal.lock()
    try journal.readNew { _ in }
    disk.capacity = disk.usedBytes + 10
    disk.failures[disk.calls + 2] = .system(errno: 5, call: "ftruncate")
    let record = Record(payload: Array("b".utf8))
    #expect(throws: JournalError.diskFull) { try journal.append([record]) }
    disk.capacity = nil
    #expect(throws: JournalError.unread) { try journal.append([record]) }
    try journal.readNew { _ in }
    #expect(try journal.append([record]).count == 1)
  }

  @Test func `a failed sync stops every process until repair`() throws {
    let one = try JournalOnDisk(disk)
    let two = try JournalOnDisk(disk, processID: 2)
    try one.save(["a"])
    try one.append(["b"])
    let stopped = JournalError.stopped(errno: 5)
    disk.failures[disk.calls + 1] = .system(errno: 5, call: "fdatasync")
    #expect(throws: stopped) { try one.journal.sync() }
    #expect(throws: stopped) { try one.journal.sync() }
    #expect(throws: stopped) { try one.append(["c"]) }
    #expect(throws: stopped) { try two.append(["c"]) }
    #expect(throws: stopped) { try JournalOnDisk(disk, processID: 3).append(["c"]) }
    #expect(try Journal.verify(one.mount).stoppedErrno == 5)
    let repair = try Journal.repair(one.mount)
    #expect(repair.isChanged && repair.recordsKept == 2)
    try JournalOnDisk(disk, processID: 4).save(["d"])
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "d"])
  }

  @Test func `a sync that failed is not asked a second time`() throws {
    let process = try JournalOnDisk(disk)
    try process.append(["b"])
    disk.failures[disk.calls + 1] = .diskFull
    #expect(throws: JournalError.stopped(errno: 28)) { try process.journal.sync() }
    let calls = disk.calls
    #expect(throws: JournalError.stopped(errno: 28)) { try process.journal.sync() }
    #expect(disk.calls == calls)
  }

  /// Each call that changes something fails once.
  @Test(
    arguments: [
      JournalError.diskFull, .readOnly, .notPermitted, .system(errno: 5, call: "simulated"),
    ], [0, 120])
  func `whatever call fails, nothing acknowledged is lost`(failure: JournalError, room: Int) throws
  {
    for call in 1...75 {
      let disk = SimulatedDisk(seed: UInt64(call))
      var acknowledged: [String] = []
      disk.failures[call] = failure
      do {
        let process = try JournalOnDisk(disk, roomBytes: room)
        for number in 0..<4 {
          try process.save(["\(number)"])
          acknowledged.append("\(number)")
          try process.journal.makeRoom()
          if number == 1 { try process.compact(keeping: acknowledged) }
        }
      } catch {
        #expect(error == failure || isStopped(error), "call \(call)")
      }
      let cut = disk.afterPowerCut(seed: UInt64(call))
      if try Journal.verify(SimulatedMount(cut)).stoppedErrno != 0 {
        _ = try Journal.repair(SimulatedMount(cut))
      }
      let found = try JournalOnDisk.contents(of: cut)
      #expect(found.starts(with: acknowledged), "call \(call): \(found)")
      #expect(found.count <= acknowledged.count + 1)
    }
  }

  @Test(arguments: 1...75, [0, 120])
  func `the power may go at any call`(call: Int, room: Int) throws {
    for seed in 0..<8 as Range<UInt64> {
      let disk = SimulatedDisk(seed: seed)
      disk.powerCut = call
      var acknowledged: [String] = []
      do {
        let process = try JournalOnDisk(disk, roomBytes: room)
        for number in 0..<4 {
          try process.append(["\(number) a", "\(number) b"])
          try process.journal.sync()
          acknowledged += ["\(number) a", "\(number) b"]
          try process.journal.makeRoom()
          if number == 1 { try process.compact(keeping: acknowledged) }
        }
      } catch {
        #expect(disk.isOff)
      }
      let found = try JournalOnDisk.contents(of: disk.afterPowerCut(seed: seed))
      #expect(found.starts(with: acknowledged), "\(found)")
      #expect(found.count % 2 == 0 && found.count <= acknowledged.count + 2)
    }
  }

  @Test(arguments: 0..<30)
  func `what a killed process renamed is durable before others build on it`(calls: Int) throws {
    for seed in 0..<8 as Range<UInt64> {
      let disk = SimulatedDisk(seed: seed)
      let mount = SimulatedMount(disk, processID: 7)
      mount.callsLeft = calls
      do {
        let journal = try Journal.open(mount)
        try journal.lock()
        try journal.readNew { _ in }
        try journal.compact { _ in }
      } catch {
        #expect(mount.callsLeft == 0)
      }
      mount.kill()
      try JournalOnDisk(disk).save(["a"])
      #expect(try JournalOnDisk.contents(of: disk.afterPowerCut(seed: seed)) == ["a"])
    }
  }

  private func isStopped(_ error: any Error) -> Bool {
    if case .stopped = error as? JournalError { true } else { false }
  }
}
