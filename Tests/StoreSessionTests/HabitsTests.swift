import Documents
import Foundation
import StoreModel
import Testing

@testable import StoreSession

@Suite("What the session computes from visits")
struct HabitsTests {
  private let zone = "Asia/Shanghai"

  private func at(_ text: String) throws -> Int64 {
    let zone = try #require(TimeZone(identifier: zone))
    return try #require(StoreCalendar.instant(text, zone: zone))
  }

  /// A store and the room it lies in, which is gone with its last use.
  private struct Counter {
    let room: TemporaryStore
    let store: OpenStore
  }

  /// Ann comes on Fridays at ten past eight, Bo came yesterday afternoon, Cai on Mondays at four.
  private func counter() async throws -> Counter {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.perform(.settings(.change([.zone: zone])), by: Doer(now: 0))
    let members = ["A,Ann Wu,silver", "B,Bo Wu,gold", "C,Cai Wu,gold"]
    _ = try await store.importMembers("id,name,tier\n" + members.joined(separator: "\n"))
    let visits = [
      "A,2026-11-06T08:10", "A,2026-11-13T08:10", "B,2026-11-19T15:00", "C,2026-11-09T04:05",
      "C,2026-11-16T04:05",
    ]
    try await add(visits, to: store)
    return Counter(room: room, store: store)
  }

  private func add(_ visits: [String], to store: OpenStore) async throws {
    let csv = "member,at\n" + visits.joined(separator: "\n")
    let request = ImportRequest(
      kind: .visits, bytes: Array(csv.utf8), name: "v.csv", doer: Doer(now: 0))
    _ = try await store.importTable(request)
  }

  private func names(_ query: String, _ counter: Counter, at now: String) async throws -> [String] {
    await counter.store.read(at: try at(now)) { $0.page(query, offset: 0, count: 10) }.rows.map(
      \.name)
  }

  @Test
  func `who is likely now stands first in the empty list, and moves with the minute`() async throws
  {
    let counter = try await counter()
    #expect(try await names("", counter, at: "2026-11-20T08:00") == ["Ann Wu", "Bo Wu", "Cai Wu"])
    #expect(try await names("", counter, at: "2026-11-20T08:26") == ["Bo Wu", "Cai Wu", "Ann Wu"])
    #expect(try await names("", counter, at: "2026-11-20T08:25") == ["Ann Wu", "Bo Wu", "Cai Wu"])
    #expect(try await names("", counter, at: "2026-11-23T04:00") == ["Cai Wu", "Bo Wu", "Ann Wu"])
    let rows = await counter.store.read(at: try at("2026-11-20T08:00")) {
      $0.page("", offset: 0, count: 10)
    }
    .rows
    #expect(rows.map(\.isLikely) == [true, false, false])
    let second = await counter.store.read(at: try at("2026-11-20T08:00")) {
      $0.page("", offset: 1, count: 1)
    }
    #expect(second.rows.map(\.name) == ["Bo Wu"])
    #expect(second.total == 3)
  }

  @Test func `who is kept stands in front, unless they are likely`() async throws {
    let counter = try await counter()
    func page(keeping name: String) async throws -> FoundPage {
      let now = try at("2026-11-20T08:00")
      let all = await counter.store.read(at: now) { $0.page("", offset: 0, count: 10) }
      let kept = all.rows.first { $0.name == name }?.id
      return await counter.store.read(at: now) {
        $0.page("", offset: 0, count: 10, keeping: kept)
      }
    }
    let cai = try await page(keeping: "Cai Wu")
    #expect(cai.rows.map(\.name) == ["Cai Wu", "Ann Wu", "Bo Wu"])
    #expect(cai.kept == 1 && cai.likely == 1 && cai.total == 3)
    let ann = try await page(keeping: "Ann Wu")
    #expect(ann.rows.map(\.name) == ["Ann Wu", "Bo Wu", "Cai Wu"])
    #expect(ann.kept == 0 && ann.likely == 1)
  }

  @Test func `at most twenty are likely, and nobody stands twice`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.perform(.settings(.change([.zone: zone])), by: Doer(now: 0))
    let people = 1...30
    _ = try await store.importMembers(
      "id,name\n" + people.map { "M\($0),Guest \($0)" }.joined(separator: "\n"))
    try await add(people.map { "M\($0),2026-11-13T08:\(9 + $0)" }, to: store)
    let page = await store.read(at: try at("2026-11-20T08:15")) {
      $0.page("", offset: 0, count: 100)
    }
    #expect(page.likely == LikelyNow.listedMax)
    #expect(Set(page.rows.map(\.id)).count == 30 && page.total == 30)
  }

  @Test func `the same rows stay in their order, without who is gone and with who came`()
    async throws
  {
    let counter = try await counter()
    let now = try at("2026-11-20T08:00")
    let before = await counter.store.read(at: now) { $0.page("wu", offset: 0, count: 10) }
    try await add(["C,2026-11-20T07:30"], to: counter.store)
    let bo = try #require(before.rows.first { $0.name == "Bo Wu" }?.id)
    _ = try await counter.store.perform(.regulars(.erase(bo)), by: Doer(now: now))
    _ = try await counter.store.add("Aa Wu")
    let ids = before.rows.map(\.id)
    let again = await counter.store.read(at: now) {
      $0.page("wu", again: ids, offset: 0, wereAll: true)
    }
    #expect(again.rows.map(\.name) == ["Ann Wu", "Cai Wu", "Aa Wu"])
    #expect(again.total == 3)
    #expect(again.rows[1].lastVisit == (try at("2026-11-20T07:30")))
    let part = await counter.store.read(at: now) {
      $0.page("wu", again: [ids[0]], offset: 0, wereAll: false)
    }
    #expect(part.rows.map(\.name) == ["Ann Wu"] && part.total == 3)
  }

  @Test func `equals of a search stand here today, likely now, latest visit, name`() async throws {
    let counter = try await counter()
    #expect(
      try await names("wu", counter, at: "2026-11-20T08:00") == ["Ann Wu", "Bo Wu", "Cai Wu"])
    #expect(
      try await names("wu", counter, at: "2026-11-20T15:00") == ["Bo Wu", "Cai Wu", "Ann Wu"])
    try await add(["C,2026-11-20T07:30"], to: counter.store)
    #expect(
      try await names("wu", counter, at: "2026-11-20T08:00") == ["Cai Wu", "Ann Wu", "Bo Wu"])
    _ = try await counter.store.add("Aa Wu")
    #expect(
      try await names("wu", counter, at: "2026-11-20T20:00")
        == ["Cai Wu", "Bo Wu", "Ann Wu", "Aa Wu"])
  }

  @Test func `a change shows at once, in the same minute`() async throws {
    let counter = try await counter()
    #expect(try await names("", counter, at: "2026-11-20T08:00").first == "Ann Wu")
    try await add(["A,2026-11-20T08:00"], to: counter.store)
    let rows = await counter.store.read(at: try at("2026-11-20T08:00")) {
      $0.page("", offset: 0, count: 10)
    }
    .rows
    #expect(rows.first?.name == "Ann Wu")
    #expect(rows.allSatisfy { !$0.isLikely })
  }

  @Test func `the list and the profile say who is late, and by how much`() async throws {
    let counter = try await counter()
    try await add(
      [1, 3, 5, 8, 10].map { "B,2026-10-\($0 < 10 ? "0" : "")\($0)T09:00" }, to: counter.store)
    let now = try at("2026-10-15T12:00")
    let row = try #require(
      await counter.store.read(at: now) { $0.page("bo", offset: 0, count: 1) }.rows.first)
    #expect(row.status == .watch)
    #expect(row.late == 3)
    let profile = try #require(await counter.store.read(at: now) { $0.profile(row.id) })
    #expect(profile.rhythm == RhythmFacts(status: .watch, intervalDays: 2, daysSince: 5))
    #expect(profile.summary.late == 3)
    #expect(profile.intervalDays == 2)
    #expect(!profile.isRegular)
    #expect(profile.segment == .growth)
  }

  @Test func `six days of sixty or a pin make a regular of the house`() async throws {
    let counter = try await counter()
    let now = try at("2026-11-20T12:00")
    let ann = DocumentID.member("A")
    #expect(try #require(await counter.store.read(at: now) { $0.profile(ann) }).isRegular == false)
    try await add(
      ["A,2026-10-30T08:00", "A,2026-11-05T08:00", "A,2026-11-19T08:00", "A,2026-11-12T08:00"],
      to: counter.store)
    #expect(try #require(await counter.store.read(at: now) { $0.profile(ann) }).isRegular)
    var edit = RegularEdit()
    edit.isPinned = true
    let bo = DocumentID.member("B")
    _ = try await counter.store.perform(.regulars(.edit(bo, edit)), by: Doer(now: now))
    #expect(try #require(await counter.store.read(at: now) { $0.profile(bo) }).isRegular)
  }

  @Test func `a suggestion is made to whom we may remember, and to nobody else`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.importMembers(
      "id,name,consent\nA,Ann,verbal\nB,Bo,none\nC,Cai,verbal\n")
    let csv =
      "member,at,items\nA,2026-11-06T08:10,G L|T A\nB,2026-11-06T08:10,G L|T A\n"
      + "C,2026-11-06T08:10,G L|T A|G FW\n"
    _ = try await store.importTable(
      ImportRequest(
        kind: .visits, bytes: Array(csv.utf8), name: "v.csv", doer: Doer(now: 0)))
    let now = try at("2026-11-10T12:00")
    let ann = await store.read(at: now) { $0.profile(DocumentID.member("A")) }
    #expect(ann?.suggestion == SuggestionFact(product: "FW", regulars: 1))
    let bo = await store.read(at: now) { $0.profile(DocumentID.member("B")) }
    #expect(bo?.suggestion == nil)
    #expect(bo?.segment == .growth)
    await store.close()
    withExtendedLifetime(room) {}
  }

  @Test func `segments and days are asked of the store`() async throws {
    let counter = try await counter()
    let segments = await counter.store.read(at: try at("2026-11-20T12:00")) { $0.segments() }
    #expect(segments.map(\.segment) == RegularSegment.allCases)
    #expect(segments.reduce(0) { $0 + $1.members } == 3)
    let day = try #require(CivilDay("2026-11-16"))
    let facts = await counter.store.read(at: 0) { $0.shop.figures(of: day, in: $0.calendar) }
    #expect(facts.visits == 1)
    #expect(facts.returning == 1)
    #expect(facts.hourly[4] == 1)
  }
}
