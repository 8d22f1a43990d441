import Foundation
import Testing

@Suite("One mistake, one status")
struct StatusTests {
  @Test(arguments: [
    ["add", "--name", "A", "--birthday", "13-40"], ["add", "--name", "A", "--phone", "12"], ["add"],
    ["add", "--name", "A", "--note", "x", "--note-until", "2020-01-01"],
    ["add", "--name", "A", "--note", "x", "--note-until", "noday"],
    ["settings", "zone", "Mars/X"], ["settings", "hours", "never"], ["settings", "language", "fr"],
    ["settings", "theme", "neon"], ["find", "a", "--theme", "neon"],
    ["check-in", "guest", "--fen", "-1"], ["check-in", "guest", "--fen", "much"], ["handover", ""],
    ["events", "add", "--title", "T", "--at", "2199-01-01", "--seats", "99999"],
    ["events", "add", "--title", "T", "--at", "2199-01-01", "--seats", "few"],
    ["events", "add", "--title", "", "--at", "2199-01-01"], ["partner", "add", ""],
    ["backup", ""], ["restore", ""], ["import", "members", ""], ["import", "menu", ""],
    ["import", "members", "m.csv", "--rejects", ""], ["find", "a", "--data", ""],
  ])
  func `what no store would take is a mistake of usage, in both languages`(_ arguments: [String])
    throws
  {
    let shop = try TestShop()
    for language in ["en", "zh-Hans"] {
      let run = try RunningCommand(arguments + ["--lang", language], in: shop).finish()
      #expect(run.status == 2 && run.output.isEmpty && run.isOneComplaint, "\(run.errors)")
      #expect(run.errors.hasHan == (language != "en"), "\(run.errors)")
    }
  }

  @Test func `a place to write that ends in a slash is no file`() throws {
    let shop = try TestShop()
    let file = try shop.write("kept", to: "file")
    let folder = shop.folder.path + "/"
    let told = [
      (folder, "Name a file in it"), (shop.folder.path, "Name a file in it"),
      (file + "/", "Not a directory"), (folder + "new/", "there is no folder"),
    ]
    for (path, words) in told {
      let run = try shop.run("backup", path, "--force")
      #expect(run.status == 1 && run.isOneComplaint && run.errors.contains(words), "\(run.errors)")
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "kept")
    #expect(!FileManager.default.fileExists(atPath: folder + "new"))
  }

  @Test func `a directory that cannot be used is told without the names of system calls`() throws {
    let shop = try TestShop()
    let file = try shop.write("", to: "file")
    for path in [file, "/proc/nope"] {
      let run = try shop.run("add", "--name", "A", "--data", path)
      #expect(run.status == 1 && run.isOneComplaint)
      #expect(!run.errors.contains(/open:|mkdir:/), "\(run.errors)")
    }
  }
}
