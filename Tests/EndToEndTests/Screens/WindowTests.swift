import Foundation
import Glibc
import Testing

@Suite("The window and the terminal around the screen")
struct WindowTests {
  @Test func `shrinking and growing keeps the filter, the row and the way out`() throws {
    let session = try TestShop.withMembers().openList()
    try session.type("z")
    try session.wait("the filter") { $0[1].contains("Find z ") && $0[1].contains("of 4") }
    try session.resize(rows: 5, columns: 20)
    try session.wait("a small list") { $0[1].hasPrefix(" Find z") && $0.shows(">张小明") }
    #expect(session.screen.halves == [])
    try session.resize(rows: 3, columns: 10)
    try session.wait("a polite line") { $0.shows("Please") }
    try session.resize(rows: 12, columns: 40)
    try session.wait("one column") { $0.shows("F6 Check in") && $0[1].hasPrefix(" Find z") }
    #expect((0..<12).allSatisfy { session.screen.columns(of: "|", inRow: $0).isEmpty })
    #expect(session.screen[2] == String(repeating: "-", count: 40))
    try session.resize(rows: 40, columns: 120)
    try session.wait("two columns") { $0[39].contains("^Q Quit") && $0.shows(">张小明") }
    let rule = session.screen.columns(of: "+", inRow: 2)
    #expect(rule.count == 1)
    #expect((3..<38).allSatisfy { session.screen.columns(of: "|", inRow: $0) == rule })
    try session.resize(rows: 24, columns: 80)
    try session.wait("the first size") { $0[23].contains("^Q Quit") && $0[1].contains("Find z ") }
    #expect(session.screen.halves == [])
    try session.quit()
  }

  @Test(arguments: [
    (5, 20), (3, 10), (1, 1), (2, 200), (24, 80),
  ])
  func `F10 and Ctrl-Q quit however small the window is`(rows: Int, columns: Int) throws {
    let shop = try TestShop.withMembers()
    let session = try TerminalSession(shop, .init(rows: rows, columns: columns))
    try session.wait("anything at all") { !$0.isBlank }
    try session.quit(rows % 2 == 0 ? .f10 : .controlQ)
  }

  @Test(arguments: [
    "xterm-ghostty-of-tomorrow", "", "dumb", "vt100", "screen-256color", "ansi",
  ])
  func `starts on any terminal, known or not`(name: String) throws {
    let shop = try TestShop.withMembers()
    let session = try TerminalSession(shop, .init(changing: ["TERM": name]))
    try session.wait("the list") { $0.shows("4 regulars") }
    try session.press(.controlQ)
    #expect(try session.end() == .exited(0))
  }

  @Test func `starts without TERM and without a language, and shows Han`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList(
      .init(changing: ["TERM": nil, "LANG": nil, "LC_MESSAGES": nil, "HOME": nil, "PATH": nil]))
    #expect(session.screen.shows(">张小明"))
    try session.quit()
  }

  @Test func `the Linux console shows pinyin in place of Han`() throws {
    let session = try TestShop.withMembers().openList(.init(changing: ["TERM": "linux"]))
    #expect(session.screen[3].hasPrefix(">Zhang Xiaoming 5678"), "\(session.screen[3])")
    let isHan = { (scalar: Unicode.Scalar) in (0x3000...0xFFFF).contains(scalar.value) }
    #expect(!session.screen.text.unicodeScalars.contains(where: isHan))
    try session.type("zxm")
    try session.wait("the match") { $0[1].hasSuffix("1 of 4") }
    try session.quit()
  }

  @Test func `speaks Chinese where asked`() throws {
    let shop = try TestShop.withMembers()
    let session = try TerminalSession(shop, .init(arguments: ["--lang", "zh-Hans"]))
    try session.wait("the list") { $0.shows("4 位常客") && $0[0].hasPrefix(" F2 常客") }
    try session.quit()
  }

  @Test func `NO_COLOR sends no colour, and without it there is some`() throws {
    let shop = try TestShop.withMembers()
    for (value, isColoured) in [("1", false), ("", true)] {
      let session = try shop.openList(.init(changing: ["NO_COLOR": value]))
      try session.press(.down)
      try session.wait("the second row") { $0.columns(of: ">", inRow: 4) == [0] }
      #expect((session.reader.coloursSet > 0) == isColoured, "NO_COLOR=\(value)")
      try session.quit()
    }
  }

  @Test func `LINES and COLUMNS of the environment do not override the window`() throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList(.init(changing: ["LINES": "10", "COLUMNS": "40"]))
    try session.wait("the key bar in the last row") { $0[23].contains("^Q Quit") }
    try session.quit()
  }

  @Test func `Ctrl-L and a stop that was continued draw the whole screen again`() throws {
    let session = try TestShop.withMembers().openList()
    try session.wait("all of the preview") { $0.shows("Notes likes") }
    let before = session.screen.text
    session.scribble()
    #expect(session.screen.text != before)
    try session.press(.controlL)
    try session.wait("the screen as it was") { $0.text == before }
    try session.process.stop()
    session.scribble()
    session.process.send(signal: SIGCONT)
    try session.wait("the screen as it was") { $0.text == before }
    try session.quit()
  }

  @Test func `Ctrl-C does not quit, and says what does`() throws {
    let session = try TestShop.withMembers().openList()
    try session.press(.controlC)
    try session.wait(for: "Ctrl-Q quits")
    try session.quit(.controlQ)
  }
}
