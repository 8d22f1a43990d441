import StoreModel
import Testing

@Suite("What somebody typed into a form")
struct TypedTextTests {
  private static let today = CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0)

  @Test(
    "a month and day mean the next such day",
    arguments: [
      ("11-22", "2026-11-22"), ("11-21", "2027-11-21"), ("１／５", "2027-01-05"),
      ("2-29", "2028-02-29"), ("2026-12-24", "2026-12-24"), (" 12.24 ", "2026-12-24"),
    ])
  func days(_ typed: String, _ day: String) {
    #expect(TypedText.day(typed, from: Self.today)?.text == day)
  }

  @Test("what is on no calendar is no day", arguments: ["", "soon", "13-40", "2-30", "12"])
  func noDays(_ typed: String) {
    #expect(TypedText.day(typed, from: Self.today) == nil)
  }

  @Test(
    "amounts are exact, with or without a sign",
    arguments: [("38", 3_800), ("38.5", 3_850), ("¥1,200.05", 120_005), ("３８元", 3_800)])
  func amounts(_ typed: String, _ fen: Int64) {
    #expect(TypedText.fen(yuan: typed) == fen)
  }

  @Test("what is no amount is none", arguments: ["", "38.555", "a lot", "3 8x"])
  func noAmounts(_ typed: String) { #expect(TypedText.fen(yuan: typed) == nil) }
}
