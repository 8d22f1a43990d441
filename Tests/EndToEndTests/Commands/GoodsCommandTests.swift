import Foundation
import Testing

@Suite("Goods by command")
struct GoodsCommandTests {
  @Test func `check-in takes goods beside marks, and show names them in the partner's language`()
    throws
  {
    let shop = try TestShop()
    try shop.run("add", "--name", "张小明", "--constraints", "gluten")
    let id = try #require(try shop.run("find", "zhang", "--json").objects().first?["id"] as? String)
    let refused = try shop.run("check-in", id, "--items", "G L|croissant")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("'CRO' has what they must not have, croissant (gluten)"))
    let unknown = try shop.run("check-in", id, "--items", "G L|cronut")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("what fits there: size, goods"))
    let told = try shop.run("check-in", id, "--items", "g l|可颂", "--anyway")
    #expect(told.errors.contains("G L | croissant, ¥51.00"))
    let chinese = try shop.run("show", id, "--lang", "zh").text
    #expect(chinese.contains("G L | 可颂"))
    let visits = try shop.run("show", id, "--json").object()["visits"] as? [String: Any]
    #expect(visits?["count"] as? Int == 1)
  }

  @Test func `menu lists categories, and what it prints of them changes nothing`() throws {
    let shop = try TestShop()
    let house = """
      [{"box": "goods", "code": "DLV", "name": {"en": "delivery", "zh": "外送"}, "priceFen": 600,
        "category": "service", "earns": false},
       {"category": "service", "name": {"en": "service", "zh": "服务"}, "offers": false}]
      """
    #expect(try shop.run("import", "menu", try shop.write(house, to: "m.json")).status == 0)
    let printed = try shop.run("menu", "--json")
    let elements = try printed.objects()
    let delivery = elements.first { $0["code"] as? String == "DLV" }
    #expect(delivery?["earns"] as? Bool == false)
    #expect(delivery?["offers"] as? Bool == true)
    let service = elements.first { $0["category"] as? String == "service" && $0["box"] == nil }
    #expect(service?["offers"] as? Bool == false)
    let report = try shop.run(
      "import", "menu", try shop.write(printed.text, to: "printed.json"), "--json"
    ).object()
    #expect(report["read"] as? Int == report["unchanged"] as? Int)
    #expect(report["unknown_columns"] as? [String] == [])
    let row = try shop.run("menu").text.split(separator: "\n").first { $0.contains("DLV") }
    #expect(row?.contains("service") == true)
    #expect(row?.contains("no stars, no offers") == true)
    let chinese = try shop.run("menu", "--lang", "zh").text
    #expect(chinese.contains("服务") && chinese.contains("不积星, 不参与优惠"))
  }
}
