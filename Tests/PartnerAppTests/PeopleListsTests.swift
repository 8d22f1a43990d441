import Documents
import Testing
import TextUI

@testable import PartnerApp
@testable import StoreModel

@Suite("Who is on, and what is out")
struct PeopleListsTests {
  private static let fresh = DocumentID(high: 90, low: 1)
  private static let mei = Partner(id: Fixtures.id(501), name: "Mei", role: .lead)
  private static let bo = Partner(id: Fixtures.id(502), name: "波", role: .barista)

  /// An app with a list opened from the palette.
  static func picking(_ name: String, _ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.control("p"))
    app.type(name)
    app.press(.enter)
    return app
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  @Test func `a partner signs on by a few letters of the name, and stands in the first row`() {
    var app = Self.picking("sign on")
    _ = update(&app, .loaded(sequence: 0, .partners([Self.mei, Self.bo])))
    let effects = app.keyed(.character("m"), Self.fresh)
    #expect(Self.commands(effects) == [.partners(.signOn(Self.mei.id))])
    #expect(app.place == .regulars)
    let done = update(&app, .performed(token: app.counter, .partners(.changed(Self.mei.id))))
    #expect(done.questions == [.care(.handOver)])
    #expect(update(&app, .signedOn(Self.mei)).questions == [.drafts])
    #expect(view(app).text.split(separator: "\n")[0].hasSuffix("0412 Mei/lead"))
    #expect(update(&app, .signedOn(nil)).questions == [.drafts])
    #expect(!view(app).text.contains("Mei/lead"))
  }

  @Test func `the rest of a name whose first letter chose is nothing typed into the list behind`() {
    var app = Self.picking("sign on")
    _ = update(&app, .loaded(sequence: 0, .partners([Self.mei, Self.bo])))
    app.type("mei")
    app.press(.enter)
    #expect(app.regulars.find.text.isEmpty && app.screen == .regulars && app.overlay == nil)
    app.type("z")
    #expect(app.regulars.find.text == "z")
  }

  @Test func `a name nobody has is a new partner, who is on at once`() {
    var app = Self.picking("sign on")
    _ = update(&app, .loaded(sequence: 0, .partners([Self.mei])))
    app.type("Jun")
    app.press(.enter)
    #expect(app.place == .line)
    app.press(.tab, .right, .character(" "))
    let add = Command.partners(.add(name: "Jun", role: .lead, id: Self.fresh))
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [add])
    let done = update(&app, .performed(token: app.counter, .partners(.changed(Self.fresh))))
    #expect(Self.commands(done) == [.partners(.signOn(Self.fresh))])
  }

  @Test func `Enter before the roster has come waits for it: who works here is nobody new`() {
    var app = Self.picking("sign on")
    app.type("Mei")
    app.press(.enter)
    #expect(app.place == .pick)
    let known = update(&app, .loaded(sequence: 0, .partners([Self.mei, Self.bo])))
    #expect(Self.commands(known) == [.partners(.signOn(Self.mei.id))])
    #expect(app.place == .regulars)
    var other = Self.picking("sign on")
    other.type("Jun")
    other.press(.enter)
    #expect(Self.commands(update(&other, .loaded(sequence: 0, .partners([Self.mei])))) == [])
    #expect(other.place == .line)
  }

  @Test func `on another screen of the store who is on changes, and nothing comes up`() {
    var app = Fixtures.app()
    #expect(update(&app, .signedOn(Self.mei)).questions == [.drafts])
    #expect(app.partner == Self.mei && app.overlays.isEmpty)
  }

  @Test
  func `notes of earlier shifts come up when somebody signs on, and stay until they are ticked`() {
    var app = Fixtures.app()
    _ = update(&app, .signedOn(Self.mei))
    var care = CareFacts(day: Phrasing(app).today)
    _ = update(&app, .loaded(sequence: 0, .care(.handOver, care)))
    #expect(app.overlays.isEmpty)
    care.handOvers = [
      HandOverFact(id: Fixtures.id(601), text: "oat milk is low", at: Fixtures.now, by: "Bo")
    ]
    _ = update(&app, .loaded(sequence: 0, .care(.handOver, care)))
    #expect(view(app).text.contains("oat milk is low"))
    app.press(.enter)
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh))
        == [.care(.handOverDone(Fixtures.id(601)))])
  }

  @Test
  func `an item that has run out is told, stays in the list, and is marked in every usual`() throws
  {
    var app = Self.picking("menu")
    app.type("oat")
    let effects = app.keyed(.enter, Self.fresh)
    #expect(Self.commands(effects) == [.menu(.out(item: "milk:O"))])
    #expect(app.place == .pick)
    let oat = try #require(app.menu[.milk, "O"])
    _ = update(&app, .performed(token: app.counter, .menu(.changed(oat))))
    #expect(app.toasts.map(\.text) == ["oat milk is out until the day ends."])
    _ = update(&app, .loaded(sequence: 0, .menu(Self.menu(without: oat))))
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.menu(.back(item: "milk:O"))])
    app.press(.escape)
    #expect(view(app).text.contains("张雪梅 Zhang Xuemei   out I V 2 ~"))
  }

  @Test
  func `what runs out now is struck from the list although the clock last ticked before`() throws {
    var app = Fixtures.app()
    let nonfat = try #require(Menu.builtIn[.milk, "N"])
    _ = update(
      &app, .loaded(sequence: 0, .menu(Self.menu(without: nonfat, since: Fixtures.now + 90_000))))
    #expect(app.regulars.out.isEmpty)
    _ = update(&app, .tick(nowMilliseconds: Fixtures.now + 120_000))
    #expect(app.regulars.out.contains("G N L"))
  }

  @Test(arguments: Language.allCases)
  func `what is taken back of the menu is called by its name`(_ language: Language) {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.control("z"))
    let deed = OwnAct(what: .menu(.changed), subject: "milk:O", regular: nil, at: Fixtures.now)
    _ = update(&app, .performed(token: app.counter, .undone(deed)))
    let name = language == .chinese ? "燕麦奶" : "oat milk"
    #expect(app.toasts.last?.text.contains(name) == true)
    #expect(app.toasts.last?.text.contains("milk:O") == false)
  }

  private static func menu(
    without item: MenuItem, since moment: Int64 = Fixtures.now - 60_000
  ) -> Menu {
    var item = item
    item.outSince = moment
    return Menu([item] + Menu.builtIn.items)
  }

  @Test(arguments: Language.allCases)
  func `the lists at the design size`(_ language: Language) throws {
    let names = [Language.english: ("sign on", "menu"), .chinese: ("上岗", "售罄")]
    let (signOn, menu) = names[language] ?? ("", "")
    var partners = Self.picking(signOn, language)
    _ = update(&partners, .loaded(sequence: 0, .partners([Self.mei, Self.bo])))
    _ = update(&partners, .signedOn(Self.mei))
    try GoldenScreen.check(view(partners), "partners.\(language.rawValue)")
    let items = Self.picking(menu, language)
    try GoldenScreen.check(view(items), "menu.\(language.rawValue)")
  }
}
