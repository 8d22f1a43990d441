import Foundation
import Glibc
import Testing

extension TestShop {
  /// A store whose guests use to come at this time of day, more of them than a window holds.
  static func withRush() throws -> TestShop {
    let shop = try TestShop()
    let now = Date()
    let people = 101...130
    let members = people.map { "B\($0),Guest \($0),G N L|T L,\($0 == 101 ? "peanut" : ""),verbal" }
    let visits = people.flatMap { number in
      [7, 14].map { days in
        let at = Int(now.timeIntervalSince1970) - days * 86_400 + 600
        return "V\(number)-\(days),B\(number),\(at),3200"
      }
    }
    let files = [
      ("members", "id,name,usual,constraints,consent\n" + members.joined(separator: "\n")),
      ("visits", "id,member,at,fen\n" + visits.joined(separator: "\n")),
    ]
    for (kind, text) in files {
      let run = try shop.run("import", kind, try shop.write(text + "\n", to: kind + ".csv"))
      #expect(run.status == 0, "\(run.errors)")
    }
    return shop
  }
}

@Suite("What the counter must not do, on a terminal")
struct CounterWalkTests {
  private struct Words {
    let likely, again, today, undone, redone, unfit, other, other2: String
    let saved, signOn: String
  }

  private static let words: [String: Words] = [
    "en": Words(
      likely: "Likely now", again: "Once more?", today: "today", undone: "Undone: the check-in of",
      redone: "Done again: the check-in of", unfit: "Other drink", other: "As it is",
      other2: "Drink changed at the bar", saved: "Saved:", signOn: "Who is on"),
    "zh-Hans": Words(
      likely: "这会儿常来", again: "再签到一次？", today: "今天", undone: "已撤销：签到",
      redone: "已重做：签到", unfit: "换一杯", other: "照做", other2: "吧台已换", saved: "已保存：",
      signOn: "上岗"),
  ]

  private func visits(_ shop: TestShop) throws -> Int? {
    try shop.run("stats", "--json").object()["visits"] as? Int
  }

  private func open(_ shop: TestShop, _ language: String) throws -> TerminalSession {
    let session = try TerminalSession(shop, .init(arguments: ["--lang", language]))
    try session.wait("the list") { $0.shows(">Guest") }
    return session
  }

  @Test(arguments: ["en", "zh-Hans"])
  func
    `F6 twice checks in one guest, who stays in sight, and Ctrl-Z and Ctrl-Y step back and forth`(
      _ language: String
    ) throws
  {
    let words = try #require(Self.words[language])
    let shop = try TestShop.withRush()
    let session = try open(shop, language)
    try session.wait(for: words.likely)
    let name = String(session.screen[4].dropFirst().prefix(9))
    try session.press(.f6, .f6)
    try session.wait(for: words.again)
    try session.press(.escape)
    try session.wait("the guest in their row") {
      $0[4].hasPrefix(">" + name) && $0[4].contains(words.today)
    }
    #expect(try visits(shop) == 1)
    try session.press(.controlZ)
    try session.wait(for: words.undone)
    #expect(try visits(shop) == 0)
    try session.press(Keys("\u{19}"))
    try session.wait(for: words.redone)
    #expect(try visits(shop) == 1)
    try session.quit()
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `a usual that has run out asks, and Esc books nothing`(_ language: String) throws {
    let words = try #require(Self.words[language])
    let shop = try TestShop.withRush()
    #expect(try shop.run("menu", "out", "nonfat").status == 0)
    let session = try open(shop, language)
    try session.press(Keys("101"), .f6)
    try session.wait(for: words.unfit)
    #expect(session.screen.shows(words.other) && session.screen.shows(words.other2))
    try session.press(.f6, .f6, .escape)
    try session.wait("the list") { !$0.shows(words.other2) }
    #expect(try visits(shop) == 0)
    try session.press(.f6, .enter)
    try session.wait("the other usual") { $0.shows("T L") && !$0.shows(words.other2) }
    try session.press(.enter)
    try session.wait("the visit") { $0[22].contains("Guest 101") && $0[22].contains("Ctrl-Z") }
    #expect(try visits(shop) == 1)
    try session.quit()
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `what must not be in the cup is marked on the row, at 40 columns too`(
    _ language: String
  ) throws {
    let shop = try TestShop.withRush()
    for columns in [80, 40] {
      let session = try TerminalSession(
        shop, .init(arguments: ["--lang", language], rows: 12, columns: columns))
      try session.wait("the list") { $0.shows(">Guest") }
      try session.press(Keys("guest 10"))
      try session.wait("the mark") { screen in
        (0..<12).contains { screen[$0].contains("Guest 101") && screen[$0].contains("!") }
      }
      try session.quit()
    }
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `one chord and one letter change who is on`(_ language: String) throws {
    let words = try #require(Self.words[language])
    let shop = try TestShop.withRush()
    for name in ["Mei", "小波"] { #expect(try shop.run("partner", "add", name).status == 0) }
    let session = try open(shop, language)
    try session.press(Keys("\u{14}"))
    try session.wait(for: words.signOn)
    try session.press(.escape)
    try session.wait("the list") { $0.shows(">Guest") }
    for (letter, name) in [("m", "Mei/"), ("x", "小波/")] {
      try session.press(Keys("\u{14}"))
      try session.wait("the roster") { $0.shows("小波") && !$0.shows(">Guest") }
      try session.press(Keys(letter))
      try session.wait("who is on") { $0[0].contains(name) }
    }
    try session.quit()
  }
}
