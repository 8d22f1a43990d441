import Foundation
import Testing

@testable import StoreModel

@Suite("What tills and spreadsheets do to files")
struct TillTrickTests {
  @Test func `rows of nothing are passed over, before the header too`() throws {
    let rows = try members(
      ",,\n id,name,phone\n,,\nM1,Ann,\n\"\",\" \",\"\"\n\u{3000},,\n\u{0},\u{0}\n;\n")
    #expect(rows.rows.map(\.name) == ["Ann"])
    #expect(rows.problems == [.missing(field: "name")])
  }

  @Test func `a text a spreadsheet was made to keep is the text inside`() throws {
    let rows = try members(
      "id,=\"name\",phone,card,note\n=\"00123\",'t Hooft,'13800138000,\"=\"\"0046\"\"\",'-no sugar\n"
    )
    let row = try #require(rows.rows.first)
    #expect(row.tillID == "00123" && row.name == "'t Hooft" && row.phone == "13800138000")
    #expect(row.card == "0046" && row.note == "-no sugar")
    #expect(rows.warnings.isEmpty)
  }

  @Test func `a record of a spreadsheet stands in the rejects as the file has it`() throws {
    let rows = try members("id,name\n=\"007\",\n")
    #expect(rows.refused.first?.fields == ["=\"007\"", ""])
  }

  @Test(arguments: [
    ("birthday", "1970-01-01"), ("birthday", "1900/1/1"), ("joined", "1970-01-01 08:00:00"),
    ("joined", "19000101"), ("asof", "1970-01-01T00:00:00Z"), ("joined", "0000-00-00"),
    ("joined", "1899-12-30"), ("birthday", "9999-12-31"),
  ])
  func `a date that means none is left out and told`(column: String, value: String) throws {
    let rows = try members("name,\(column)\nAnn,\(value)\n")
    #expect(rows.rows == [MemberRow(name: "Ann")])
    #expect(rows.warnings == [.defaultDate(field: column, value: value)])
  }

  @Test(arguments: ["2026", "0", "19724", "70000", "1"])
  func `a number that is no day is left out and told, and refuses a visit`(value: String) throws {
    let rows = try members("name,asof,joined\nAnn,\(value),\(value)\n")
    #expect(rows.rows == [MemberRow(name: "Ann")])
    #expect(
      rows.warnings == [
        .dropped(field: "joined", value: value), .dropped(field: "asof", value: value),
      ])
    #expect(try visits("at\n\(value)\n").problems == [.invalid(field: "at", value: value)])
  }

  @Test func `a spreadsheet's day is that day, and its time the store's`() throws {
    let rows = try members("name,birthday,joined,asof\nAnn,29221,45987.5,45987\n")
    let row = try #require(rows.rows.first)
    #expect(row.birthday == "01-01" && row.joined == "2025-11-26")
    #expect(row.asOf == 1_764_172_799_999)
    let visits = try visits("at\n45987.3125\n45987\n")
    #expect(visits.rows.map(\.at) == [1_764_113_400_000, 1_764_129_600_000])
    #expect(visits.warnings == [.noTimeOfDay(field: "at")])
  }

  @Test(arguments: ["1970-01-01", "1900-01-01 00:00", "1970-01-01T00:00:00Z", "123456789"])
  func `no visit is put into 1970`(at: String) throws {
    #expect(try visits("at\n\(at)\n").problems == [.invalid(field: "at", value: at)])
  }

  @Test func `what lies in the future is told; only a visit stays`() throws {
    let rows = try members(
      "name,joined,asof,birthday\nAnn,2027-01-01,2027-01-01,2068-03-04\nBob,2026-11-30,2026-11-30,\n"
    )
    #expect(rows.rows.map(\.joined) == [nil, "2026-11-30"])
    #expect(rows.rows.map { $0.asOf == nil } == [true, false])
    #expect(rows.rows.first?.birthday == "03-04")
    #expect(
      rows.warnings == [
        .doubtful(field: "birthday", value: "2068-03-04"),
        .inFuture(field: "joined", value: "2027-01-01", isKept: false),
        .inFuture(field: "asof", value: "2027-01-01", isKept: false),
      ])
    let visits = try visits("at\n2026-12-01 09:00\n2026-11-30 12:05\n2026-11-30\n")
    #expect(visits.rows.count == 3)
    #expect(
      visits.warnings.filter { $0 != .noTimeOfDay(field: "at") }
        == [.inFuture(field: "at", value: "2026-12-01 09:00", isKept: true)])
  }

  @Test func `of two phones one is kept and the other told`() throws {
    let rows = try members("name,phone\nAnn,13800138000/13900139000\nBob,021-55551234转812\n")
    #expect(rows.rows.map(\.phone) == ["13800138000", "02155551234"])
    #expect(
      rows.warnings == [
        .keptPart(field: "phone", kept: "13800138000", leftOut: "13900139000"),
        .keptPart(field: "phone", kept: "02155551234", leftOut: "转812"),
      ])
  }

  @Test(arguments: ["6.22202E+15", "6222021234567890000", "1E+10"])
  func `a number that lost its digits is left out of every field that is one`(value: String) throws
  {
    let rows = try members("id,name,phone,card\n,Ann,,\(value)\n,Cid,,4617.0\n")
    #expect(rows.rows.map(\.card) == [nil, "4617"])
    #expect(rows.warnings == [.dropped(field: "card", value: value)])
    guard SheetText.isRounded(value) else { return }
    #expect(try members("id,name\n\(value),Ann\n").rows.map(\.tillID) == [nil])
    let visits = try visits("id,member,at,receipt\n\(value),\(value),1787526000,\(value)\n")
    #expect(visits.rows == [VisitRow(at: 1_787_526_000_000)])
    #expect(visits.warnings.count == 3)
  }

  @Test(arguments: [
    ("M7", "m7"), ("M7", "M007"), ("7", "007"), ("7", "7.0"), ("M7", "Ｍ7"), ("A-1", "a-01"),
    ("0", "00"), ("A0", "a00"), ("B0-1", "B00-01"),
  ])
  func `ids that are nearly one are told with the line of the first`(one: String, other: String)
    throws
  {
    let rows = try members("id,name\n\(one),Ann\n9,Bob\n\(other),Ann\n")
    #expect(rows.rows.map(\.name) == ["Ann", "Bob", "Ann"])
    #expect(rows.warnings == [.sameAs(line: 2)])
  }

  @Test func `rows without ids that are nearly one are told too, others are not`() throws {
    let rows = try members(
      "name,phone\nAnn Lee,13800138000\nann  lee,138-0013-8000\nＡｎｎＬｅｅ,13800138000\nAnn Lee,139\n")
    #expect(rows.lines(of: .sameAs(line: 2)) == [3, 4])
    let apart = try members("id,name\nM10,Ann\nM1,Ann\nM100,Ann\n10M,Ann\nM1,Ann\n")
    #expect(apart.warnings.isEmpty)
  }

  @Test(arguments: [("A", "A0"), ("B0-1", "B-1"), ("0", "-"), ("X00Y", "XY"), ("10", "1")])
  func `a zero that is the number itself tells two ids apart`(one: String, other: String) throws {
    #expect(try members("id,name\n\(one),Ann\n\(other),Ann\n").warnings.isEmpty)
  }

  private struct Read<Row: Equatable & Sendable> {
    var rows: [Row] = []
    var told: [RowWarning] = []
    var refused: [RefusedRow] = []
    var problems: [RowProblem] { refused.map(\.problem) }
    var warnings: [RowProblem] { told.map(\.what) }

    mutating func add(_ outcome: RowOutcome<Row>) {
      switch outcome {
      case .refused(let row): refused.append(row)
      case .row(let row, _, let warnings):
        rows.append(row)
        told += warnings
      }
    }

    func lines(of problem: RowProblem) -> [Int] { told.filter { $0.what == problem }.map(\.line) }
  }

  /// Noon of 2026-11-30 in Shanghai.
  private static let now: Int64 = 1_796_011_200_000

  private func members(_ text: String) throws -> Read<MemberRow> {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var table = try MemberTable(Array(text.utf8), zone: zone, now: Self.now)
    var read = Read<MemberRow>()
    while let outcome = table.next() { read.add(outcome) }
    return read
  }

  private func visits(_ text: String) throws -> Read<VisitRow> {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var table = try VisitTable(Array(text.utf8), zone: zone, now: Self.now)
    var read = Read<VisitRow>()
    while let outcome = table.next() { read.add(outcome) }
    return read
  }
}
