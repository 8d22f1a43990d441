import Foundation
import Testing

@Suite("What becomes of offers on the command line")
struct OfferTellingCommandTests {
  private static func shop() throws -> TestShop {
    let shop = try TestShop()
    let rows = "id,name,consent\nM1,张小明,verbal\nM2,José Álvarez,verbal\n"
    try shop.run("import", "members", try shop.write(rows, to: "members.csv"))
    return shop
  }

  @Test func `assignments are taken over once, and unknown offers told once`() throws {
    let shop = try Self.shop()
    let rows = "id,offer,member,at\nA1,c,M1,2026-11-01T12:00\nA2,c,M2,2026-11-01T12:00\nA3,,M2,1\n"
    let file = try shop.write(rows, to: "a.csv")
    let first = try shop.run("import", "assignments", file, "--json").object()
    #expect(first["added"] as? Int == 2 && first["refused"] as? Int == 1)
    let warnings = first["warnings"] as? [[String: Any]]
    #expect(warnings?.count == 1 && (warnings?.first?["what"] as? String)?.contains("'c'") == true)
    let second = try shop.run("import", "assignments", file, "--json").object()
    #expect(second["added"] as? Int == 0 && second["unchanged"] as? Int == 2)
    let chinese = try shop.run("import", "assignments", file, "--lang", "zh-Hans")
    #expect(chinese.status == 0 && chinese.text.contains("未变 2"))
    let completions = try shop.run("completions", "--json")
    #expect(completions.status == 1 && completions.text == "[]\n")
  }

  @Test func `what cannot be told is refused, and what nobody could mean is a usage error`() throws
  {
    let shop = try Self.shop()
    for command in [
      ["offers", "shown", "x"], ["offers", "used", "x", "--for", "M1"],
      ["check-in", "M1", "--offer", "x", "--items", "T L"], ["offers", "--effect", "x"],
    ] {
      let run = try shop.run(command)
      #expect(run.status == 1 && run.isOneComplaint, "\(command)")
    }
    for command in [
      ["offers", "declined", "x", "--reason", "cheap"], ["offers", "shown"],
      ["offers", "shown", "x", "--reason", "price"], ["offers", "eaten", "x"],
    ] {
      #expect(try shop.run(command).status == 2, "\(command)")
    }
    let reasons = try shop.run("offers", "declined", "x", "--reason", "cheap")
    #expect(reasons.errors.contains("price, time, taste or other"))
  }

  @Test func `a visit of the till keeps the offers it names`() throws {
    let shop = try Self.shop()
    let rows = "id,member,at,fen,offer\nV1,M1,2026-11-01T12:00,3000,a|b\n"
    try shop.run("import", "visits", try shop.write(rows, to: "v.csv"))
    let profile = try shop.run("show", "M1", "--json").object()
    let visit = (profile["recent_visits"] as? [[String: Any]])?.first
    #expect(visit?["offers"] as? [String] == ["a", "b"])
    let used = profile["offers_used"] as? [[String: Any]]
    #expect(used?.compactMap { $0["offer"] as? String }.sorted() == ["a", "b"])
  }
}
