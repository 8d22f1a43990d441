import Documents
import Foundation
import StoreModel
import StoreSession

/// Profiles and the list of who is likely now, at once and after a change, beside SQLite.
enum HabitsBench {
  private static let rounds = 60
  private static let visits = 300_000
  private static let members = 20_000

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await OpenStore.open(
      at: room.path("habits"), OpenOptions(readingsFile: room.path("habits-readings")))
    try await fill(store)
    _ = await store.read(at: moment(0)) {
      $0.profile(ImportIdentity.member(tillID: "B0", in: .unenrolled))
    }
    var changed: [Double] = []
    var known: [Double] = []
    var order: [Double] = []
    var segments: [Double] = []
    for round in 1...rounds {
      let id = ImportIdentity.member(tillID: "B\(round * 131 % members)", in: .unenrolled)
      let row = VisitsForBench.rows(1, from: visits + round, members: members)
      _ = try await store.perform(.visits(.importRows(row)), by: Doer(now: moment(round)))
      changed.append(
        await Measure.milliseconds {
          _ = await store.read(at: moment(round)) { $0.profile(id) }
        })
      let other = ImportIdentity.member(tillID: "B\(round * 977 % members)", in: .unenrolled)
      known.append(
        await Measure.milliseconds {
          _ = await store.read(at: moment(round)) { $0.profile(other) }
        })
      // Another minute and another shop: nothing of the order is known.
      order.append(
        await Measure.milliseconds {
          _ = await store.read(at: moment(round)) { $0.page("", offset: 0, count: 40) }
        })
      segments.append(
        await Measure.milliseconds {
          _ = await store.read(at: moment(round) + 86_400_000) { $0.segments() }
        })
    }
    await store.close()
    let ours = Ours(
      changed: Measure.percentile(changed, 0.5), known: Measure.percentile(known, 0.5),
      order: Measure.percentile(order, 0.5), segments: Measure.percentile(segments, 0.5))
    return rows(ours, room)
  }

  /// Medians in milliseconds.
  private struct Ours {
    var changed: Double
    var known: Double
    var order: Double
    var segments: Double
  }

  private static func moment(_ round: Int) -> Int64 { VisitsForBench.moment(visits + round) }

  private static func fill(_ store: OpenStore) async throws {
    let csv = ImportBench.members(members)
    _ = try await store.importTable(
      ImportRequest(members: csv))
    for start in stride(from: 0, to: visits, by: 5_000) {
      let rows = VisitsForBench.rows(5_000, from: start, members: members)
      _ = try await store.perform(.visits(.importRows(rows)), by: Doer(now: 0))
    }
    try await store.warmUp()
  }

  private static func rows(_ ours: Ours, _ room: BenchRoom) -> [BenchRow] {
    func row(_ what: String, _ value: Double, _ unit: String = "ms") -> BenchRow {
      BenchRow(bench: "habits", what: what, value: value, unit: unit)
    }
    var rows = [
      row("a profile after a change, p50", ours.changed),
      row("another profile, p50", ours.known),
      row("the list after a change: who is likely now, p50", ours.order),
      row("segments of all on another day, p50", ours.segments),
    ]
    let arguments = [room.path("habits.db").path, String(visits), String(members)]
    let scripts = [
      ("profile", ours.changed), ("likely", ours.order), ("segments", ours.segments),
    ]
    for (name, mine) in scripts {
      guard let sqlite = Python.number(HabitsInSQL.script, arguments + [name]) else { continue }
      rows.append(row("SQLite: \(name), p50", sqlite))
      rows.append(row("\(name): times faster than SQLite", sqlite / mine, "x"))
    }
    return rows
  }
}

/// The same questions in SQL, indexed as well as may be.
private enum HabitsInSQL {
  static let script = """
    import os, random, sqlite3, statistics, sys, time
    path, visits, members, what = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    start, minute, day = 1700000000000, 60000, 86400000
    now = start + visits * minute
    made = os.path.exists(path)
    db = sqlite3.connect(path)
    if not made:
        random.seed(9)
        db.execute("CREATE TABLE visit (member INTEGER, at INTEGER, fen INTEGER, product INTEGER)")
        db.executemany("INSERT INTO visit VALUES (?, ?, ?, ?)", (
            (random.randrange(members) if random.random() < .75 else None, start + i * minute,
             2600 + random.randrange(20) * 100, random.randrange(11)) for i in range(visits)))
        db.execute("CREATE INDEX of_member ON visit (member, at, fen, product)")
        db.execute("CREATE INDEX by_time ON visit (at, member)")
        db.execute("CREATE TABLE taste AS SELECT member, product, count(*) AS n FROM visit "
                   "WHERE member IS NOT NULL GROUP BY member, product")
        db.execute("CREATE INDEX taste_of ON taste (member, product, n)")
        db.execute("ANALYZE")
        db.commit()
    scores = f'''
        SELECT member, ntile(5) OVER (ORDER BY max(at)) AS r, ntile(5) OVER (ORDER BY count(DISTINCT at / {day})) AS f,
          ntile(5) OVER (ORDER BY sum(fen)) AS m, sum(fen) AS fen
        FROM visit WHERE member IS NOT NULL AND at > {now - 90 * day} GROUP BY member'''
    def profile(member):
        db.execute("SELECT * FROM visit WHERE member = ? ORDER BY at DESC LIMIT 20", (member,)).fetchall()
        days = [d for (d,) in db.execute(f"SELECT DISTINCT at / {day} FROM visit WHERE member = ? ORDER BY at", (member,))]
        gaps = [b - a for a, b in zip(days, days[1:])][-12:]
        if gaps: statistics.median(gaps)
        db.execute(f"SELECT * FROM ({scores}) WHERE member = ?", (member,)).fetchall()
        db.execute('''WITH mine AS (SELECT product FROM taste WHERE member = ?1 LIMIT 10),
          alike AS (SELECT member FROM taste WHERE product IN mine GROUP BY member HAVING count(*) >= 2)
          SELECT product, sum(n) FROM taste WHERE member IN alike
            AND product NOT IN (SELECT product FROM taste WHERE member = ?1)
          GROUP BY product ORDER BY 2 DESC LIMIT 1''', (member,)).fetchall()
    def likely(_):
        db.execute(f'''SELECT member, coalesce(points, 0) AS p, last FROM
          (SELECT member, max(at) AS last FROM visit WHERE member IS NOT NULL GROUP BY member) LEFT JOIN
          (SELECT member, sum(CASE WHEN (at - {now} + 900000 + 420 * {day}) / {day} % 7 = 0 THEN 2 ELSE 1 END) AS points
           FROM visit WHERE at > {now - 56 * day} AND member IS NOT NULL
             AND (at - {now} + 900000 + 420 * {day}) % {day} <= 3600000 GROUP BY member) USING (member)
          ORDER BY p DESC, last DESC LIMIT 40''').fetchall()
    def segments(_):
        db.execute(f"SELECT r >= 4 AND f >= 4 AND m >= 4, f >= 4, count(*), sum(fen) FROM ({scores}) GROUP BY 1, 2").fetchall()
    times = []
    for round in range(9):
        begun = time.perf_counter()
        {"profile": profile, "likely": likely, "segments": segments}[what](round * 977 % members)
        times.append((time.perf_counter() - begun) * 1000)
    print(statistics.median(times))
    """
}
