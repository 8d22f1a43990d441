import Foundation
import Testing

@Suite("The menu commands")
struct MenuCommandTests {
  private func item(_ key: String, in shop: TestShop, at: String) throws -> [String: Any] {
    let items = try shop.run("menu", "--json", "--at", at).objects()
    return try #require(items.first { "\($0["box"] ?? ""):\($0["code"] ?? "")" == key })
  }

  @Test func `lists what the store sells`() throws {
    let shop = try TestShop()
    let items = try shop.run("menu", "--json").objects()
    #expect(items.count > 40)
    let latte = try item("drink:L", in: shop, at: "2026-11-22T09:00")
    #expect(latte["name"] as? [String: String] == ["en": "latte", "zh": "拿铁"])
    #expect(latte["milk"] as? String == "W")
    #expect((latte["prices_fen"] as? [String: Int])?.keys.sorted() == ["G", "S", "T", "V"])
    #expect(latte["out"] as? Bool == false)
    let text = try shop.run("menu", "--lang", "zh").text
    #expect(text.contains("饮品"))
    #expect(text.contains("拿铁"))
  }

  @Test func `marks an item out until four in the morning, and back`() throws {
    let shop = try TestShop()
    let told = try shop.run("menu", "out", "oat", "milk", "--at", "2026-11-22T09:00")
    #expect(told.status == 0)
    #expect(told.text == "oat milk (milk:O): out until 2026-11-23 04:00\n")
    let oat = try item("milk:O", in: shop, at: "2026-11-22T23:00")
    #expect(oat["out"] as? Bool == true)
    #expect(oat["out_until"] as? String == "2026-11-22T20:00:00.000Z")
    #expect(try item("milk:O", in: shop, at: "2026-11-23T04:00")["out"] as? Bool == false)
    #expect(try shop.run("menu", "back", "O", "--at", "2026-11-22T10:00").status == 0)
    #expect(try item("milk:O", in: shop, at: "2026-11-22T23:00")["out"] as? Bool == false)
  }

  @Test func `refuses a name that means several things, or nothing, and says what to do`() throws {
    let shop = try TestShop()
    let several = try shop.run("menu", "out", "A")
    #expect(several.status == 1)
    #expect(several.errors == "'A' is several things. Say which: syrup:A, milk:A, drink:A.\n")
    #expect(try shop.run("menu", "out", "drink:A").status == 0)
    #expect(try shop.run("menu", "out", "tea").status == 1)
    #expect(try shop.run("menu", "out").status == 2)
    #expect(try shop.run("menu", "sell", "A").status == 2)
  }

  @Test func `what it prints reads as a menu file that changes nothing`() throws {
    let shop = try TestShop()
    let house = """
      [{"box": "drink", "code": "TEA", "name": "Oolong", "caffeine": "tea", "milk": null,
        "priceFen": {"G": 2800}},
       {"box": "custom", "code": "NC", "leavesOut": "WC"}]
      """
    let file = try shop.write(house, to: "menu.json")
    #expect(try shop.run("import", "menu", file).status == 0)
    let printed = try shop.write(try shop.run("menu", "--json").text, to: "printed.json")
    let report = try shop.run("import", "menu", printed, "--json").object()
    #expect(report["read"] as? Int == report["unchanged"] as? Int)
    #expect(report["unknown_columns"] as? [String] == [])
  }

  @Test func `a menu is taken whole or not at all`() throws {
    let shop = try TestShop()
    let builtIn = try item("milk:O", in: shop, at: "2026-11-22T09:00")["price_fen"] as? Int
    let file = try shop.write(
      """
      [
        {"box": "milk", "code": "O", "priceFen": 400},
        {"box": "milk", "code": "N", "priceFen": "4.00"}
      ]
      """, to: "menu.json")
    let broken = try shop.run("import", "menu", file, "--json")
    #expect(broken.status == 1)
    let report = try broken.object()
    #expect(report["read"] as? Int == 2)
    #expect(report["refused"] as? Int == 2)
    let warnings = try #require(report["warnings"] as? [[String: Any]])
    #expect(warnings.map { $0["line"] as? Int } == [3])
    #expect(
      warnings.first?["what"] as? String == "item 2 (milk:N): priceFen takes whole fen from 0 to "
        + "1000000, or an object of them by size code")
    #expect(try item("milk:O", in: shop, at: "2026-11-22T09:00")["price_fen"] as? Int == builtIn)
    let noJSON = try shop.run("import", "menu", try shop.write("[{]", to: "no.json"))
    #expect(noJSON.status == 1)
    #expect(noJSON.errors.contains("not a JSON array of objects"))
  }

  @Test func `a dry run counts and writes nothing`() throws {
    let shop = try TestShop()
    let builtIn = try item("milk:O", in: shop, at: "2026-11-22T09:00")["price_fen"] as? Int
    let file = try shop.write(#"[{"box":"milk","code":"O","priceFen":400}]"#, to: "menu.json")
    let report = try shop.run("import", "menu", file, "--dry-run", "--json").object()
    #expect(report["changed"] as? Int == 1)
    #expect(report["dry_run"] as? Bool == true)
    #expect(try item("milk:O", in: shop, at: "2026-11-22T09:00")["price_fen"] as? Int == builtIn)
    #expect(try shop.run("import", "menu", file, "--json").object()["changed"] as? Int == 1)
    #expect(try item("milk:O", in: shop, at: "2026-11-22T09:00")["price_fen"] as? Int == 400)
  }

  @Test func `find and show tell of a usual what speaks against making it`() throws {
    let shop = try TestShop()
    let rows = "id,name,usual,constraints,consent\nM1,Ada,G 1H L|my tea,nut,verbal\n"
    let report = try shop.run(
      "import", "members", try shop.write(rows, to: "m.csv"), "--json"
    ).object()
    #expect((report["warnings"] as? [Any])?.count == 2)
    #expect(try shop.run("menu", "out", "whole milk", "--at", "2026-11-22T09:00").status == 0)
    let shown = try shop.run("show", "M1", "--at", "2026-11-22T10:00").text
    #expect(
      shown.contains(
        "G 1H L (Grande latte, 1 pump hazelnut); NOT tree-nut: hazelnut; out today\n"))
    #expect(shown.contains("my tea ?\n"))
    #expect(try shop.run("find", "Ada").text.contains("G 1H L"))
    let json = try shop.run("show", "M1", "--json").object()
    #expect(json["usual"] as? [String] == ["G 1H L", "my tea"])
  }
}
