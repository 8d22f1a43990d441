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
    let answers = try await answers(
      of: store, beside: try await OpenStore.open(at: store.directory))
    await store.close()
    return contest.rows(bench: "journal", own: ["one durable change", "the journal alone"])
      + journal.rows(bench: "journal") + answers + (try await TailBench.rows(room))
  }

  /// What an answer costs that there is nothing to change: a sync where another process has made
  /// the change and nobody has proven that it is durable, none where that is known.
  private static func answers(
    of store: OpenStore, beside other: OpenStore
  ) async throws -> [BenchRow] {
    var (unproven, proven): ([Double], [Double]) = ([], [])
    for number in 0..<rounds {
      let change = Command.settings(.change([.storeName: "Store \(number)"]))
      _ = try await other.perform(change, by: Doer(now: 0))
      for isFirst in [true, false] {
        let took = try await Measure.milliseconds {
          _ = try await store.perform(change, by: Doer(now: 0))
        }
        if isFirst { unproven.append(took) } else { proven.append(took) }
        // Behind the proof that the first answer leaves.
        await store.rest()
      }
    }
    await other.close()
    return [("unproven, one sync", unproven), ("all proven, no sync", proven)].map { what, times in
      BenchRow(
        bench: "journal", what: "nothing to change, \(what), p50",
        value: Measure.percentile(times, 0.5), unit: "ms")
    }
  }

  /// Adds one guest.
  static func add(_ number: Int, to store: OpenStore) async throws {
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
