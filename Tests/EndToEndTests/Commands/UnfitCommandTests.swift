import Foundation
import Testing

@Suite("Checking in what should not be made")
struct UnfitCommandTests {
  private static func shop() throws -> TestShop {
    let shop = try TestShop()
    let rows =
      "id,name,usual,constraints,consent\nM1,张小明,G N L|T O L,dairy,verbal\nM2,Ada,T O L,,verbal\n"
    try shop.run("import", "members", try shop.write(rows, to: "members.csv"))
    return shop
  }

  private static func count(_ shop: TestShop, _ id: String) throws -> Int? {
    let profile = try shop.run("show", id, "--json").object()
    return (profile["visits"] as? [String: Any])?["count"] as? Int
  }

  @Test(arguments: [[], ["--items", "G N L"], ["--items", "T O L|T L"]])
  func
    `what the guest must not have is not booked, and the sentence says which, why and what to do`(
      _ options: [String]
    ) throws
  {
    let shop = try Self.shop()
    let run = try RunningCommand(["check-in", "M1"] + options, in: shop).finish()
    #expect(run.status == 1 && run.output.isEmpty && run.isOneComplaint, "\(run.errors)")
    for word in ["dairy", "--items 'T O L'", "--anyway"] { #expect(run.errors.contains(word)) }
    let chinese = try RunningCommand(
      ["check-in", "M1", "--lang", "zh-Hans"] + options, in: shop
    ).finish()
    #expect(chinese.status == 1 && chinese.errors.hasPrefix("没有签到：「"), "\(chinese.errors)")
    #expect(try Self.count(shop, "M1") == 0)
  }

  @Test func `meant, it is booked, and says so`() throws {
    let shop = try Self.shop()
    let run = try shop.run("check-in", "M1", "--anyway")
    #expect(run.status == 0 && run.text.count == 27)
    #expect(run.errors.contains("Recorded all the same: 'G N L'"), "\(run.errors)")
    #expect(try Self.count(shop, "M1") == 1)
    let fits = try shop.run("check-in", "M1", "--items", "T O L", "--again")
    #expect(fits.status == 0 && !fits.errors.contains("all the same"))
  }

  @Test func `what is out is not booked for anybody until it is back`() throws {
    let shop = try Self.shop()
    try shop.run("menu", "out", "oat milk", "--at", "2026-11-22T09:00")
    for guest in ["M2", "guest"] {
      let run = try shop.run("check-in", guest, "--items", "T O L", "--at", "2026-11-22T10:00")
      #expect(run.status == 1 && run.errors.contains("out today, oat milk"), "\(run.errors)")
    }
    #expect(try shop.run("check-in", "M2", "--at", "2026-11-22T10:00").status == 1)
    #expect(try shop.run("check-in", "M2", "--at", "2026-11-23T10:00").status == 0)
  }

  @Test func `scripts read which drinks they are, booked or not`() throws {
    let shop = try Self.shop()
    let refused = try shop.run("check-in", "M1", "--json")
    #expect(refused.status == 1)
    let answer = try refused.object()
    #expect(answer["id"] is NSNull && answer["alternate"] as? String == "T O L")
    let drinks = try #require(answer["unfit"] as? [[String: Any]])
    #expect(drinks.map { $0["drink"] as? String } == ["G N L"])
    let conflicts = try #require(drinks.first?["conflicts"] as? [[String: Any]])
    #expect(conflicts.map { $0["constraint"] as? String } == ["dairy"])
    #expect(conflicts.map { $0["item"] as? String } == ["milk:N"])
    let booked = try shop.run("check-in", "M1", "--anyway", "--json").object()
    #expect(booked["id"] is String && (booked["unfit"] as? [Any])?.count == 1)
    let plain = try shop.run("check-in", "M2", "--json").object()
    #expect((plain["unfit"] as? [Any])?.isEmpty == true)
  }

  @Test func `check-in, void and undo say in words what they did`() throws {
    let shop = try Self.shop()
    try shop.run("partner", "add", "Mei")
    let booked = try shop.run("check-in", "M2", "--as", "Mei", "--fen", "3300")
    #expect(
      booked.errors == "Checked in: Ada, T O L, ¥33.00. `regulars undo --as Mei` takes it back.\n")
    #expect(try shop.run("undo", "--as", "Mei").text == "Undone: the check-in of Ada.\n")
    let chinese = try shop.run("check-in", "M2", "--lang", "zh-Hans")
    #expect(chinese.errors.hasPrefix("已签到：Ada，T O L，"))
    let id = chinese.text.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try shop.run("void", id).errors.contains("the visit of Ada counts no more"))
    #expect(try shop.run("undo", "--lang", "zh-Hans").text.hasPrefix("已撤销："))
  }

  @Test func `visits say who keyed them in`() throws {
    let shop = try Self.shop()
    try shop.run("partner", "add", "Mei")
    try shop.run("check-in", "M2", "--as", "mei", "--at", "2026-11-22T09:00")
    let visits = try shop.run("show", "M2", "--json").object()["recent_visits"] as? [[String: Any]]
    #expect(visits?.map { $0["by"] as? String } == ["Mei"])
    let keys = try Set(#require(visits?.first).keys)
    #expect(keys.isSuperset(of: ["id", "at", "items", "fen", "by", "void"]))
    #expect(
      try shop.run("show", "M2").text.contains(
        /latest +2026-11-22 09:00  T O L  ¥[0-9.]+  \(by Mei\)/))
    #expect(try shop.run("show", "M2", "--lang", "zh-Hans").text.contains("（Mei）"))
  }

  @Test func `once there is a roster, nobody else acts`() throws {
    let shop = try Self.shop()
    #expect(try shop.run("check-in", "M2", "--as", "Mie").status == 0)
    try shop.run("partner", "add", "Mei")
    try shop.run("partner", "add", "Tom")
    for arguments in [
      ["check-in", "M2", "--again"], ["show", "M2"], ["find", "ada"], ["undo"], ["settings"],
      ["partner", "add", "Bo"], ["partner", "leave", "Mei"], ["stats"],
    ] {
      let run = try RunningCommand(arguments + ["--as", "Mie"], in: shop).finish()
      #expect(run.status == 1 && run.output.isEmpty && run.isOneComplaint, "\(arguments)")
      #expect(run.errors.contains("Did you mean Mei?") && run.errors.contains("Mei, Tom"))
    }
    let chinese = try shop.run("undo", "--as", "Mie", "--lang", "zh-Hans")
    #expect(chinese.errors.contains("是不是 Mei？") && chinese.errors.contains("Mei、Tom"))
    #expect(try Self.count(shop, "M2") == 1)
    let session = try TerminalSession(shop, .init(arguments: ["--as", "Mie"]))
    #expect(try session.end() == .exited(1))
  }

  @Test func `saying no where they had said yes is asked for as well`() throws {
    let shop = try Self.shop()
    let asked = try shop.run("edit", "M2", "--consent", "none")
    #expect(asked.status == 1 && asked.isOneComplaint && asked.errors.contains("--yes"))
    #expect(try shop.run("show", "M2", "--json").object()["usual"] as? [String] == ["T O L"])
    #expect(try shop.run("edit", "M2", "--consent", "none", "--yes").status == 0)
    #expect(try shop.run("show", "M2", "--json").object()["usual"] as? [String] == [])
    // Nothing is left that could go.
    #expect(try shop.run("edit", "M2", "--consent", "none").status == 0)
  }
}
