import Foundation
import Testing

@Suite("The offers command, and files of offers")
struct OffersCommandTests {
  private static let house = """
    [{"id": "half", "kind": "bogo", "name": {"en": "Second cup half price", "zh": "第二杯半价"},
      "percentOff": 50, "categories": ["drink"], "limits": {"perCart": 1}},
     {"id": "morning", "kind": "combo", "name": {"en": "Breakfast", "zh": "早餐特惠"},
      "hours": [["07:00", "11:00"]],
      "items": [{"categories": ["coffee"]}, {"categories": ["food"]}], "priceFen": 3900},
     {"id": "late", "kind": "timeWindow", "name": "Late", "percentOff": 15, "hours": [["20:00", "22:00"]]},
     {"id": "gone", "kind": "sizeUp", "name": "Gone", "window": {"to": "2026-11-22"}}]
    """

  @Test func `lists what runs, what is to come and what is over, in both languages`() throws {
    let shop = try TestShop()
    let none = try shop.run("offers", "--json")
    #expect(none.status == 1)
    #expect(none.text == "[]\n")
    let file = try shop.write(Self.house, to: "offers.json")
    let taken = try shop.run("import", "offers", file, "--json", "--at", "2026-11-20T09:00")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try taken.object()["added"] as? Int == 4)
    let offers = try shop.run("offers", "--json", "--at", "2026-11-23T10:00").objects()
    #expect(offers.map { $0["id"] as? String } == ["morning", "half", "late", "gone"])
    #expect(
      offers.map { $0["state"] as? String } == ["running", "running", "laterToday", "ended"])
    #expect(offers[0]["ends"] as? String == "2026-11-23T03:00:00.000Z")
    #expect(offers[1]["ends"] is NSNull)
    #expect(offers[2]["next"] as? String == "2026-11-23T12:00:00.000Z")
    #expect(offers[3]["ends"] as? String == "2026-11-22T20:00:00.000Z")
    #expect(offers[0]["name"] as? [String: String] == ["en": "Breakfast", "zh": "早餐特惠"])
    #expect(offers[0]["kind"] as? String == "combo")
    #expect(offers[0]["counts"] as? [String: Int] == ["shown": 0, "used": 0, "declined": 0])
    #expect(
      try shop.run("offers", "--at", "2026-11-23T10:00").text == """
        Breakfast              morning  now, to 11:00
        Second cup half price  half     now
        Late                   late     later today, from 20:00
        Gone                   gone     ended 04:00

        """)
    let chinese = try shop.run("offers", "--at", "2026-11-23T10:00", "--lang", "zh").text
    #expect(chinese.contains("第二杯半价  half     进行中\n"))
    #expect(chinese.contains("今天稍后，20:00 开始"))
  }

  @Test func `a file is taken whole or not at all, and every fault is told`() throws {
    let shop = try TestShop()
    let file = try shop.write(
      """
      [{"id": "half", "kind": "bogo", "name": "Half", "percentOff": 50},
       {"id": "bad", "kind": "combo", "name": "Bad", "priceFen": -1},
       {"kind": "percentOff", "name": "No id", "percentOff": 12.5}]
      """, to: "offers.json")
    let run = try shop.run("import", "offers", file, "--json")
    #expect(run.status == 1)
    #expect(run.errors == "None of the offers was taken. Mend the file and import it again.\n")
    let report = try run.object()
    #expect(report["refused"] as? Int == 3)
    let warnings = try #require(report["warnings"] as? [[String: Any]])
    #expect(
      warnings.map { $0["what"] as? String } == [
        "offer 2 (bad): priceFen takes whole fen from 0 to 100000000",
        "offer 2 (bad): items is missing: combo cannot do without it",
        "offer 3: id takes 1 to 32 letters, digits, dots, dashes and underscores",
        "offer 3: percentOff takes a whole number from 1 to 100",
      ])
    #expect(try shop.run("offers", "--json").text == "[]\n")
    let chinese = try shop.run("import", "offers", file, "--lang", "zh")
    #expect(chinese.text.contains("第 2 项优惠（bad）：items 没有写：combo 必须有"))
    #expect(chinese.errors == "优惠没有任何改动。请修正文件后重新导入。\n")
    for text in ["half,bogo\n", "{}", "[1]", "[{\"id\":", String(repeating: "[", count: 5_000)] {
      let refused = try shop.run("import", "offers", try shop.write(text, to: "no.json"))
      #expect(refused.status == 1)
      #expect(refused.errors.contains("not a JSON array of objects"), "\(refused.errors)")
    }
  }

  @Test func `a dry run writes nothing, a second import changes nothing, and undo stops there`()
    throws
  {
    let shop = try TestShop()
    let file = try shop.write(Self.house, to: "offers.json")
    let dry = try shop.run("import", "offers", file, "--dry-run", "--json").object()
    #expect(dry["added"] as? Int == 4)
    #expect(try shop.run("offers").status == 1)
    #expect(try shop.run("import", "offers", file).status == 0)
    let again = try shop.run("import", "offers", file, "--json").object()
    #expect(again["unchanged"] as? Int == 4)
    #expect(again["changed"] as? Int == 0)
    let undone = try shop.run("undo")
    #expect(undone.status == 1)
    #expect(undone.errors.contains("import"))
  }

  @Test func `ten thousand offers are taken over and listed`() throws {
    let shop = try TestShop()
    let offers = (0..<10_000).map { number in
      #"{"id":"o\#(number)","kind":"percentOff","name":{"en":"Offer \#(number)","zh":"优惠"},"percentOff":\#(number % 100 + 1),"products":["L"],"hours":[["07:00","11:00"]],"limits":{"perMember":3}}"#
    }
    let file = try shop.write("[" + offers.joined(separator: ",\n") + "]", to: "offers.json")
    let report = try shop.run("import", "offers", file, "--json").object()
    #expect(report["added"] as? Int == 10_000)
    #expect(try shop.run("offers", "--json").objects().count == 10_000)
    let more = try shop.write(
      "[" + (offers + offers.prefix(1)).joined(separator: ",") + "]", to: "more.json")
    let refused = try shop.run("import", "offers", more)
    #expect(refused.status == 1)
    #expect(refused.errors == "\(more): The file holds more than 10000 items: split it.\n")
  }
}
