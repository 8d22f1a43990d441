import Foundation
import Glibc
import Testing

@Suite("The store's zone and its days on the command line")
struct ZoneCommandTests {
  @Test func `a zone is set by its city, in either language`() throws {
    let shop = try TestShop()
    for (city, zone) in [
      ("纽约", "America/New_York"), ("Berlin", "Europe/Berlin"), ("北京", "Asia/Shanghai"),
      ("asia/tokyo", "Asia/Tokyo"),
    ] {
      #expect(try shop.run("settings", "zone", city).text.hasPrefix("zone  \(zone)  "))
    }
  }

  @Test(arguments: [("CST", "America/Chicago"), ("San", "San Marino"), ("est", "America/New_York")])
  func `several zones are refused, with all of them named`(text: String, named: String) throws {
    let shop = try TestShop()
    let run = try shop.run("settings", "zone", text)
    #expect(run.status == 2 && run.isOneComplaint && run.errors.contains(named), "\(run.errors)")
    #expect(try shop.run("settings", "zone", "--json").text == "{\"zone\":null}\n")
    let chinese = try shop.run("settings", "zone", text, "--lang", "zh-Hans")
    #expect(chinese.errors.contains("可能是 "))
  }

  @Test func `where the store set none, stats says which zone is taken and why`() throws {
    let shop = try TestShop()
    func told(_ zone: String?) throws -> String {
      let run = try shop.run("stats", changing: ["TZ": zone])
      return String(try #require(run.text.firstMatch(of: /zone +(.*)/)).1)
    }
    #expect(try told("CST-8").hasPrefix("Etc/GMT-8, as TZ says (CST-8); "))
    #expect(try told("CST").hasPrefix("UTC, for TZ (CST) is no zone; "))
    #expect(try told(nil).contains(", the system's; "))
    let json = try shop.run("stats", "--json", changing: ["TZ": "<+0330>-3:30"]).object()
    #expect(json["zone"] as? String == "GMT+0330" && json["zone_from"] as? String == "TZ")
    try shop.run("settings", "zone", "上海")
    #expect(try !shop.run("stats").text.contains("zone"))
    #expect(try shop.run("stats", "--json").object()["zone_from"] as? String == "settings")
  }

  @Test func `TZ in any form means what date takes it to mean, for what is written too`() throws {
    let shop = try TestShop()
    for (zone, instant) in [
      ("CST-8", "2026-11-22T01:30:00.000Z"), (":Asia/Shanghai", "2026-11-22T01:30:00.000Z"),
      ("EST5EDT,M3.2.0,M11.1.0", "2026-11-22T14:30:00.000Z"), ("CST", "2026-11-22T09:30:00.000Z"),
    ] {
      let run = try shop.run(
        "check-in", "guest", "--at", "2026-11-22T09:30", "--json", changing: ["TZ": zone])
      #expect(try run.object()["at"] as? String == instant, "\(zone)")
    }
  }

  @Test func `an empty HOME is the one the system knows`() throws {
    let shop = try TestShop()
    let bare: [String: String?] = [
      "REGULARS_DATA": nil, "XDG_CACHE_HOME": nil, "XDG_CONFIG_HOME": nil, "XDG_DATA_HOME": nil,
    ]
    let home = try #require(getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) })
    for value in ["", nil] {
      let paths = try shop.run("paths", "--json", changing: bare.merging(["HOME": value]) { $1 })
        .object()
      #expect(paths["data"] as? String == home + "/.local/share/regulars")
      #expect(paths["themes"] as? String == home + "/.config/regulars/themes")
    }
  }

  @Test func `words mean days of the store's business day, wherever a date is taken`() throws {
    let shop = try TestShop()
    try shop.run("settings", "zone", "Asia/Shanghai")
    let night = ["--at", "2026-11-22T03:59"]
    let morning = ["--at", "2026-11-22T04:00"]
    func until(_ at: [String], _ day: String) throws -> String? {
      let arguments = ["add", "--name", "A", "--note", "x", "--note-until", day, "--json"] + at
      let notes = try RunningCommand(arguments, in: shop).finish().object()["notes"]
      return (notes as? [[String: Any]])?.first?["until"] as? String
    }
    #expect(try until(night, "tomorrow") == "2026-11-22")
    #expect(try until(morning, "明天") == "2026-11-23")
    #expect(try until(morning, "sat") == "2026-11-28")
    let stats = try RunningCommand(["stats", "--day", "昨天", "--json"] + night, in: shop).finish()
    #expect(try stats.object()["day"] as? String == "2026-11-20")
    #expect(try shop.run("settings", "closures", "2026-12-24..2026-12-26, 今天").status == 0)
    let event = try shop.run("events", "add", "--title", "Cupping", "--at", "tomorrow 18:00")
    #expect(event.status == 0, "\(event.errors)")
    let starts = try #require(try shop.run("events", "--json").objects().first?["at"] as? String)
    #expect(starts.hasSuffix("T10:00:00.000Z"))
  }

  @Test func `the heading of find is for people alone`() throws {
    let shop = try TestShop()
    try shop.run("add", "--name", "Ada")
    #expect(try !shop.run("find", "ada").text.contains("NAME"))
    let session = try TerminalSession(shop, .init(arguments: ["find", "ada"]))
    try session.wait(for: "Ada")
    #expect(session.screen.shows("NAME"))
    #expect(try session.end() == .exited(0))
    let nobody = try TerminalSession(shop, .init(arguments: ["find", "zzz"]))
    #expect(try nobody.end() == .exited(1))
    #expect(!nobody.screen.shows("NAME"))
  }

  @Test func `a command with --demo works on the practice store alone`() throws {
    let shop = try TestShop()
    let found = try shop.run("--demo", "find", "zhang", "--limit", "3", "--json")
    #expect(found.status == 0, "\(found.errors)")
    #expect(try found.objects().count == 3)
    #expect(try shop.run("find", "zhang", "--limit", "3", "--demo", "--json").text == found.text)
    #expect(try shop.run("check-in", "guest", "--demo").status == 0)
    #expect(try shop.run("verify", "--demo").status == 0)
    #expect(!FileManager.default.fileExists(atPath: shop.data.path))
    #expect(try shop.run("--demo", "--data", "x", "find", "a").status == 2)
  }
}
