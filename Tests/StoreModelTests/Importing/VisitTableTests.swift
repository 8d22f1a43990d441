import Foundation
import Testing

@testable import StoreModel

@Suite("Reading a visits file")
struct VisitTableTests {
  private static let sevenInShanghai: Int64 = 1_787_526_000_000

  @Test func `every column of a full row is read`() throws {
    let text = """
      id,member,at,fen,items,receipt,offer,store,void
      V1,M1,2026-08-24T07:00:00+08:00,3300,G N L|I T L,R-9,bogo,0412,1
      """
    var row = VisitRow(at: Self.sevenInShanghai)
    row.tillID = "V1"
    row.member = "M1"
    row.fen = 3300
    row.items = ["G N L", "I T L"]
    row.receipt = "R-9"
    row.offers = ["bogo"]
    row.store = "0412"
    row.isVoid = true
    #expect(try read(text) == [.row(row, line: 2, warnings: [])])
  }

  @Test(arguments: [
    "2026-08-24T07:00:00+08:00", "2026-08-23T23:00:00Z", "2026-08-23T23:00:00.000Z",
    "2026-08-24T07:00+0800",
    "2026-08-24 07:00", "2026/8/24 7:00:00", "1787526000", "1787526000000",
    "2026-08-23T18:00:00-05:00",
    "20260824T070000", "2026年8月24日 7:00", "２０２６-08-24 07:00", "1787526000.0",
  ])
  func `a moment is read however tills write it`(text: String) throws {
    #expect(
      try read("at\n\(text)") == [.row(VisitRow(at: Self.sevenInShanghai), line: 2, warnings: [])])
  }

  @Test func `a fraction of a second counts to the millisecond`() throws {
    let expected = RowOutcome.row(VisitRow(at: Self.sevenInShanghai + 250), line: 2, warnings: [])
    #expect(try read("at\n2026-08-23T23:00:00.2509Z") == [expected])
    #expect(try read("at\n1787526000.25") == [expected])
  }

  @Test(arguments: [
    "soon", "2026-02-30T07:00:00Z", "2026-08-24T25:00", "24.08.2026 07:00", "12345678901",
    "2026-08-24T07:00:00+99:00",
  ])
  func `what is no moment refuses the row`(text: String) throws {
    let outcome = try read("at,id\n\(text),V1")
    let row = RefusedRow(
      line: 2, problem: .invalid(field: "at", value: text), fields: [text, "V1"], raw: "\(text),V1")
    #expect(outcome == [.refused(row)])
  }

  @Test func `a missing moment refuses the row, a missing time of day is noon and told`() throws {
    let outcomes = try read("id,at\nV1,\nV2,2026-08-24\n")
    var noon = VisitRow(at: Self.sevenInShanghai + 5 * 3_600_000)
    noon.tillID = "V2"
    let refused = RefusedRow(
      line: 2, problem: .missing(field: "at"), fields: ["V1", ""], raw: "V1,")
    let warning = RowWarning(line: 3, what: .noTimeOfDay(field: "at"))
    #expect(outcomes == [.refused(refused), .row(noon, line: 3, warnings: [warning])])
  }

  @Test func `amounts in yuan become fen, and the fen column wins`() throws {
    let outcomes = try read(
      "at,amount,fen\n1787526000,33.50,\n1787526000,33.50,3000\n1787526000,33.505,\n")
    let rows: [Int64?] = outcomes.map { outcome in
      if case .row(let row, _, _) = outcome { row.fen } else { -1 }
    }
    #expect(rows == [3350, 3000, nil])
  }

  @Test(arguments: [("是", true), ("TRUE", true), ("0", false), ("", false), ("否", false)])
  func `void is read in both languages`(word: String, isVoid: Bool) throws {
    var row = VisitRow(at: Self.sevenInShanghai)
    row.isVoid = isVoid
    #expect(try read("时间,作废\n1787526000,\(word)\n") == [.row(row, line: 2, warnings: [])])
  }

  @Test func `where clocks change, a local time is a moment that exists or would have`() throws {
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    let expected: [(String, Int64)] = [
      ("2026-11-01 00:30", 1_793_507_400_000), ("2026-11-01 01:30", 1_793_511_000_000),
      ("2026-11-01 02:30", 1_793_518_200_000), ("2026-03-08 02:30", 1_772_955_000_000),
      ("2026-03-08 03:30", 1_772_955_000_000),
    ]
    for (text, moment) in expected {
      #expect(WrittenTime.instant(text, zone: zone) == .moment(moment), "\(text)")
    }
  }

  @Test func `a members file is recognised`() {
    let bytes = Array("编号,姓名,手机\n1,Ann,138".utf8)
    let found = ["编号", "姓名", "手机"]
    #expect(
      throws: ImportError.missingColumn(.visits, name: "at", found: found, looksLike: .members)
    ) {
      try VisitTable(bytes, zone: .gmt)
    }
  }

  private func read(_ text: String) throws -> [RowOutcome<VisitRow>] {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var table = try VisitTable(Array(text.utf8), zone: zone)
    var outcomes: [RowOutcome<VisitRow>] = []
    while let outcome = table.next() { outcomes.append(outcome) }
    return outcomes
  }
}
