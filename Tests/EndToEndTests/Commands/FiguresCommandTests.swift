import Foundation
import Testing

@Suite("The stats and segments commands")
struct FiguresCommandTests {
  private func shop() throws -> TestShop {
    let shop = try TestShop()
    let members = "id,name\nM1,Ann\nM2,Bo\n"
    try shop.run("import", "members", try shop.write(members, to: "m.csv"))
    let visits = """
      id,member,at,fen,void
      1,M1,2026-11-20T08:00,3000,
      2,M1,2026-11-20T08:30,3001,
      3,,2026-11-21T03:59,2500,
      4,M2,2026-11-20T09:00,9900,1
      5,M1,2026-11-19T08:00,1000,
      """
    try shop.run("import", "visits", try shop.write(visits, to: "v.csv"))
    return shop
  }

  @Test func `a day's figures come in the agreed shape`() throws {
    let facts = try shop().run("stats", "--day", "2026-11-20", "--json").object()
    #expect(Set(facts.keys) == Self.statsKeys)
    let numbers = [
      "visits": 3, "member_visits": 2, "guest_visits": 1, "members": 1, "new": 0, "returning": 1,
      "sales_fen": 8501, "member_sales_fen": 6001, "average_ticket_fen": 2834,
      "member_average_ticket_fen": 3001,
    ]
    for (key, number) in numbers { #expect(facts[key] as? Int == number, "\(key)") }
    #expect(facts["day"] as? String == "2026-11-20")
    #expect(facts["zone"] as? String == "Asia/Shanghai")
    #expect(facts["day_start"] as? String == "04:00")
    #expect(facts["member_share"] as? Double == 2.0 / 3)
    let hours = try #require(facts["hourly_all"] as? [Int])
    #expect(hours.count == 24)
    #expect(hours[3] == 1)
    #expect(hours[8] == 2)
    #expect((facts["hourly"] as? [Int])?.reduce(0, +) == 2)
  }

  @Test func `the day is today unless it is said, and a date`() throws {
    let shop = try shop()
    let night = try shop.run("stats", "--at", "2026-11-21T03:00", "--json").object()
    #expect(night["day"] as? String == "2026-11-20")
    #expect(night["visits"] as? Int == 3)
    for text in ["2026-13-01", "someday", "1795225194", ""] {
      let run = try shop.run("stats", "--day=\(text)")
      #expect(run.status == 2, "\(text)")
      #expect(run.isOneComplaint)
    }
    let empty = try shop.run("stats", "--day", "2020-01-01", "--json").object()
    #expect(empty["visits"] as? Int == 0)
    #expect(empty["member_share"] as? Int == 0)
    #expect(empty["average_ticket_fen"] is NSNull)
  }

  @Test func `plain figures stand in columns`() throws {
    let lines = try shop().run("stats", "--day", "2026-11-20").text
    #expect(lines.contains("visits                     3 (1 of guests)"))
    #expect(lines.contains("sales                      \u{A5}85.01"))
    #expect(lines.contains("busiest hour               8:00, 2 visits"))
  }

  @Test func `segments come in the agreed shape, whoever is in them`() throws {
    let shop = try shop()
    let list = try shop.run("segments", "--at", "2026-11-20T12:00", "--json").objects()
    #expect(
      list.map { $0["segment"] as? String }
        == ["lost", "at risk", "ambassador", "frequent", "growth", "occasional"])
    #expect(list.map { $0["members"] as? Int } == [0, 0, 0, 0, 1, 0])
    #expect(list.map { $0["value_365d_fen"] as? Int } == [0, 0, 0, 0, 7001, 0])
    let plain = try shop.run("segments", "--at", "2026-11-20T12:00").text
    #expect(plain.contains("growth      1        \u{A5}70.01"))
  }

  @Test func `show tells the rhythm and the segment`() throws {
    let shop = try shop()
    let rows = (0..<5).map { "\(10 + $0),M2,2026-10-0\($0 + 1)T09:00,3000,\n" }.joined()
    try shop.run(
      "import", "visits", try shop.write("id,member,at,fen,void\n" + rows, to: "w.csv"))
    let shown = try shop.run("show", "M2", "--at", "2026-10-12T12:00", "--json").object()
    let visits = try #require(shown["visits"] as? [String: Any])
    #expect(visits["status"] as? String == "overdue")
    #expect(visits["interval_days"] as? Double == 1)
    #expect(shown["segment"] as? String == "at risk")
    let plain = try shop.run("show", "M2", "--at", "2026-10-12T12:00").text
    #expect(plain.contains("every 1 d, overdue, 6 d late"))
    #expect(plain.contains("at risk"))
  }

  private static let statsKeys: Set<String> = [
    "day", "zone", "zone_from", "day_start", "visits", "member_visits", "guest_visits", "members",
    "new",
    "returning", "sales_fen", "member_sales_fen", "member_share", "average_ticket_fen",
    "member_average_ticket_fen", "hourly", "hourly_all", "tiers", "stars", "offers", "complaints",
    "csat", "nps", "connection", "repurchase_30d", "retention_28d", "birthdays",
    "overdue_regulars", "duplicates", "no_consent", "unsynced", "kpis",
  ]
}
