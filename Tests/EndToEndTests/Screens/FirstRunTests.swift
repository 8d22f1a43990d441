import Testing

@Suite("The first run on a terminal")
struct FirstRunTests {
  @Test func `an empty store asks a few questions, and Esc skips them`() throws {
    let session = try TerminalSession(try TestShop())
    try session.wait(for: "Welcome to Regulars")
    try session.wait(for: "Asia/Shanghai")
    try session.press(.escape)
    try session.wait(for: "No regulars yet.")
    try session.quit()
  }

  @Test func `answers are kept, and an import from there leads to the list`() throws {
    let shop = try TestShop()
    let file = try shop.write(TillFile.members, to: "members.csv")
    let session = try TerminalSession(shop)
    try session.wait(for: "Welcome to Regulars")
    try session.press(.enter, Keys("0412"), .enter, Keys("人民广场"), .enter, .enter)
    try session.wait("the store's name in its field") { $0.shows("人民广场") }
    try session.press(.enter)
    try session.wait(for: "Which file?")
    try session.press(.paste(file), .enter)
    try session.wait(for: "Import finished.")
    #expect(session.screen.text.contains(/Added +4/))
    try session.press(.enter)
    try session.wait("the list") { $0.shows("4 regulars") && $0.shows("José Álvarez") }
    #expect(session.screen[0].hasSuffix("0412 人民广场"))
    try session.quit()
    let settings = try shop.run("settings", "--json").object()
    #expect(settings["store.number"] as? String == "0412")
    #expect(settings["zone"] as? String == "Asia/Shanghai")
    #expect(try shop.run("find", "zxm", "--json").objects().count == 1)
  }

  @Test func `does not come again once there is somebody`() throws {
    let shop = try TestShop()
    try shop.run("add", "--name", "Ada")
    let session = try TerminalSession(shop)
    try session.wait(for: "1 regular")
    #expect(!session.screen.shows("Welcome"))
    try session.quit()
  }
}
