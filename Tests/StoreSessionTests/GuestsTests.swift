import Documents
import Foundation
import StoreModel
import Testing

@testable import StoreSession

@Suite("Whose it was")
struct GuestsTests {
  private static let now: Int64 = 1_795_000_000_000
  private static let members = """
    id,name,consent
    M1,张小明,verbal
    M2,Zhang Xuemei,verbal
    M3,章子,verbal
    M4,Ann Wu,verbal
    M5,Bo Li,verbal
    """

  private func visits(_ members: [(String, Int64)], _ store: OpenStore) async throws {
    let rows = members.enumerated().map { "V\($0),\($1.0),\($1.1 / 1000)" }
    let csv = "id,member,at\n" + rows.joined(separator: "\n")
    _ = try await store.importTable(
      ImportRequest(kind: .visits, bytes: Array(csv.utf8), name: "v.csv", doer: Doer(now: 1)))
  }

  private func names(
    _ text: String, like id: DocumentID?, _ store: OpenStore
  ) async -> [String] {
    await store.read(at: Self.now) { $0.guests(text, like: id, count: 10) }.map(\.name)
  }

  @Test
  func `called alike and likely now comes first, then called alike, then likely, then the rest`()
    async throws
  {
    let place = try TemporaryStore()
    let store = try await place.open()
    _ = try await store.importMembers(Self.members)
    let week: Int64 = 7 * 86_400_000
    try await visits([("M5", Self.now - week), ("M3", Self.now - week)], store)
    let alike = await names("", like: .member("M1"), store)
    #expect(alike.first == "章子" && Set(alike[1...2]) == ["张小明", "Zhang Xuemei"])
    #expect(Array(alike[3...]) == ["Bo Li", "Ann Wu"])
    let anybody = await names("", like: nil, store)
    #expect(Set(anybody[..<2]) == ["Bo Li", "章子"] && anybody.count == 5)
    #expect(await names("xuemei", like: .member("M1"), store) == ["Zhang Xuemei"])
    await store.close()
  }

  @Test func `a move is the same after a compaction, after a restart and in a backup`()
    async throws
  {
    let place = try TemporaryStore()
    let store = try await place.open()
    _ = try await store.importMembers(Self.members)
    let visit = store.mintID()
    let doer = Doer(now: Self.now, partner: "Mei")
    _ = try await store.perform(
      .visits(.checkIn(CheckIn(regular: .member("M1")), id: visit)), by: doer)
    _ = try await store.perform(
      .visits(.move(visit: visit, to: .member("M2"), id: store.mintID())), by: doer)
    let profiles = [
      await store.profile(.member("M1")), await store.profile(.member("M2")),
    ]
    #expect(profiles.map { $0?.visitCount } == [0, 1])
    #expect(profiles[0]?.movedAway.count == 1)
    try await store.compact()
    let backup = place.directory.appendingPathComponent("b")
    _ = try await store.backup(to: UserFile(backup.path, outside: place.data, replacing: false))
    await store.close()
    let again = try await place.open()
    #expect(await again.profile(.member("M1")) == profiles[0])
    #expect(await again.profile(.member("M2")) == profiles[1])
    _ = try await again.perform(.undo, by: doer)
    #expect(await again.profile(.member("M1"))?.visitCount == 1)
    _ = try await again.restore(from: backup.path)
    #expect(await again.profile(.member("M2"))?.visitCount == 1)
    await again.close()
    let one = try await place.open(onlyFor: "xuemei")
    #expect(await one.names("xuemei") == ["Zhang Xuemei"])
    #expect(await one.profile(.member("M2"))?.summary.lastVisit == Self.now)
    await one.close()
  }
}
