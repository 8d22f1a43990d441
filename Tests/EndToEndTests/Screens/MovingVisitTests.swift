import Foundation
import Testing

@Suite("A visit on the wrong guest, on a terminal")
struct MovingVisitTests {
  private static func count(_ shop: TestShop, _ id: String) throws -> Int? {
    let profile = try shop.run("show", id, "--json").object()
    return (profile["visits"] as? [String: Any])?["count"] as? Int
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `three keys after F6 move it, and Ctrl-Z takes that back`(language: String) throws {
    let shop = try TestShop.withMembers()
    let isEnglish = language == "en"
    let session = try TerminalSession(shop, .init(arguments: ["--lang", language]))
    try session.wait("the list") { $0.shows(">") && $0.shows(isEnglish ? "4 regulars" : "4") }
    let one = try #require(try Self.count(shop, "M1"))
    let other = try #require(try Self.count(shop, "M2"))
    try session.press(Keys("zxm"), .f6)
    try session.wait("the visit") { $0[22].contains("张小明") && $0[22].contains("Ctrl-Z") }
    try session.press(Keys("\u{07}"))
    try session.wait(for: isEnglish ? "Not 张小明 (" : "不是张小明 (")
    try session.press(Keys("jose"))
    try session.wait("whose it was") { $0[3].contains(">") && $0[3].contains("José") }
    try session.press(.enter)
    try session.wait(for: isEnglish ? "Moved:" : "已改到")
    #expect(try Self.count(shop, "M1") == one && Self.count(shop, "M2") == other + 1)
    try session.press(.controlZ)
    try session.wait(for: isEnglish ? "the move to" : "已撤销：改到")
    #expect(try Self.count(shop, "M1") == one + 1 && Self.count(shop, "M2") == other)
    try session.quit()
  }
}
