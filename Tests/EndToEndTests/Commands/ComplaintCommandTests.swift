import Foundation
import Testing

@Suite("Complaints on the command line")
struct ComplaintCommandTests {
  private static let at = "2026-11-21T12:00"

  private static func shop() throws -> TestShop {
    let shop = try TestShop()
    for setting in [["zone", "Asia/Shanghai"], ["store.number", "0412"]] {
      try shop.run(["settings"] + setting)
    }
    let rows = "id,name,consent\nM1,张小明,verbal\n"
    try shop.run("import", "members", try shop.write(rows, to: "members.csv"))
    return shop
  }

  private static func add(_ shop: TestShop, _ more: String...) throws -> Run {
    try shop.run(
      ["complaint", "add", "--category", "wait", "--severity", "2", "--text", "half an hour"]
        + ["--at", at] + more)
  }

  @Test func `one is taken in, listed, shown, put right and closed`() throws {
    let shop = try Self.shop()
    let added = try Self.add(shop, "--guest", "M1", "--channel", "counter", "--remedy", "refund")
    #expect(added.status == 0 && added.text == "0412-261121-A001\n")
    let list = try shop.run("complaint", "list", "--at", "2026-11-23T10:00")
    #expect(
      list.text.contains("S2") && list.text.contains("12 h late") && list.text.contains("张小明"))
    let chinese = try shop.run("complaint", "list", "--at", "2026-11-22T10:00", "--lang", "zh-Hans")
    #expect(chinese.text.contains("22:00前") && chinese.text.contains("等太久"))
    let fact = try shop.run("complaint", "show", "A001", "--at", Self.at, "--json").object()
    let due = try #require(fact["due"] as? [String: Any])
    #expect(due["response"] is NSNull && due["update"] as? String == "2026-11-22T14:00:00.000Z")
    #expect(due["resolve"] as? String == "2026-11-24T14:00:00.000Z")
    #expect(fact["state"] as? String == "acknowledged" && fact["involved"] == nil)
    #expect((fact["words"] as? [String: Any])?["text"] as? String == "half an hour")
    let resolve = try shop.run(
      ["complaint", "step", "A001", "resolve", "--remedy", "refund:3300", "--remedy", "sorry"]
        + ["--at", "2026-11-21T12:30"])
    #expect(resolve.status == 0 && resolve.text.contains("to close"))
    let closed = try shop.run(
      ["complaint", "step", "0412-261121-a001", "close", "--cause", "one hand too few"]
        + ["--at", "2026-11-21T13:00", "--json"]
    ).object()
    #expect(
      closed["state"] as? String == "closed" && closed["cause"] as? String == "one hand too few")
    let remedies = try #require(closed["remedies"] as? [[String: Any]])
    #expect(remedies.compactMap { $0["kind"] as? String } == ["refund", "sorry"])
    #expect(try shop.run("complaint", "list", "--at", "2026-11-22T10:00").status == 1)
    #expect(try shop.run("complaint", "list", "--all", "--at", "2026-11-22T10:00").status == 0)
  }

  @Test func `a file says what flags say, and what does not fit is refused with a sentence`() throws
  {
    let shop = try Self.shop()
    let json =
      #"{"category": "injury", "severity": 4, "text": "hot milk", "action": ["first-aid"], "name": "a lady"}"#
    let file = try shop.write(json, to: "c.json")
    let added = try shop.run("complaint", "add", "--file", file, "--at", Self.at, "--json").object()
    #expect(added["severity"] as? Int == 4 && added["actions"] as? [String] == ["first-aid"])
    let long = String(repeating: "x", count: 501)
    for (arguments, word) in [
      (["add", "--category", "wait", "--severity", "2", "--text", long], "500"),
      (["add", "--severity", "2", "--text", "x"], "--category"),
      (["add", "--category", "injury", "--severity", "4", "--text", "x"], "--action"),
      (["show", "A009"], "A009"), (["step", "A001", "close", "--cause", "x"], "acknowledged"),
      (["step", "A001", "resolve"], "--remedy"),
      (["step", "A001", "update", "--at", "2026-11-20T12:00"], "2026-11-21T04:00:00Z"),
    ] {
      let time = arguments.contains("--at") ? [] : ["--at", "2026-11-21T12:10"]
      let run = try shop.run(["complaint"] + arguments + time)
      #expect(run.status == 1 && run.isOneComplaint && run.errors.contains(word), "\(run.errors)")
    }
    for arguments in [
      ["add", "--category", "late", "--severity", "2", "--text", "x"],
      ["add", "--category", "wait"],
      ["step", "A001", "finish"], ["step", "A001", "tick", "z"], ["step", "A001", "update", "z"],
      ["add", "--category", "wait", "--severity", "5", "--text", "x"], ["eat"],
    ] {
      #expect(try shop.run(["complaint"] + arguments).status == 2, "\(arguments)")
    }
    try shop.run("complaint", "step", "A001", "update", "--at", "2026-11-21T12:30")
    let early = try shop.run("complaint", "step", "A001", "update", "--at", "2026-11-21T12:20")
    #expect(early.status == 1 && early.errors.contains("2026-11-21T04:30:00Z"))
  }

  @Test func `the partner it is about is for leads, managers and who filed it`() throws {
    let shop = try Self.shop()
    for (name, role) in [
      ("Mei", "manager"), ("Bo", "lead"), ("Tom", "barista"), ("Kim", "barista"),
    ] {
      try shop.run("partner", "add", name, "--role", role, "--as", "Mei")
    }
    let added = try Self.add(shop, "--involved", "Tom", "--as", "Kim")
    #expect(added.status == 0)
    for (partner, sees) in [("Mei", true), ("Bo", true), ("Kim", true), ("Tom", false)] {
      let fact = try shop.run(
        ["complaint", "show", "A001", "--at", "2026-11-21T12:10", "--json", "--as", partner]
      ).object()
      #expect((fact["involved"] != nil) == sees, "\(partner)")
    }
    let nobody = try shop.run("complaint", "show", "A001", "--at", "2026-11-21T12:10")
    #expect(!nobody.text.contains("Tom"))
  }

  @Test func `R9 processes of one directory give no number twice`() throws {
    let shop = try Self.shop()
    var numbers: [String] = []
    for _ in 0..<4 {
      let arguments = [
        "complaint", "add", "--category", "wait", "--severity", "2", "--text", "x", "--at", Self.at,
      ]
      let running = try (0..<4).map { _ in try RunningCommand(arguments, in: shop) }
      numbers += try running.map { try $0.finish().text }
    }
    let wanted = (1...16).map { "0412-261121-A0\($0 < 10 ? "0" : "")\($0)\n" }
    #expect(numbers.sorted() == wanted)
  }
}
