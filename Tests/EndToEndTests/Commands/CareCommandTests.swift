import Foundation
import Testing

@Suite("The care, events and handover commands")
struct CareCommandTests {
  private static let noon = ["--at", "2026-11-22T12:00"]

  private func shop() throws -> TestShop {
    let shop = try TestShop()
    try shop.run("settings", "zone", "Asia/Shanghai")
    let rows = """
      id,name,consent,birthday,joined
      M1,张小明,verbal,11-22,2020-11-23
      M2,Chloé,verbal,,
      M3,Ben,none,,

      """
    try shop.run("import", "members", try shop.write(rows, to: "m.csv"))
    return shop
  }

  private func page(_ shop: TestShop) throws -> [String: Any] {
    try RunningCommand(["care", "--json"] + Self.noon, in: shop).finish().object()
  }

  private func list(_ page: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(page[key] as? [[String: Any]], "\(key)")
  }

  /// The id a command prints.
  private func id(_ run: Run) throws -> String {
    #expect(run.status == 0, "\(run.errors)")
    return run.text.trimmingCharacters(in: .newlines)
  }

  @Test func `prints everything of care on one page, in the agreed shape`() throws {
    let shop = try shop()
    let event = try id(shop.run("events", "add", "--title", "Cupping", "--at", "2026-11-28T15:00"))
    try shop.run("events", "sign-up", event, "M2")
    try shop.run("care", "follow-up", "M1", "how", "was", "the move?", "--as", "Mei")
    try shop.run("care", "thank-you", "M2", "brought pastries")
    try shop.run("handover", "grinder 2 runs hot")
    let page = try page(shop)
    let keys: Set = [
      "day", "birthdays", "anniversaries", "follow_ups", "thank_yous", "events", "hand_over",
    ]
    #expect(Set(page.keys) == keys)
    #expect(page["day"] as? String == "2026-11-22")
    #expect(try list(page, "birthdays").map { $0["guest"] as? String } == ["M1"])
    #expect(try list(page, "anniversaries").map { $0["years"] as? Int } == [6])
    #expect(try list(page, "follow_ups").map { $0["text"] as? String } == ["how was the move?"])
    #expect(try list(page, "thank_yous").map { $0["reason"] as? String } == ["brought pastries"])
    #expect(try list(page, "events").map { $0["signed_up"] as? Int } == [1])
    #expect(try list(page, "hand_over").map { $0["text"] as? String } == ["grinder 2 runs hot"])
    let plain = try RunningCommand(["care", "--lang", "zh-Hans"] + Self.noon, in: shop).finish()
    for word in ["生日", "how was the move? (Mei)", "Cupping", "交班"] {
      #expect(plain.text.contains(word), "\(word)")
    }
  }

  @Test(arguments: [("en", "and 3 more (--json lists them)"), ("zh-Hans", "另有 3 位")])
  func `days of guests nobody expects stand in one line, and all of them in the JSON`(
    _ language: String, _ line: String
  ) throws {
    let shop = try TestShop()
    try shop.run("settings", "zone", "Asia/Shanghai")
    let rows = ["id,name,consent,birthday"] + (1...3).map { "M\($0),Guest \($0),verbal,11-25" }
    try shop.run("import", "members", try shop.write(rows.joined(separator: "\n"), to: "m.csv"))
    let plain = try RunningCommand(["care", "--lang", language] + Self.noon, in: shop).finish()
    #expect(plain.text.contains(line), "\(plain.text)")
    #expect(!plain.text.contains("Guest 1"))
    let birthdays = try list(try page(shop), "birthdays")
    #expect(birthdays.count == 3)
    #expect(birthdays.compactMap { $0["expected"] as? Bool } == [false, false, false])
  }

  @Test func `tells what is due when the guest checks in, until it is ticked`() throws {
    let shop = try shop()
    let due = try id(shop.run("care", "follow-up", "M1", "ask about the move"))
    let later = try shop.run("care", "follow-up", "M1", "later", "--from", "2199-01-01")
    #expect(later.status == 0)
    let visit = try shop.run("check-in", "M1", "--fen", "3000", "--items", "G L")
    #expect(visit.errors.hasSuffix(" takes it back.\nask about the move\n"), "\(visit.errors)")
    let shown = try shop.run("show", "M1", "--json").object()
    #expect(try list(shown, "follow_ups").map { $0["id"] as? String } == [due])
    #expect(try id(shop.run("care", "done", due)) == due)
    #expect(try list(try shop.run("show", "M1", "--json").object(), "follow_ups").isEmpty)
    #expect(try shop.run("care", "done", "7zzzzzzzzzzzzzzzzzzzzzzzzz").isOneComplaint)
  }

  @Test func `signs guests up by the event's title, and refuses when it is full`() throws {
    let shop = try shop()
    try shop.run("events", "add", "--title", "Cupping", "--at", "2199-01-01", "--seats", "1")
    try shop.run("events", "add", "--title", "Past", "--at", "2020-01-01")
    #expect(try shop.run("events", "sign-up", "cupping", "M1").status == 0)
    let full = try shop.run("events", "sign-up", "cupping", "M2")
    #expect(full.status == 1)
    #expect(full.isOneComplaint)
    #expect(full.errors.contains("full"))
    #expect(try shop.run("events", "sign-up", "cupping", "M3").status == 1)
    #expect(
      try shop.run("events", "--json").objects().map { $0["title"] as? String } == ["Cupping"])
    #expect(try shop.run("events", "--all", "--json").objects().count == 2)
    #expect(try shop.run("events", "sign-off", "cupping", "M1").status == 0)
    #expect(try shop.run("events", "cancel", "cupping").status == 0)
    #expect(try shop.run("events", "--json").text == "[]\n")
  }

  @Test func `hands over to the next shift until it is ticked`() throws {
    let shop = try shop()
    let note = try id(shop.run("handover", "milk", "at", "6", "--as", "Mei"))
    let told = try shop.run("handover", "--json").objects()
    #expect(told.map { $0["text"] as? String } == ["milk at 6"])
    #expect(told.map { $0["by"] as? String } == ["Mei"])
    #expect(try id(shop.run("handover", "done", note)) == note)
    #expect(try shop.run("handover", "--json").text == "[]\n")
    #expect(try shop.run("handover", String(repeating: "x", count: 281)).status == 1)
  }

  @Test
  func `prints a card by the store's own program, which is told the name and nothing else`() throws
  {
    let shop = try shop()
    let paper = shop.folder.appendingPathComponent("paper").path
    try shop.run("settings", "print.command", "tee \(paper)")
    try shop.run("settings", "store.name", "人民广场")
    let card = try id(shop.run("care", "thank-you", "M1", "ten years of lattes"))
    let run = try shop.run("care", "print", card)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.text.contains("Thank you"), "what the program says is not ours to repeat")
    let printed = try String(contentsOfFile: paper, encoding: .utf8)
    #expect(printed.contains("Thank you, 张小明"))
    #expect(printed.contains("人民广场"))
    #expect(!printed.contains("lattes"))
    #expect(try list(try page(shop), "thank_yous").isEmpty)
    #expect(try shop.run("care", "print", card).status == 1)
  }

  @Test(arguments: ["no-such-program", "false", "/", "sh -c kill\u{A0}-9"])
  func `keeps a card in a file where nothing prints it`(command: String) throws {
    let shop = try shop()
    try shop.run("settings", "print.command", command)
    let card = try id(shop.run("care", "thank-you", "M1", "kind"))
    for number in 1...2 {
      let run = try RunningCommand(["care", "print", card, "--json"] + Self.noon, in: shop).finish()
      #expect(run.status == 1)
      #expect(run.isOneComplaint, "\(run.errors)")
      let path = try #require(try run.object()["file"] as? String)
      #expect(run.errors.contains(path))
      let suffix = number == 1 ? "" : "-2"
      #expect(path == shop.data.path + "/cards/张小明-2026-11-22\(suffix).txt")
      #expect(try shop.mode(of: path) == 0o600)
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("张小明"))
    }
    #expect(try list(try page(shop), "thank_yous").count == 1)
    #expect(try id(shop.run("care", "written", card)) == card)
    #expect(try list(try page(shop), "thank_yous").isEmpty)
  }

  @Test(arguments: [
    ["care", "dance"], ["care", "follow-up", "M1"], ["care", "done"], ["care", "done", "a", "b"],
    ["events", "add"], ["events", "add", "--title", "T"], ["events", "sign-up", "x"],
    ["events", "add", "--title", "T", "--at", "2026-11-22", "--seats", "few"],
    ["care", "follow-up", "M1", "x", "--from", "soon"],
  ])
  func `answers what it does not understand with status 2 and one sentence`(arguments: [String])
    throws
  {
    let shop = try shop()
    let run = try RunningCommand(arguments, in: shop).finish()
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.isOneComplaint, "\(run.errors)")
  }
}
