import Foundation
import Testing

@Suite("The check-in, void and undo commands")
struct CounterCommandTests {
  private static func shop() throws -> TestShop {
    let shop = try TestShop()
    let rows = "id,name,usual,consent\nM1,张小明,G N L,verbal\nM2,José Álvarez,T L,none\n"
    try shop.run("import", "members", try shop.write(rows, to: "members.csv"))
    return shop
  }

  private static func visits(_ shop: TestShop, _ id: String) throws -> (count: Int, fen: [Int]) {
    let profile = try shop.run("show", id, "--json").object()
    let visits = try #require(profile["visits"] as? [String: Any])
    let recent = try #require(profile["recent_visits"] as? [[String: Any]])
    return (try #require(visits["count"] as? Int), recent.compactMap { $0["fen"] as? Int })
  }

  @Test func `prints the visit's id, asks before a second one, and takes either back`() throws {
    let shop = try Self.shop()
    let first = try shop.run("check-in", "M1", "--at", "2026-11-22T09:00", "--as", "Mei")
    #expect(first.status == 0)
    let id = first.text.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(id.count == 26)
    let again = try shop.run("check-in", "M1", "--at", "2026-11-22T09:05")
    #expect(again.status == 1)
    #expect(again.isOneComplaint)
    let meant = try shop.run(
      "check-in", "M1", "--again", "--fen", "4200", "--at", "2026-11-22T09:05", "--json",
      "--as", "Mei")
    #expect(try meant.object()["fen"] as? Int == 4200)
    #expect(try Self.visits(shop, "M1").count == 2)
    #expect(try shop.run("undo", "--as", "Mei", "--at", "2026-11-22T09:06").status == 0)
    #expect(try Self.visits(shop, "M1").count == 1)
    #expect(try shop.run("void", id).status == 0)
    #expect(try Self.visits(shop, "M1").count == 0)
    #expect(try shop.run("void", "nothing").status == 1)
    #expect(try shop.run("check-in", "M1", "--fen", "much").status == 2)
    #expect(try shop.run("check-in", "M1", "--items", "G Q L").errors.contains("Q"))
  }

  @Test func `counts a cup once that was checked in and stands in the till's file`() throws {
    let shop = try Self.shop()
    let at = "2026-11-22T09:00:00+08:00"
    try shop.run("check-in", "M1", "--at", at, "--receipt", "R-17")
    try shop.run("check-in", "M2", "--at", at)
    try shop.run("check-in", "guest", "--at", at, "--receipt", "R-19", "--items", "T L")
    let file = try shop.write(
      """
      id,member,at,fen,items,receipt
      V1,M1,2026-11-22T09:30:00+08:00,4100,G N L,R-17
      V2,M2,2026-11-22T09:08:00+08:00,3900,T L,R-18
      V3,,2026-11-22T09:01:00+08:00,3100,T L,R-19
      V4,M2,2026-11-22T12:00:00+08:00,3500,T L,R-20

      """, to: "visits.csv")
    for _ in 0..<2 {
      #expect(try shop.run("import", "visits", file).status == 0)
      let one = try Self.visits(shop, "M1")
      #expect(one.count == 1)
      #expect(one.fen == [4100])
      let two = try Self.visits(shop, "M2")
      #expect(two.count == 2)
      #expect(two.fen == [3500, 3900])
    }
  }
}
