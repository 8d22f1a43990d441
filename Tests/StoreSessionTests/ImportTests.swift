import Foundation
import StoreModel
import Synchronization
import Testing

@testable import StoreSession

@Suite("Importing a till's export into a store")
struct ImportTests {
  private let csv = """
    id,name,phone,consent,birthday
    M1,张小明,13512345678,verbal,04-16
    M2,,13512345679,verbal,04-17
    M3,Chloé,13512345670,verbal,13-40
    M1,Somebody Else,,verbal,
    """

  @Test func `good rows stay, bad ones are written down for their owner alone`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    let report = try await store.importMembers(csv)
    #expect(report.read == 4)
    #expect(report.tally.added == 2)
    #expect(report.refused == 2)
    #expect(report.tally.warnings.map(\.line) == [4])
    let path = try #require(report.rejectsPath)
    #expect(path.hasPrefix(room.data.path + "/rejected/till-"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("missing"))
    #expect(text.contains("Somebody Else"))
  }

  @Test func `a dry run says what would happen and writes nothing`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    let before = try room.records()
    let dry = try await store.importMembers(csv, dryRun: true)
    #expect(dry.rejectsPath == nil)
    #expect(try room.records() == before)
    let real = try await store.importMembers(csv)
    #expect(dry.tally == real.tally)
    #expect(dry.refused == real.refused)
  }

  @Test func `the same file again writes nothing`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.importMembers(csv)
    let before = try room.records()
    let report = try await store.importMembers(csv)
    #expect(report.tally.unchanged == 2)
    #expect(try room.records() == before)
  }

  @Test func `a cancelled import leaves whole rows, and the next one completes it`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    let rows = (0..<3000).map { "M\($0),Guest \($0),verbal,G N L" }
    let csv = (["id,name,consent,usual"] + rows).joined(separator: "\n")
    let work = Task {
      try await store.importTable(
        ImportRequest(
          kind: .members, bytes: Array(csv.utf8), name: "m.csv", doer: Doer(now: 1))
      ) { progress in
        if progress.rows >= 1000 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let report = try await work.value.report
    #expect(report.wasCancelled)
    #expect(report.read == 1000)
    await store.close()
    let again = try await room.open()
    #expect(await again.read(\.regularCount) == 1000)
    let rest = try await again.importMembers(csv)
    #expect(rest.tally.unchanged == 1000)
    #expect(rest.tally.added == 2000)
    #expect(await again.read(\.regularCount) == 3000)
  }

  @Test func `a file that is no table is refused whole`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    await #expect(throws: StoreError.unreadableTable(.empty)) {
      try await store.importMembers("")
    }
  }
}

@Suite("Importing visits a store knows otherwise")
struct KnownVisitTests {
  @Test func `the refused record stands in the rejects file as the till wrote it`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    func take(_ csv: String) async throws -> ImportReport {
      try await store.importTable(
        ImportRequest(kind: .visits, bytes: Array(csv.utf8), name: "v.csv", doer: Doer(now: 1))
      ).report
    }
    _ = try await take("id,member,at,fen\nV1,M1,1795000000,3000\n")
    let report = try await take("id,member,at,fen\nV1,M1,1795000000,9900\nV2,,1795000001,1\n")
    #expect(report.refused == 1)
    #expect(report.tally.added == 1)
    let path = try #require(report.rejectsPath)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("V1,M1,1795000000,9900,2,"))
  }
}
