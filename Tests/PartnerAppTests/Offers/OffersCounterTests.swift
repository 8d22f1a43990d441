import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The offers at the counter: for whom, until when, and what is cut")
struct OffersCounterTests {
  private static let id = DocumentID(high: 92, low: 1)

  @Test
  func `Right pressed before the guests have come picks the first, and no key is about another`()
    throws
  {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.function(2)), .key(.down), .key(.function(3)), .key(.down)])
    _ = app.keyed(.up, Self.id)
    app.offers.preview = OffersScreen.Preview()
    let asked = app.keyed(.right, Self.id)
    guard case .load(.offer("half"), let sequence)? = asked.last else {
      Issue.record("the guests are asked for at once")
      return
    }
    _ = app.keyed(.function(7), Self.id)
    #expect(app.pending.isEmpty)
    #expect(app.toasts.last?.text == app.words.offers.guestsComing)
    let facts = OfferFixtures.facts(OfferFixtures.half)
    _ = update(&app, .loaded(sequence: sequence, .offer(facts)))
    #expect(app.offers.guest?.id == facts.fits.first?.id)
    _ = app.keyed(.function(7), Self.id)
    #expect(app.pending.count == 1)
  }

  @Test func `a key in between lets go of the guests that were asked for`() {
    var (app, _) = OfferFixtures.app()
    app.offers.preview = OffersScreen.Preview()
    _ = app.keyed(.right, Self.id)
    #expect(app.offers.guestsWanted == "half")
    _ = app.keyed(.down, Self.id)
    #expect(app.offers.guestsWanted == nil)
  }

  @Test(arguments: [(Language.english, "for 张雪梅"), (.chinese, "当前常客：张雪梅")])
  func `a small screen says whom the keys are for`(_ language: Language, _ text: String) {
    let settings = OfferFixtures.settings(rows: 12, columns: 40, language)
    var (app, store) = OfferFixtures.app(settings)
    store.run(&app, [.key(.function(2)), .key(.down), .key(.function(3))])
    #expect(view(app).text.contains(text))
  }

  @Test func `Esc from a guest who was opened on an offer's page leads back to that page`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.enter), .key(.right), .key(.enter)])
    #expect(app.place == .profile)
    store.run(&app, [.key(.escape)])
    #expect(app.place == .offer)
    store.run(&app, [.key(.escape)])
    #expect(app.place == .offers)
  }

  @Test func `what is upcoming has its countdown in Chinese too`() {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(.chinese))
    var offer = OfferFixtures.stars
    offer.times.hours = [OfferHours(from: 420, to: 480)]
    store.offers = [offer]
    store.run(&app, [.storeChanged])
    #expect(view(app).text.contains("11月27日 还有18时48分"))
  }

  @Test func `a price behind a name is shown whole or not at all`() {
    var (app, store) = OfferFixtures.app()
    var offer = OfferFixtures.morning
    offer.name = BilingualText(en: "Breakfast for two or three", zh: "早餐")
    store.offers = [offer]
    store.run(&app, [.storeChanged])
    let row = view(app).text.split(separator: "\n").first { $0.contains("Breakfast f") }
    #expect(row?.hasPrefix(" Breakfast for t~ 39.00") == true, "\(row ?? "")")
  }

  @Test func `guests there is no room for are counted`() throws {
    var (app, store) = OfferFixtures.app()
    store.fits = Array(Fixtures.people.prefix(10) + Fixtures.people.prefix(10))
    store.run(&app, [.storeChanged])
    let lines = view(app).text.split(separator: "\n")
    let fits = try #require(lines.firstIndex { $0.contains("Fits 20 of") })
    let more = try #require(lines.firstIndex { $0.hasSuffix("more") && $0.contains("|  and ") })
    #expect(lines[more].hasSuffix("|  and \(20 - (more - fits - 1)) more"))
  }

  @Test func `what comes once a year stands first, and a challenge keeps its line`() {
    func told(_ kind: OfferKind, _ id: String, fen: Int64?) -> GuestOffer {
      let offer = Offer(id: id, kind: kind, name: BilingualText(en: id, zh: id))
      return GuestOffer(offer, state: .running(to: nil), verdict: .applied(OfferTaken(fen: fen)))
    }
    var challenge = told(.spendTotal, "week", fen: nil)
    challenge.verdict = .ineligible(.belowSpend(missing: 600))
    challenge.progress = OfferProgress(missingFen: 600, end: nil)
    let offers = [
      told(.percentOff, "a", fen: 500), told(.percentOff, "b", fen: 900),
      told(.birthday, "cake", fen: nil), challenge, told(.percentOff, "c", fen: 100),
    ].bestFirst()
    let lines = OfferProfileLines.brief(offers, Phrasing(OfferFixtures.app().app))
    #expect(lines.map(\.text) == ["+ cake", "+ b", "~ week: 6.00 more"])
  }

  @Test func `a letter that is no reason leaves no trace`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.right), .key(.function(8)), .key(.character("x"))])
    guard case .pick(let list)? = app.overlay else {
      Issue.record("the reasons stay")
      return
    }
    #expect(list.filter.text.isEmpty)
    #expect(app.keyed(.character("p"), Self.id).isEmpty == false && app.overlay == nil)
  }

  @Test func `a form says what another terminal changed in the offer meanwhile`() {
    var (app, store) = OfferFixtures.app()
    app.partner = Partner(id: Fixtures.id(900), name: "Mei", role: .manager)
    guard let sort = OfferSort(OfferFixtures.half) else {
      Issue.record("half is made by a form")
      return
    }
    _ = OfferEntryForm.open(&app, sort, changing: OfferFixtures.half)
    store.offers[0].benefit = .percentOff(40)
    store.run(&app, [.storeChanged])
    #expect(view(app).text.contains("40"))
    guard case .form(let form)? = app.overlay else {
      Issue.record("the form stays open")
      return
    }
    #expect(form.meanwhile == [.percent: "40"])
  }

  @Test(arguments: [
    (Language.english, "on reaching Gold", "anniversary in Dec"), (.chinese, "升至金星时", "12月入会周年"),
  ])
  func `a gift of a tier waits for the tier, and a month is a month`(
    _ language: Language, _ tier: String, _ month: String
  ) throws {
    let (app, _) = OfferFixtures.app(OfferFixtures.settings(language))
    let phrasing = OfferPhrasing(Phrasing(app))
    var gift = Offer(id: "g", kind: .upgrade, name: BilingualText(en: "g", zh: "g"))
    gift.audience.tiers = ["gold"]
    #expect(phrasing.sentence(.wrongTier, of: gift) == tier)
    var joined = Offer(id: "a", kind: .anniversary, name: BilingualText(en: "a", zh: "a"))
    joined.round = .month
    let day = try #require(CivilDay(year: 2026, month: 12, day: 3))
    #expect(phrasing.sentence(.notBirthday(day), of: joined) == month)
  }

  @Test func `a till's product stands as the file wrote it`() throws {
    let (app, _) = OfferFixtures.app()
    let product = try #require(ProductReference("Chai Cookie"))
    let goods = OfferGoods(products: [product])
    #expect(OfferPhrasing(Phrasing(app)).missing(1, goods).contains("Chai Cookie"))
  }
}
