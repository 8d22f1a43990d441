import Foundation
import Journaling

/// The journal alone, without the shop above it: append and sync of records of a visit's size.
final class RawJournalBench {
  private let journal: Journal
  private var changes = 0
  private var roomTimes: [Double] = []

  /// About the size of one visit's document, in bytes.
  private static let payload = [UInt8](repeating: 0x61, count: 130)

  /// Opens an empty journal, with room or without any.
  init(_ folder: URL, hasRoom: Bool = true) throws {
    let bytes = hasRoom ? JournalLimits.roomBytes : 0
    journal = try Journal.open(FileDisk(path: folder.path), roomBytes: bytes)
  }

  /// Milliseconds that making `records` records durable takes; room for more is made after it.
  func append(_ records: Int) throws -> Double {
    let batch = Array(repeating: Record(payload: Self.payload), count: records)
    let start = ContinuousClock.now
    try journal.withLock { () throws(JournalError) in
      try journal.readNew { _ in }
      _ = try journal.append(batch)
    }
    try journal.sync()
    let took = Measure.milliseconds(since: start)
    changes += 1
    if try journal.wantsRoom() {
      let start = ContinuousClock.now
      try journal.makeRoom()
      roomTimes.append(Measure.milliseconds(since: start))
    }
    return took
  }

  /// Bytes of the log so far.
  var bytes: Int { journal.logBytes }

  /// What the room costs that no change waited for: each, and for each change.
  func rows(bench: String) -> [BenchRow] {
    let sum = roomTimes.reduce(0, +)
    return [
      BenchRow(
        bench: bench, what: "zeros ahead, between changes, each",
        value: sum / Double(roomTimes.count), unit: "ms"),
      BenchRow(
        bench: bench, what: "zeros ahead, for each change", value: sum / Double(changes),
        unit: "ms"),
    ]
  }
}
