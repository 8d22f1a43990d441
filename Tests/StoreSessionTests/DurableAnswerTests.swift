import Foundation
import Journaling
import Simulation
import StoreModel
import Testing

@testable import StoreSession

/// What can be asked twice: the second time nothing changes.
enum Repeated: CaseIterable {
  case setting, checkIn, members, menu

  /// Asks for it; whether the answer was that nothing changes.
  func ask(of store: OpenStore) async throws -> Bool {
    switch self {
    case .setting:
      _ = try await store.perform(.settings(.change([.storeName: "Bund"])), by: Doer(now: 1))
      return true
    case .checkIn:
      var visit = CheckIn()
      visit.regular = .member("M1")
      let doer = Doer(now: 1_795_000_000_000)
      do {
        _ = try await store.perform(.visits(.checkIn(visit, id: store.mintID())), by: doer)
        return false
      } catch StoreError.refused {
        return true
      }
    case .members:
      return try await store.importMembers("id,name,consent\nM2,王芳,verbal\n").tally.unchanged == 1
    case .menu:
      let menu = #"[{"box":"milk","code":"O","name":"Oat"}]"#
      let report = try await store.importMenu(Array(menu.utf8), by: Doer(now: 1))
      return report.tally.unchanged == 1
    }
  }
}

@Suite("An answer that changes nothing")
struct DurableAnswerTests {
  private static let log = "000001.log"

  /// A store with one member, and what is asked of the disk of who made it.
  private func begin(_ room: TemporaryStore) async throws -> (OpenStore, DiskWatch) {
    let watch = DiskWatch()
    let store = try await room.open(watchedBy: watch)
    _ = try await store.importMembers("id,name,consent\nM1,张小明,verbal\n")
    // Behind the room for more, which is made beside the change.
    await store.rest()
    return (store, watch)
  }

  @Test(arguments: Repeated.allCases)
  func `rests on nothing that a power cut takes`(asked: Repeated) async throws {
    let room = try TemporaryStore()
    let (one, killed) = try await begin(room)
    killed.begin(.isNotReached)
    await #expect(throws: StoreError.self) { try await asked.ask(of: one) }
    let written = try room.records()
    #expect(killed.durable[Self.log]?.starts(with: written) == false)
    let watch = DiskWatch()
    let two = try await room.open(watchedBy: watch)
    #expect(try await asked.ask(of: two))
    #expect(watch.durable[Self.log]?.starts(with: written) == true)
    let cut = try TemporaryStore()
    try FileManager.default.copyItem(at: room.data, to: cut.data)
    try Data(watch.durable[Self.log] ?? []).write(to: cut.log)
    #expect(try await asked.ask(of: try await cut.open()))
  }

  @Test(arguments: Repeated.allCases)
  func `costs a sync once where nobody has proven it, and none after that`(
    asked: Repeated
  ) async throws {
    let room = try TemporaryStore()
    let (one, own) = try await begin(room)
    _ = try await asked.ask(of: one)
    await one.rest()
    own.begin()
    #expect(try await asked.ask(of: one))
    #expect(own.counts.syncs == 0 && own.counts.writes == 0)
    _ = try await one.add("李雷")
    let watch = DiskWatch()
    let two = try await room.open(watchedBy: watch)
    _ = try await two.follow()
    #expect(try await asked.ask(of: two))
    await two.rest()
    // The names of the generation are synced as well by whoever takes the lock first.
    #expect(watch.counts.syncs == 2)
    watch.begin()
    #expect(try await asked.ask(of: two))
    #expect(watch.counts.syncs == 0 && watch.counts.writes == 0)
  }

  @Test func `a dry run promises nothing and syncs nothing`() async throws {
    let room = try TemporaryStore()
    _ = try await begin(room)
    let watch = DiskWatch()
    let store = try await room.open(watchedBy: watch)
    let report = try await store.importMembers("id,name,consent\nM1,张小明,verbal\n", dryRun: true)
    #expect(report.tally.unchanged == 1)
    #expect(watch.counts.syncs == 0)
  }

  @Test func `is an error where the disk fails, while a refusal of a stopped store stays one`()
    async throws
  {
    let room = try TemporaryStore()
    let (one, _) = try await begin(room)
    _ = try await Repeated.checkIn.ask(of: one)
    _ = try await Repeated.setting.ask(of: one)
    let watch = DiskWatch()
    let two = try await room.open(watchedBy: watch)
    watch.begin(.fails)
    await #expect(throws: StoreError.journal(.stopped(errno: 5))) {
      try await Repeated.setting.ask(of: two)
    }
    for store in [one, two, try await room.open()] {
      await #expect(throws: StoreError.journal(.stopped(errno: 5))) {
        try await Repeated.setting.ask(of: store)
      }
      #expect(try await Repeated.checkIn.ask(of: store))
    }
  }
}
