import Foundation
import Testing

@testable import StoreModel

@Suite("Fields of a members file")
struct MemberFieldTests {
  @Test(arguments: [
    ("138-0013-8000", PhoneNumber.plausible("13800138000")),
    ("+86 131-2176-6848", .plausible("13121766848")),
    ("0086 13121766848", .plausible("13121766848")), ("8613121766848", .plausible("13121766848")),
    ("１３８００１３８０００", .plausible("13800138000")), ("010-6552 9988", .plausible("01065529988")),
    ("13800138000.0", .plausible("13800138000")),
    ("+44 20 7946 0018", .plausible("442079460018")),
    ("12345", .doubtful("12345")), ("23800138000", .doubtful("23800138000")),
    ("13800138000 (wife)", .doubtful("13800138000")),
  ])
  func `phones are normalised`(text: String, expected: PhoneNumber) {
    #expect(PhoneNumber.read(text) == expected)
  }

  @Test(arguments: ["none", "", "1.38E+10", "-"])
  func `what has no digits, or has lost them, is no phone`(text: String) {
    #expect(PhoneNumber.read(text) == nil)
  }

  @Test(arguments: [
    ("03-14", "03-14"), ("3/4", "03-04"), ("1972-03-09", "03-09"), ("02-29", "02-29"),
    ("3月14日", "03-14"),
    ("19720309", "03-09"), ("２-29", "02-29"), ("1972年3月9日", "03-09"),
    ("2000-01-02T00:00:00Z", "01-02"),
  ])
  func `birthdays are month and day`(text: String, expected: String) {
    #expect(WrittenTime.birthday(text) == expected)
  }

  @Test(arguments: ["13-40", "02-30", "00-10", "2023-02-29", "14", "3-14-x"])
  func `no birthday is read from`(text: String) {
    #expect(WrittenTime.birthday(text) == nil)
  }

  @Test(arguments: [
    ("10.3", 3, 10_300 as Int64?), ("0", 3, 0), ("35.8000", 3, 35_800), ("1,234.5", 3, 1_234_500),
    (".5", 3, 500), ("5.", 3, 5000), ("-2.5", 3, -2500), ("１０.３", 3, 10_300), ("3300", 0, 3300),
    ("10.3001", 3, nil), ("1,23", 3, nil), ("1e3", 3, nil), ("", 3, nil), (".", 3, nil),
    ("1.2.3", 3, nil),
    ("99999999999999999999", 3, nil), ("10000000001", 3, nil), ("٣", 3, nil), ("33.5", 0, nil),
  ])
  func `numbers are read without rounding`(text: String, places: Int, expected: Int64?) {
    #expect(ExactDecimal.scaled(text, places: places) == expected)
  }

  @Test(arguments: [
    ("33.00", 3300 as Int64?), ("¥33.5", 3350), ("￥1,234.56", 123_456), ("33元", 3300),
    ("33.345", nil),
    ("free", nil), ("-12", -1200), ("CNY 8", 800),
  ])
  func `amounts in yuan are fen`(text: String, expected: Int64?) {
    #expect(ExactDecimal.fen(yuan: text) == expected)
  }

  @Test(arguments: [
    ("dairy", [Constraint.dairy], []), ("nut", [.treeNut, .peanut], []),
    ("NUT|peanut", [.treeNut, .peanut], []),
    ("tree-nut, Soy", [.treeNut, .soy], []), ("乳制品、花生", [.dairy, .peanut], []),
    ("低因", [.decaf], []),
    ("麸质；鸡蛋", [.gluten, .egg], []), ("坚果", [.treeNut, .peanut], []),
    ("other:shellfish", [.other("shellfish")], []),
    ("shellfish", [.other("shellfish")], ["shellfish"]), ("", [], []),
    ("奶|大豆", [.dairy, .soy], []),
  ])
  func `constraints are read in both languages, and none gets lost`(
    text: String, expected: [Constraint], unknown: [String]
  ) {
    let list = Constraint.list(text)
    #expect(list.constraints == expected)
    #expect(list.unknown == unknown)
  }

  @Test(arguments: [
    Constraint.dairy, .soy, .treeNut, .peanut, .gluten, .egg, .decaf, .other("kiwi"),
  ])
  func `the word of a constraint reads back as it`(constraint: Constraint) {
    #expect(Constraint.list(constraint.word).constraints == [constraint])
  }

  @Test(arguments: [
    ("verbal", Consent.verbal, [ConsentScope.remember], 0),
    ("signed:offers+contact", .signed, [.offers, .contact], 0),
    ("none", .none, [], 0), ("", .none, [], 0), ("withdrawn", .withdrawn, [], 0),
    ("口头", .verbal, [.remember], 0),
    ("签字:记住+优惠", .signed, [.remember, .offers], 0), ("无", .none, [], 0),
    ("撤回", .withdrawn, [], 0),
    ("VERBAL：remember", .verbal, [.remember], 0), ("maybe", .none, [], 1),
    ("verbal:remember+spam", .verbal, [.remember], 1),
  ])
  func `consent is a level and what it covers`(
    text: String, level: Consent, scopes: [ConsentScope], warnings: Int
  ) throws {
    var table = try MemberTable(Array("name,consent\nAnn,\(text)\n".utf8), zone: .gmt)
    guard case .row(let row, _, let told) = table.next() else {
      Issue.record("the row was refused")
      return
    }
    #expect(row.consent == level)
    #expect(row.scopes == scopes)
    #expect(told.count == warnings)
  }

  @Test(arguments: [
    ("ring 13800138000", NoteLint.Finding.phoneNumber), ("138 0013 8000", .phoneNumber),
    ("+86-138-0013-8000", .phoneNumber),
    ("１３８００１３８０００", .phoneNumber), ("id 11010519491231002X", .identityNumber),
    ("110105491231002", .identityNumber), ("110105194912310021", .identityNumber),
    ("visa 4111 1111 1111 1111", .cardNumber), ("4111111111111111", .cardNumber),
  ])
  func `notes must not hold numbers that say who somebody is`(
    note: String, finding: NoteLint.Finding
  ) {
    #expect(NoteLint.check(note) == finding)
  }

  @Test(arguments: [
    "window seat, 8:10", "2 shots, 3 pumps", "4111 1111 1111 1112", "table 12",
    "since 2026-11-21 07:30",
    "order 1234567890", "12345678901234567890", "", "likes \"quiet\" corner",
  ])
  func `ordinary numbers may stand in a note`(note: String) {
    #expect(NoteLint.check(note) == nil)
  }

  @Test func `a note may be 140 characters, whatever they take`() {
    #expect(NoteLint.check(String(repeating: "👩‍👧", count: 140)) == nil)
    #expect(NoteLint.check(String(repeating: "王", count: 141)) == .tooLong(limit: 140))
  }
}
