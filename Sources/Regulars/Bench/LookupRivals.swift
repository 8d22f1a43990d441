import Foundation
import Lookup
import StoreModel
import StoreSession

/// The same look-ups by fzf and by SQLite's trigram index, over one line a person.
enum LookupRivals {
  static let size = 100_000
  private static let rounds = 5

  static func run(_ room: BenchRoom, _ people: [LookupEntry]) async throws -> [BenchRow] {
    var readings = Readings()
    let lines = people.map { line($0, &readings) }
    let file = room.path("people.txt")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    var index = LookupIndex()
    for entry in people { index.insert(entry, readings: &readings) }
    // Neither of the two guesses: only queries that enough people answer are compared.
    let queries = LookupCrowd.queries(.pinyin, 100, for: people).filter { query in
      let answer = index.search(query, limit: 10, recency: LookupCrowd.visit)
      return answer.matches.count { !$0.rank.isGuess } == 10
    }
    let own = await median(queries) {
      _ = index.search($0, limit: 40, recency: LookupCrowd.visit)
    }
    var figures = [row("pinyin as typed, p50", own, "ms")]
    figures += try await wholeProcess(room, file, people, inProcess: own)
    if let sqlite = Python.number(trigrams, [file.path] + queries) {
      figures.append(row("the same by SQLite FTS5 trigrams, p50", sqlite, "ms"))
      figures.append(row("time against SQLite", own / sqlite, "x"))
    } else {
      Output.note("python3 with SQLite's trigrams is not installed; not measured.")
    }
    return figures
  }

  private static func row(_ what: String, _ value: Double, _ unit: String) -> BenchRow {
    BenchRow(bench: "lookup", what: "\(size): \(what)", value: value, unit: unit)
  }

  private static func line(_ entry: LookupEntry, _ readings: inout Readings) -> String {
    let syllables = readings.reading(of: entry.name)
    let initials = syllables.compactMap { $0.first.map(String.init) }.joined()
    let phone = entry.phoneLast4 ?? ""
    return "\(entry.name) \(syllables.joined()) \(initials) \(phone)"
  }

  /// What is asked of whole processes, a few queries of each kind.
  private static let kinds: [LookupCrowd.Kind] = [.pinyin, .characters, .words, .digits, .nobody]
  private static let queriesPerKind = 6

  /// `regulars find` from start to end beside `fzf --filter` from start to end, over the same people.
  private static func wholeProcess(
    _ room: BenchRoom, _ lines: URL, _ people: [LookupEntry], inProcess own: Double
  ) async throws -> [BenchRow] {
    let store = room.path("find")
    try await importCrowd(into: store, room)
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = room.path("find-cache").path
    let hasRival = try WholeProcess.exec("/usr/bin/env", ["fzf", "--version"], environment) == 0
    if !hasRival { Output.note("fzf is not installed; not measured.") }
    var figures: [BenchRow] = []
    for kind in kinds {
      var (find, fzf): ([Double], [Double]) = ([], [])
      for query in LookupCrowd.queries(kind, queriesPerKind, for: people) {
        // In turn, so that both have the machine as it is.
        for _ in 0..<rounds {
          find.append(
            try await Measure.milliseconds {
              _ = try WholeProcess.exec(
                WholeProcess.own, ["find", query, "--data", store.path], environment)
            })
          guard hasRival else { continue }
          fzf.append(
            try await Measure.milliseconds {
              _ = try WholeProcess.exec(
                "/usr/bin/env", ["fzf", "--filter", query], environment, input: lines)
            })
        }
      }
      let (ours, theirs) = (Measure.percentile(find, 0.5), Measure.percentile(fzf, 0.5))
      figures.append(row("\(kind.rawValue): regulars find, whole process, p50", ours, "ms"))
      guard hasRival else { continue }
      figures.append(row("\(kind.rawValue): fzf --filter, whole process, p50", theirs, "ms"))
      figures.append(row("\(kind.rawValue): whole process against fzf", ours / theirs, "x"))
      guard kind == .pinyin else { continue }
      figures.append(row("a key in the open app against fzf", own / theirs, "x"))
    }
    return figures
  }

  private static func importCrowd(into folder: URL, _ room: BenchRoom) async throws {
    let cache = room.path("find-cache").appendingPathComponent("regulars/readings")
    let store = try await OpenStore.open(at: folder, OpenOptions(readingsFile: cache))
    let csv = ImportBench.members(size)
    _ = try await store.importTable(
      ImportRequest(members: csv))
    try await store.warmUp()
    try await store.compact()
    await store.close()
  }

  private static func median(
    _ queries: [String], _ body: (String) throws -> Void
  ) async rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<rounds {
      for query in queries { times.append(try await Measure.milliseconds { try body(query) }) }
    }
    return Measure.percentile(times, 0.5)
  }

  private static let trigrams = """
    import sqlite3, statistics, sys, time
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE people USING fts5(name, pinyin, initials, phone, tokenize='trigram')")
    def fields(line):
        parts = line.rstrip("\\n").rsplit(" ", 3)
        return parts if len(parts) == 4 else [line, "", "", ""]
    with open(sys.argv[1], encoding="utf-8") as file:
        db.executemany("INSERT INTO people VALUES (?, ?, ?, ?)", (fields(line) for line in file))
    times = []
    for query in sys.argv[2:] * 5:
        start = time.perf_counter()
        ask = "SELECT rowid FROM people WHERE people MATCH ? ORDER BY rank LIMIT 40"
        db.execute(ask, ['"' + query + '"']).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    print(statistics.median(times))
    """
}
