import Foundation
import Testing

@Suite("Settings and the palette, on a terminal")
struct SettingsWalkTests {
  private static let chinese = TerminalSession.Options(arguments: ["--lang", "zh-Hans"])

  @Test func `theme, name and language are set at the counter and show at once`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList()
    try session.press(.controlP, Keys("vacation"), .enter)
    try session.wait(for: "Opening hours")
    try session.press(Keys("theme"), .enter)
    try session.wait(for: "ansi16")
    try session.press(Keys("light"), .enter)
    try session.wait(for: "Theme: light")
    try session.press(Keys("\u{15}"), Keys("store number"), .enter)
    try session.wait(for: "It takes 1 to 8 letters or digits")
    try session.press(Keys("no 12"), .enter)
    try session.wait(for: "! that does not fit")
    try session.press(Keys("\u{15}"), Keys("0413"), .enter)
    try session.wait("the number in the first row") { $0[0].contains("0413") }
    try session.press(Keys("\u{15}"), Keys("language"), .enter)
    try session.wait(for: "中文")
    try session.press(.down, .enter)
    try session.wait(for: "语言：中文")
    try session.quit()
    let settings = try shop.run("settings", "--json").object()
    #expect(settings["theme"] as? String == "light")
    #expect(settings["store.number"] as? String == "0413")
    #expect(settings["language"] as? String == "zh-Hans")
  }

  @Test func `a zone is found by its city, and a synonym finds the settings`() throws {
    let shop = try TestShop.withMembers()
    let session = try TerminalSession(shop, Self.chinese)
    try session.wait("the list") { $0.shows("张小明") && $0.shows(">") }
    try session.press(.controlP)
    try session.wait("whom it acts on") { $0[1].contains("当前常客：") }
    try session.press(Keys("放假"), .enter)
    try session.wait(for: "歇业日期")
    try session.press(Keys("时区"), .enter)
    try session.wait(for: "不设置")
    try session.press(Keys("东京"), .enter)
    try session.wait(for: "时区：Asia/Tokyo")
    try session.quit()
    #expect(try shop.run("settings", "zone").text.contains("Asia/Tokyo"))
  }

  @Test func `a theme that cannot be used is refused, and keeps nobody from the counter`() throws {
    let shop = try TestShop.withMembers()
    let folder = shop.folder.appendingPathComponent("config/regulars/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let good = #"{"schema": 1, "name": "mine", "appearance": "dark", "inherits": "dark"}"#
    try shop.write(good, to: "config/regulars/themes/mine.json")
    try shop.write("broken", to: "config/regulars/themes/broken.json")
    #expect(try shop.run("settings", "theme", "mine").status == 0)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("mine.json"))
    let session = try shop.openList()
    try session.wait(for: "No theme is called mine.")
    try session.press(.escape, .controlP, Keys("settings"), .enter)
    try session.wait(for: "Opening hours")
    try session.press(Keys("theme"), .enter, Keys("broken"), .enter)
    try session.wait(for: "broken.json")
    try session.press(.escape)
    try session.quit()
    #expect(try shop.run("settings", "theme").text.contains("mine"))
  }

  @Test func `who signs on at one screen brings nothing up on another`() throws {
    let shop = try TestShop.withMembers()
    try shop.run("partner", "add", "Mei")
    try shop.run("handover", "grinder 2 runs hot")
    let (here, beside) = (try shop.openList(), try shop.openList())
    try here.press(.controlP, Keys("logout"), .enter)
    try here.wait("the roster") { $0.shows("Who is on") && $0.shows("Mei") }
    try here.press(Keys("Mei"), .enter)
    try here.wait(for: "grinder 2 runs hot")
    try beside.wait("who is on") { $0[0].contains("Mei/") }
    try beside.press(Keys("zxm"))
    try beside.wait(for: "1 of 4")
    #expect(!beside.screen.shows("grinder 2"))
    try here.quit()
    try beside.quit()
  }
}
