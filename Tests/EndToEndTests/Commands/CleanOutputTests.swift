import Foundation
import Testing

@Suite("What reaches a pipe")
struct CleanOutputTests {
  /// Everything a name could do to a terminal.
  private static let nasty =
    "Eve\u{1B}[31m\u{7}\u{8}\u{9B}2J\u{90}q\u{202E}\u{2066}\u{61C}\u{200F}\u{7F}\u{0C}x"

  @Test func `names full of control characters come out clean from every command`() throws {
    let shop = try TestShop()
    let nasty = Self.nasty
    let row = "\(nasty),\(nasty),\(nasty),G \(nasty),\(nasty),\(nasty),verbal,\(nasty)"
    let table = "name,call_name,tier,usual,cue,note,consent,\(nasty)\n\(row)\n,,,,,,,\(nasty)\n"
    let file = try shop.write(table, to: "m.csv")
    try expectClean(try shop.run("import", "members", file, "--dry-run"))
    try expectClean(try shop.run("import", "members", file, "--json"))
    try expectClean(try shop.run("import", "members", file))
    let added = try shop.run(
      "add", "--name", nasty, "--cue", nasty, "--call-name", nasty, "--json")
    try expectClean(added)
    let id = try #require(try added.object()["id"] as? String)
    #expect(added.status == 0)
    for arguments in [
      ["find", "eve"], ["find", "eve", "--json"], ["show", id], ["show", id, "--json"],
    ] {
      let run = try RunningCommand(arguments, in: shop).finish()
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.contains("Eve"))
      try expectClean(run)
    }
  }

  @Test(arguments: [
    ["find", nasty], ["show", nasty], ["settings", "store.name", nasty], ["settings", nasty],
    ["--\(nasty)"], [nasty], ["import", nasty, "x"], ["add", "--name", "A", "--birthday", nasty],
    ["add", "--name", "A", "--consent", nasty], ["find", "a", "--at", nasty],
    ["--theme", nasty], ["import", "members", "/nowhere/\(nasty)"],
    ["find", "a", "--data", "/dev/null/\(nasty)"],
  ])
  func `what a person typed comes back clean in the sentence that refuses it`(arguments: [String])
    throws
  {
    let run = try RunningCommand(arguments, in: try TestShop()).finish()
    #expect([1, 2].contains(run.status), "\(run.ending)")
    try expectClean(run)
    #expect(run.isOneComplaint, "\(run.errors)")
  }

  @Test func `directories and files with wild names come out clean`() throws {
    let shop = try TestShop()
    let wild = shop.folder.path + "/wild\u{1B}[31m\u{202E}\u{61C}\u{9B}2J"
    try expectClean(try shop.run("paths", "--data", wild))
    try expectClean(try shop.run("paths", "--data", wild, "--json"))
    let file = try shop.write("name\nAda\n\"\"\n", to: "m.csv")
    let rejects = wild + ".csv"
    for arguments in [
      ["import", "members", file, "--rejects", rejects],
      ["import", "members", file, "--rejects", rejects, "--force", "--json"],
    ] {
      let run = try RunningCommand(arguments, in: shop).finish()
      #expect(run.status == 0, "\(run.errors)")
      try expectClean(run)
    }
    #expect(FileManager.default.fileExists(atPath: rejects))
  }

  @Test func `a pipe gets no escape sequences from us either`() throws {
    let shop = try TestShop()
    try shop.run("add", "--name", "Ada", "--usual", "G N L")
    for arguments in [["--help"], ["find", "ada"], ["verify"], ["settings"], ["bench", "none"]] {
      try expectClean(try RunningCommand(arguments, in: shop).finish())
    }
  }

  private func expectClean(
    _ run: Run, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for bytes in [run.output, run.complaint] {
      let text = try #require(String(validating: bytes, as: UTF8.self), "not UTF-8")
      let dirt = text.unicodeScalars.filter { scalar in
        let isLineEnd = scalar == "\n"
        let bidi: Set<UInt32> = [0x61C, 0x200E, 0x200F]
        return scalar.properties.generalCategory == .control && !isLineEnd
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          || bidi.contains(scalar.value)
      }
      let names = dirt.map { "U+" + String($0.value, radix: 16) }
      #expect(names.isEmpty, "in \(text.debugDescription)", sourceLocation: sourceLocation)
    }
  }
}
