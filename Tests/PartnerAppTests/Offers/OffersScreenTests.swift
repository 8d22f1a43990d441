import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The offers of the day")
struct OffersScreenTests {
  private static let id = DocumentID(high: 91, low: 1)

  @Test(arguments: Language.allCases)
  func `what runs, what comes and what is over, and whom the selected one fits`(
    _ language: Language
  ) throws {
    let (app, _) = OfferFixtures.app(OfferFixtures.settings(language))
    try GoldenScreen.check(view(app), "offers.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `one offer with everything there is to say of it`(_ language: Language) throws {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(language))
    store.run(&app, [.key(.enter)])
    #expect(app.place == .offer)
    try GoldenScreen.check(view(app), "offer.\(language.rawValue)")
  }

  @Test func `one column on a small screen, more on a large one`() throws {
    for (rows, columns) in [(12, 40), (40, 120)] {
      let (app, _) = OfferFixtures.app(OfferFixtures.settings(rows: rows, columns: columns))
      try GoldenScreen.check(view(app), "offers.\(columns)x\(rows)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a store without offers is told the key that makes one`(_ language: Language) throws {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(language))
    store.offers = []
    store.run(&app, [.storeChanged])
    try GoldenScreen.check(view(app), "offers-none.\(language.rawValue)")
  }

  @Test func `a breakfast that ends while one looks at it moves, and stays selected`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.down)])
    #expect(app.offers.selected?.id == "morning")
    #expect(view(app).text.contains(">Breakfast 39.00        to 12:24       12 m"))
    store.run(&app, [.tick(nowMilliseconds: OfferFixtures.noon + 12 * 60_000)])
    #expect(app.offers.selected?.id == "morning")
    #expect(app.offers.selected?.part == .upcoming)
    let shown = view(app).text
    #expect(shown.contains("Upcoming") && shown.contains(">Breakfast 39.00        27 Nov"))
    // A key that is on its way meanwhile acts on nothing.
    #expect(app.keyed(.function(6), Self.id).isEmpty == false)
    #expect(app.pending.isEmpty)
    #expect(app.toasts.last?.text == app.words.offers.listMoved)
  }

  @Test func `with the minute the countdown goes on, and the rows stay`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.tick(nowMilliseconds: OfferFixtures.noon + 3 * 60_000 + 30_000)])
    let shown = view(app).text
    #expect(shown.contains(">Second cup half price  to 14:00   1 h 45 m"))
    #expect(shown.contains(" Breakfast 39.00        to 12:24        9 m"))
    #expect(app.offers.movedItself == nil)
  }

  @Test func `an offer that is gone leaves nothing selected, and no key reaches its neighbour`() {
    var (app, store) = OfferFixtures.app()
    store.offers.removeAll { $0.id == "half" }
    store.run(&app, [.storeChanged])
    #expect(app.offers.selected == nil)
    #expect(app.keyed(.function(6), Self.id).isEmpty == false)
    #expect(app.pending.isEmpty && app.toasts.last?.text == "Select an offer first.")
    store.run(&app, [.key(.down)])
    #expect(app.offers.selected?.id == "morning")
  }

  @Test(arguments: [
    ("happy", ["happy"]), ("欢乐", ["happy"]), ("huanle", ["happy"]), ("hlsg", ["happy"]),
    ("HALF", ["half"]), ("st", ["morning", "stars"]), ("zzz", []),
  ])
  func `letters find by name, pinyin, initials and id`(_ typed: String, _ ids: [String]) {
    var (app, store) = OfferFixtures.app()
    for row in app.offers.page?.rows.indices ?? 0..<0 where app.offers.page?.rows[row].id == "happy"
    {
      app.offers.page?.rows[row].reading = "Huan Le Shi Guang"
    }
    store.run(&app, typed.map { .key(.character($0)) })
    #expect(app.offers.rows.map(\.id) == ids)
    #expect(app.offers.selected?.id == ids.first)
    store.run(&app, [.key(.escape)])
    #expect(app.offers.rows.count == 6)
  }

  @Test func `Right goes to the guests, Enter opens one, and Esc leads back to the offers`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.right), .key(.down)])
    #expect(app.offers.guest?.id == Fixtures.id(3))
    #expect(view(app).text.contains(">周晓美 Zhou Xiaomei"))
    #expect(app.offers.selected?.id == "half")
    store.run(&app, [.key(.enter)])
    #expect(app.place == .profile && app.person?.id == Fixtures.id(3))
    store.run(&app, [.key(.escape)])
    #expect(app.place == .offers)
    store.run(&app, [.key(.left), .key(.down)])
    #expect(app.offers.guest == nil && app.offers.selected?.id == "morning")
  }

  @Test func `on a small screen Enter opens the offer, and Right picks a guest there`() {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(rows: 12, columns: 40))
    store.run(&app, [.key(.enter)])
    store.run(&app, [.key(.right)])
    #expect(app.person?.id == Fixtures.id(1))
    #expect(view(app).cursor != nil)
    store.run(&app, [.key(.enter)])
    #expect(app.place == .profile)
  }

  @Test func `keys run down a list that is longer than the screen, with the selection in sight`() {
    var (app, store) = OfferFixtures.app()
    store.offers = (0..<60).map { number in
      var offer = OfferFixtures.stars
      offer.id = "offer-\(number + 10)"
      offer.name = BilingualText(en: "Offer \(number)", zh: "优惠\(number)")
      return offer
    }
    store.run(&app, [.storeChanged, .key(.down)])
    for step in 0..<70 {
      store.run(&app, [.key(step < 5 ? .pageDown : .down)])
      #expect(view(app).text.contains(">Offer"))
    }
    #expect(app.offers.selected?.id == "offer-69")
  }

  @Test func `the offers cost the list of regulars nothing: they are read with their tab in front`()
  {
    var app = Fixtures.app()
    let minute = Message.tick(nowMilliseconds: Fixtures.now + 60_000)
    let questions = (update(&app, minute) + update(&app, .storeChanged)).questions
    #expect(!questions.contains(.offers))
    #expect(update(&app, .key(.function(3))).questions == [.offers])
  }
}
