import Documents
import Foundation
import Simulation
import StoreModel
import Synchronization
import Testing

@testable import StoreSession

/// Holds the counts of `QueryCosts`: what an answer costs does not grow with the store.
@Suite struct QueryCostTests {
  /// A store of so many members, each with a visit.
  private func store(of members: Int, in room: TemporaryStore) async throws -> OpenStore {
    let store = try await room.open()
    let rows = (0..<members).map { "M\($0),Guest \($0),verbal" }
    _ = try await store.importMembers("id,name,consent\n" + rows.joined(separator: "\n") + "\n")
    let visits = (0..<members).map { "\($0),M\($0),\(1_795_000_000 + $0)" }
    let csv = "id,member,at\n" + visits.joined(separator: "\n") + "\n"
    _ = try await store.importTable(
      ImportRequest(kind: .visits, bytes: Array(csv.utf8), name: "v.csv", doer: Doer(now: 1)))
    try await store.warmUp()
    return store
  }

  /// Documents looked into and memory asked for by the second of two pages of a query.
  private func cost(_ query: String, in store: OpenStore) async -> (documents: Int, made: Int) {
    await store.read(at: 1_795_100_000_000) { reader in
      _ = reader.page(query, offset: 0, count: QueryCosts.rows)
      var made = 0
      let documents = SeenDocuments()
      DecodingCount.$add.withValue(documents.add) {
        made = Allocations.made {
          let page = reader.page(query, offset: 0, count: QueryCosts.rows)
          #expect(page.rows.count == QueryCosts.rows)
        }
      }
      return (documents.count, made)
    }
  }

  @Test(arguments: ["", "g", "guest 1"])
  func `a query looks into what it lists and nothing else, however large the store`(
    query: String
  ) async throws {
    for members in [400, 1600] {
      let room = try TemporaryStore()
      let found = await cost(query, in: try await store(of: members, in: room))
      #expect(found.documents == QueryCosts.documentsPerRow * QueryCosts.rows, "of \(members)")
      // Everybody is called Guest; without a query nobody is looked up.
      let matching = query.isEmpty ? 0 : members * QueryCosts.allocationsPerMatch
      let made = found.made - matching
      #expect(QueryCosts.allocationsPerPage.holds(made), "\(found.made) of \(members)")
    }
  }
}

/// Counts the documents that are looked into.
private final class SeenDocuments: Sendable {
  private let seen = Mutex(0)

  var count: Int { seen.withLock(\.self) }

  @Sendable func add() { seen.withLock { $0 += 1 } }
}
