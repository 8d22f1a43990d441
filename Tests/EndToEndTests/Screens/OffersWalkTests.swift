import Foundation
import Testing

@Suite("The offers of the day, on a terminal")
struct OffersWalkTests {
  /// One offer for everybody, all day.
  private static let offers = """
    [{"id": "cup", "kind": "percentOff", "name": {"en": "Ten off", "zh": "九折"}, "percentOff": 10}]
    """

  private static func counts(_ shop: TestShop) throws -> [String: Any] {
    let offers = try shop.run("offers", "--json").objects()
    return try #require(offers.first?["counts"] as? [String: Any])
  }

  @Test(arguments: ["en", "zh-Hans"])
  func `an offer is told for whom was chosen, taken back, and taken with a check-in`(
    language: String
  ) throws {
    let shop = try TestShop.withMembers()
    let imported = try shop.run("import", "offers", try shop.write(Self.offers, to: "offers.json"))
    #expect(imported.status == 0, "\(imported.errors)")
    let isEnglish = language == "en"
    let name = isEnglish ? "Ten off" : "九折"
    let session = try TerminalSession(shop, .init(arguments: ["--lang", language]))
    try session.wait("the list") { $0.shows(">") && $0.shows(isEnglish ? "4 regulars" : "4") }
    try session.press(Keys("zxm"))
    try session.wait("one is found") { $0[3].contains("张小明") }
    try session.press(.f3)
    try session.wait("the offer and for whom") { $0.shows(">" + name) && $0.shows("F6 F7 F8") }
    try session.press(.f6)
    try session.wait("that it was used") { $0[22].contains(name) && $0[22].contains("张小明") }
    #expect(try Self.counts(shop)["used"] as? Int == 1)
    try session.press(.controlZ)
    try session.wait("that it was not") { !$0[22].contains("Ctrl-Z") && $0[22].contains(name) }
    #expect(try Self.counts(shop)["used"] as? Int == 0)
    try session.press(.f8, Keys("p"))
    try session.wait("why not") { $0[22].contains(isEnglish ? "price" : "嫌贵") }
    try session.press(.f2, .f6)
    try session.wait("what applies to the visit") { $0.shows("Ctrl-R") }
    try session.press(Keys("\u{12}"))
    try session.wait("that it is taken") { !$0.shows("Ctrl-R") && $0.shows(name) }
    let counts = try Self.counts(shop)
    #expect(counts["used"] as? Int == 1 && counts["declined"] as? Int == 1)
    try session.quit()
  }
}
