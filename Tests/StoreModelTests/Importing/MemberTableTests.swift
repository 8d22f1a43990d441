import Foundation
import Testing

@testable import StoreModel

@Suite("Reading a members file")
struct MemberTableTests {
  @Test func `every column of a full row is read`() throws {
    let text = """
      id,name,call_name,phone,birthday,joined,tier,stars,asof,usual,constraints,cue,note,card,\
      consent
      M1, 张小明 ,Tony,+86 138-0013-8000,1972-02-29,2024/2/5,gold,10.3,2026-01-31,\
      G N L|I T L,dairy|nut,blue helmet,likes the window,4617,signed:offers+remember
      """
    var row = MemberRow(name: "张小明")
    row.tillID = "M1"
    row.callName = "Tony"
    row.phone = "13800138000"
    row.birthday = "02-29"
    row.joined = "2024-02-05"
    row.tier = "gold"
    row.stars = 10_300
    row.asOf = 1_769_875_199_999
    row.usual = ["G N L", "I T L"]
    row.constraints = [.dairy, .treeNut, .peanut]
    row.cue = "blue helmet"
    row.note = "likes the window"
    row.card = "4617"
    row.consent = .signed
    row.scopes = [.remember, .offers]
    #expect(try read(text) == [.row(row, line: 2, warnings: [])])
  }

  @Test(arguments: [
    "name,id,tier", "姓名;编号;等级", "Name\tID\tTier", " ＮＡＭＥ ,Id, TIER ", "姓 名,會員編號,等級",
  ])
  func `headers are read in both languages, any order, case and width`(header: String) throws {
    let separator = header.first { ",;\t".contains($0) }.map(String.init) ?? ","
    let row = ["张三", "M1", "gold"].joined(separator: separator)
    var expected = MemberRow(name: "张三")
    expected.tillID = "M1"
    expected.tier = "gold"
    #expect(try read(header + "\n" + row) == [.row(expected, line: 2, warnings: [])])
  }

  @Test func `unknown and repeated columns are told and left out`() throws {
    let table = try table("name,shoe size,tier,TIER\nAnn,9,gold,silver")
    #expect(table.unknownColumns == ["shoe size", "TIER"])
    #expect(table.columns.columns == [.name, .tier])
  }

  @Test func `a file without names is refused, with what it may be instead`() {
    #expect(
      throws: ImportError.missingColumn(
        .members, name: "name", found: ["id", "member", "at"], looksLike: .visits)
    ) { try table("id,member,at\n1,M1,1700000000") }
    #expect(
      throws: ImportError.missingColumn(.members, name: "name", found: ["x"], looksLike: nil)
    ) { try table("x\n1") }
    #expect(throws: ImportError.empty) { try table("\n\n") }
  }

  @Test(arguments: [
    ("birthday", "13-40"), ("birthday", "2023-02-29"), ("joined", "yesterday"), ("stars", "many"),
    ("stars", "1.2345"), ("phone", "none"), ("phone", "1.53654E+10"), ("consent", "perhaps"),
    ("asof", "2026-13-01"),
  ])
  func `a bad optional field is left out and told, the row stays`(column: String, value: String)
    throws
  {
    let warning = RowWarning(line: 2, what: .dropped(field: column, value: value))
    let outcome = try read("name,\(column)\nAnn,\(value)")
    #expect(outcome == [.row(MemberRow(name: "Ann"), line: 2, warnings: [warning])])
  }

  @Test
  func `a row without a name and an id with other contents are refused, the others stay`() throws {
    let outcomes = try read("id,name\nM1,Ann\nM2, \nM1,Bob\nM1,Ann\nM3,Cid,extra\nM4\nM5,Dee,\n")
    let problems: [RowProblem?] = outcomes.map { outcome in
      switch outcome {
      case .row: nil
      case .refused(let row): row.problem
      }
    }
    let tooMany = CSVProblem.tooManyFields(found: 3, expected: 2)
    #expect(
      problems == [
        nil, .missing(field: "name"), .duplicateID("M1"), nil, .unreadable(tooMany),
        .missing(field: "name"), nil,
      ])
  }

  @Test(arguments: [
    ("Jose\u{301}", "José", []), ("\u{3000}王 五\u{A0}", "王 五", []),
    ("A\u{202E}nn", "Ann", [RowProblem.cleaned(field: "name")]),
    ("A\u{0}nn", "Ann", [.cleaned(field: "name")]),
    ("A\u{61C}nn", "Ann", [.cleaned(field: "name")]), ("👩‍👧", "👩‍👧", []),
    (
      String(repeating: "x", count: 65), String(repeating: "x", count: 64),
      [.shortened(field: "name", limit: 64)]
    ),
  ])
  func `names are cleaned, normalised and limited`(
    raw: String, name: String, problems: [RowProblem]
  ) throws {
    let warnings = problems.map { RowWarning(line: 2, what: $0) }
    #expect(try read("name\n\(raw)") == [.row(MemberRow(name: name), line: 2, warnings: warnings)])
  }

  @Test func `marks piled on one character do not outgrow the limit of bytes`() throws {
    let outcome = try read("name\nA" + String(repeating: "\u{301}\u{302}", count: 5000))
    guard case .row(let row, _, let warnings) = outcome.first else {
      Issue.record("the row was refused")
      return
    }
    #expect(row.name.utf8.count <= FieldText.bytesMax)
    #expect(warnings.map(\.what) == [.shortened(field: "name", limit: 64)])
  }

  @Test func `a note that holds what notes must not hold is left out and told`() throws {
    let outcome = try read(
      "name,note\nAnn,call 13800138000\nBob,\(String(repeating: "n", count: 141))")
    let first = RowWarning(line: 2, what: .note(.phoneNumber))
    let second = RowWarning(line: 3, what: .note(.tooLong(limit: 140)))
    #expect(
      outcome == [
        .row(MemberRow(name: "Ann"), line: 2, warnings: [first]),
        .row(MemberRow(name: "Bob"), line: 3, warnings: [second]),
      ])
  }

  private func table(_ text: String) throws -> MemberTable {
    try MemberTable(Array(text.utf8), zone: #require(TimeZone(identifier: "Asia/Shanghai")))
  }

  private func read(_ text: String) throws -> [RowOutcome<MemberRow>] {
    var table = try table(text)
    var outcomes: [RowOutcome<MemberRow>] = []
    while let outcome = table.next() { outcomes.append(outcome) }
    return outcomes
  }
}
