import Lookup
import StoreModel
import Testing

@testable import StoreSession

/// Who bears the same name, and whose number is meant.
@Suite struct NamesakesTests {
  private static let moment: Int64 = 1_795_300_000_000

  private func store(_ rows: String, in room: TemporaryStore) async throws -> OpenStore {
    let store = try await room.open()
    _ = try await store.importMembers(
      "id,name,call_name,phone,card,cue,consent\n" + rows + "\n")
    return store
  }

  private func told(_ query: String, in store: OpenStore, count: Int = 50) async -> [String] {
    await store.read(at: Self.moment) { reader in
      reader.page(query, offset: 0, count: count).rows.map {
        $0.label + ($0.hasNamesake ? "+" : "") + ($0.matched.map { " " + $0.rawValue } ?? "")
      }
    }
  }

  @Test func `a namesake counts who stands beyond the window or does not answer at all`()
    async throws
  {
    let room = try TemporaryStore()
    let rows = """
      A,张小明,,13800005678,,blue helmet,verbal
      B,张小明,,13900001234,,,verbal
      C,李雷,,13700005678,,,verbal
      D,,小李,13700000001,,,verbal
      """
    let store = try await store(rows, in: room)
    #expect(await told("5678", in: store) == ["A+ phone", "C phone"])
    #expect(await told("helmet", in: store) == ["A+ cue"])
    #expect(await told("张小明", in: store, count: 1).allSatisfy { $0.contains("+") })
    #expect(await told("", in: store, count: 1).count == 1)
    for query in ["5678", "helmet", "张小明", "lilei"] {
      let one = try await room.open(onlyFor: query)
      #expect(await told(query, in: one) == (await told(query, in: store)), "\(query)")
      await one.close()
    }
    let profile = await store.profile(.member("B"))
    #expect(profile?.summary.hasNamesake == true)
  }

  @Test func `who is gone or called otherwise by now is nobody's namesake`() async throws {
    let room = try TemporaryStore()
    let rows = "A,Ann,,,,,verbal\nB,Ann,,,,,verbal\nC,Bo,,,,,verbal\nD,Bo,,,,,verbal"
    let store = try await store(rows, in: room)
    #expect(await told("ann", in: store).sorted() == ["A+ name", "B+ name"])
    var edit = RegularEdit()
    edit.name = "Zoe"
    _ = try await store.perform(.regulars(.edit(.member("B"), edit)), by: Doer(now: 2000))
    _ = try await store.perform(.regulars(.erase(.member("D"))), by: Doer(now: 3000))
    #expect(await told("ann", in: store) == ["A name"])
    #expect(await told("bo", in: store) == ["C name"])
    for query in ["ann", "bo"] {
      let one = try await room.open(onlyFor: query)
      #expect(await told(query, in: one) == (await told(query, in: store)), "\(query)")
      await one.close()
    }
  }

  @Test(arguments: [
    ("13800005678", ["A phone"]), ("+86 138-0000-5678", ["A phone"]), ("5678", ["A", "B", "C"]),
    ("13700005678", ["B phone"]), ("13611115678", []),
    ("62345678", ["C phone"]), ("021-62345678", ["C phone"]), ("99990000", ["D card"]),
    ("13600004617", ["E card"]), ("78901234", []),
  ])
  func `a whole number is compared with every digit that is known`(
    typed: String, found: [String]
  ) async throws {
    let room = try TemporaryStore()
    let rows = """
      A,Ann,,13800005678,,,verbal
      B,Bo,,13700005678,,,verbal
      C,Cy,,021-62345678,,,verbal
      D,Di,,,6222000099990000,,verbal
      E,Ed,,,4617,,verbal
      """
    let store = try await store(rows, in: room)
    let all = await told(typed, in: store)
    #expect(typed.count == 4 ? all.count == found.count : all == found)
    let one = try await room.open(onlyFor: typed)
    #expect(await told(typed, in: one) == all)
    await #expect(throws: StoreError.closed) { try await one.add("Zoe") }
  }

  @Test func `who has just this number stands before who only may`() async throws {
    let room = try TemporaryStore()
    let rows = "A,Ann,,13800004617,,,verbal\nB,Bo,,,4617,,verbal"
    let store = try await store(rows, in: room)
    _ = try await store.importTable(
      ImportRequest(
        kind: .visits, bytes: Array("id,member,at\n1,B,1795200000\n".utf8), name: "v.csv",
        doer: Doer(now: 1)))
    #expect(await told("13800004617", in: store) == ["A phone", "B card"])
    #expect(await told("4617", in: store) == ["B card", "A phone"])
  }
}
