import Foundation
import StoreModel
import StoreSession

/// Opening a store up to its first list and its first answer, before and after compacting it.
enum OpenBench {
  private static let rounds = 9
  private static let visits = 300_000

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let folder = room.path("open")
    let options = OpenOptions(readingsFile: room.path("open-readings"))
    let store = try await OpenStore.open(at: folder, options)
    let csv = ImportBench.members(ImportBench.rows)
    _ = try await store.importTable(
      ImportRequest(members: csv))
    try await store.warmUp()
    var figures = try await measure("20,200 regulars", folder, options)
    for start in stride(from: 0, to: visits, by: 5_000) {
      let rows = VisitsForBench.rows(5_000, from: start, members: ImportBench.rows)
      _ = try await store.perform(.visits(.importRows(rows)), by: Doer(now: 0))
    }
    let compaction = try await Measure.milliseconds { try await store.compact() }
    await store.close()
    figures.append(
      BenchRow(
        bench: "open", what: "compacting them and 300,000 visits", value: compaction, unit: "ms"))
    figures += try await measure("20,200 regulars, 300,000 visits", folder, options)
    return figures
  }

  private static func measure(
    _ what: String, _ folder: URL, _ options: OpenOptions
  ) async throws -> [BenchRow] {
    var lists: [Double] = []
    var answers: [Double] = []
    var memory = 0.0
    let now = VisitsForBench.moment(visits)
    for _ in 0..<rounds {
      var opened: OpenStore?
      lists.append(
        try await Measure.milliseconds {
          let store = try await OpenStore.open(at: folder, options)
          _ = await store.read(at: now) { $0.page("", offset: 0, count: 40) }
          opened = store
        })
      answers.append(
        await Measure.milliseconds {
          _ = await opened?.read(at: now) { $0.page("zxm", offset: 0, count: 40) }
        })
      memory = Measure.residentMegabytes()
      await opened?.close()
    }
    return [
      BenchRow(
        bench: "open", what: "\(what): first list, p50", value: Measure.percentile(lists, 0.5),
        unit: "ms"),
      BenchRow(
        bench: "open", what: "\(what): first answer after it, p50",
        value: Measure.percentile(answers, 0.5), unit: "ms"),
      BenchRow(bench: "open", what: "\(what): memory of this process", value: memory, unit: "MB"),
    ]
  }
}
