import Foundation
import Journaling
import Simulation
import StoreModel
import Testing

@testable import StoreSession

@Suite("A quiet evening")
struct RestTests {
  /// Changes a byte of the last guest's record, as a bad sector would later.
  private func damage(_ name: String, in room: TemporaryStore) throws {
    var bytes = try Data(contentsOf: room.log)
    let place = try #require(bytes.range(of: Data(name.utf8)))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: room.log)
  }

  @Test func `damage to the last change is damage once the terminal was idle`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("Ada")
    await store.rest()
    try await store.add("Beth")
    await store.rest()
    await store.rest()
    let bytes = try room.records()
    await store.rest()
    #expect(try room.records() == bytes, "one proof is enough")
    await store.close()
    try damage("Beth", in: room)
    let check = try await StoreCheck.run(at: room.data)
    #expect(!check.isIntact && check.damage.map(\.what) == [.damaged])
    let after = try Data(contentsOf: room.log)
    await #expect(throws: StoreError.self) { try await room.open() }
    #expect(try Data(contentsOf: room.log) == after)
  }

  @Test func `who opens to write proves what a command left, who only reads writes no byte`()
    async throws
  {
    let room = try TemporaryStore()
    let command = try await room.open()
    try await command.add("Ada")
    try await command.add("Beth")
    await command.close()
    let whole = try Data(contentsOf: room.log)
    let reader = try await room.open()
    #expect(await reader.names("beth") == ["Beth"])
    _ = try await reader.follow()
    _ = try await room.open(onlyFor: "ada")
    #expect(try Data(contentsOf: room.log) == whole)
    let watch = DiskWatch()
    let screen = try await room.open(watchedBy: watch)
    await screen.rest()
    #expect(watch.counts.writes > 0)
    try damage("Beth", in: room)
    #expect(try await !StoreCheck.run(at: room.data).isIntact)
  }

  @Test func `it costs a change nothing and no sync, and others are left to prove their own`()
    async throws
  {
    let room = try TemporaryStore()
    let watch = DiskWatch()
    let store = try await room.open(watchedBy: watch)
    try await store.add("Ada")
    await store.rest()
    watch.begin()
    try await store.add("Beth")
    #expect(watch.counts.syncs == JournalCosts.syncsPerChange)
    #expect(watch.counts.writes == JournalCosts.writesPerChange)
    watch.begin()
    await store.rest()
    #expect(watch.counts.writes == 0, "not yet idle")
    await store.rest()
    #expect(watch.counts.writes == 1 && watch.counts.syncs == JournalCosts.syncsPerProof)
    let other = try await room.open()
    await other.rest()
    try await other.add("Cleo")
    _ = try await store.follow()
    watch.begin()
    for _ in 0..<10 { await store.rest() }
    #expect(watch.counts.all == 0)
    await store.rest()
    #expect(watch.counts.writes == 1 && watch.counts.syncs == 1)
  }
}
