import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test func `prints its help and version on stdout`() throws {
    let shop = try TestShop()
    for arguments in [["--help"], ["-h"], ["help"]] {
      let help = try RunningCommand(arguments, in: shop).finish()
      #expect(help.status == 0)
      #expect(help.errors.isEmpty)
      for command in ["import", "find", "show", "add", "settings", "verify", "paths"] {
        #expect(help.text.contains("regulars \(command)"), "no word on \(command)")
      }
      #expect(help.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    let version = try shop.run("--version")
    #expect(version.status == 0)
    #expect(version.text.wholeMatch(of: /regulars \d+\.\d+\.\d+\n/) != nil, "\(version.text)")
    #expect(!FileManager.default.fileExists(atPath: shop.data.path))
  }

  @Test(arguments: [
    ["--nonsense"], ["-x"], ["nonsense"], ["find"], ["find", "--limit"],
    ["find", "a", "--kiosk"],
    ["find", "a", "--limit", "many"], ["show"], ["show", "a", "b"], ["import", "members"],
    ["import", "nothing", "x"], ["import", "members", "x", "y"], ["verify", "now"],
    ["add", "--name", "A", "--name", "B"], ["add", "--name", "A", "--consent", "maybe"],
    ["settings", "no.such.key"], ["settings", "zone", "a", "b"],
    ["find", "a", "--at", "noonish"],
    ["find", "a", "--json=yes"], ["find", "a", "--lang", "tlh"], ["--glyphs", "runes"],
  ])
  func `answers what it does not understand with status 2 and one sentence`(arguments: [String])
    throws
  {
    let shop = try TestShop()
    let run = try RunningCommand(arguments, in: shop).finish()
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.isOneComplaint, "\(run.errors)")
  }

  @Test func `needs a terminal for the screen and says so`() throws {
    let run = try TestShop().run()
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("terminal"))
    #expect(run.isOneComplaint)
  }

  @Test func `adds a guest that is found by everything that was said of them`() throws {
    let shop = try TestShop()
    let run = try shop.run(
      "add", "--name", "王晓", "--phone", "13800139999", "--cue", "red scarf", "--usual", "G N L",
      "--constraints", "nut", "--birthday", "11-25", "--note", "quiet", "--json")
    #expect(run.status == 0, "\(run.errors)")
    let added = try run.object()
    #expect(added["consent"] as? String == "verbal")
    #expect(added["birthday"] as? String == "11-25")
    #expect(added["constraints"] as? [String] == ["peanut", "tree-nut"])
    let id = try #require(added["id"] as? String)
    for query in ["wangxiao", "9999", "scarf", "王"] {
      #expect(try shop.run("find", query, "--json").objects().first?["id"] as? String == id)
    }
    let plain = try shop.run("add", "--name", "Bob")
    let label = try #require(plain.text.split(separator: " ").first)
    #expect(try shop.run("show", String(label), "--json").object()["name"] as? String == "Bob")
  }

  @Test(arguments: [
    ["--phone", "13800139999"], ["--name", " "],
    ["--name", "A", "--note", "call 13800139999"],
    ["--name", "A", "--consent", "withdrawn"],
  ])
  func `refuses to add what may not be kept, with status 1`(options: [String]) throws {
    let shop = try TestShop()
    let run = try RunningCommand(["add"] + options, in: shop).finish()
    #expect(run.status == 1, "\(run.text)\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.isOneComplaint, "\(run.errors)")
    #expect(try shop.run("verify", "--json").object()["documents"] as? Int ?? 0 <= 1)
  }

  @Test func `commands that run at the same moment all keep what they were told`() throws {
    let shop = try TestShop()
    let running = try (0..<6).map { number in
      try RunningCommand(["add", "--name", "Guest \(number)"], in: shop)
    }
    let labels = try running.map { command in
      let run = try command.finish()
      #expect(run.status == 0, "\(run.errors)")
      return String(run.text.prefix { $0 != " " })
    }
    let found = try shop.run("find", "guest", "--json").objects()
    #expect(Set(found.map { $0["id"] as? String }) == Set(labels))
    #expect(Set(labels).count == 6)
    #expect(try shop.run("verify").status == 0)
  }

  @Test func `keeps settings and refuses wrong ones`() throws {
    let shop = try TestShop()
    #expect(try shop.run("settings", "store.number", "0412").text.hasPrefix("store.number  0412  "))
    #expect(try shop.run("settings", "store.name", "人民广场").status == 0)
    let wrong = try shop.run("settings", "zone", "Mars/Olympus")
    #expect(wrong.status == 2)
    #expect(wrong.isOneComplaint)
    let all = try shop.run("settings", "--json").object()
    #expect(all["store.number"] as? String == "0412")
    #expect(all["store.name"] as? String == "人民广场")
    #expect(all["zone"] is NSNull)
    #expect(try shop.run("settings", "store.number", "").status == 0)
    #expect(try shop.run("settings", "store.number", "--json").text == "{\"store.number\":null}\n")
  }

  @Test func `says which directories are used and what is in the store`() throws {
    let shop = try TestShop()
    let paths = try shop.run("paths", "--json")
    #expect(try paths.keys() == ["data", "cache", "practice", "themes", "encrypted", "aside"])
    #expect(try paths.object()["data"] as? String == shop.data.path)
    let elsewhere = shop.folder.path + "/elsewhere"
    let moved = try shop.run("paths", "--data", elsewhere, "--json").object()
    #expect(moved["data"] as? String == elsewhere)
    let standard = try shop.run("paths", "--json", changing: ["REGULARS_DATA": nil]).object()
    #expect(standard["data"] as? String == shop.folder.path + "/share/regulars")
    try shop.run("add", "--name", "Ada")
    let check = try shop.run("verify", "--json")
    #expect(check.status == 0)
    #expect(try check.keys() == ["ok", "documents", "generation", "damage", "condition"])
    #expect(try check.object()["ok"] as? Bool == true)
    #expect(try check.object()["documents"] as? Int ?? 0 >= 1)
  }

  @Test func `reports an import in the agreed shape`() throws {
    let shop = try TestShop()
    let file = try shop.write("name,birthday\nAda,13-40\n", to: "m.csv")
    let run = try shop.run("import", "members", file, "--json")
    let agreed: Set = [
      "read", "added", "changed", "unchanged", "refused", "no_consent", "warnings",
    ]
    let own: Set = ["same_as", "encoding", "unknown_columns", "rejects", "dry_run", "cancelled"]
    #expect(try run.keys() == agreed.union(own))
    let warnings = try #require(try run.object()["warnings"] as? [[String: Any]])
    #expect(warnings.map { $0["line"] as? Int } == [2])
    #expect(warnings.allSatisfy { Set($0.keys) == ["line", "what"] })
  }

  @Test func `keeps what it stores from other users`() throws {
    let shop = try TestShop()
    try shop.run("add", "--name", "Ada")
    #expect(try shop.mode(of: shop.data.path) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: shop.data.path) {
      #expect(try shop.mode(of: shop.data.path + "/" + name) == 0o600, "\(name)")
    }
  }

  @Test func `speaks Chinese where asked`() throws {
    let shop = try TestShop()
    let run = try shop.run("settings", "zone", "Mars/Olympus", "--lang", "zh-Hans")
    #expect(run.status == 2)
    #expect(run.errors.contains("无法识别"))
  }
}

extension Run {
  /// Whether it complained in exactly one line.
  var isOneComplaint: Bool {
    errors.hasSuffix("\n") && errors.dropLast().allSatisfy { !$0.isNewline } && errors.count > 10
  }
}
