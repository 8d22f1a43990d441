import Documents
import Foundation
import Journaling
import StoreModel
import Testing

@testable import StoreSession

@Suite("An open store")
struct OpenStoreTests {
  @Test func `what was acknowledged is there when the store is opened again`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    let id = try await store.add("张小明")
    await store.close()
    let again = try await room.open()
    #expect(again.recovery == nil)
    #expect(await again.names("zhangxm") == ["张小明"])
    let found = try #require(await again.read { $0.id(named: id) })
    #expect(await again.profile(found)?.summary.name == "张小明")
  }

  @Test func `two openings of one directory see each other's changes`() async throws {
    let room = try TemporaryStore()
    let one = try await room.open()
    let two = try await room.open()
    #expect(await two.names("") == [])
    try await one.add("Chloé")
    #expect(try await two.follow())
    #expect(await two.names("chloe") == ["Chloé"])
    #expect(try await !two.follow())
    try await two.add("王芳")
    try await one.add("李雷")
    #expect(Set(await one.names("")) == ["Chloé", "王芳", "李雷"])
    _ = try await two.follow()
    #expect(Set(await two.names("")) == ["Chloé", "王芳", "李雷"])
  }

  @Test
  func `changes from many tasks at once are all kept, each under its own stamp`() async throws {
    let room = try TemporaryStore()
    let one = try await room.open()
    let two = try await room.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          try await (number.isMultiple(of: 2) ? one : two).add("Guest \(number)")
        }
      }
      try await group.waitForAll()
    }
    let again = try await room.open()
    #expect(await again.read(\.regularCount) == 40)
    #expect(try await StoreCheck.run(at: room.data).isIntact)
  }

  @Test func `a query that found nobody finds who is added next`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    #expect(await store.names("zxm") == [])
    try await store.add("张小明")
    #expect(await store.names("zxm") == ["张小明"])
  }

  @Test func `the list without a query begins with the latest visit`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.importMembers("id,name,consent\nA,甲一,verbal\nB,乙二,verbal\n")
    let visits = "id,member,at\n1,A,1795000000\n2,B,1795100000\n"
    _ = try await store.importTable(
      ImportRequest(
        kind: .visits, bytes: Array(visits.utf8), name: "v.csv", doer: Doer(now: 1)))
    #expect(await store.names("") == ["乙二", "甲一"])
  }

  @Test func `a refused command writes nothing and says why`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    let before = try room.records()
    await #expect(throws: StoreError.refused(.regulars(.nothingToCallThem))) {
      try await store.perform(
        .regulars(.add(NewRegular(), id: store.mintID())), by: Doer(now: 1))
    }
    #expect(try room.records() == before)
  }

  @Test func `a torn tail is cut and told, and everything before it is there`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("张小明")
    await store.close()
    try room.tearLog()
    let again = try await room.open()
    #expect(again.recovery?.bytesCut == 5)
    #expect(await again.names("") == ["张小明"])
    try await again.add("王芳")
    #expect(try await StoreCheck.run(at: room.data).isIntact)
  }

  @Test func `damage before the tail is refused with its place`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    for number in 0..<5 { try await store.add("Guest \(number)") }
    await store.close()
    var bytes = try Data(contentsOf: room.log)
    bytes[200] ^= 0x40
    try bytes.write(to: room.log)
    let error = await #expect(throws: StoreError.self) { try await room.open() }
    guard case .journal(.damaged(let file, let offset)) = error else {
      Issue.record("\(String(describing: error)) names no damage")
      return
    }
    #expect(file == "000001.log")
    #expect(offset <= 200)
    let check = try await StoreCheck.run(at: room.data)
    #expect(!check.isIntact)
    #expect(check.damage.first?.file == "000001.log")
  }
}

@Suite("A torn tail that cannot be mended")
struct UnmendedTests {
  @Test func `who only asks is answered, and who was refused still learns what others wrote`()
    async throws
  {
    let room = try TemporaryStore()
    let screen = try await room.open()
    try await screen.add("张小明")
    let other = try await room.open()
    try await other.add("王芳")
    await other.close()
    try room.tearLog()
    let quarantine = room.data.appendingPathComponent("quarantine")
    try Data().write(to: quarantine)
    await #expect(throws: StoreError.self) { try await screen.add("李雷") }
    #expect(Set(await screen.names("")) == ["张小明", "王芳"])
    let reader = try await room.open()
    #expect(reader.unmended != nil && reader.recovery == nil)
    #expect(Set(await reader.names("")) == ["张小明", "王芳"])
    await #expect(throws: StoreError.self) { try await reader.add("李雷") }
    try FileManager.default.removeItem(at: quarantine)
    try await reader.add("李雷")
    _ = try await screen.follow()
    #expect(Set(await screen.names("")) == ["张小明", "王芳", "李雷"])
    let again = try await room.open()
    #expect(again.unmended == nil)
  }
}
