import Foundation
import StoreModel
import StoreSession

/// The slowest of many durable changes, beside SQLite: the log gets new zeros ahead every some
/// hundred, and half-way everything is compacted while the changes go on, as at a counter.
enum TailBench {
  /// So many that p99.9 is not the slowest alone.
  private static let changes = 4_000
  /// Regulars a compaction has to carry.
  private static let members = 20_000

  static func rows(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await OpenStore.open(at: room.path("tail"))
    let csv = (0..<members).map { "B\($0),Guest \($0),verbal" }.joined(separator: "\n")
    _ = try await store.importTable(ImportRequest(members: "id,name,consent\n" + csv + "\n"))
    let sqlite = SQLiteRival(room.path("tail.db"))
    var (own, theirs): ([Double], [Double]) = ([], [])
    var compaction: Task<Double, any Error>?
    for number in 0..<changes {
      if number == changes / 2 {
        compaction = Task { try await Measure.milliseconds { try await store.compact() } }
        // Begun before the next change, which has to wait for it then.
        await Task.yield()
      }
      // Whoever comes second finds a file system that has just written its own journal out.
      let isRivalFirst = number % 2 == 1
      if isRivalFirst, let took = sqlite?.commit(1) { theirs.append(took) }
      own.append(try await Measure.milliseconds { try await JournalBench.add(number, to: store) })
      if !isRivalFirst, let took = sqlite?.commit(1) { theirs.append(took) }
    }
    let took = try await compaction?.value ?? .nan
    await store.close()
    return tail("one of \(changes) changes, a compaction among them", own)
      + tail("one of \(changes) changes, SQLite WAL FULL with its checkpoints", theirs)
      + [row("that compaction, of \(members) regulars", took)]
  }

  private static func tail(_ what: String, _ times: [Double]) -> [BenchRow] {
    guard let slowest = times.max() else { return [] }
    return [(0.5, "p50"), (0.99, "p99"), (0.999, "p99.9")].map { share, name in
      row("\(what), \(name)", Measure.percentile(times, share))
    } + [row("\(what), max", slowest)]
  }

  private static func row(_ what: String, _ milliseconds: Double) -> BenchRow {
    BenchRow(bench: "journal", what: what, value: milliseconds, unit: "ms")
  }
}
