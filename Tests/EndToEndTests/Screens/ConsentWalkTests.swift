import Foundation
import Glibc
import Testing

@Suite("Whose words and whose yes, on a terminal")
struct ConsentWalkTests {
  private struct Words {
    let asked, yes, kept, about, hint, recorded: String
  }

  private static let words: [String: Words] = [
    "en": Words(
      asked: "May we remember your drink?", yes: "[yes]", kept: "Kept as a draft",
      about: "What we know of Guest 102", hint: "Space chooses it.",
      recorded: "Consent recorded: signed."),
    "zh-Hans": Words(
      asked: "可以记住您的饮品吗？", yes: "[是]", kept: "已存为草稿", about: "Guest 102的资料",
      hint: "按空格选定。", recorded: "已记录授权：书面同意。"),
  ]

  private func open(_ shop: TestShop, _ language: String) throws -> TerminalSession {
    let session = try TerminalSession(shop, .init(arguments: ["--lang", language]))
    try session.wait("the list") { $0.shows(">Guest") }
    return session
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `F7 with another name brings neither the earlier form nor its yes`(
    _ language: String
  ) throws {
    let words = try #require(Self.words[language])
    let session = try open(try TestShop.withRush(), language)
    try session.press(Keys("Wang Wei"), .f7)
    try session.wait(for: words.asked)
    try session.press(Keys("y"), Keys("!"), .escape)
    try session.wait(for: words.kept)
    try session.press(.escape)
    try session.wait("the list") { $0.shows(">Guest") }
    try session.press(Keys("Li Na"), .f7)
    try session.wait("the new form") { $0.shows(words.asked) && $0.shows("Li Na") }
    #expect(!session.screen.shows(words.yes) && !session.screen.shows("Wang Wei"))
    try session.press(.escape)
    try session.wait("the list") { !$0.shows(words.asked) }
    try session.quit()
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `a consent changes by Space on another value alone, and is named`(
    _ language: String
  ) throws {
    let words = try #require(Self.words[language])
    let shop = try TestShop.withRush()
    let session = try open(shop, language)
    func consent() throws -> String? {
      try shop.run("show", "B102", "--json").object()["consent"] as? String
    }
    try session.press(Keys("102"), .f8)
    try session.wait(for: words.about)
    // The last two fields are the consent and what it covers.
    try session.press(.up, .up, Keys("n"), Keys("y"), Keys(" "), .right)
    try session.wait(for: words.hint)
    try session.press(.enter)
    try session.wait("the list") { !$0.shows(words.about) }
    #expect(try consent() == "verbal")
    try session.press(.f8)
    try session.wait(for: words.about)
    try session.press(.up, .up, .right, Keys(" "), .enter)
    try session.wait(for: words.recorded)
    #expect(try consent() == "signed")
    try session.quit()
  }
}
