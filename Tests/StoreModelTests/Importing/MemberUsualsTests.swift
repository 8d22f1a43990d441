import Documents
import Testing

@testable import StoreModel

@Suite("Usuals of imported members")
struct MemberUsualsTests {
  private func row(_ usual: [String], _ constraints: [Constraint] = []) -> MemberRow {
    var row = MemberRow.remembered("M1", "Ada")
    row.usual = usual
    row.constraints = constraints
    return row
  }

  private func told(_ tally: ImportTally) -> [String] {
    tally.warnings.map { "\($0.line) \($0.what.sentence)" }
  }

  @Test("one that is no mark is kept as text and reported")
  func text() throws {
    var fixture = ShopFixture()
    let tally = try fixture.importMembers([row(["G N L", "热拿铁"])])
    #expect(tally.added == 1)
    #expect(
      told(tally) == [
        "2 usual '热拿铁' kept as text: '热拿铁' (word 1, column 1) is not on the menu; "
          + "what fits there: size"
      ])
    #expect(try fixture.profile("M1").summary.usual == ["G N L", "热拿铁"])
  }

  @Test("one that breaks a constraint is kept and reported")
  func constraint() throws {
    var fixture = ShopFixture()
    let tally = try fixture.importMembers([row(["G 2H O L", "G O L"], [.treeNut, .peanut])])
    #expect(told(tally) == ["2 usual 'G 2H O L' kept, though hazelnut breaks 'tree-nut'"])
    #expect(try fixture.profile("M1").summary.usual == ["G 2H O L", "G O L"])
  }

  @Test("constraints that partners wrote down count where the file has none")
  func known() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([row([])])
    try fixture.edit(DocumentID.member("M1"), ["c.dairy": true])
    let columns: Set<MemberColumn> = [.id, .name, .usual]
    let tally = try fixture.importMembers([row(["G L"])], columns: columns)
    #expect(told(tally) == ["2 usual 'G L' kept, though whole milk breaks 'dairy'"])
  }

  @Test("nothing is said of a usual that is not kept")
  func noConsent() throws {
    var fixture = ShopFixture()
    var row = row(["latte"], [.dairy])
    row.consent = .none
    #expect(try fixture.importMembers([row]).warnings.isEmpty)
  }

  @Test("the menu in force decides what is a mark")
  func ownMenu() throws {
    var fixture = ShopFixture()
    let file = try MenuFile(Array(#"[{"box":"drink","code":"DL","allergens":["egg"]}]"#.utf8))
    try fixture.perform(.menu(.importItems(file.patches)))
    let tally = try fixture.importMembers([row(["G DL"], [.egg])])
    #expect(told(tally) == ["2 usual 'G DL' kept, though DL breaks 'egg'"])
  }
}
