import Foundation
import Glibc
import StoreModel
import StoreSession

/// One durable change, beside a bare write and fdatasync of as many bytes, in turn.
enum JournalBench {
  private static let rounds = 400

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await OpenStore.open(at: room.path("journal"))
    let log = room.path("journal/000001.log").path
    let bare = try BareFile(room.path("bare"))
    var ours: [Double] = []
    var theirs: [Double] = []
    var raw: [Double] = []
    let journal = try RawJournalBench(room.path("raw"))
    _ = try await add(0, to: store)
    for number in 1...rounds {
      let before = BareFile.size(log)
      ours.append(try await Measure.milliseconds { _ = try await add(number, to: store) })
      let bytes = BareFile.size(log) - before
      theirs.append(try await Measure.milliseconds { try bare.append(bytes) })
      raw.append(try journal.append(1))
    }
    await store.close()
    let sqlite = Python.number(sqliteScript, [room.path("sqlite.db").path, String(rounds)])
    return rows(ours, theirs, raw: Measure.percentile(raw, 0.5), sqlite)
  }

  private static func add(_ number: Int, to store: OpenStore) async throws -> Outcome {
    var regular = NewRegular()
    regular.name = "Guest \(number)"
    regular.usual = ["G N L"]
    return try await store.perform(
      .addRegular(regular, id: store.mintID()), by: Acting(now: Int64(number)))
  }

  private static func rows(
    _ ours: [Double], _ theirs: [Double], raw: Double, _ sqlite: Double?
  ) -> [BenchRow] {
    let mine = Measure.percentile(ours, 0.5)
    let bare = Measure.percentile(theirs, 0.5)
    var rows = [
      BenchRow(bench: "journal", what: "one durable change, p50", value: mine, unit: "ms"),
      BenchRow(
        bench: "journal", what: "one durable change, p95", value: Measure.percentile(ours, 0.95),
        unit: "ms"),
      BenchRow(bench: "journal", what: "bare write + fdatasync, p50", value: bare, unit: "ms"),
      BenchRow(bench: "journal", what: "rate against bare", value: bare / mine, unit: "x"),
      BenchRow(bench: "journal", what: "the journal alone, p50", value: raw, unit: "ms"),
      BenchRow(bench: "journal", what: "its rate against bare", value: bare / raw, unit: "x"),
    ]
    if let sqlite {
      rows.append(
        BenchRow(bench: "journal", what: "SQLite WAL FULL commit, p50", value: sqlite, unit: "ms"))
      rows.append(
        BenchRow(bench: "journal", what: "rate against SQLite", value: sqlite / mine, unit: "x"))
      rows.append(
        BenchRow(
          bench: "journal", what: "the journal's rate against SQLite", value: sqlite / raw,
          unit: "x"))
    } else {
      Output.note("python3 is not installed: no figure of SQLite.")
    }
    return rows
  }

  private static let sqliteScript = """
    import sqlite3, sys, time
    db = sqlite3.connect(sys.argv[1], isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE regular (id INTEGER PRIMARY KEY, name TEXT, usual TEXT)")
    took = []
    for i in range(int(sys.argv[2])):
        start = time.perf_counter()
        db.execute("INSERT INTO regular (name, usual) VALUES (?, ?)", (f"Guest {i}", "G N L"))
        took.append((time.perf_counter() - start) * 1000)
    print(sorted(took)[len(took) // 2])
    """
}

/// A file that is only appended to and synced.
private final class BareFile {
  private let descriptor: Int32
  private var end: off_t = 0

  init(_ file: URL) throws {
    descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  deinit { Glibc.close(descriptor) }

  func append(_ count: Int) throws {
    let bytes = [UInt8](repeating: 0x2E, count: count)
    let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, count, end) }
    guard written == count, fdatasync(descriptor) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    end += off_t(count)
  }

  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
