import Foundation
import Testing

@testable import StoreModel

@Suite("The file of refused records")
struct RejectsFileTests {
  @Test func `it repeats the columns and adds line and reason`() {
    var file = RejectsFile(header: ["id", "name"])
    file.add(
      RefusedRow(line: 3, problem: .missing(field: "name"), fields: ["M1"], raw: "M1"),
      reason: "no name")
    let broken = RowProblem.unreadable(.unclosedQuote)
    file.add(
      RefusedRow(line: 9, problem: broken, fields: nil, raw: "M2,\"Ann"),
      reason: "a quote is opened, and never closed")
    #expect(
      file.bytes == [0xEF, 0xBB, 0xBF]
        + Array(
          """
          id,name,line,reason\r
          M1,,3,no name\r
          "M2,""Ann",,9,"a quote is opened, and never closed"\r

          """.utf8))
    #expect(file.count == 2)
  }

  @Test func `a mended file can be imported: its extra columns are only told`() throws {
    var file = RejectsFile(header: ["id", "name"])
    file.add(
      RefusedRow(line: 3, problem: .missing(field: "name"), fields: ["M1", "Ann"], raw: ""),
      reason: "no name")
    var table = try MemberTable(file.bytes, zone: .gmt)
    #expect(table.unknownColumns == ["line", "reason"])
    guard case .row(let row, _, _) = table.next() else {
      Issue.record("the mended row was refused")
      return
    }
    #expect(row.name == "Ann")
  }
}
