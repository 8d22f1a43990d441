import Foundation
import Testing

@Suite("The list on a terminal")
struct RegularsListTests {
  @Test
  func `an import is followed by the list; letters filter it and Esc shows everybody again`() throws
  {
    let session = try TestShop.withMembers().openList()
    #expect(session.screen[0].hasPrefix(" F2 Regulars"))
    #expect(session.screen.shows("Bär 李") && session.screen.shows("单于雄"))
    try session.type("zxm")
    try session.wait("one match") { $0[1].contains("Find zxm") && $0[1].hasSuffix("1 of 4") }
    #expect(session.screen[3].hasPrefix(">张小明 Zhang Xiaoming"))
    #expect(!session.screen.shows("José"))
    try session.press(.escape)
    try session.wait("everybody") { $0[1].hasSuffix("4 regulars") && $0.shows("José") }
    try session.quit()
  }

  @Test func `Down moves the selection and the preview follows it`() throws {
    let session = try TestShop.withMembers().openList()
    try session.wait("the preview") { $0.columns(of: ">", inRow: 3) == [0] && $0.shows("! no") }
    #expect(session.screen[3].contains("张小明"))
    try session.press(.down)
    try session.wait("the second row") { $0.columns(of: ">", inRow: 4) == [0] }
    #expect(session.screen.columns(of: ">", inRow: 3) == [])
    try session.wait("another preview") { !$0.shows("! no") }
    try session.press(.up)
    try session.wait("the first row") { $0.columns(of: ">", inRow: 3) == [0] }
    try session.quit(.controlQ)
  }

  @Test func `Enter opens the profile, Esc goes back to the same row`() throws {
    let session = try TestShop.withMembers().openList()
    try session.press(.down, .up, .enter)
    try session.wait(for: "said yes: remember me")
    for fact in ["张小明", "Gold 18.4", "! no tree nuts", "blue helmet", "likes the window", "M1"] {
      #expect(session.screen.shows(fact), "no \(fact)")
    }
    try session.press(.escape)
    try session.wait("the list") { $0.columns(of: ">", inRow: 3) == [0] }
    try session.quit()
  }

  @Test func `F1 explains the keys and closes again`() throws {
    let session = try TestShop.withMembers().openList()
    try session.press(.f1)
    try session.wait(for: "Keys here")
    try session.press(Keys("\u{1B}[F"))
    try session.wait(for: "Ctrl-Q F10")
    try session.press(.f1)
    try session.wait("the list") { $0.shows("4 regulars") && !$0.shows("Keys here") }
    try session.press(.f2)
    try session.quit()
  }

  @Test func `what another program adds shows without a key`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList()
    #expect(try shop.run("add", "--name", "新来的").status == 0)
    try session.wait("the new guest") { $0.shows("5 regulars") && $0.shows("新来的") }
    try session.quit()
  }

  @Test func `pasted text goes into the field and is never a command`() throws {
    let session = try TestShop.withMembers().openList()
    #expect(session.screen.isPasteMarked)
    try session.press(.paste("jos\u{11}e\r\u{1B}[21~\u{3}"))
    try session.wait("the text in the field") {
      $0[1].contains("Find jose") && $0[1].hasSuffix(" of 4")
    }
    #expect(!session.process.hasEnded(within: 0))
    #expect(!session.screen.shows("said yes"))
    try session.press(.escape)
    try session.wait("everybody") { $0[1].hasSuffix("4 regulars") }
    try session.press(.paste("zxm"))
    try session.wait("the match") { $0[1].contains("Find zxm") && $0[1].hasSuffix("1 of 4") }
    try session.quit()
  }

  @Test func `the caret stands where letters go`() throws {
    let session = try TestShop.withMembers().openList()
    try session.type("张x")
    try session.wait("the caret behind the text") {
      $0[1].contains("Find 张x") && $0.row == 1 && $0.column == 9 && $0.isCursorVisible
    }
    try session.quit()
  }

  @Test func `the rule between list and preview stands in one column in every row`() throws {
    let shop = try TestShop.withMembers()
    let more = "name\n한국이름\nＦｕｌｌ　Ｗｉｄｔｈ\n𠮷野家\nx\u{301}\u{323}\u{302}y\u{308}\nกำลัง\n世蓮 世蓮\n"
    try shop.run("import", "members", try shop.write(more, to: "more.csv"))
    let session = try TerminalSession(shop)
    try session.wait("all names") { $0.shows("10 regulars") && $0.shows("世蓮 世蓮") }
    for key in Array(repeating: Keys.down, count: 9) {
      let before = session.screen.cells
      try session.press(key)
      try session.wait("a moved selection") { $0.cells != before }
      expectStraight(session.screen)
    }
    try session.type("世")
    try session.wait("one match") { $0[1].hasSuffix("1 of 10") }
    expectStraight(session.screen)
    try session.quit()
  }

  private func expectStraight(_ screen: Screen) {
    for row in 3..<22 {
      #expect(screen.columns(of: "|", inRow: row).contains(43), "row \(row): \(screen[row])")
    }
    #expect(screen.columns(of: "+", inRow: 2) == [43])
    #expect(screen.halves == [])
  }
}
