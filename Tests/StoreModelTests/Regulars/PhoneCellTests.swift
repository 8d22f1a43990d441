import Testing

@testable import StoreModel

@Suite("A till's field for a phone")
struct PhoneCellTests {
  @Test(arguments: [
    "13800138000", "138-0013-8000", "138 0013 8000", "+86 138 0013 8000", "tel. 13800138000",
    "Tel: +86 138-0013-8000", "TEL：13800138000", "13800138000 (home)", "13800138000（家）",
    "手机13800138000", "联系电话: 138 0013 8000", "13800138000.0", "13800138000.00", "(home) 13800138000",
    "０１３８", "m: 13800138000",
  ])
  func `one number is read through its labels`(text: String) {
    let digits = text == "０１３８" ? "0138" : "13800138000"
    let cell = PhoneCell(text)
    #expect(cell.number?.digits == digits)
    #expect(cell.number?.isPlausible == (digits.count == 11))
    #expect(cell.leftOut.isEmpty)
  }

  @Test(arguments: [
    ("13800138000/13900139000", "13800138000", ["13900139000"]),
    ("13800138000、13900139000", "13800138000", ["13900139000"]),
    ("138 0013 8000 139 0013 9000", "13800138000", ["139 0013 9000"]),
    ("13800138000 或 021-55551234", "13800138000", ["021-55551234"]),
    ("139, 13800138000", "13800138000", ["139"]),
    ("13800138000 or 13900139000", "13800138000", ["13900139000"]),
    ("13800138000（家） 02155551234（公司）", "13800138000", ["02155551234"]),
    ("55551234/5", "55551234", ["5"]),
    (
      "13800138000;13900139000|13700137000", "13800138000",
      ["13900139000", "13700137000"]
    ),
  ])
  func `of two numbers the first whole one is kept`(text: String, kept: String, rest: [String]) {
    let cell = PhoneCell(text)
    #expect(cell.number == .plausible(kept))
    #expect(cell.leftOut == rest)
  }

  @Test(arguments: [
    ("021-55551234 ext 12", "ext 12"), ("021-55551234转812", "转812"),
    ("021-55551234,,,001#", "ext 001#"), ("021-55551234 x12", "x12"),
    ("021-55551234 分机812", "分机812"), ("(021) 5555 1234 Ext. 12", "Ext. 12"),
    ("021-55551234#812", "#812"),
  ])
  func `an extension is no part of the number`(text: String, rest: String) {
    let cell = PhoneCell(text)
    #expect(cell.number == .plausible("02155551234"))
    #expect(cell.leftOut == [rest])
  }

  @Test func `an area code divided by a stroke is one number`() {
    #expect(PhoneCell("021/5555 1234").number == .plausible("02155551234"))
    #expect(PhoneCell("021/5555 1234").leftOut.isEmpty)
    #expect(PhoneCell("+1 415 555 2671").number == .plausible("14155552671"))
  }

  @Test(arguments: ["1.53654E+10", "1.38E10", "none", "", "()"])
  func `what has lost its digits, or has none, is no number`(text: String) {
    #expect(PhoneCell(text).number == nil)
  }

  @Test func `a partner types one number`() {
    #expect(PhoneNumber.typed("13800138000/13900139000") == nil)
    #expect(PhoneNumber.typed("tel 138 0013 8000")?.digits == "13800138000")
  }
}
