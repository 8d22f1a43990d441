import Foundation
import Testing

struct EditCommandTests {
  @Test func `what is said of a guest is changed, and what is left empty is taken away`() throws {
    let shop = try TestShop()
    let added = try shop.run(
      "add", "--name", "王晓", "--cue", "red scarf", "--phone", "13800139999", "--usual", "g m wc",
      "--json")
    let id = try #require(try added.object()["id"] as? String)
    #expect(try added.object()["usual"] as? [String] == ["G WC M"])
    let run = try shop.run(
      "edit", id, "--cue", "", "--constraints", "dairy", "--usual", "T O L", "--note", "on holiday",
      "--note-until", "2026-12-01", "--pin", "--at", "2026-11-22T09:30", "--json")
    #expect(run.status == 0, "\(run.errors)")
    let edited = try run.object()
    #expect(edited["id"] as? String == id)
    #expect(edited["cue"] is NSNull)
    #expect(edited["constraints"] as? [String] == ["dairy"])
    #expect(edited["usual"] as? [String] == ["T O L"])
    #expect(edited["pinned"] as? Bool == true)
    let notes = try #require(edited["notes"] as? [[String: Any]])
    #expect(notes.map { $0["until"] as? String } == ["2026-12-01"])
    let after = try shop.run("show", id, "--at", "2026-12-02T09:30", "--json").object()
    #expect((after["notes"] as? [Any])?.count == 0)
    #expect(
      try shop.run("edit", id, "--consent", "withdrawn", "--yes").text == "\(id)  forgotten\n")
    #expect(try shop.run("find", "wangxiao").status == 1)
  }

  @Test func `what a guest does not want kept any more is in no file of the store`() throws {
    for consent in ["none", "withdrawn"] {
      let shop = try TestShop()
      let cue = "crimson umbrella"
      let added = try shop.run(
        "add", "--name", "王晓", "--cue", cue, "--note", "umbrella \(cue)", "--at",
        "2026-11-22T02:30", "--json"
      ).object()
      // The business day before four in the morning is the day before.
      #expect(added["joined"] as? String == "2026-11-21")
      #expect(try filesHold(cue, shop))
      try shop.run("edit", try #require(added["id"] as? String), "--consent", consent, "--yes")
      #expect(try !filesHold(cue, shop))
      #expect(try shop.run("verify").status == 0)
    }
  }

  /// Whether any file of the store's directory has these bytes.
  private func filesHold(_ text: String, _ shop: TestShop) throws -> Bool {
    let names = try FileManager.default.subpathsOfDirectory(atPath: shop.data.path)
    return names.contains { name in
      let path = shop.data.appendingPathComponent(name).path
      guard let bytes = FileManager.default.contents(atPath: path) else { return false }
      return bytes.range(of: Data(text.utf8)) != nil
    }
  }

  @Test func `an edit that may not be is refused in one sentence that says what to do`() throws {
    let shop = try TestShop()
    let file = try shop.write("id,name,usual\nM1,Ben,G L\n", to: "m.csv")
    try shop.run("import", "members", file)
    for (options, word) in [
      (["--usual", "G L"], "--consent verbal"), (["--name", ""], "name"),
      (["--consent", "verbal", "--usual", "G ZZ L"], "column 3"),
      (["--consent", "verbal", "--usual", "G A L", "--constraints", "nut"], "almond"),
      (["--drop-note", "x"], "x"), (["--known"], "--as"),
    ] {
      let run = try RunningCommand(["edit", "M1"] + options, in: shop).finish()
      #expect(run.status == 1, "\(options)")
      #expect(run.output.isEmpty)
      #expect(run.isOneComplaint && run.errors.contains(word), "\(run.errors)")
    }
    for options in [
      [], ["--pin", "--unpin"], ["--note-until", "2026-12-01"], ["--phone", "1"],
    ] {
      #expect(try RunningCommand(["edit", "M1"] + options, in: shop).finish().status == 2)
    }
  }

  @Test func `partners sign what they do, and a manager decides once there is one`() throws {
    let shop = try TestShop()
    #expect(try shop.run("partner", "list", "--json").text == "[]\n")
    try shop.run("partner", "add", "Mei")
    let id = try #require(
      try shop.run("add", "--name", "Ben", "--note", "has a dog", "--as", "mei", "--json")
        .object()["id"] as? String)
    let boss = try shop.run("partner", "add", "林", "--role", "manager", "--json").object()
    #expect(boss["role"] as? String == "manager")
    for arguments in [["partner", "add", "Bo"], ["settings", "store.number", "1"]] {
      let refused = try RunningCommand(arguments + ["--as", "Mei"], in: shop).finish()
      #expect(refused.status == 1)
      #expect(refused.isOneComplaint && refused.errors.contains("manager"), "\(refused.errors)")
    }
    #expect(try shop.run("partner", "leave", "Mei", "--as", "林").status == 0)
    let list = try shop.run("partner", "list", "--json").objects()
    #expect(list.map { $0["name"] as? String } == ["林"])
    let notes = try shop.run("show", id, "--json").object()["notes"] as? [[String: Any]]
    #expect(notes?.map { $0["by"] as? String } == ["Mei"])
    #expect(try shop.run("partner", "leave", "Mei", "--as", "林").status == 1)
    #expect(try shop.run("partner", "add").status == 2)
  }
}
