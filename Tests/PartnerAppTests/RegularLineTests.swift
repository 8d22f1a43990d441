import Lookup
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("What the query hit stands out in the row")
struct RegularLineTests {
  private static let zhang = Fixtures.regular(1, "张小明", "Zhang Xiaoming", usual: ["G N L"])
  private static let jose = Fixtures.regular(4, "José Álvarez", usual: ["G M"])

  private enum KeyPlace { case plain, selected }

  @Test func `first letters in the reading`() {
    let (text, roles) = drawn(Self.zhang, "zxm", .initials)
    #expect(text == " 张小明 Zhang Xiaoming  G N L")
    #expect(roles == "........m.....m...m")
  }

  @Test func `characters of the name`() {
    #expect(drawn(Self.zhang, "张小", .name).roles == ".mmmm")
    #expect(drawn(Self.jose, "alv", .name).roles == "......mmm")
  }

  @Test func `characters typed among letters leave the letters to the reading`() {
    #expect(drawn(Self.zhang, "张xiaom", .pinyin).roles == "..............mmmmm")
  }

  @Test func `a guess stands behind a sign of its own`() {
    let zhang = drawn(Self.zhang, "zhagn", .pinyin)
    #expect(zhang.text == " 张小明 ~Zhang Xiaoming G N L")
    #expect(zhang.roles == ".........mmmmm")
    let jose = drawn(Self.jose, "jsoe", .name)
    #expect(jose.text == " José Álvarez ~         G M")
    #expect(jose.roles == ".mmmm")
  }

  @Test func `the characters, where the cue stands in place of the reading`() {
    var zhang = Self.zhang
    zhang.cue = "blue helmet"
    zhang.hasNamesake = true
    let (text, roles) = drawn(zhang, "zhangx", .pinyin)
    #expect(text == " 张小明 blue helmet     G N L")
    #expect(roles == ".mmmm")
  }

  @Test func `the reading, on a terminal without Chinese`() {
    let (text, roles) = drawn(Self.zhang, "zxm", .initials, showsHan: false)
    #expect(text == " Zhang Xiaoming         G N L")
    #expect(roles == ".m.....m...m")
  }

  @Test func `nothing, in the selected row and where nothing was asked`() {
    #expect(!drawn(Self.zhang, "zxm", .initials, place: .selected).roles.contains("m"))
    #expect(drawn(Self.zhang, "", nil).roles == "")
  }

  private func drawn(
    _ regular: RegularSummary, _ query: String, _ matched: MatchedField?,
    showsHan: Bool = true, place: KeyPlace = .plain
  ) -> (text: String, roles: String) {
    var regular = regular
    regular.matched = matched
    var settings = Fixtures.settings()
    settings.showsHan = showsHan
    let row = RegularLine(
      regular: regular, isSelected: place == .selected, query: query)
    var grid = Grid(size: Size(rows: 1, columns: 44))
    let rect = Rect(row: 0, column: 0, rows: 1, columns: 44)
    row.draw(into: &grid, in: rect, phrasing: Phrasing(AppState(settings: settings)))
    return (grid.text, grid.roles)
  }
}
