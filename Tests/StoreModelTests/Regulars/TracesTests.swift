import Documents
import Testing

@testable import StoreModel

/// What is looked for in files that lie aside, once somebody wants to be forgotten.
struct TracesTests {
  private func finder(_ change: (inout MemberRow) -> Void) throws -> TraceFinder {
    var fixture = ShopFixture()
    var row = MemberRow.remembered("T-4711", "张小明")
    change(&row)
    try fixture.importMembers([row])
    #expect(fixture.shop.traces.isEmpty)
    row.consent = .withdrawn
    try fixture.importMembers([row])
    return TraceFinder(fixture.shop.traces)
  }

  @Test func `a name, a number, a cue and a note tell, however they are written`() throws {
    let finder = try finder { row in
      (row.phone, row.card, row.cue, row.note) = (
        "13512345678", "990011223344", "Crimson Umbrella", "afraid of wasps"
      )
    }
    let told = [
      "T-4711,张小明,", "+86 135-1234-5678", "１３５１２３４５６７８", "9900 1122 3344", "crimson umbrella",
      "CRIMSON UMBRELLA", "x;afraid of wasps;", "a T-4711 b",
    ]
    for text in told { #expect(finder.finds(in: Array(text.utf8)), "\(text)") }
    for text in ["张小", "1351234567", "umbrella", "", "李雷,13599999999"] {
      #expect(!finder.finds(in: Array(text.utf8)), "\(text)")
    }
  }

  @Test func `two letters are a name only where they stand alone`() throws {
    let finder = try finder { $0.name = "Al" }
    #expect(finder.finds(in: Array("M1,Al,x".utf8)))
    #expect(finder.finds(in: Array("AL".utf8)))
    #expect(!finder.finds(in: Array("M17,royally,x".utf8)))
    #expect(!finder.finds(in: Array("almond, royal".utf8)))
  }

  @Test func `a name is not found in the words of a table, nor a till's number in a day`() throws {
    let finder = try finder { row in
      (row.name, row.callName, row.tillID) = ("Lin", "Ted", "17")
    }
    for text in ["id,line,reason", "rejected", "2026-11-17", "M17", "117", "colin"] {
      #expect(!finder.finds(in: Array(text.utf8)), "\(text)")
    }
    for text in ["M1,Lin,x", "LIN", "for ted.", "17,Ann", "Ann;17", "x\n17,y", "林Lin,"] {
      #expect(finder.finds(in: Array(text.utf8)), "\(text)")
    }
  }

  @Test func `a write that was cut off within a name is found`() throws {
    let finder = try finder { $0.name = "Zanzibar Quill" }
    for text in ["x\u{1}Zanzi", "Zan\0\0\0", "ZANZIBAR QU"] {
      #expect(finder.endsWithin(Array(text.utf8)), "\(text)")
    }
    for text in ["Za", "Zanzi x", "", "anzibar"] {
      #expect(!finder.endsWithin(Array(text.utf8)), "\(text)")
    }
  }

  @Test func `what a table quotes and what was cleaned is found as it was written`() throws {
    let finder = try finder { $0.note = "likes \"flat\" white" }
    #expect(finder.finds(in: Array("M1,\"likes \"\"flat\"\"\twhite\"".utf8)))
  }

  @Test func `who stays a member of the till is not looked for by name`() throws {
    var fixture = ShopFixture()
    var row = MemberRow.remembered("M1", "张小明")
    row.cue = "crimson umbrella"
    try fixture.importMembers([row])
    var edit = RegularEdit()
    edit.consent = Consent.none
    try fixture.perform(.regulars(.edit(.member("M1"), edit)))
    #expect(TraceFinder(fixture.shop.traces).finds(in: Array("crimson umbrella".utf8)))
    #expect(!TraceFinder(fixture.shop.traces).finds(in: Array("张小明".utf8)))
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
