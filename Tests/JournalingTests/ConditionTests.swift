import Foundation
import Glibc
import Journaling
import Simulation
import Testing

/// What `verify` and `repair` say of directories that are more than damaged.
@Suite struct ConditionTests {
  let disk = SimulatedDisk(seed: 31)
  var mount: SimulatedMount { SimulatedMount(disk) }

  /// A journal of a snapshot and a log.
  func fill() throws {
    let one = try JournalOnDisk(disk)
    try one.save(["a", "b"])
    try one.compact(keeping: ["a", "b"])
    try one.save(["c"])
    one.mount.kill()
  }

  @Test func `a missing directory is missing, and is not made`() throws {
    let path = NSTemporaryDirectory() + "/missing-" + UUID().uuidString
    #expect(try Journal.verify(FileDisk(path: path)).condition == .missing)
    #expect(try !Journal.repair(FileDisk(path: path)).isChanged)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a directory without a journal is empty, not damaged`() throws {
    #expect(try Journal.verify(mount).condition == .empty)
    disk.place("notes.txt", [1])
    #expect(try Journal.verify(mount).condition == .empty)
    #expect(try !Journal.repair(mount).isChanged)
  }

  @Test func `what may not be read is forbidden, and nothing is repaired without it`() throws {
    try fill()
    let names = disk.allNames
    for open in 1...4 {
      disk.openFailures[disk.opens + open] = .notPermitted
      let found = try Journal.verify(mount).condition
      let files = ["", "HEAD", "000002.snap", "000002.log"]
      #expect(found == .forbidden(file: files[open - 1]))
      disk.openFailures[disk.opens + 1 + open] = .notPermitted
      #expect(throws: JournalError.notPermitted) { try Journal.repair(mount) }
      #expect(disk.allNames == names)
    }
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b", "c"])
  }

  @Test func `a stopped journal says what stopped it`() throws {
    let one = try JournalOnDisk(disk)
    try one.append(["a"])
    disk.failures[disk.calls + 1] = .system(errno: 5, call: "fdatasync")
    #expect(throws: JournalError.stopped(errno: 5)) { try one.journal.sync() }
    #expect(try Journal.verify(mount).condition == .stopped(errno: 5))
    #expect(try Journal.repair(mount).isChanged)
    #expect(try Journal.verify(mount).condition == .intact)
  }

  @Test(arguments: ["000002.snap", "000002.log", "HEAD"])
  func `a lost file is told by its name, and by repair as well`(name: String) throws {
    try fill()
    disk.drop(name)
    let found = try Journal.verify(mount)
    #expect(found.condition == .lost(file: name) && !found.isIntact)
    let repair = try Journal.repair(mount)
    #expect(repair.isChanged && repair.lost == (name == "HEAD" ? [] : [name]))
    let kept = ["000002.snap": ["c"], "000002.log": ["a", "b"], "HEAD": ["a", "b", "c"]]
    #expect(try JournalOnDisk.contents(of: disk) == kept[name])
    #expect(try Journal.verify(mount).condition == .intact)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["HEAD", "000001.log"])
  func `a pipe in the place of a file is told, and put aside`(name: String) throws {
    let path = NSTemporaryDirectory() + "/odd-" + UUID().uuidString
    defer {
      do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
    }
    let one = try Journal.open(FileDisk(path: path))
    try one.withLock { () throws(JournalError) in
      try one.readNew { _ in }
      _ = try one.append([Record(payload: Array("a".utf8))])
    }
    try one.sync()
    #expect(unlink(path + "/" + name) == 0 && mkfifo(path + "/" + name, 0o600) == 0)
    #expect(try Journal.verify(FileDisk(path: path)).condition == .odd(file: name))
    let repair = try Journal.repair(FileDisk(path: path))
    #expect(repair.quarantine == ["quarantine/" + name])
    #expect(repair.recordsKept == (name == "HEAD" ? 1 : 0))
    #expect(try Journal.verify(FileDisk(path: path)).condition == .intact)
  }

  static let numbers: [UInt64] = [
    .max, .max - 1, 0x8000_0000_0000_0000, 0x1000_0000_0000_0000, 0xFFF_FFFF_FFFF_FFFF,
    0xFFF_FFFF_FFFF_FFFE,
  ]

  @Test(arguments: numbers)
  func `a file of a number no journal counts to is no trap`(number: UInt64) throws {
    try fill()
    for suffix in ["log", "snap"] {
      let odd = disk.copy()
      odd.place("\(number).\(suffix)", [1, 2, 3])
      let process = try JournalOnDisk(odd)
      #expect(try process.settle() == ["a", "b", "c"])
      try process.compact(keeping: ["a", "b", "c"])
      process.mount.kill()
      #expect(try Journal.verify(SimulatedMount(odd)).isIntact)
      odd.drop("HEAD")
      _ = try Journal.repair(SimulatedMount(odd))
      #expect(try JournalOnDisk.contents(of: odd) == ["a", "b", "c"])
      try JournalOnDisk(odd).save(["d"])
      #expect(try Journal.verify(SimulatedMount(odd)).isIntact)
    }
  }

  @Test func `a file that holds not one byte is lost, whatever else can be kept`() throws {
    try fill()
    disk.place("000002.snap", [])
    let repair = try Journal.repair(mount)
    #expect(repair.lost == ["000002.snap"])
    #expect(repair.recordsKept == 1)
  }

  @Test func `a copy of a torn tail that cannot be made leaves no piece of it`() throws {
    try fill()
    let log = try #require(disk.contents("000002.log"))
    disk.place("000002.log", log + [7, 7, 7])
    let one = try JournalOnDisk(disk)
    disk.capacity = 0
    #expect(throws: JournalError.self) { try one.settle() }
    #expect(!disk.allNames.contains { $0.hasPrefix("quarantine/") }, "\(disk.allNames)")
  }

  @Test func `records behind a damaged header are found whatever their numbers`() throws {
    let one = try JournalOnDisk(disk)
    try one.save((0..<2000).map { "\($0)" })
    try one.compact(keeping: ["a"])
    try one.save(["b"])
    one.mount.kill()
    var log = try #require(disk.contents("000002.log"))
    log[33] ^= 1
    disk.place("000002.log", log)
    #expect(try Journal.repair(mount).recordsKept == 2)
    #expect(try JournalOnDisk.contents(of: disk) == ["a", "b"])
  }
}
