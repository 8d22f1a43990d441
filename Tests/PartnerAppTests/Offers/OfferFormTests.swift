import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Offers a manager makes, changes and ends")
struct OfferFormTests {
  private static let id = DocumentID(high: 91, low: 1)

  private static func app(
    _ language: Language = .english, role: Partner.Role = .manager
  ) -> AppState {
    var settings = OfferFixtures.settings(language)
    settings.partner = Partner(id: Fixtures.id(900), name: "Mei", role: role)
    var app = OfferFixtures.app(settings).app
    app.offers.page?.areManagers = true
    return app
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  @Test(arguments: Language.allCases)
  func `F9 asks for the sort, then for at most six things`(_ language: Language) throws {
    var app = Self.app(language)
    app.press(.function(9))
    try GoldenScreen.check(view(app), "offer-sorts.\(language.rawValue)")
    app.press(.down, .down, .down, .enter)
    try GoldenScreen.check(view(app), "offer-form.\(language.rawValue)")
    #expect(OfferSort.allCases.allSatisfy { $0.fields.count <= 6 })
  }

  @Test func `what is filled in becomes the offer, and what is wrong is said beside its field`() {
    var app = Self.app()
    app.press(.function(9), .enter)
    app.type("Ten off")
    #expect(Self.commands(app.keyed(.enter, Self.id)).isEmpty)
    #expect(view(app).text.contains(app.words.offerForms.noPercent))
    app.type("10")
    app.press(.tab, .character(" "), .tab, .tab)
    app.type("07:00-11:00")
    app.press(.tab)
    app.type("2026-12-24")
    let said: [OfferField: Value] = [
      .kind: .string("percentOff"), .nameEn: .string("Ten off"), .nameZh: .string("Ten off"),
      .percentOff: .int(10), .categories: .array([.string("drink")]), .weekdays: .null,
      .hours: .array([.array([.string("07:00"), .string("11:00")])]),
      .windowTo: .string("2026-12-24"),
    ]
    let patch = OfferPatch(id: OfferPatch.newID(of: .percentOff, Self.id), said)
    #expect(Self.commands(app.keyed(.enter, Self.id)) == [.offers(.set(patch))])
  }

  @Test func `a change says only what was changed`() {
    var app = Self.app()
    _ = KeyRouting.act(&app, .offer(.change))
    guard case .form(let form) = app.overlay else {
      Issue.record("no form")
      return
    }
    #expect(
      form.fields.values == [
        "Second cup half price", "50", "drink", "mon,tue,wed,thu,fri", "04:00-14:00", "2026-11-30",
      ])
    app.press(.tab, .backspace, .backspace)
    app.type("40")
    #expect(
      Self.commands(app.keyed(.enter, Self.id))
        == [.offers(.set(OfferPatch(id: "half", [.percentOff: .int(40)])))])
  }

  @Test func `an offer ends only after it was asked about, and no is the answer of Enter`() {
    var app = Self.app()
    _ = KeyRouting.act(&app, .offer(.end))
    #expect(app.place == .ask)
    #expect(Self.commands(app.keyed(.enter, Self.id)).isEmpty && app.overlay == nil)
    _ = KeyRouting.act(&app, .offer(.end))
    #expect(Self.commands(app.keyed(.character("y"), Self.id)) == [.offers(.end(id: "half"))])
  }

  @Test func `who is no manager is told so, and what only a file says is not opened`() {
    var app = Self.app(role: .lead)
    for act in [OfferDeed.new, .change, .end] {
      _ = KeyRouting.act(&app, .offer(act))
      #expect(app.overlay == nil && app.toasts.last?.text.contains("manager") == true)
    }
    var manager = Self.app()
    manager.press(.down, .down)
    manager.offers.preview.shown = OfferFixtures.facts(OfferFixtures.stars)
    _ = KeyRouting.act(&manager, .offer(.change))
    #expect(manager.overlay == nil)
    #expect(
      manager.toasts.last?.text
        == "Double stars: no form can change it. Change it in offers.json, then: "
        + "regulars import offers FILE")
    manager.press(.up)
    #expect(manager.toasts.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `a price in hours needs them, and the form does not say otherwise`(_ language: Language) {
    var app = Self.app(language)
    app.press(.function(9), .down, .down, .down, .down, .enter)
    let text = view(app).text
    #expect(text.contains("07:00-11:00"))
    #expect(!text.contains("all day") && !text.contains("全天"))
  }

  @Test(arguments: Language.allCases)
  func `what another terminal changed meanwhile is said, and what was typed stays`(
    _ language: Language
  ) {
    var settings = OfferFixtures.settings(language)
    settings.partner = Partner(id: Fixtures.id(900), name: "Mei", role: .manager)
    var (app, store) = OfferFixtures.app(settings)
    _ = KeyRouting.act(&app, .offer(.change))
    app.press(.tab, .backspace, .backspace)
    app.type("40")
    store.offers[0].benefit = .percentOff(30)
    store.offers[0].times.weekdays = [5]
    store.offers[0].times.to = .instant(OfferFixtures.noon - 60_000)
    store.run(&app, [.storeChanged])
    let words = app.words.forms
    let text = view(app).text
    #expect(text.contains(words.nowSays("30")))
    #expect(text.contains(words.nowSays(language == .english ? "Sat" : "周六")))
    #expect(text.contains(words.nowSays(language == .english ? "ended 12:11" : "12:11结束")))
    guard case .form(let form) = app.overlay else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[.percent] == "40")
  }

  @Test func `an offer that is gone meanwhile is said in its form`() {
    var (app, store) = OfferFixtures.app()
    _ = KeyRouting.act(&app, .offer(.change))
    store.offers.removeFirst()
    store.run(&app, [.storeChanged])
    #expect(view(app).text.contains("! No offer has the id 'half'."))
  }
}
