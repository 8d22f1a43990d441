import Documents
import Testing

@testable import StoreModel

/// What is looked for in files that lie aside, once somebody wants to be forgotten.
struct TracesTests {
  private func traces(_ change: (inout MemberRow) -> Void) throws -> Traces {
    var fixture = ShopFixture()
    var row = MemberRow.remembered("T-4711", "张小明")
    change(&row)
    try fixture.importMembers([row])
    #expect(fixture.shop.traces.isEmpty)
    row.consent = .withdrawn
    try fixture.importMembers([row])
    return fixture.shop.traces
  }

  @Test func `a name, a number, a cue and a note tell, however they are written`() throws {
    let traces = try traces { row in
      (row.phone, row.card, row.cue, row.note) = (
        "13512345678", "990011223344", "Crimson Umbrella", "afraid of wasps"
      )
    }
    let told = [
      "T-4711,张小明,", "+86 135-1234-5678", "１３５１２３４５６７８", "9900 1122 3344", "crimson umbrella",
      "CRIMSON UMBRELLA", "x;afraid of wasps;", "a T-4711 b",
    ]
    for text in told { #expect(traces.isIn(Array(text.utf8)), "\(text)") }
    for text in ["张小", "1351234567", "umbrella", "", "李雷,13599999999"] {
      #expect(!traces.isIn(Array(text.utf8)), "\(text)")
    }
  }

  @Test func `two letters are a name only where they stand alone`() throws {
    let traces = try traces { $0.name = "Al" }
    #expect(traces.isIn(Array("M1,Al,x".utf8)))
    #expect(traces.isIn(Array("AL".utf8)))
    #expect(!traces.isIn(Array("almond, royal".utf8)))
  }

  @Test func `who stays a member of the till is not looked for by name`() throws {
    var fixture = ShopFixture()
    var row = MemberRow.remembered("M1", "张小明")
    row.cue = "crimson umbrella"
    try fixture.importMembers([row])
    var edit = RegularEdit()
    edit.consent = Consent.none
    try fixture.perform(.regulars(.edit(.member("M1"), edit)))
    #expect(fixture.shop.traces.isIn(Array("crimson umbrella".utf8)))
    #expect(!fixture.shop.traces.isIn(Array("张小明".utf8)))
  }

  @Test func `an edit that changes a name owes nothing`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("M1", "张小明")])
    var edit = RegularEdit()
    edit.name = "张晓明"
    try fixture.perform(.regulars(.edit(.member("M1"), edit)))
    #expect(!fixture.shop.mustForget)
  }
}
