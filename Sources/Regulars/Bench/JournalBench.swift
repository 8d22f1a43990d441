import Foundation
import StoreModel
import StoreSession

/// One durable change: a new regular, beside the journal alone, a bare write and SQLite.
enum JournalBench {
  private static let rounds = 400

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let store = try await OpenStore.open(at: room.path("journal"))
    let journal = try RawJournalBench(room.path("raw"))
    let plain = try RawJournalBench(room.path("raw-plain"), hasRoom: false)
    let bare = try BareFile(room.path("bare"))
    let sqlite = SQLiteRival(room.path("sqlite.db"))
    if sqlite == nil { Output.note("python3 is not installed: no figure of SQLite.") }
    // The first change also names the replica; a few more tell how many bytes one takes.
    for number in 0..<5 { try await add(number, to: store) }
    let bytes = try changeBytes(room.path("journal/000001.log"), of: 5)
    var number = 5
    var contest = DurableContest()
    contest.add("one durable change") {
      number += 1
      return try await Measure.milliseconds { try await add(number, to: store) }
    }
    contest.add("the journal alone") { try journal.append(1) }
    contest.add("the journal without zeros ahead") { try plain.append(1) }
    contest.add("bare write + fdatasync") { try bare.append(bytes) }
    contest.add("SQLite WAL FULL") { sqlite?.commit(1) }
    try await contest.run(rounds: rounds)
    await store.close()
    return contest.rows(bench: "journal", own: ["one durable change", "the journal alone"])
      + journal.rows(bench: "journal")
  }

  private static func add(_ number: Int, to store: OpenStore) async throws {
    var regular = NewRegular()
    regular.name = "Guest \(number)"
    regular.usual = ["G N L"]
    _ = try await store.perform(
      .regulars(.add(regular, id: store.mintID())), by: Doer(now: Int64(number)))
  }

  /// About how many bytes of the log one of the changes in it takes; zeros ahead are none.
  private static func changeBytes(_ log: URL, of changes: Int) throws -> Int {
    let bytes = try Data(contentsOf: log)
    return (bytes.lastIndex { $0 != 0 } ?? 0) / changes
  }
}
