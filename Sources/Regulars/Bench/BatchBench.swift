import Foundation
import StoreModel
import StoreSession

/// Batches of 100 visits, each durable, beside SQLite doing the same.
enum BatchBench {
  private static let batches = 100
  private static let batchRows = 100

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await OpenStore.open(at: room.path("batches"))
    var took: [Double] = []
    var raw: [Double] = []
    let journal = try RawJournalBench(room.path("raw-batches"))
    for batch in 0..<batches {
      let rows = VisitsForBench.rows(batchRows, from: batch * batchRows, members: 20_000)
      took.append(
        try await Measure.milliseconds {
          _ = try await store.perform(.importVisits(rows), by: Acting(now: 0))
        })
      raw.append(try journal.append(batchRows))
    }
    await store.close()
    let mine = Measure.percentile(took, 0.5)
    let alone = Measure.percentile(raw, 0.5)
    var figures = [
      BenchRow(bench: "batch", what: "100 visits, durable, p50", value: mine, unit: "ms"),
      BenchRow(bench: "batch", what: "the journal alone, p50", value: alone, unit: "ms"),
    ]
    let arguments = [room.path("batches.db").path, String(batches), String(batchRows)]
    if let sqlite = Python.number(sqliteScript, arguments) {
      figures.append(
        BenchRow(bench: "batch", what: "SQLite WAL FULL, p50", value: sqlite, unit: "ms"))
      figures.append(
        BenchRow(bench: "batch", what: "rate against SQLite", value: sqlite / mine, unit: "x"))
      figures.append(
        BenchRow(
          bench: "batch", what: "the journal's rate against SQLite", value: sqlite / alone,
          unit: "x"))
    }
    return figures
  }

  private static let sqliteScript = """
    import sqlite3, sys, time
    db = sqlite3.connect(sys.argv[1], isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE visit (id TEXT PRIMARY KEY, member TEXT, at INTEGER, fen INTEGER, items TEXT)")
    took = []
    for batch in range(int(sys.argv[2])):
        rows = [(f"V{batch}-{i}", f"M{i}", i, 3000, "G N L") for i in range(int(sys.argv[3]))]
        start = time.perf_counter()
        db.execute("BEGIN")
        db.executemany("INSERT INTO visit VALUES (?, ?, ?, ?, ?)", rows)
        db.execute("COMMIT")
        took.append((time.perf_counter() - start) * 1000)
    print(sorted(took)[len(took) // 2])
    """
}

/// Invented visits, the same in every run.
enum VisitsForBench {
  /// When a visit was, UTC milliseconds: one a minute.
  static func moment(_ number: Int) -> Int64 { 1_700_000_000_000 + Int64(number) * 60_000 }

  static func rows(_ count: Int, from start: Int, members: Int) -> [IdentifiedRow<VisitRow>] {
    var random = PracticeRandom(seed: UInt64(start) + 9)
    return (start..<start + count).map { number in
      var row = VisitRow(at: moment(number))
      row.tillID = "BV\(number)"
      row.member = random.chance(75) ? "B\(random.below(members))" : nil
      row.fen = Int64(26 + random.below(20)) * 100
      row.items = [random.pick(PracticeNames.usuals)]
      let id = ImportIdentity.visit(tillID: "BV\(number)")
      return IdentifiedRow(row: row, id: id, line: number + 2)
    }
  }
}
