import Documents
import Foundation
import StoreModel
import Testing

@testable import StoreSession

@Suite("Care in an open store")
struct CareTests {
  private let csv = """
    id,name,consent,birthday
    M1,张小明,verbal,11-22
    M2,Chloé,verbal,
    """

  /// 2026-11-22 12:00 in Shanghai.
  private let now: Int64 = 1_795_320_000_000

  private func store(in room: TemporaryStore) async throws -> OpenStore {
    let store = try await room.open()
    _ = try await store.importMembers(csv)
    _ = try await store.perform(.settings(.change([.zone: "Asia/Shanghai"])), by: Doer(now: now))
    return store
  }

  @Test
  func `what is due stands in the profile until it is ticked, and after a compaction`() async throws
  {
    let room = try TemporaryStore()
    let store = try await store(in: room)
    let guest = DocumentID.member("M1")
    let (first, second) = (store.mintID(), store.mintID())
    for (id, text) in [(first, "how was the move?"), (second, "new beans")] {
      let command = CareCommand.followUp(regular: guest, text: text, id: id)
      _ = try await store.perform(.care(command), by: Doer(now: now))
    }
    _ = try await store.perform(.care(.followUpDone(first)), by: Doer(now: now))
    try await store.compact()
    for opened in [store, try await room.open()] {
      let profile = try #require(await opened.read(at: now) { $0.profile(guest) })
      #expect(profile.followUps.map(\.text) == ["new beans"])
      #expect(profile.followUps.map(\.regular.reading) == ["Zhang Xiaoming"])
      #expect(await opened.read(at: now) { $0.followUps(of: guest) } == profile.followUps)
    }
  }

  @Test func `the page reads names out for terminals without Han`() async throws {
    let room = try TemporaryStore()
    let store = try await store(in: room)
    let guest = DocumentID.member("M1")
    let event = store.mintID()
    let commands: [CareCommand] = [
      .thankYou(regular: guest, reason: "kind", id: store.mintID()),
      .addEvent(title: "Cupping", at: now, seats: nil, id: event),
      .signUp(event: event, regular: guest),
    ]
    for command in commands { _ = try await store.perform(.care(command), by: Doer(now: now)) }
    let page = await store.read(at: now) { $0.care() }
    #expect(page.birthdays.map(\.regular.reading) == ["Zhang Xiaoming"])
    #expect(page.thankYous.map(\.regular.reading) == ["Zhang Xiaoming"])
    #expect(page.events.flatMap(\.guests).map(\.reading) == ["Zhang Xiaoming"])
    #expect(
      await store.read(at: now) { $0.events() }.flatMap(\.guests).map(\.reading) == [
        "Zhang Xiaoming"
      ])
    #expect(await store.read(at: now + 86_400_000) { $0.events() }.isEmpty)
    #expect(await store.read(at: now + 86_400_000) { $0.events(withPast: true) }.count == 1)
  }

  @Test func `guests who keep to their rhythm are expected, others stand behind them`() async throws
  {
    let room = try TemporaryStore()
    let store = try await room.open()
    let rows = ["id,name,consent,birthday"] + (1...4).map { "M\($0),Guest \($0),verbal,11-25" }
    _ = try await store.importMembers(rows.joined(separator: "\n"))
    let day: Int64 = 86_400_000
    for visit in 1...5 {
      let id = store.mintID()
      let checkIn = CheckIn(regular: .member("M3"))
      _ = try await store.perform(
        .visits(.checkIn(checkIn, id: id)), by: Doer(now: now - Int64(visit) * day))
    }
    let page = await store.read(at: now) { $0.care() }
    let days = ExpectedCelebrations(page.birthdays)
    #expect(page.birthdays.count == 4)
    #expect(days.expected.map(\.regular.label) == ["M3"])
    #expect(Set(days.rest.map(\.regular.label)) == ["M1", "M2", "M4"])
  }
}
