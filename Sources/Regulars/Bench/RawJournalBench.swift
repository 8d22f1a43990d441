import Foundation
import Journaling

/// The journal alone, without the shop above it: append and sync of records of a visit's size.
struct RawJournalBench {
  private let journal: Journal

  /// About the size of one visit's document, in bytes.
  private static let payload = [UInt8](repeating: 0x61, count: 130)

  init(_ folder: URL) throws { journal = try Journal.open(FileDisk(path: folder.path)) }

  /// Milliseconds that making `records` records durable takes.
  func append(_ records: Int) throws -> Double {
    let batch = Array(repeating: Record(payload: Self.payload), count: records)
    let start = ContinuousClock.now
    try journal.withLock { () throws(JournalError) in
      try journal.readNew { _ in }
      _ = try journal.append(batch)
    }
    try journal.sync()
    return Measure.milliseconds(since: start)
  }
}
