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

  /// The first member's warning that a usual is kept though it breaks a constraint.
  private func breaking(
    _ usual: String, _ item: MenuItem.Key, _ constraint: Constraint
  ) -> [RowWarning] {
    let name =
      Menu.builtIn[item.box, item.code]?.name ?? BilingualText(en: item.code, zh: item.code)
    let conflict = MenuConflict(constraint: constraint, item: item, name: name)
    return [RowWarning(line: 2, what: .breaksConstraint(usual: usual, conflict))]
  }

  @Test func `one that is no mark is kept as text and reported`() throws {
    var fixture = ShopFixture()
    let tally = try fixture.importMembers([row(["G N L", "热拿铁"])])
    #expect(tally.added == 1)
    let error = MarkError(problem: .unknown, token: "热拿铁", index: 1, column: 1, fits: [.size])
    #expect(tally.warnings == [RowWarning(line: 2, what: .noMark("热拿铁", error))])
    #expect(try fixture.profile("M1").summary.usual == ["G N L", "热拿铁"])
  }

  @Test func `one that breaks a constraint is kept and reported`() throws {
    var fixture = ShopFixture()
    let tally = try fixture.importMembers([row(["G 2H O L", "G O L"], [.treeNut, .peanut])])
    #expect(tally.warnings == breaking("G 2H O L", .init(.syrup, "H"), .treeNut))
    #expect(try fixture.profile("M1").summary.usual == ["G 2H O L", "G O L"])
  }

  @Test func `constraints that partners wrote down count where the file has none`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([row([])])
    try fixture.edit(DocumentID.member("M1"), ["c.dairy": true])
    let columns: Set<MemberColumn> = [.id, .name, .usual]
    let tally = try fixture.importMembers([row(["G L"])], columns: columns)
    #expect(tally.warnings == breaking("G L", .init(.milk, "W"), .dairy))
  }

  @Test func `nothing is said of a usual that is not kept`() throws {
    var fixture = ShopFixture()
    var row = row(["latte"], [.dairy])
    row.consent = .none
    #expect(try fixture.importMembers([row]).warnings.isEmpty)
  }

  @Test func `the menu in force decides what is a mark`() throws {
    var fixture = ShopFixture()
    let file = try MenuFile(Array(#"[{"box":"drink","code":"DL","allergens":["egg"]}]"#.utf8))
    try fixture.perform(.menu(.importItems(file.patches)))
    let tally = try fixture.importMembers([row(["G DL"], [.egg])])
    #expect(tally.warnings == breaking("G DL", .init(.drink, "DL"), .egg))
  }
}
