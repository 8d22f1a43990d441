import Foundation
import Journaling

/// The journal alone, without the shop above it: append and sync of one record and of 100.
enum RawJournalBench {
  /// About the size of one visit's document, in bytes.
  private static let payload = [UInt8](repeating: 0x61, count: 130)

  /// The median of one durable record, in milliseconds.
  static func single(_ room: BenchRoom, rounds: Int) async throws -> Double {
    try await median(room.path("raw-single"), rounds: rounds, records: 1)
  }

  /// The median of 100 records made durable together, in milliseconds.
  static func batch(_ room: BenchRoom, rounds: Int) async throws -> Double {
    try await median(room.path("raw-batch"), rounds: rounds, records: 100)
  }

  private static func median(_ folder: URL, rounds: Int, records: Int) async throws -> Double {
    let journal = try Journal.open(FileDisk(path: folder.path))
    let batch = Array(repeating: Record(payload: payload), count: records)
    var took: [Double] = []
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try journal.withLock { () throws(JournalError) in
        try journal.readNew { _ in }
        _ = try journal.append(batch)
      }
      try journal.sync()
      took.append(Measure.milliseconds(since: start))
    }
    return Measure.percentile(took, 0.5)
  }
}
