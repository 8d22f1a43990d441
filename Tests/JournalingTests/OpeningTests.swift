import Dispatch
import Foundation
import Glibc
import Journaling
import Simulation
import Synchronization
import Testing

/// What cannot be opened harms nobody but who wanted it; only a failed sync stops the journal.
@Suite struct OpeningTests {
  /// Each open fails once, for want of descriptors or memory, by a signal, or as it is forbidden.
  @Test(arguments: [
    JournalError.system(errno: EMFILE, call: "open"), .system(errno: ENFILE, call: "open"),
    .system(errno: ENOMEM, call: "open"), .system(errno: EINTR, call: "open"), .notPermitted,
  ])
  func `whatever cannot be opened, the journal is stopped for nobody`(failure: JournalError) throws
  {
    var failed = 0
    for open in 1...80 {
      let disk = SimulatedDisk(seed: UInt64(open))
      var acknowledged: [String] = []
      disk.openFailures[open] = failure
      do {
        try change(disk, &acknowledged)
      } catch {
        failed += 1
        #expect(error == failure, "open \(open)")
      }
      disk.openFailures = [:]
      try JournalOnDisk(disk, processID: 3).save(["later"])
      let found = try JournalOnDisk.contents(of: disk.afterPowerCut(seed: 1))
      #expect(found.starts(with: acknowledged) && found.last == "later", "open \(open): \(found)")
      #expect(try Journal.verify(SimulatedMount(disk)).isIntact)
    }
    #expect(failed >= 15)
  }

  private func change(_ disk: SimulatedDisk, _ acknowledged: inout [String]) throws(JournalError) {
    let process = try JournalOnDisk(disk, roomBytes: 100)
    for number in 0..<3 {
      try process.save(["\(number)"])
      acknowledged.append("\(number)")
      try process.journal.makeRoom()
      if number == 1 { try process.compact(keeping: acknowledged) }
    }
  }

  @Test func `a process without descriptors left stops nobody`() throws {
    try withDirectory { path in
      let first = try Journal.open(FileDisk(path: path))
      try save("a", first)
      // A thread with descriptors of its own, so that only it runs out of them.
      let found = Mutex<[JournalError]>([])
      let end = DispatchSemaphore(value: 0)
      Thread.detachNewThread { [path] in
        let errors = OpeningTests.errors(changing: path)
        found.withLock { $0 = errors }
        end.signal()
      }
      end.wait()
      let errors = found.withLock { $0 }
      #expect(!errors.isEmpty)
      for case .system(let errno, _) in errors { #expect(errno == EMFILE) }
      for case .stopped in errors { Issue.record("stopped for want of descriptors") }
      #expect(try Journal.verify(FileDisk(path: path)).stoppedErrno == 0)
      try save("b", first)
    }
  }

  /// Gives the calling thread a table of descriptors of its own (`unshare(CLONE_FILES)`).
  private static func unshareFiles() -> Bool {
    typealias Unshare = @convention(c) (Int32) -> Int32
    guard let symbol = dlsym(nil, "unshare") else { return false }
    return unsafeBitCast(symbol, to: Unshare.self)(0x400) == 0
  }

  /// The errors of a process that changes the journal with few descriptors left, then none.
  private static func errors(changing path: String) -> [JournalError] {
    guard unshareFiles() else { return [] }
    var errors: [JournalError] = []
    do {
      let journal = try Journal.open(FileDisk(path: path))
      var free: [Int32] = []
      while case let spare = dup(0), spare >= 0 { free.append(spare) }
      for spare in free.suffix(9) {
        do throws(JournalError) {
          try journal.withLock { () throws(JournalError) in
            try journal.readNew { _ in }
            try journal.compact { writer throws(JournalError) in
              try writer.keep(Record(payload: Array("a".utf8)))
            }
          }
        } catch {
          errors.append(error)
        }
        close(spare)
      }
    } catch {
      Issue.record(error)
    }
    return errors
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["HEAD", "LOCK", "000002.log", "000002.snap"],
    [true, false])
  func `a pipe or folder in the place of a file is refused at once`(
    name: String, isPipe: Bool
  ) throws {
    try withDirectory { path in
      let journal = try Journal.open(FileDisk(path: path))
      try save("a", journal)
      try journal.withLock { () throws(JournalError) in
        try journal.readNew { _ in }
        try journal.compact { writer throws(JournalError) in
          try writer.keep(Record(payload: Array("a".utf8)))
        }
      }
      let place = path + "/" + name
      #expect(unlink(place) == 0)
      #expect((isPipe ? mkfifo(place, 0o600) : mkdir(place, 0o700)) == 0)
      #expect(throws: JournalError.foreign(file: name)) { try Journal.open(FileDisk(path: path)) }
    }
  }

  private func save(_ text: String, _ journal: Journal) throws(JournalError) {
    try journal.withLock { () throws(JournalError) in
      try journal.readNew { _ in }
      _ = try journal.append([Record(payload: Array(text.utf8))])
    }
    try journal.sync()
  }

  private func withDirectory(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "/opening-" + UUID().uuidString
    defer {
      do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
    }
    try body(path)
  }
}
