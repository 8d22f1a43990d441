import Documents
import Foundation
import StoreModel
import StoreSession

/// A thousand offers in a store of 20,000 regulars: the screen of offers, and what they cost whoever
/// looks up a guest.
enum OffersDeskBench {
  private static let rounds = 60
  private static let members = 20_000
  private static let visits = 30_000

  static func run(_ room: BenchRoom, _ offers: JSONText) async throws -> [BenchRow] {
    let store = try await OpenStore.open(
      at: room.path("offers-desk"), OpenOptions(readingsFile: room.path("offers-desk-readings")))
    _ = try await store.importTable(ImportRequest(members: ImportBench.members(members)))
    for start in stride(from: 0, to: visits, by: 5_000) {
      let rows = VisitsForBench.rows(5_000, from: start, members: members)
      _ = try await store.perform(.visits(.importRows(rows)), by: Doer(now: 0))
    }
    try await store.warmUp()
    _ = try await keys(store)
    let bare = try await keys(store)
    let report = try await store.importOffers(Array(offers.text.utf8), by: Doer(now: moment(0)))
    if report.refused > 0 { Output.note("\(report.refused) offers of the bench were refused.") }
    // Before anything else is done: offers are all that came between.
    let loaded = try await keys(store)
    let (page, opened, changed) = try await screen(store)
    await store.close()
    return [
      row("the screen over 1,000 offers, another minute, p50", Measure.percentile(page, 0.5)),
      row("the screen over 1,000 offers, another minute, p95", Measure.percentile(page, 0.95)),
      row("one of them opened: whom it fits, p50", Measure.percentile(opened, 0.5)),
      row("the screen after a check-in, p50", Measure.percentile(changed, 0.5)),
      row("key to list on Regulars without offers, p50", bare.list),
      row("key to list on Regulars with 1,000, p50", loaded.list),
      row("list with against without", loaded.list / bare.list, "x"),
      row("a profile without offers, p50", bare.profile),
      row("a profile with 1,000, p50", loaded.profile),
    ]
  }

  private static func row(_ what: String, _ value: Double, _ unit: String = "ms") -> BenchRow {
    BenchRow(bench: "offers", what: what, value: value, unit: unit)
  }

  private static func moment(_ round: Int) -> Int64 { VisitsForBench.moment(visits + round) }

  /// Milliseconds for the page, for one offer on it, and for the page after somebody checked in.
  private static func screen(
    _ store: OpenStore
  ) async throws -> (page: [Double], opened: [Double], changed: [Double]) {
    var (page, opened, changed): ([Double], [Double], [Double]) = ([], [], [])
    for round in 0..<rounds {
      let now = moment(round)
      page.append(
        await Measure.milliseconds { _ = await store.read(at: now) { $0.offersPage() } })
      let id = await store.read(at: now) { $0.offersPage().rows[round].id }
      opened.append(await Measure.milliseconds { _ = await store.read(at: now) { $0.offer(id) } })
      let guest = ImportIdentity.member(tillID: "B\(round * 131 % members)", in: .unenrolled)
      let checkIn = Command.visits(.checkIn(CheckIn(regular: guest), id: store.mintID()))
      _ = try await store.perform(checkIn, by: Doer(now: now, partner: "Mei"))
      changed.append(
        await Measure.milliseconds { _ = await store.read(at: now) { $0.offersPage() } })
    }
    return (page, opened, changed)
  }

  /// Milliseconds from a key to the list it gives, and to the profile beside it, p50 each.
  private static func keys(
    _ store: OpenStore
  ) async throws -> (list: Double, profile: Double) {
    var (lists, profiles): ([Double], [Double]) = ([], [])
    for round in 0..<5 * rounds {
      let query = ["zxm", "li", "wang", "b1", "zh"][round % 5]
      lists.append(
        await Measure.milliseconds {
          _ = await store.read(at: moment(round)) { $0.page(query, offset: 0, count: 40) }
        })
    }
    for round in 0..<rounds {
      let id = ImportIdentity.member(tillID: "B\(round * 977 % members)", in: .unenrolled)
      profiles.append(
        await Measure.milliseconds {
          _ = await store.read(at: moment(round)) { $0.profile(id) }
        })
    }
    return (Measure.percentile(lists, 0.5), Measure.percentile(profiles, 0.5))
  }
}
