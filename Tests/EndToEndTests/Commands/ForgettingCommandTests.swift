import Foundation
import Glibc
import Testing

/// Whoever is to be forgotten is in no file once the command returns.
struct ForgettingCommandTests {
  private let members =
    "id,name,phone,cue,consent\nM1,张小明,13512345678,crimson umbrella,verbal\nM2,Ben,,,verbal\n"

  private func shop() throws -> TestShop {
    let shop = try TestShop()
    let file = try shop.write(members + "M3,,,,\n", to: "members.csv")
    #expect(try shop.run("import", "members", file).status == 0)
    return shop
  }

  /// Files of the store's directory that hold a text.
  private func holding(_ text: String, _ shop: TestShop) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: shop.data.path).sorted().filter { name in
      let path = shop.data.appendingPathComponent(name).path
      return FileManager.default.contents(atPath: path)?.range(of: Data(text.utf8)) != nil
    }
  }

  @Test func `erasing has to be meant, and says what went with it`() throws {
    let shop = try shop()
    let card = shop.data.appendingPathComponent("cards/Ming-2026-11-21.txt")
    try FileManager.default.createDirectory(
      at: card.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("for 张小明".utf8).write(to: card)
    let asked = try shop.run("erase", "M1")
    #expect(asked.status == 1 && asked.errors.contains("--yes"))
    #expect(asked.errors.contains("张小明"))
    #expect(try shop.run("show", "M1").status == 0)
    let done = try shop.run("erase", "M1", "--yes", "--json")
    #expect(done.status == 0)
    #expect(try done.keys() == ["id", "erased", "removed"])
    #expect(try done.object()["removed"] as? [String] == ["cards/Ming-2026-11-21.txt"])
    #expect(done.errors.contains("cards/Ming-2026-11-21.txt"))
    for text in ["张小明", "13512345678", "crimson"] { #expect(try holding(text, shop) == []) }
    #expect(try shop.run("show", "M1").status == 1)
    #expect(try shop.run("erase", "M1", "--yes").status == 0)
    #expect(try shop.run("erase", "nobody", "--yes").status == 1)
    let again = try shop.run("import", "members", shop.folder.path + "/members.csv", "--json")
    #expect(again.text.contains("erased, skipped"))
    #expect(try shop.run("find", "zxm").status == 1)
    #expect(try shop.run("verify").status == 0)
  }

  @Test func `what was left undone is done by whoever writes next, not by who reads`() throws {
    if let obstacle = MountedDisk.obstacle {
      print("A full disk was not tried: \(obstacle).")
      return
    }
    let shop = try TestShop()
    let disk = try MountedDisk(memoryKiB: 600, at: shop.data)
    let file = try shop.write(members, to: "members.csv")
    #expect(try shop.run("import", "members", file).status == 0)
    let pad = shop.data.appendingPathComponent("pad").path
    let padding = open(pad, O_WRONLY | O_CREAT, 0o600)
    let block = [UInt8](repeating: 0, count: 4096)
    while write(padding, block, block.count) > 0 {}
    close(padding)
    let full = try shop.run("erase", "M1", "--yes")
    #expect(full.status == 1 && full.errors.contains("Saved, but"), "\(full.errors)")
    #expect(try shop.run("show", "M1").status == 1)
    unlink(pad)
    try disk.resize(memoryKiB: 1200)
    #expect(try shop.run("find", "ben").status == 0)
    #expect(try shop.run("show", "nobody").status == 1)
    #expect(try !holding("crimson", shop).isEmpty)
    #expect(try shop.run("edit", "nobody", "--cue", "x").status == 1, "refused, and pays")
    for text in ["张小明", "13512345678", "crimson"] { #expect(try holding(text, shop) == []) }
  }

  @Test func `what lies aside is listed`() throws {
    let shop = try shop()
    let rejected = try FileManager.default.contentsOfDirectory(
      atPath: shop.data.appendingPathComponent("rejected").path)
    let name = try #require(rejected.first)
    #expect(try shop.run("paths").text.contains("rejected/\(name)"))
    let aside = try #require(try shop.run("paths", "--json").object()["aside"] as? [[String: Any]])
    #expect(aside.map { $0["file"] as? String } == ["rejected/\(name)"])
    #expect(Set(aside[0].keys) == ["file", "bytes", "written"])
    #expect(try shop.run("settings", "keep.aside", "1").status == 0)
    #expect(try shop.run("settings", "keep.aside", "366").status == 2)
    var times = [
      timeval(tv_sec: time(nil) - 90_000, tv_usec: 0),
      timeval(tv_sec: time(nil) - 90_000, tv_usec: 0),
    ]
    #expect(utimes(shop.data.path + "/rejected/\(name)", &times) == 0)
    #expect(try shop.run("find", "ben").status == 0)
    #expect(try shop.run("paths").text.contains("rejected/\(name)"), "who reads removes nothing")
    #expect(try shop.run("add", "--name", "Cy").status == 0)
    #expect(try !shop.run("paths").text.contains("rejected/\(name)"))
  }
}
