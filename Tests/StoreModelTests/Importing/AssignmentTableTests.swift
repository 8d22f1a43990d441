import Foundation
import Testing

@testable import StoreModel

struct AssignmentTableTests {
  private static let shanghai = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt

  private func read(_ text: String) throws -> [RowOutcome<AssignmentRow>] {
    var table = try AssignmentTable(Array(text.utf8), zone: Self.shanghai)
    var outcomes: [RowOutcome<AssignmentRow>] = []
    while let outcome = table.next() { outcomes.append(outcome) }
    return outcomes
  }

  private func rows(_ text: String) throws -> [AssignmentRow] {
    try read(text).compactMap { if case .row(let row, _, _) = $0 { row } else { nil } }
  }

  private static let row: AssignmentRow = {
    var row = AssignmentRow(offer: "c", member: "M1", at: .at("2026-11-22T09:30"))
    row.tillID = "A1"
    return row
  }()

  @Test(arguments: [
    "id,offer,member,at\nA1,c,M1,2026-11-22T09:30\n",
    "编号,优惠,会员,时间\nA1,c,M1,2026-11-22 09:30\n",
    "发放时间;会员编号;优惠编号;编号\n2026-11-22T01:30:00Z;M1;c;A1\n",
  ])
  func `columns stand in any order and either language`(text: String) throws {
    #expect(try rows(text) == [Self.row])
  }

  @Test func `what a row cannot do without is missing, and told by its column`() throws {
    let text = "id,offer,member,at\nA1,,M1,1\nA2,c,,1\nA3,c,M1,\nA4,c,M1,soon\n"
    let problems = try read(text).compactMap { outcome -> RowProblem? in
      if case .refused(let row) = outcome { row.problem } else { nil }
    }
    #expect(
      problems == [
        .missing(field: "offer"), .missing(field: "member"), .missing(field: "at"),
        .invalid(field: "at", value: "soon"),
      ])
  }

  @Test func `the same id twice with other contents is refused`() throws {
    let text = "id,offer,member,at\nA1,c,M1,1795225194\nA1,c,M2,1795225194\nA1,c,M1,1795225194\n"
    let outcomes = try read(text)
    guard case .refused(let row) = outcomes[1] else {
      Issue.record("taken twice")
      return
    }
    #expect(row.problem == .duplicateID("A1") && outcomes.count == 3)
  }

  @Test func `a file is told from those of visits and members by its header`() {
    #expect(TableKind.guess(header: ["id", "offer", "member", "at"]) == .assignments)
    #expect(TableKind.guess(header: ["offer", "member", "at"]) == .assignments)
    #expect(TableKind.guess(header: ["id", "offer", "member", "at", "fen"]) == .visits)
    #expect(TableKind.guess(header: ["id", "name"]) == .members)
  }
}
