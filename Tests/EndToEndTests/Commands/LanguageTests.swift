import Foundation
import Testing

@Suite("Commands in both languages")
struct LanguageTests {
  private static let chinese: [String: String?] = ["LC_MESSAGES": "zh_CN.UTF-8"]

  /// A store with two guests of whom something is known, and a file that is not all well.
  private func shop() throws -> TestShop {
    let shop = try TestShop()
    try shop.run("settings", "zone", "Asia/Shanghai")
    let rows = """
      id,name,tier,usual,constraints,consent,birthday,note
      M1,张小明,gold,G N L,dairy,verbal:remember,11-25,likes the window
      M2,Ben,,,,none,,

      """
    try shop.run("import", "members", try shop.write(rows, to: "m.csv"))
    try shop.run("check-in", "M1", "--anyway", "--fen", "3000", "--at", "2026-11-22T10:00")
    return shop
  }

  @Test func `--lang beats the locale, LC_ALL beats LC_MESSAGES, which beats LANG`() throws {
    let shop = try TestShop()
    func speaksChinese(_ arguments: [String], _ changing: [String: String?]) throws -> Bool {
      try RunningCommand(["find", "nobody"] + arguments, in: shop, changing: changing)
        .finish().errors.hasHan
    }
    #expect(try !speaksChinese([], [:]))
    #expect(try speaksChinese([], ["LC_MESSAGES": nil, "LANG": "zh_CN.UTF-8"]))
    #expect(try !speaksChinese([], ["LANG": "zh_CN.UTF-8"]))
    #expect(try speaksChinese([], Self.chinese))
    #expect(try !speaksChinese([], ["LC_MESSAGES": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"]))
    #expect(try speaksChinese(["--lang", "zh-Hans"], [:]))
    #expect(try speaksChinese(["--lang=zh"], [:]))
    #expect(try !speaksChinese(["--lang", "en"], Self.chinese))
  }

  @Test(arguments: [
    ["nonsense"], ["find", "a", "--kiosk"], ["-x"],
    ["find", "a", "--limit", "1", "--limit", "2"],
    ["find", "a", "--limit"], ["find", "a", "--json=yes"], ["find"], ["import", "members"],
    ["events", "add", "--title", "T"], ["show", "a", "b"], ["care", "dance"],
    ["partner", "list", "--role", "lead"], ["import", "menu", "f", "--rejects", "p"],
    ["events", "--seats", "3"], ["care", "--from", "2026-12-01"], ["edit", "M1"],
    ["edit", "M1", "--pin", "--unpin"], ["edit", "M1", "--note-until", "2026-12-01"],
    ["edit", "M1", "--note-anyway"], ["find", "a", "--limit", "many"],
    ["add", "--name", "A", "--consent", "maybe"], ["stats", "--day", "noday"],
    ["care", "follow-up", "M1", "x", "--from", "soon"], ["check-in", "M1", "--fen", "much"],
    ["find", "a", "--at", "noonish"],
    ["verify", "--at", "noonish"], ["find", "a", "--glyphs", "runes"],
    ["paths", "--han", "maybe"], ["settings", "no.such.key"], ["bench", "nothing"],
    ["partner", "add", "A", "--role", "king"], ["find", "a", "--lang", "tlh"],
  ])
  func `every kind of usage error is one sentence with status 2, in the language asked for`(
    _ arguments: [String]
  ) throws {
    let shop = try TestShop()
    for (changing, isChinese) in [([:], false), (Self.chinese, true)] {
      let run = try RunningCommand(arguments, in: shop, changing: changing).finish()
      #expect(run.status == 2, "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(run.isOneComplaint, "\(run.errors)")
      #expect(run.errors.hasHan == isChinese, "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: shop.data.path))
  }

  @Test func `help is in the language asked for`() throws {
    let shop = try TestShop()
    #expect(try shop.run("--help", changing: Self.chinese).text.contains("查找常客"))
    #expect(try shop.run("help", "show", "--lang", "zh-Hans").text.contains("regulars show 编号"))
    #expect(try !shop.run("--help").text.hasHan)
  }

  @Test func `facts are told in the language asked for`() throws {
    let shop = try shop()
    let noon = ["--at", "2026-11-22T12:00"]
    let told: [([String], [String])] = [
      (
        ["show", "M1"],
        ["忌口  乳制品过敏", "常点  G N L（大杯拿铁，脱脂）；乳制品过敏：", "等级  金星", "备注  likes the window（"]
      ),
      (["show", "M1"], ["授权  口头同意：记住喜好", "到店  共 1 次，上次今天"]),
      (["show", "M2"], ["授权  未询问", "请问：可以记住您的饮品吗？"]),
      (["find", "zxm"], ["金星", "今天", "（首字母）"]),
      (["stats"], ["营业日      2026-11-22", "到店        1 次（其中散客 0 次）", "最忙时段    10:00，1 次"]),
      (["segments"], ["分群", "近 365 天消费", "有流失风险"]),
      (["settings"], ["未设置", "营业日开始时间"]),
      (["menu"], ["饮品", "拿铁"]), (["care"], ["生日", "3 天后"]),
      (["paths"], ["数据", "练习店"]), (["verify"], ["完好："]),
      (["partner", "add", "Mei", "--role", "lead"], ["主管", "未经确认"]),
      (["undo"], ["已撤销：改动伙伴 Mei"]), (["edit", "M1", "--consent", "withdrawn", "--yes"], ["已删除"]),
    ]
    for (arguments, words) in told {
      let run = try RunningCommand(
        arguments + noon, in: shop, changing: Self.chinese
      ).finish()
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      for word in words { #expect(run.text.contains(word), "\(arguments): \(run.text)") }
    }
  }

  @Test
  func `an import tells its counts, its warnings and its refused rows in the language asked for`()
    throws
  {
    let shop = try TestShop()
    let rows = "id,name,birthday,colour\nM1,Ada,13-40,red\nM2,,,\n"
    let file = try shop.write(rows, to: "m.csv")
    let run = try shop.run("import", "members", file, changing: Self.chinese)
    #expect(run.status == 0)
    #expect(run.text.contains("读取 2 行：新增 1，更新 0，未变 0，未导入 1，未授权 1"))
    #expect(run.text.contains("没有读取的列：colour"))
    #expect(run.text.contains("第 2 行：生日「13-40」无法识别，没有导入"))
    let path = try #require(run.text.firstMatch(of: /未导入的行在：(\S+)/)).1
    #expect(try String(contentsOfFile: String(path), encoding: .utf8).contains("M2,,,,3,缺少姓名"))
    let dry = try shop.run("import", "members", file, "--dry-run", "--lang", "zh-Hans")
    #expect(dry.text.contains("读取 2 行（试运行，没有写入）"))
    let menu = try shop.write(#"[{"box":"milk","code":"O","allergens":["x"]}]"#, to: "menu.json")
    let refused = try shop.run("import", "menu", menu, changing: Self.chinese)
    #expect(refused.status == 1)
    #expect(refused.text.contains("第 1 行：第 1 项（milk:O）：allergens 应为列表"))
    #expect(refused.errors.contains("菜单没有任何改动"))
  }

  @Test func `what scripts read is the same in both languages`() throws {
    let shop = try shop()
    let rows = "id,name,birthday\nM3,Ada,13-40\nM4,,\n"
    let file = try shop.write(rows, to: "n.csv")
    let commands = [
      ["find", "zxm"], ["show", "M1"], ["stats"], ["segments"], ["settings"], ["menu"], ["care"],
      ["events"], ["handover"], ["partner", "list"], ["paths"], ["verify"],
      ["import", "members", file, "--dry-run"],
    ]
    for command in commands {
      let arguments = command + ["--json", "--at", "2026-11-22T12:00"]
      let english = try RunningCommand(arguments, in: shop).finish()
      let chinese = try RunningCommand(arguments, in: shop, changing: Self.chinese).finish()
      #expect(english.output == chinese.output, "\(command)")
      #expect(english.status == 0 && chinese.status == 0, "\(command)")
    }
    let report = try shop.run("import", "members", file, "--json", changing: Self.chinese).object()
    let warnings = try #require(report["warnings"] as? [[String: Any]])
    #expect(
      warnings.map { $0["what"] as? String }
        == ["birthday '13-40' left out: cannot be understood"])
  }

  @Test(arguments: [
    ["import", "members", "/nowhere/m.csv"], ["import", "members", "/tmp"],
    ["import", "members", "empty"], ["import", "menu", "empty"], ["show", "nobody"],
    ["find", "nobody"], ["backup", "/nowhere/b"], ["restore", "/nowhere/b"],
    ["import", "members", "empty", "--rejects", "/nowhere/r"], ["--theme", "none"], [],
    ["--data", "/dev/null/x", "find", "a"], ["void", "x"], ["care", "done", "x"],
  ])
  func `what cannot be done is told in the language asked for, in one line`(_ arguments: [String])
    throws
  {
    let shop = try TestShop()
    try shop.write("", to: "empty")
    for (changing, isChinese) in [([:], false), (Self.chinese, true)] {
      let run = try RunningCommand(arguments, in: shop, changing: changing).finish()
      #expect(run.status == 1 || run.status == 2, "\(run.errors)")
      #expect(run.isOneComplaint, "\(run.errors)")
      #expect(run.errors.hasHan == isChinese, "\(run.errors)")
    }
  }

  @Test(arguments: [
    ["add", "--name", "A", "--usual", "G Q L"],
    ["add", "--name", "A", "--usual", "L|M|CM|A|F|C"], ["add", "--phone", "13800138000"],
    ["add", "--name", "A", "--note", "call 13800138000"],
    ["add", "--name", "A", "--constraints", "dairy", "--usual", "G L"],
    ["menu", "out", "A"], ["menu", "out", "zzz"],
  ])
  func `a rule that forbids it is told in one language, whatever it is about`(_ arguments: [String])
    throws
  {
    let shop = try TestShop()
    let english = try RunningCommand(arguments, in: shop).finish()
    #expect(english.status == 1 && english.isOneComplaint, "\(english.errors)")
    #expect(!english.errors.hasHan, "\(english.errors)")
    let chinese = try RunningCommand(arguments, in: shop, changing: Self.chinese).finish()
    #expect(chinese.status == 1 && chinese.isOneComplaint, "\(chinese.errors)")
    #expect(chinese.errors.hasHan)
    #expect(!chinese.errors.contains(/\b(a|an|of|to|or|it|like|the) [a-z]/), "\(chinese.errors)")
  }

  @Test func `damage and its repair are told in the language asked for`() throws {
    let shop = try TestShop()
    let file = try shop.write(TillFile.crowd(1100), to: "m.csv")
    #expect(try shop.run("import", "members", file).status == 0)
    var bytes = try shop.storedLog()
    bytes[bytes.count / 4] ^= 0x10
    try shop.store(bytes, as: "000001.log")
    #expect(try shop.run("find", "a", changing: Self.chinese).errors.contains("字节处损坏"))
    let verify = try shop.run("verify", changing: Self.chinese)
    #expect(verify.status == 3)
    #expect(verify.text.contains("字节：损坏"))
    #expect(verify.text.contains("已损坏。"))
    let json = try shop.run("verify", "--json", changing: Self.chinese).object()
    let damage = try #require(json["damage"] as? [[String: Any]])
    #expect(damage.map { $0["what"] as? String } == ["damaged"])
    #expect(try shop.run("verify", "--repair", changing: Self.chinese).errors.contains("保留 "))
  }

  @Test func `today is the business day, as the list on the screen has it`() throws {
    let shop = try TestShop()
    try shop.run("settings", "zone", "Asia/Shanghai")
    let members = "id,name\nM1,Late Ann\nM2,Night Bo\nM3,Early Cy\n"
    try shop.run("import", "members", try shop.write(members, to: "m.csv"))
    let visits = """
      id,member,at
      1,M1,2026-11-21T23:50
      2,M2,2026-11-22T03:59
      3,M3,2026-11-22T04:00

      """
    try shop.run("import", "visits", try shop.write(visits, to: "v.csv"))
    let told = [
      ("ann", "2026-11-22T00:30", "today"), ("ann", "2026-11-22T03:59", "today"),
      ("ann", "2026-11-22T04:00", "1 d"), ("bo", "2026-11-22T04:00", "1 d"),
      ("cy", "2026-11-22T04:01", "today"), ("cy", "2026-11-23T03:59", "today"),
      ("cy", "2026-11-23T04:00", "1 d"), ("cy", "2026-11-01T12:00", "today"),
    ]
    for (query, at, days) in told {
      let run = try shop.run("find", query, "--at", at)
      #expect(run.text.hasSuffix("  \(days)\n"), "\(query) at \(at): \(run.text)")
    }
    #expect(try shop.run("show", "M1", "--at", "2026-11-22T00:30").text.contains("1, last today"))
    #expect(try shop.run("show", "M1", "--at", "2026-11-22T04:00").text.contains("1, last 1 d"))
  }
}
