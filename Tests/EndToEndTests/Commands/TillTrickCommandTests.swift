import Foundation
import Testing

@testable import Regulars

@Suite("Files as tills and spreadsheets write them")
struct TillTrickCommandTests {
  /// 김철수 and 이영희 in EUC-KR: as GB18030 they are Chinese characters, every one a common one.
  private let korean: [UInt8] =
    Array("id,name\nM7,".utf8) + [0xB1, 0xE8, 0xC3, 0xB6, 0xBC, 0xF6] + Array("\nM8,".utf8)
    + [0xC0, 0xCC, 0xBF, 0xB5, 0xC8, 0xF1] + Array("\n".utf8)

  @Test func `an encoding in doubt is refused with its names, and one that is named is read`()
    throws
  {
    let shop = try TestShop()
    let file = try shop.write(korean, to: "korean.csv")
    let refused = try shop.run("import", "members", file)
    #expect(refused.status == 1 && refused.isOneComplaint)
    #expect(refused.errors.contains("EUC-KR or GB18030"))
    #expect(refused.errors.contains("--encoding euc-kr|gb18030"))
    let chinese = try shop.run("import", "members", file, "--lang", "zh-Hans")
    #expect(chinese.errors.contains("EUC-KR 或 GB18030"))
    #expect(try shop.run("import", "members", file, "--encoding", "latin").status == 2)
    let run = try shop.run("import", "members", file, "--encoding", "euc-kr", "--json")
    #expect(run.status == 0)
    #expect(try run.object()["encoding"] as? String == "EUC-KR")
    #expect(try shop.run("show", "M7", "--json").object()["name"] as? String == "김철수")
  }

  @Test func `a till's id is found in any case where one guest alone has it`() throws {
    let shop = try TestShop()
    let file = try shop.write("id,name\nM7,Ann\nm8,Bob\nM8,Cid\n", to: "m.csv")
    let run = try shop.run("import", "members", file)
    #expect(run.text.contains("1 maybe the same as another line"))
    #expect(run.text.contains("line 4: the same as line 3?"))
    func name(_ id: String) throws -> String? {
      try shop.run("show", id, "--json").object()["name"] as? String
    }
    #expect(try name("m7") == "Ann")
    #expect(try name("m8") == "Bob")
    #expect(try name("M8") == "Cid")
    #expect(try shop.run("show", "Ｍ７").status == 0)
    #expect(try shop.run("show", "m9").status == 1)
    try shop.write("id,name\nA1x,Ann\nA1X,Bob\n", to: "n.csv")
    try shop.run("import", "members", "n.csv")
    #expect(try shop.run("show", "a1x").status == 1)
  }

  @Test func `what is no menu is told as such, however long it is`() throws {
    let shop = try TestShop()
    let file = try shop.write(TillFile.crowd(40_000), to: "m.csv")
    let run = try shop.run("import", "menu", file)
    #expect(run.status == 1 && run.isOneComplaint)
    #expect(run.errors.contains("no menu") && !run.errors.contains("split"))
  }

  @Test func `rows and JSON do not share standard output`() throws {
    let shop = try TestShop()
    let file = try shop.write("id,name\nM1,Ann\nM2,\n", to: "m.csv")
    let both = try shop.run("import", "members", file, "--json", "--rejects", "/dev/stdout")
    #expect(both.text.contains("M2,,3,no name") && !both.text.contains("{"))
    #expect(both.errors.contains("the JSON was left out"))
    let rows = try shop.run("import", "members", file, "--rejects", "/dev/stdout")
    #expect(rows.text.contains("M2,,3,no name") && !rows.errors.contains("JSON"))
  }

  @Test(arguments: [
    ("/a/m.csv", "/a/m.csv"), ("/a/m.csv ", "/a/m.csv"), ("~/m.csv", "/home/mei/m.csv"),
    ("'/a/my file.csv'", "/a/my file.csv"), ("\"~/m.csv\" ", "/home/mei/m.csv"),
    ("/a/my\\ file.csv", "/a/my file.csv"), ("file:///a/my%20file.csv", "/a/my file.csv"),
    ("file://localhost/a/%E4%BC%9A%E5%91%98.csv", "/a/会员.csv"), ("/a/100%.csv", "/a/100%.csv"),
    ("'file:///a/m.csv'", "/a/m.csv"), ("/a/it's.csv", "/a/it's.csv"), ("~", "/home/mei"),
  ])
  func `a path is read wherever a partner has it from`(typed: String, path: String) {
    #expect(TypedPath(typed, home: "/home/mei").path { $0 == path } == path)
    #expect(TypedPath(typed, home: "/home/mei").path { _ in false } == path)
  }

  @Test func `a file that is called what was typed wins`() {
    for typed in ["/a/m.csv ", "/a/my\\ file", "'m'"] {
      #expect(TypedPath(typed, home: nil).path { $0 == typed } == typed)
    }
  }
}
