import Documents
import Foundation
import StoreModel
import StoreSession

/// `regulars completions` from start to end, beside a loop in python3 over the same two tables.
enum CompletionsBench {
  private static let members = 20_000
  private static let visits = 140_000
  private static let assignments = 76_000
  private static let rounds = 5
  private static let challenge = """
    [{"id": "once", "kind": "spendOnce", "name": {"en": "Once", "zh": "一次"}, "minSpendFen": 4000,
      "days": 7}]
    """

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let folder = room.path("completions")
    let (paid, given) = try await fill(folder, room)
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = room.path("completions-cache").path
    let answer = room.path("completions.json")
    var took: [Double] = []
    for _ in 0..<rounds {
      took.append(
        try await Measure.milliseconds {
          _ = try WholeProcess.exec(
            WholeProcess.own, ["completions", "--json", "--data", folder.path], environment,
            output: answer)
        })
    }
    let ours = Measure.percentile(took, 0.5)
    var rows = [row("completions, 140,000 visits, 76,000 assignments, whole process, p50", ours)]
    guard let python = Python.number(script, [paid.path, given.path]),
      let same = Python.number(script, [paid.path, given.path, answer.path])
    else {
      Output.note("python3 is not installed: no figure of a loop in it.")
      return rows
    }
    rows.append(row("completions: a loop in python3, from the tables on, p50", python))
    rows.append(row("completions: against python3", ours / python, "x"))
    rows.append(row("completions: the same answer as python3, 1 is yes", same, ""))
    return rows
  }

  private static func row(_ what: String, _ value: Double, _ unit: String = "ms") -> BenchRow {
    BenchRow(bench: "offers", what: what, value: value, unit: unit)
  }

  /// Makes the store; the two tables for the loop.
  private static func fill(_ folder: URL, _ room: BenchRoom) async throws -> (paid: URL, given: URL)
  {
    let options = OpenOptions(readingsFile: room.path("completions-readings"))
    let store = try await OpenStore.open(at: folder, options)
    _ = try await store.importTable(ImportRequest(members: ImportBench.members(members)))
    _ = try await store.importOffers(Array(challenge.utf8), by: Doer(now: 0))
    var paid: [String] = []
    for start in stride(from: 0, to: visits, by: 5_000) {
      let rows = VisitsForBench.rows(5_000, from: start, members: members)
      _ = try await store.perform(.visits(.importRows(rows)), by: Doer(now: 0))
      for row in rows.map(\.row) {
        if let member = row.member { paid.append("\(member) \(row.at) \(row.fen ?? 0)") }
      }
    }
    var given: [String] = []
    for start in stride(from: 0, to: assignments, by: 4_000) {
      let rows = assigned(4_000, from: start)
      _ = try await store.perform(.offerEvents(.importRows(rows)), by: Doer(now: 0))
      for row in rows.map(\.row) {
        given.append("\(row.tillID ?? "") \(row.member) \(row.at)")
      }
    }
    try await store.compact()
    await store.close()
    let tables = (room.path("paid.txt"), room.path("given.txt"))
    try Data(paid.joined(separator: "\n").utf8).write(to: tables.0)
    try Data(given.joined(separator: "\n").utf8).write(to: tables.1)
    return tables
  }

  private static func assigned(
    _ count: Int, from start: Int
  ) -> [IdentifiedRow<AssignmentRow>] {
    var random = PracticeRandom(seed: UInt64(start) + 31)
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    return (start..<start + count).map { number in
      var row = AssignmentRow(
        offer: "once", member: "B\(random.below(members))",
        at: VisitsForBench.moment(random.below(visits)))
      row.tillID = "BA\(number)"
      return numbering.identify(row, line: number + 2)
    }
  }

  /// Prints milliseconds, p50; with our answer behind the tables, whether it is the same.
  private static let script = """
    import bisect, json, statistics, sys, time
    paid = [line.split() for line in open(sys.argv[1])]
    given = [line.split() for line in open(sys.argv[2])]
    span = 7 * 86400000

    def complete():
        visits = {}
        for member, at, fen in paid:
            if int(fen) >= 4000: visits.setdefault(member, []).append(int(at))
        for times in visits.values(): times.sort()
        done = []
        for name, member, at in given:
            at = int(at)
            times = visits.get(member, [])
            place = bisect.bisect_left(times, at)
            if place < len(times) and times[place] <= at + span: done.append((name, times[place]))
        return done

    if len(sys.argv) > 3:
        ours = [(row["assignment"], row["completed_at"]) for row in json.load(open(sys.argv[3]))]
        from datetime import datetime
        ours = sorted((name, int(datetime.fromisoformat(at).timestamp() * 1000)) for name, at in ours)
        print(int(ours == sorted(complete())))
    else:
        times = []
        for _ in range(5):
            begun = time.perf_counter()
            complete()
            times.append((time.perf_counter() - begun) * 1000)
        print(statistics.median(times))
    """
}
