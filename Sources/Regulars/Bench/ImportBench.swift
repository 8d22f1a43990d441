import Foundation
import StoreModel
import StoreSession

/// Taking over a till's export of 20,200 members, beside python3's csv and sqlite3.
enum ImportBench {
  static let rows = 20_200

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let csv = members(rows)
    let file = room.path("members.csv")
    try Data(csv.utf8).write(to: file)
    let store = try await OpenStore.open(
      at: room.path("import"), OpenOptions(readingsFile: room.path("readings")))
    let request = ImportRequest(members: csv)
    let took = try await Measure.milliseconds { _ = try await store.importTable(request) }
    let again = try await Measure.milliseconds { _ = try await store.importTable(request) }
    try await store.warmUp()
    await store.close()
    var figures = [
      BenchRow(bench: "import", what: "\(rows) members, first time", value: took, unit: "ms"),
      BenchRow(bench: "import", what: "the same file again", value: again, unit: "ms"),
      BenchRow(
        bench: "import", what: "memory", value: Measure.residentMegabytes(), unit: "MB"),
    ]
    if let sqlite = Python.number(sqliteScript, [file.path, room.path("import.db").path]) {
      figures.append(
        BenchRow(bench: "import", what: "csv + SQLite in python3", value: sqlite, unit: "ms"))
      figures.append(
        BenchRow(bench: "import", what: "time against SQLite", value: took / sqlite, unit: "x"))
    }
    return figures
  }

  /// A members file of invented guests, the same as `LookupCrowd.entries` gives.
  static func members(_ count: Int) -> String {
    let header = "id,name,phone,birthday,joined,tier,stars,usual,constraints,cue,card,consent"
    var lines = [header]
    lines.reserveCapacity(count + 1)
    var number = 0
    var seed: UInt64 = 1
    while number < count {
      for guest in PracticeGuests.make(seed: seed) where number < count {
        lines.append(line(guest.member, number))
        number += 1
      }
      seed += 1
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func line(_ member: MemberRow, _ number: Int) -> String {
    let fields: [String?] = [
      "B\(number)", member.name, member.phone, member.birthday, member.joined, member.tier,
      member.stars.map(StarsText.decimal), member.usual.joined(separator: "|"),
      member.constraints.map(\.word).joined(separator: "|"),
      member.cue.map { "\"\($0)\"" }, member.card, member.consent.rawValue,
    ]
    return fields.map { $0 ?? "" }.joined(separator: ",")
  }

  private static let sqliteScript = """
    import csv, sqlite3, sys, time
    start = time.perf_counter()
    db = sqlite3.connect(sys.argv[2], isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
    names = "id,name,phone,birthday,joined,tier,stars,usual,constraints,cue,card,consent".split(",")
    db.execute("CREATE TABLE regular (" + ",".join(f'"{n}" TEXT' for n in names) + ", PRIMARY KEY (id))")
    db.execute("BEGIN")
    marks = ",".join("?" * len(names))
    for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")):
        db.execute(f"INSERT INTO regular VALUES ({marks})", [row[n] for n in names])
    db.execute("COMMIT")
    print((time.perf_counter() - start) * 1000)
    """
}
