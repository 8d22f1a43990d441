import Foundation

/// SQLite in WAL mode with `synchronous=FULL`, in a python3 that waits for its turn.
final class SQLiteRival {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()

  /// Starts it on a new database; nil where there is no python3 with SQLite.
  init?(_ database: URL) {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, database.path]
    process.standardInput = requests
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return nil
    }
    // What it says first is that it is ready.
    guard answer() != nil else {
      end()
      return nil
    }
  }

  deinit { end() }

  /// Milliseconds that committing `rows` rows takes, as python measures it; nil where it has ended.
  func commit(_ rows: Int) -> Double? {
    do {
      try requests.fileHandleForWriting.write(contentsOf: Data("\(rows)\n".utf8))
    } catch {
      return nil
    }
    return answer()
  }

  private func answer() -> Double? {
    var line: [UInt8] = []
    while line.last != UInt8(ascii: "\n") {
      let part = answers.fileHandleForReading.availableData
      guard !part.isEmpty else { return nil }
      line += part
    }
    return Double(String(decoding: line.dropLast(), as: UTF8.self))
  }

  private func end() {
    do {
      try requests.fileHandleForWriting.close()
    } catch {
      process.terminate()
    }
    process.waitUntilExit()
  }

  private static let script = """
    import sqlite3, sys, time
    db = sqlite3.connect(sys.argv[1], isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE regular (id INTEGER PRIMARY KEY, name TEXT, usual TEXT)")
    db.execute("CREATE TABLE visit (id TEXT PRIMARY KEY, member TEXT, at INTEGER, fen INTEGER, items TEXT)")
    print(0, flush=True)
    for turn, line in enumerate(sys.stdin):
        count = int(line)
        rows = [(f"V{turn}-{i}", f"M{i}", i, 3000, "G N L") for i in range(count)]
        start = time.perf_counter()
        if count == 1:
            db.execute("INSERT INTO regular (name, usual) VALUES (?, ?)", (f"Guest {turn}", "G N L"))
        else:
            db.execute("BEGIN")
            db.executemany("INSERT INTO visit VALUES (?, ?, ?, ?, ?)", rows)
            db.execute("COMMIT")
        print((time.perf_counter() - start) * 1000, flush=True)
    """
}
