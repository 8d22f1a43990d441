import Foundation
import Testing

@Suite("The import command")
struct ImportCommandTests {
  @Test(arguments: TillFile.memberForms)
  func `reads members in every form a till writes, and the second time changes nothing`(
    form: TillForm
  ) throws {
    let shop = try TestShop()
    let file = try shop.write(form.bytes, to: "members.csv")
    let first = try shop.run("import", "members", file, "--json")
    #expect(first.status == 0)
    #expect(counts(try first.object()) == Counts(read: 2, added: 2))
    #expect(try first.object()["encoding"] as? String == form.encoding)
    let second = try shop.run("import", "members", file, "--json")
    #expect(second.status == 0)
    #expect(counts(try second.object()) == Counts(read: 2, unchanged: 2))
    let shown = try shop.run("show", "M1", "--json").object()
    #expect(shown["name"] as? String == "张小明")
    #expect(shown["consent"] as? String == "verbal")
    #expect(try shop.run("find", "5678", "--json").objects().count == 1)
  }

  @Test(arguments: TillFile.visitForms)
  func `reads visits in every form a till writes, and the second time changes nothing`(
    form: TillForm
  ) throws {
    let shop = try TestShop()
    let members = try shop.write(TillFile.members, to: "members.csv")
    let file = try shop.write(form.bytes, to: "visits.csv")
    try shop.run("import", "members", members)
    let first = try shop.run("import", "visits", file, "--json")
    #expect(counts(try first.object()) == Counts(read: 2, added: 2))
    let second = try shop.run("import", "visits", file, "--json")
    #expect(second.status == 0)
    #expect(counts(try second.object()) == Counts(read: 2, unchanged: 2))
    let visits = try shop.run("show", "M1", "--json").object()["visits"] as? [String: Any]
    #expect(visits?["count"] as? Int == 2)
    #expect(visits?["last"] as? String == "2026-11-21T00:12:00.000Z")
  }

  @Test func `links visits to a member whose file comes later`() throws {
    let shop = try TestShop()
    let visits = try shop.write(TillFile.visits, to: "visits.csv")
    let members = try shop.write(TillFile.members, to: "members.csv")
    #expect(try shop.run("import", "visits", visits).status == 0)
    #expect(try shop.run("import", "members", members).status == 0)
    let shown = try shop.run("show", "M1", "--json").object()
    #expect((shown["visits"] as? [String: Any])?["count"] as? Int == 2)
    #expect(shown["last_visit"] as? String == "2026-11-21T00:12:00.000Z")
  }

  @Test func `counts everything and writes nothing in a dry run`() throws {
    let shop = try TestShop()
    try shop.run("add", "--name", "Ada")
    let before = try files(in: shop)
    let file = try shop.write(TillFile.members + ",,,,,,,,,,,,\nM9,,,,,,,,,,,,\n", to: "m.csv")
    let dry = try shop.run("import", "members", file, "--dry-run", "--json")
    #expect(dry.status == 0)
    #expect(counts(try dry.object()).added == 4)
    #expect(try dry.object()["dry_run"] as? Bool == true)
    #expect(try files(in: shop) == before)
    #expect(try shop.run("find", "zxm", "--json").status == 1)
    let real = try shop.run("import", "members", file, "--json")
    #expect(counts(try real.object()).added == 4)
    #expect(try files(in: shop) != before)
  }

  @Test
  func `keeps refused rows, with line and reason, where only their owner reads them`() throws {
    let shop = try TestShop()
    let file = try shop.write("id,name,phone\nM1,Ada,13800135678\nM2,,139\n", to: "tables.csv")
    let run = try shop.run("import", "members", file, "--json")
    #expect(run.status == 0)
    #expect(try run.object()["refused"] as? Int == 1)
    let path = try #require(try run.object()["rejects"] as? String)
    #expect(path.hasPrefix(shop.data.path + "/rejected/tables-"))
    #expect(try shop.mode(of: path) == 0o600)
    #expect(try shop.mode(of: shop.data.path + "/rejected") == 0o700)
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(text == "\u{FEFF}id,name,phone,line,reason\r\nM2,,139,3,no name\r\n")
  }

  @Test func `closes a file of refused rows to others even where it was open before`() throws {
    let shop = try TestShop()
    let file = try shop.write("id,name\nM1,Ada\nM2,\n", to: "m.csv")
    let rejects = try shop.write("old", to: "rejects.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: rejects)
    let run = try shop.run("import", "members", file, "--rejects", rejects, "--force")
    #expect(run.status == 0)
    #expect(try shop.mode(of: rejects) == 0o600)
    #expect(!FileManager.default.fileExists(atPath: shop.data.path + "/rejected"))
  }

  @Test func `mended rows can be imported from the file of refused ones`() throws {
    let shop = try TestShop()
    let file = try shop.write("id,name,phone\nM1,Ada,13800135678\nM2,,13800130002\n", to: "m.csv")
    let rejects = shop.folder.path + "/rejects.csv"
    try shop.run("import", "members", file, "--rejects", rejects)
    let refused = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: rejects)), as: UTF8.self)
    let mended = refused.replacingOccurrences(of: "M2,,", with: "M2,Bob,")
    try shop.write(mended, to: "mended.csv")
    let run = try shop.run("import", "members", "mended.csv", "--json")
    #expect(counts(try run.object()) == Counts(read: 1, added: 1))
    #expect(try run.object()["unknown_columns"] as? [String] == ["line", "reason"])
    #expect(try shop.run("show", "M2", "--json").object()["name"] as? String == "Bob")
  }

  @Test func `keeps only what a till needs where nobody agreed to more`() throws {
    let shop = try TestShop()
    let row = "id,name,phone,usual,cue,note,tier,consent\nM1,Ada,13800135678,G N L,hat,shy,gold,\n"
    let run = try shop.run("import", "members", try shop.write(row, to: "m.csv"), "--json")
    #expect(try run.object()["no_consent"] as? Int == 1)
    let shown = try shop.run("show", "M1", "--json").object()
    #expect(shown["tier"] as? String == "gold")
    #expect((shown["usual"] as? [String])?.isEmpty == true)
    #expect((shown["notes"] as? [Any])?.isEmpty == true)
    #expect(shown["cue"] is NSNull)
  }

  @Test(arguments: [
    ("", "empty"), ("PK\u{3}\u{4}xlsx", "spreadsheet"), ("name\n", ""), ("a,b\n1,2\n", "column"),
  ])
  func `refuses what is no table in one sentence`(text: String, word: String) throws {
    let shop = try TestShop()
    let run = try shop.run("import", "members", try shop.write(text, to: "m.csv"))
    #expect(run.status == 1)
    #expect(word.isEmpty || run.errors.contains(word), "\(run.errors)")
    #expect(word.isEmpty || run.isOneComplaint)
  }

  private struct Counts: Equatable {
    var read = 0
    var added = 0
    var changed = 0
    var unchanged = 0
    var refused = 0
  }

  private func counts(_ report: [String: Any]) -> Counts {
    func count(_ key: String) -> Int { report[key] as? Int ?? -1 }
    return Counts(
      read: count("read"), added: count("added"), changed: count("changed"),
      unchanged: count("unchanged"), refused: count("refused"))
  }

  /// Every file of the store with its bytes, but for the lock, which names the last process.
  private func files(in shop: TestShop) throws -> [String: [UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: shop.data.path)
    return try names.filter { $0 != "LOCK" && !$0.hasSuffix("rejected") }
      .reduce(into: [:]) { $0[$1] = try shop.stored($1) }
  }
}
