import Foundation
import Glibc
import Testing

@Suite("Files written for the person")
struct UserFileTests {
  private static let rows = "id,name\nM1,Ada\nM2,\n"

  @Test(arguments: [
    "data/HEAD", "data/000001.log", "data/LOCK", "data/new", "data/rejected/new",
    "data/../data/new",
    "folder/new", "elsewhere", "second", "dangling",
  ])
  func `nothing is written into the store's own directory`(target: String) throws {
    let shop = try TestShop.withMembers()
    try shop.run("add", "--name", "Grace")
    try shop.script(
      """
      mkdir data/rejected; ln -s data folder; ln -s data/HEAD elsewhere; ln data/HEAD second
      ln -s data/new dangling
      """)
    let file = try shop.write(Self.rows, to: "m.csv")
    let before = try shop.files()
    let backup = try shop.run("backup", target, "--force")
    #expect(backup.status == 1 && backup.isOneComplaint, "\(backup.errors)")
    #expect(backup.errors.contains(target))
    let rejects = try shop.run("import", "members", file, "--rejects", target, "--force")
    #expect(rejects.status == 1 && rejects.errors.contains(target))
    #expect(try shop.files() == before)
  }

  @Test func `devices, pipes and links stay what they are`() throws {
    let shop = try TestShop.withMembers()
    let run = try shop.script(
      """
      printf 'id,name\\nM9,Ada\\nM10,\\n' > m.csv
      mkfifo pipe; ln -s /dev/null null; ln -s nothing link; touch old; ln -s old other
      cat pipe > piped & reader=$!
      "$REGULARS" backup pipe || exit 10
      [ -p pipe ] || { kill $reader; exit 17; }
      wait $reader
      "$REGULARS" backup null || exit 11
      "$REGULARS" import members m.csv --rejects null || exit 12
      "$REGULARS" backup link || exit 13
      "$REGULARS" backup other --force || exit 14
      "$REGULARS" import members m.csv --rejects /dev/stdout --json > rows || exit 19
      [ "$(tail -c +4 rows)" = "$(printf 'id,name,line,reason\r\nM10,,3,no name\r\n')" ] || exit 20
      "$REGULARS" backup /dev/stdout > out || exit 15
      "$REGULARS" backup /dev/stdout | cat > through || exit 16
      [ -p pipe ] && [ -L null ] && [ -L link ] && [ -L other ] || exit 17
      for name in piped nothing old out through; do
        "$REGULARS" restore $name > /dev/null || exit 18
      done
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try shop.names().filter { $0.hasPrefix(".") } == [])
    #expect(try shop.run("find", "zxm").status == 0)
  }

  @Test func `what is there already is replaced only where that is asked for`() throws {
    let shop = try TestShop.withMembers()
    let mine = try shop.write("mine", to: "monday")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: mine)
    let refused = try shop.run("backup", mine)
    #expect(refused.status == 1 && refused.errors.contains("--force"), "\(refused.errors)")
    #expect(try shop.contents("monday") == Array("mine".utf8))
    let file = try shop.write(Self.rows, to: "m.csv")
    let rejects = try shop.run("import", "members", file, "--rejects", mine)
    #expect(rejects.status == 1 && rejects.errors.contains("--force"), "\(rejects.errors)")
    #expect(try shop.run("find", "ada").status == 1)
    #expect(try shop.run("backup", mine, "--force").status == 0)
    #expect(try shop.mode(of: mine) == 0o600)
    #expect(try shop.run("restore", mine).status == 0)
  }

  @Test func `a name beside the file belongs to the person, also where it looks temporary`() throws
  {
    let shop = try TestShop.withMembers()
    let mine = try shop.write("mine", to: "monday.tmp")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: mine)
    #expect(try shop.run("backup", "monday").status == 0)
    #expect(try shop.contents("monday.tmp") == Array("mine".utf8))
    #expect(try shop.mode(of: shop.folder.path + "/monday") == 0o600)
  }

  @Test func `a file that does not fit leaves nothing behind`() throws {
    let shop = try TestShop()
    try shop.write("id,name\n" + (1...40).map { "M\($0),Guest\n" }.joined(), to: "all.csv")
    #expect(try shop.run("import", "members", "all.csv").status == 0)
    try shop.write("id,name\n" + String(repeating: "M1,\n", count: 400), to: "m.csv")
    let before = try shop.names()
    for command in ["backup monday", "import members m.csv --dry-run --rejects monday"] {
      let run = try shop.script("ulimit -f 1; exec \"$REGULARS\" \(command)")
      #expect(run.status == 1 && run.errors.contains("monday"), "\(run.errors)")
    }
    #expect(try shop.names() == before)
  }

  @Test func `a folder that is missing is not made: it may be a stick that is not there`() throws {
    let shop = try TestShop.withMembers()
    let file = try shop.write(Self.rows, to: "m.csv")
    for command in [["backup"], ["import", "members", file, "--rejects"]] {
      let run = try shop.run(command + ["stick/monday"])
      #expect(run.status == 1 && run.errors.contains("stick"), "\(run.errors)")
      #expect(run.errors.contains("mount"), "\(run.errors)")
    }
    #expect(try !shop.names().contains("stick"))
    #expect(try shop.run("restore", "stick/monday").status == 1)
    #expect(try !shop.names().contains("stick"))
  }

  @Test(arguments: ["m.csv", "./m.csv", "link.csv", "second.csv"])
  func `refused rows never go over the file they come from`(target: String) throws {
    let shop = try TestShop()
    try shop.write(Self.rows, to: "m.csv")
    try shop.script("ln -s m.csv link.csv; ln m.csv second.csv")
    let run = try shop.run("import", "members", "m.csv", "--rejects", target, "--force")
    #expect(run.status == 1 && run.errors.contains(target), "\(run.errors)")
    #expect(try shop.contents("m.csv") == Array(Self.rows.utf8))
    #expect(try shop.run("find", "ada").status == 1)
  }

  @Test func `refused rows of two imports within a second are kept, each in a file`() throws {
    let shop = try TestShop()
    let file = try shop.write(Self.rows, to: "m.csv")
    for _ in 0..<3 {
      try shop.run("import", "members", file, "--at", "2026-11-22T10:00:00")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.data.path + "/rejected")
    #expect(names.count == 3, "\(names)")
  }

  @Test func `two backups at once to one name are both whole or told what is there`() throws {
    let shop = try TestShop.withMembers()
    let running = try (0..<6).map { number in
      try RunningCommand(["backup", "monday"] + (number < 4 ? ["--force"] : []), in: shop)
    }
    for (number, command) in running.enumerated() {
      let run = try command.finish()
      let isTold = number >= 4 && run.status == 1 && run.errors.contains("--force")
      #expect(run.status == 0 || isTold, "\(run.errors)")
    }
    #expect(try shop.run("restore", "monday").status == 0)
    #expect(try shop.names().filter { $0.hasPrefix(".") || $0.contains("tmp") } == [])
  }
}

extension TestShop {
  /// The names in the shop's folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// The bytes of a file in the shop's folder.
  func contents(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// The store's files with their bytes, but for the lock, which names the last process.
  func files() throws -> [String: [UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: data.path)
    return try names.filter { $0 != "LOCK" && $0 != "rejected" }
      .reduce(into: [:]) { $0[$1] = try stored($1) }
  }

  /// Runs a command line of these words to its end.
  @discardableResult
  func run(_ words: [String]) throws -> Run { try RunningCommand(words, in: self).finish() }
}
