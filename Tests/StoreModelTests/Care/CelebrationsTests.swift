import Documents
import Testing

@testable import StoreModel

@Suite("Birthdays and days of joining")
struct CelebrationsTests {
  private func shop(_ days: [(id: String, birthday: String?, joined: String?)]) throws
    -> ShopFixture
  {
    var fixture = ShopFixture()
    try fixture.importMembers(
      days.map { day in
        var row = MemberRow.remembered(day.id, "Guest \(day.id)")
        row.birthday = day.birthday
        row.joined = day.joined
        return row
      })
    return fixture
  }

  @Test func `birthdays of today and the next seven days are told, today's first`() throws {
    let fixture = try shop([
      ("A", "11-29", nil), ("B", "11-22", nil), ("C", "11-30", nil), ("D", "11-21", nil),
      ("E", nil, nil),
    ])
    let page = try fixture.page("2026-11-22T12:00")
    #expect(page.birthdays.map(\.regular.label) == ["B", "A"])
    #expect(page.birthdays.map(\.inDays) == [0, 7])
    #expect(page.birthdays.map(\.day.text) == ["2026-11-22", "2026-11-29"])
    #expect(page.birthdays.allSatisfy { $0.years == nil })
  }

  @Test func `the day is the business day: after midnight it is still yesterday's`() throws {
    let fixture = try shop([("A", "11-22", nil)])
    #expect(try fixture.page("2026-11-23T03:59").birthdays.map(\.inDays) == [0])
    #expect(try fixture.page("2026-11-23T04:00").birthdays.isEmpty)
  }

  @Test func `anniversaries count whole years and begin after the first`() throws {
    let fixture = try shop([
      ("A", nil, "2024-11-22"), ("B", nil, "2026-11-22"), ("C", nil, "2020-01-02"),
      ("D", nil, "2025-11-25"), ("E", nil, "2026-11-24"),
    ])
    let page = try fixture.page("2026-11-22T12:00")
    #expect(page.anniversaries.map(\.regular.label) == ["A", "D"])
    #expect(page.anniversaries.map(\.years) == [2, 1])
    let turn = try fixture.page("2026-12-30T12:00").anniversaries
    #expect(turn.map(\.regular.label) == ["C"])
    #expect(turn.map(\.years) == [7])
  }

  @Test func `who joined on 29 February has an anniversary every year`() throws {
    let fixture = try shop([("A", "02-29", "2024-02-29")])
    let page = try fixture.page("2027-02-28T12:00")
    #expect(page.anniversaries.map(\.years) == [3])
    #expect(page.anniversaries.map(\.inDays) == [0])
    #expect(page.birthdays.map(\.inDays) == [0])
    #expect(try fixture.page("2028-02-28T12:00").birthdays.map(\.inDays) == [1])
  }

  @Test func `on one day who was here last stands first`() throws {
    var fixture = try shop([("A", "11-23", nil), ("B", "11-23", nil), ("C", "11-22", nil)])
    try fixture.importVisits([
      .of("A", id: "V1", at: 1_795_000_000_000), .of("B", id: "V2", at: 1_795_100_000_000),
    ])
    #expect(
      try fixture.page("2026-11-22T12:00").birthdays.map(\.regular.label) == ["C", "B", "A"])
  }

  @Test func `who did not agree to be remembered is not told`() throws {
    var fixture = ShopFixture()
    var row = MemberRow.remembered("A", "Ada")
    row.birthday = "11-22"
    row.joined = "2020-11-22"
    try fixture.importMembers([row])
    #expect(try fixture.page("2026-11-22T12:00").anniversaries.count == 1)
    row.consent = .none
    try fixture.importMembers([row])
    let page = try fixture.page("2026-11-22T12:00")
    #expect(page.birthdays.isEmpty)
    #expect(page.anniversaries.isEmpty)
  }
}
