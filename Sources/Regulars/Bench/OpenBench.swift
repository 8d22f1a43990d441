import Foundation
import StoreModel
import StoreSession

/// Opening a store of 20,200 regulars up to its first list, and up to its first answer.
enum OpenBench {
  private static let rounds = 9

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let folder = room.path("open")
    let options = OpenOptions(readingsFile: room.path("open-readings"))
    let made = try await OpenStore.open(at: folder, options)
    let csv = ImportBench.members(ImportBench.rows)
    _ = try await made.importTable(
      ImportRequest(
        kind: .members, bytes: Array(csv.utf8), name: "members.csv", acting: Acting(now: 0)))
    try await made.warmUp()
    await made.close()
    var lists: [Double] = []
    var answers: [Double] = []
    for _ in 0..<rounds {
      var store: OpenStore?
      lists.append(
        try await Measure.milliseconds {
          store = try await OpenStore.open(at: folder, options)
          _ = await store?.page("", offset: 0, count: 40)
        })
      answers.append(
        await Measure.milliseconds { _ = await store?.page("zxm", offset: 0, count: 40) })
      await store?.close()
    }
    return [
      BenchRow(
        bench: "open", what: "20,200 regulars to the first list, p50",
        value: Measure.percentile(lists, 0.5), unit: "ms"),
      BenchRow(
        bench: "open", what: "from there to the first answer, p50",
        value: Measure.percentile(answers, 0.5), unit: "ms"),
      BenchRow(bench: "open", what: "memory", value: Measure.residentMegabytes(), unit: "MB"),
    ]
  }
}
