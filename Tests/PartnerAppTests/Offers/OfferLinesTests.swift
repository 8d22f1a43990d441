import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Offers as lines: in their list, with whom they fit, and beside a guest")
struct OfferLinesTests {
  private static func phrasing(_ language: Language = .english) -> Phrasing {
    Phrasing(AppState(settings: OfferFixtures.settings(language)))
  }

  private static func brief(_ guests: Int, _ language: Language = .english) -> [String] {
    var facts = OfferFixtures.facts(OfferFixtures.half)
    facts.fits = (0..<guests).map { Fixtures.regular($0, "Guest \($0)") }
    let lines = OfferLines(facts: facts, phrasing: phrasing(language), guest: nil, columns: 35)
    return lines.brief(rows: 19).map(\.line.text)
  }

  @Test func `guests who have no row are counted, and nothing falls below the last row`() {
    let lines = Self.brief(15)
    let named = lines.count { $0.hasPrefix(" Guest") }
    #expect(named > 2 && lines.count <= 19)
    #expect(lines.contains(" and \(15 - named) more"))
    #expect(Self.brief(15, .chinese).contains { $0.hasPrefix(" 还有") && $0.hasSuffix("位") })
    #expect(!Self.brief(5).contains { $0.contains("more") })
  }

  private static func told(_ id: String, _ kind: OfferKind, _ verdict: OfferVerdict) -> GuestOffer {
    let name = BilingualText(en: id, zh: id)
    return GuestOffer(
      Offer(id: id, kind: kind, name: name), state: .running(to: nil), verdict: verdict)
  }

  private static func lines(_ offers: [GuestOffer]) -> [String] {
    OfferProfileLines.brief(offers.bestFirst(), phrasing()).map(\.text)
  }

  private static let house = (1...4).map {
    told("house\($0)", .percentOff, .applied(OfferTaken(fen: Int64(1_000 * $0))))
  }

  private static let gift: OfferTaken = {
    var taken = OfferTaken(fen: nil)
    taken.gifts = 1
    return taken
  }()

  @Test(arguments: [OfferKind.birthday, .anniversary, .upgrade])
  func `what a guest's own day gives is among the three lines`(_ kind: OfferKind) {
    let theirs = Self.told("theirs", kind, .applied(Self.gift))
    #expect(Self.lines(Self.house + [theirs]) == ["+ house4", "+ house3", "+ theirs"])
  }

  @Test func `a challenge that is open is among them too, in front of what does not apply`() {
    var challenge = Self.told("challenge", .spendTotal, .ineligible(.belowSpend(missing: 600)))
    challenge.progress = OfferProgress(missingFen: 600, end: nil)
    let day = Self.told("day", .birthday, .applied(Self.gift))
    let later = Self.told("later", .memberDay, .ineligible(.outsideHours(next: nil)))
    #expect(
      Self.lines(Self.house + [later, challenge, day]) == [
        "+ house4", "+ day", "~ challenge: 6.00 more",
      ])
    #expect(
      Self.lines([later, challenge]) == [
        "~ challenge: 6.00 more", "- later: its hours do not come any more",
      ])
  }

  @Test func `a birthday that is another day's crowds out nothing`() {
    let far = Self.told("theirs", .birthday, .ineligible(.notBirthday(nil)))
    #expect(Self.lines(Self.house + [far]) == ["+ house4", "+ house3", "+ house2"])
  }

  @Test func `in Chinese as well the list says how long it is until tomorrow`() {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(.chinese))
    store.run(&app, [.tick(nowMilliseconds: OfferFixtures.noon + 12 * 60_000)])
    #expect(view(app).text.contains("11月27日 还有18时36分|"))
  }

  @Test func `a value behind a name stands whole, or the name is cut and no number in it`() {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(rows: 12, columns: 40))
    var priced = OfferFixtures.morning
    priced.name = BilingualText(en: "Latte of house", zh: "拿铁")
    priced.benefit = .price(1_050)
    var named = OfferFixtures.stars
    named.name = BilingualText(en: "Coffee together 10.50", zh: "咖啡")
    var long = OfferFixtures.happy
    long.benefit = .price(123_456_789)
    long.name = BilingualText(en: "All the beans of the year", zh: "豆")
    store.offers = [priced, named, long]
    store.run(&app, [.storeChanged])
    let shown = view(app).text
    #expect(shown.contains("Latte of hou~ 10.50 "))
    #expect(shown.contains("Coffee together ~ "))
    #expect(!shown.contains("1234567"))
  }
}
