import StoreModel
import Testing

@Suite("What somebody typed into a form")
struct TypedTextTests {
  private static let today = CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0)

  @Test(arguments: [
    ("11-22", "2026-11-22"), ("11-21", "2027-11-21"), ("１／５", "2027-01-05"),
    ("2-29", "2028-02-29"), ("2026-12-24", "2026-12-24"), (" 12.24 ", "2026-12-24"),
  ])
  func `a month and day mean the next such day`(_ typed: String, _ day: String) {
    #expect(TypedText.day(typed, from: Self.today)?.text == day)
  }

  @Test(arguments: ["", "soon", "13-40", "2-30", "12"])
  func `what is on no calendar is no day`(_ typed: String) {
    #expect(TypedText.day(typed, from: Self.today) == nil)
  }

  @Test(arguments: [("38", 3_800), ("38.5", 3_850), ("¥1,200.05", 120_005), ("３８元", 3_800)])
  func `amounts are exact, with or without a sign`(_ typed: String, _ fen: Int64) {
    #expect(TypedText.fen(yuan: typed) == fen)
  }

  @Test(arguments: ["", "38.555", "a lot", "3 8x"])
  func `what is no amount is none`(_ typed: String) { #expect(TypedText.fen(yuan: typed) == nil) }
}
