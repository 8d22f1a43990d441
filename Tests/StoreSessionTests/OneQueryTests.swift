import Foundation
import Journaling
import StoreModel
import Testing

@testable import StoreSession

@Suite struct OneQueryTests {
  @Test(
    arguments: [
      "zhangxm", "zxm", "anna", "张", "xiaoming", "blue", "5678", "anan", "zanxiaomin", "nobody",
    ], [false, true]) func `answers like the whole store`(query: String, isCompacted: Bool)
    async throws
  {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.importMembers(Self.members)
    _ = try await store.importTable(
      ImportRequest(
        kind: .visits, bytes: Array(Self.visits.utf8), name: "v.csv", doer: Doer(now: 1)))
    if isCompacted { try await store.compact() }
    try await store.add("张晓梅")
    let expected = await store.read(at: 1_795_300_000_000) { $0.page(query, offset: 0, count: 30) }
    let asked = try await room.open(onlyFor: query)
    let page = await asked.read(at: 1_795_300_000_000) { $0.page(query, offset: 0, count: 30) }
    #expect(page.rows == expected.rows)
    #expect(page.total == expected.total)
  }

  @Test func `refuses changes: whoever was not read in would count as unknown`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("张小明")
    let asked = try await room.open(onlyFor: "zxm")
    await #expect(throws: StoreError.closed) { try await asked.add("王芳") }
  }

  @Test func `a torn tail is cut and told, and who stands before it is found`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("张小明")
    await store.close()
    try room.tearLog()
    let asked = try await room.open(onlyFor: "zxm")
    #expect(asked.recovery?.bytesCut == 5)
    #expect(await asked.names("zxm") == ["张小明"])
  }

  @Test func `what it learnt of readings is kept for the next`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("张小明")
    let asked = try await room.open(onlyFor: "zxm")
    #expect(await asked.names("zxm") == ["张小明"])
    try await asked.keepReadings()
    let again = try await room.open(onlyFor: "zxm")
    #expect(await again.names("zxm") == ["张小明"])
    #expect(await again.keeper.takeReadings() == nil)
  }

  private static let members = """
    id,name,call_name,phone,stars,cue,consent
    A,张小明,,13800005678,12.5,blue helmet,verbal
    B,张小美,小美,13900001234,3,,verbal
    C,Anna Müller,,13700005678,,,none
    D,Annabel Chan,,,7,"蓝头盔, blue",verbal
    E,章孝敏,,,,,verbal
    F,李雷,,13800009999,,two dogs,verbal
    G,张小明,,13800000001,1,,verbal

    """

  private static let visits = """
    id,member,at
    1,G,1795000000
    2,A,1794000000
    3,D,1795100000
    4,C,1795200000

    """
}
