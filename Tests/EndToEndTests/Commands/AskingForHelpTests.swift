import Foundation
import Testing

@testable import Regulars

@Suite("Help with a command, and what was meant")
struct AskingForHelpTests {
  @Test(arguments: [["check-in", "--help"], ["help", "check-in"], ["--help", "check-in"]])
  func `a command says how it is called and what its flags mean, in the language`(
    _ arguments: [String]
  ) throws {
    let shop = try TestShop()
    let help = try RunningCommand(arguments, in: shop).finish()
    #expect(help.status == 0 && help.errors.isEmpty)
    #expect(help.text.hasPrefix("regulars check-in ID|guest"))
    #expect(help.text.contains("--anyway") && help.text.contains("although the guest must not"))
    #expect(!help.text.contains("regulars find"))
    let chinese = try RunningCommand(arguments + ["--lang", "zh-Hans"], in: shop).finish().text
    #expect(chinese.hasPrefix("regulars check-in 编号|guest") && chinese.contains("仍照样做"))
    #expect(!FileManager.default.fileExists(atPath: shop.data.path))
  }

  @Test func `every flag says what it means in both languages, each in its own`() {
    for flag in Flag.allCases {
      #expect(FlagWords.english.meaning(flag).count > 2 && !FlagWords.english.meaning(flag).hasHan)
      #expect(flag == .json || FlagWords.chinese.meaning(flag).hasHan, "\(flag)")
    }
    for name in CommandName.allCases {
      let page = UsageText(words: .english).page(of: name, .english)
      #expect(page.first?.hasPrefix("regulars \(name.rawValue)") == true)
      #expect(page.allSatisfy { $0.count <= 100 }, "\(name)")
    }
  }

  @Test func `help alone is the whole page`() throws {
    let shop = try TestShop()
    #expect(try shop.run("help").text == shop.run("--help").text)
  }

  @Test(arguments: [
    (["chek-in"], "check-in"), (["help", "chekin"], "check-in"),
    (["find", "a", "--limt"], "--limit"),
    (["settings", "zoen"], "zone"), (["partner", "ad", "A"], "add"),
    (["bench", "lokup"], "lookup"),
    (["partner", "add", "A", "--role", "leed"], "lead"), (["find", "a", "--theme", "drk"], "dark"),
    (["settings", "theme", "ligth"], "light"), (["--theme", "mno"], "mono"),
    (["import", "menbers", "f"], "members"), (["find", "a", "--han", "of"], "off"),
  ])
  func `a slip is answered with the word that was meant, with status 2`(
    arguments: [String], word: String
  ) throws {
    let shop = try TestShop()
    let english = try RunningCommand(arguments, in: shop).finish()
    #expect(english.status == 2 && english.isOneComplaint, "\(english.errors)")
    #expect(english.output.isEmpty)
    #expect(english.errors.contains(/Did you mean [^?]*/), "\(english.errors)")
    #expect(english.errors.contains(word), "\(english.errors)")
    let chinese = try RunningCommand(arguments + ["--lang", "zh-Hans"], in: shop).finish()
    #expect(chinese.status == 2 && chinese.errors.contains("是不是 "), "\(chinese.errors)")
    #expect(!FileManager.default.fileExists(atPath: shop.data.path))
  }

  @Test func `a theme that nobody has is refused, one of the person's own is taken`() throws {
    let shop = try TestShop()
    let folder = shop.folder.appendingPathComponent("config/regulars/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(#"{"schema": 1, "name": "dusk", "inherits": "dark"}"#.utf8)
      .write(to: folder.appendingPathComponent("dusk.json"))
    try Data().write(to: folder.appendingPathComponent("not a name.json"))
    #expect(try shop.run("settings", "theme", "dusk").status == 0)
    #expect(try shop.run("find", "a", "--theme", "dusk").status == 1)
    let refused = try shop.run("settings", "theme", "neon")
    #expect(refused.status == 2 && refused.errors.contains("dark, light, ansi16, mono, dusk"))
    #expect(!refused.errors.contains("not a name"))
    #expect(try shop.run("settings", "theme", "--json").text == "{\"theme\":\"dusk\"}\n")
    #expect(try shop.run("settings", "theme", "dsuk").errors.contains("Did you mean dusk?"))
  }

  @Test func `the version is JSON where that is asked for`() throws {
    let version = try TestShop().run("--version", "--json").object()
    #expect(version["name"] as? String == "regulars")
    #expect(version["version"] as? String == Main.version)
  }

  @Test(arguments: [["--at", "2026-11-22"], ["--json"], ["--demo", "--at", "today"]])
  func `what the screen would not heed is refused`(_ arguments: [String]) throws {
    let run = try RunningCommand(arguments, in: try TestShop()).finish()
    #expect(run.status == 2 && run.isOneComplaint, "\(run.errors)")
    #expect(run.errors.contains("goes with a command"))
  }

  @Test func `settings say what they are in the language`() throws {
    let shop = try TestShop()
    #expect(try shop.run("settings").text.contains("start of the business day"))
    #expect(try shop.run("settings", "--lang", "zh-Hans").text.contains("营业日开始时间"))
  }
}
