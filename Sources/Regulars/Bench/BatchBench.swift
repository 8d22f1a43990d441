import Documents
import Foundation
import StoreModel
import StoreSession

/// A hundred visits as one durable change, beside the journal alone, a bare write and SQLite.
enum BatchBench {
  private static let rounds = 150
  private static let batchRows = 100

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await OpenStore.open(at: room.path("batches"))
    let journal = try RawJournalBench(room.path("raw-batches"))
    let plain = try RawJournalBench(room.path("raw-batches-plain"), hasRoom: false)
    let bare = try BareFile(room.path("bare-batches"))
    let sqlite = SQLiteRival(room.path("batches.db"))
    if sqlite == nil { Output.note("python3 is not installed: no figure of SQLite.") }
    _ = try journal.append(batchRows)
    let bytes = journal.bytes
    var batch = 0
    var contest = DurableContest()
    contest.add("100 visits, durable") {
      let rows = VisitsForBench.rows(batchRows, from: batch * batchRows, members: 20_000)
      batch += 1
      return try await Measure.milliseconds {
        _ = try await store.perform(.visits(.importRows(rows)), by: Doer(now: 0))
      }
    }
    contest.add("the journal alone") { try journal.append(batchRows) }
    contest.add("the journal without zeros ahead") { try plain.append(batchRows) }
    contest.add("bare write + fdatasync") { try bare.append(bytes) }
    contest.add("SQLite WAL FULL") { sqlite?.commit(batchRows) }
    try await contest.run(rounds: rounds)
    await store.close()
    return contest.rows(bench: "batch", own: ["100 visits, durable", "the journal alone"])
      + journal.rows(bench: "batch")
  }
}

/// Invented visits, the same in every run.
enum VisitsForBench {
  /// When a visit was, UTC milliseconds: one a minute.
  static func moment(_ number: Int) -> Int64 { 1_700_000_000_000 + Int64(number) * 60_000 }

  static func rows(_ count: Int, from start: Int, members: Int) -> [IdentifiedRow<VisitRow>] {
    var random = PracticeRandom(seed: UInt64(start) + 9)
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    return (start..<start + count).map { number in
      var row = VisitRow(at: moment(number))
      row.tillID = "BV\(number)"
      row.member = random.chance(75) ? "B\(random.below(members))" : nil
      row.fen = Int64(26 + random.below(20)) * 100
      row.items = [random.pick(PracticeNames.usuals)]
      return numbering.identify(row, line: number + 2)
    }
  }
}
