import Foundation
import Testing

@Suite("The visit command")
struct VisitMoveCommandTests {
  private static func visits(_ shop: TestShop, _ id: String) throws -> Int? {
    let profile = try shop.run("show", id, "--json").object()
    return (profile["visits"] as? [String: Any])?["count"] as? Int
  }

  @Test func `moves a visit to whose it was, and undo brings it back`() throws {
    let shop = try TestShop()
    let rows = "id,name,usual,consent\nM1,张小明,G N L,verbal\nM2,José Álvarez,T L,verbal\n"
    try shop.run("import", "members", try shop.write(rows, to: "members.csv"))
    let made = try shop.run("check-in", "M1", "--at", "2026-11-22T09:00", "--as", "Mei")
    let visit = made.text.trimmingCharacters(in: .whitespacesAndNewlines)
    func move(_ guest: String, _ more: String...) throws -> Run {
      try shop.run(
        ["visit", "move", visit, guest, "--at", "2026-11-22T09:02", "--as", "Mei"] + more)
    }
    let moved = try move("M2", "--json")
    #expect(moved.status == 0)
    let told = try moved.object()
    #expect(told["visit"] as? String == visit)
    let ids = try ["id", "from", "to"].map { try #require(told[$0] as? String) }
    #expect(Set(ids).count == 3 && ids.allSatisfy { $0.count == 26 })
    #expect(try Self.visits(shop, "M1") == 0 && Self.visits(shop, "M2") == 1)
    let away = try shop.run("show", "M1", "--json").object()["moved_away"] as? [[String: Any]]
    #expect((away?.first?["moved"] as? [String: Any])?["by"] as? String == "Mei")
    #expect(try move("M2").status == 1)
    #expect(try move("M9").status == 1)
    #expect(try shop.run("visit", "move", "nothing", "M1").isOneComplaint)
    #expect(try shop.run("visit", "move", visit).status == 2)
    #expect(try shop.run("visit").status == 2)
    let undone = try shop.run("undo", "--as", "Mei", "--at", "2026-11-22T09:03")
    #expect(undone.status == 0)
    #expect(try Self.visits(shop, "M1") == 1)
    let guest = try move("guest")
    #expect(guest.text == "Moved: G N L for 张小明 -> a guest\n")
    #expect(try Self.visits(shop, "M1") == 0)
  }
}
