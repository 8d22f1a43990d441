import Foundation
import StoreModel
import StoreSession

/// Checking in with a large store open: from the key to the durable visit and the list that shows it.
enum CounterBench {
  private static let rounds = 300
  private static let visits = 300_000

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await LargeStore.make(in: room.path("counter"), room, visits: visits)
    let memory = Measure.residentMegabytes()
    let now = VisitsForBench.moment(visits)
    var took: [Double] = []
    for number in 0..<rounds {
      let moment = now + Int64(number) * 60_000
      guard let id = await store.read({ $0.id(named: "B\(number)") }) else { continue }
      took.append(
        try await Measure.milliseconds {
          let checkIn = Command.visits(.checkIn(CheckIn(regular: id), id: store.mintID()))
          _ = try await store.perform(checkIn, by: Doer(now: moment, partner: "Mei"))
          _ = await store.read(at: moment) { $0.page("", offset: 0, count: 40) }
          _ = await store.read(at: moment) { $0.profile(id) }
        })
    }
    await store.close()
    let sqlite = Python.number(sqliteScript, [room.path("counter.db").path, String(visits)])
    return rows(took, memory, sqlite)
  }

  private static func rows(_ took: [Double], _ memory: Double, _ sqlite: Double?) -> [BenchRow] {
    let p50 = Measure.percentile(took, 0.5)
    var rows = [
      BenchRow(
        bench: "counter", what: "check-in durable, list and profile, p50", value: p50, unit: "ms"),
      BenchRow(
        bench: "counter", what: "check-in durable, list and profile, p95",
        value: Measure.percentile(took, 0.95), unit: "ms"),
      BenchRow(
        bench: "counter", what: "memory with 300,000 visits, this process", value: memory,
        unit: "MB"),
    ]
    if let sqlite {
      rows.append(
        BenchRow(
          bench: "counter", what: "SQLite: insert, list and profile, p50", value: sqlite, unit: "ms"
        ))
      rows.append(
        BenchRow(bench: "counter", what: "rate against SQLite", value: sqlite / p50, unit: "x"))
    } else {
      Output.note("python3 is not installed: no figure of SQLite.")
    }
    return rows
  }

  private static let sqliteScript = """
    import random, sqlite3, sys, time
    db = sqlite3.connect(sys.argv[1], isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY, member INT, at INT, fen INT)")
    db.execute("CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT, last INT)")
    count = int(sys.argv[2]); random.seed(9)
    db.execute("BEGIN")
    db.executemany("INSERT INTO visit (member, at, fen) VALUES (?, ?, ?)",
      ((random.randrange(20200), i * 60, 3000) for i in range(count)))
    db.executemany("INSERT INTO member (name, last) VALUES (?, ?)",
      ((f"Guest {i}", i) for i in range(20200)))
    db.execute("CREATE INDEX seen ON member (last)")
    db.execute("CREATE INDEX whose ON visit (member, at)")
    db.execute("COMMIT")
    took = []
    for i in range(300):
        start = time.perf_counter()
        at = (count + i) * 60
        db.execute("BEGIN")
        db.execute("INSERT INTO visit (member, at, fen) VALUES (?, ?, 3000)", (i, at))
        db.execute("UPDATE member SET last = ? WHERE id = ?", (at, i))
        db.execute("COMMIT")
        db.execute("SELECT * FROM member ORDER BY last DESC LIMIT 40").fetchall()
        db.execute("SELECT * FROM visit WHERE member = ? ORDER BY at DESC LIMIT 20", (i,)).fetchall()
        took.append((time.perf_counter() - start) * 1000)
    print(sorted(took)[len(took) // 2])
    """
}

/// A store of 20,200 regulars and many visits, to measure in.
enum LargeStore {
  /// Makes one in `folder`, compacted and warm.
  static func make(
    in folder: URL, _ room: BenchRoom, visits: Int
  ) async throws -> OpenStore {
    let options = OpenOptions(readingsFile: room.path("large-readings"))
    let store = try await OpenStore.open(at: folder, options)
    let csv = ImportBench.members(ImportBench.rows)
    _ = try await store.importTable(
      ImportRequest(members: csv))
    for start in stride(from: 0, to: visits, by: 5_000) {
      let rows = VisitsForBench.rows(5_000, from: start, members: ImportBench.rows)
      _ = try await store.perform(.visits(.importRows(rows)), by: Doer(now: 0))
    }
    try await store.compact()
    try await store.warmUp()
    return store
  }
}
