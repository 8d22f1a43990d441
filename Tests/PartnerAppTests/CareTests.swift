import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The page of care")
struct CareTests {
  private static let fresh = DocumentID(high: 90, low: 1)

  private static func facts(_ app: AppState) -> CareFacts {
    let today = Phrasing(app).today
    let zhang = Fixtures.people[0]
    var care = CareFacts(day: today)
    care.birthdays = [
      Celebration(
        regular: zhang, day: CivilDay(number: today.number + 3), inDays: 3, years: nil)
    ]
    care.anniversaries = [
      Celebration(regular: Fixtures.people[3], day: today, inDays: 0, years: 2)
    ]
    care.followUps = [
      FollowUpFact(
        id: Fixtures.id(701), regular: zhang, text: "ask about the marathon", at: Fixtures.now)
    ]
    care.thankYous = [
      ThankYouFact(
        id: Fixtures.id(702), regular: Fixtures.people[4], reason: "found the lost wallet",
        at: Fixtures.now)
    ]
    var tasting = EventFact(
      id: Fixtures.id(703), title: "手冲品鉴会", at: Fixtures.now + 3 * Fixtures.day, seats: 8)
    tasting.guests = [Fixtures.people[1]]
    care.events = [tasting]
    care.handOvers = [
      HandOverFact(
        id: Fixtures.id(704), text: "oat milk comes at ten", at: Fixtures.now, by: "Mei")
    ]
    return care
  }

  private static func open(_ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    _ = CareList.open(&app)
    _ = update(&app, .loaded(sequence: 0, .care(.everything, facts(app))))
    return app
  }

  @Test func `Esc keeps what was typed into any form, and the form brings it back`() throws {
    let forms: [(Draft.Form, (inout AppState) -> [Effect])] = [
      (.followUp, { FollowUpForm.open(&$0, Fixtures.people[0]) }),
      (.thankYou, { ThankYouForm.open(&$0, Fixtures.people[0]) }),
      (.handOver, { HandOverForm.open(&$0) }), (.event, { EventForm.open(&$0) }),
      (.partner, { PartnerForm.open(&$0, named: "") }),
    ]
    for (form, open) in forms {
      var app = Fixtures.app()
      _ = open(&app)
      app.type("half a word")
      let draft = Self.commands(update(&app, .key(.escape)))
      #expect(app.overlays.isEmpty && app.drafts.map(\.form) == [form])
      #expect(draft == [.drafts(.keep(try #require(app.drafts.first)))])
      #expect(DraftsList().rows(app, filter: "").first?.meaning.contains("half a word") == true)
      _ = Drafts.resume(&app)
      guard case .form(let state) = app.overlay else {
        Issue.record("no form")
        continue
      }
      #expect(state.fields.all[0].value == "half a word")
    }
  }

  @Test func `a partner's draft does not stand in the way of another name`() {
    var app = Fixtures.app()
    _ = PartnerForm.open(&app, named: "Mei")
    app.type("x")
    _ = update(&app, .key(.escape))
    _ = PartnerForm.open(&app, named: "Bo")
    guard case .form(let state) = app.overlay else {
      Issue.record("no form")
      return
    }
    #expect(state.fields[.name] == "Bo")
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  /// What Enter asks of the shop after a filter on the page and one on the choices.
  private static func chosen(_ item: String, _ choice: String) -> [Effect] {
    var app = open()
    app.type(item)
    app.press(.enter)
    app.type(choice)
    return app.keyed(.enter, fresh)
  }

  @Test func `each thing is done from its own choices`() {
    #expect(
      Self.commands(Self.chosen("marathon", "done")) == [.care(.followUpDone(Fixtures.id(701)))])
    #expect(
      Self.commands(Self.chosen("wallet", "written"))
        == [.care(.thankYouDone(Fixtures.id(702), .written))])
    #expect(
      Self.commands(Self.chosen("tasting", "sign")) == [])
    #expect(
      Self.commands(Self.chosen("手冲", "sign 张小明 up"))
        == [.care(.signUp(event: Fixtures.id(703), regular: Fixtures.id(1)))])
    #expect(
      Self.commands(Self.chosen("手冲", "take 张雪梅"))
        == [.care(.signOff(event: Fixtures.id(703), regular: Fixtures.id(2)))])
    #expect(
      Self.commands(Self.chosen("oat milk", "seen"))
        == [.care(.handOverDone(Fixtures.id(704)))])
  }

  @Test func `a card is printed by whoever owns the files`() {
    let effects = Self.chosen("wallet", "print")
    guard case .printCard(let card) = effects.first else {
      Issue.record("no card")
      return
    }
    #expect(card.id == Fixtures.id(702))
  }

  @Test func `a birthday leads to the profile`() {
    var app = Self.open()
    app.type("birthday")
    app.press(.enter, .enter)
    #expect(app.place == .profile)
    #expect(app.person?.id == Fixtures.id(1))
  }

  @Test
  func `what somebody else changes shows while the page is open, and asks for nothing otherwise`() {
    var app = Self.open()
    #expect(update(&app, .storeChanged).questions.contains(.care(.everything)))
    app.press(.escape)
    #expect(!update(&app, .storeChanged).questions.contains(.care(.everything)))
  }

  @Test
  func `a follow-up, a card, a note for the next shift and an event are typed in a line or four`()
    throws
  {
    var app = Fixtures.app()
    _ = FollowUpForm.open(&app, Fixtures.people[0])
    app.type("ask")
    app.press(.tab)
    app.type("12-24")
    let day = CivilDay(year: 2026, month: 12, day: 24)
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [
        .care(.followUp(regular: Fixtures.id(1), text: "ask", from: day, id: Self.fresh))
      ])
    app.overlays = []
    _ = ThankYouForm.open(&app, Fixtures.people[0])
    app.type("help")
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [
        .care(.thankYou(regular: Fixtures.id(1), reason: "help", id: Self.fresh))
      ])
    for day in ["11-25", "wed", "+3", "周三"] {
      app.overlays = []
      _ = EventForm.open(&app)
      for text in ["Tasting", day, "15:00", "8"] {
        app.type(text)
        app.press(.tab)
      }
      let at = Fixtures.now + 3 * Fixtures.day + 5 * 3_600_000 + 1_800_000
      #expect(
        Self.commands(app.keyed(.enter, Self.fresh)) == [
          .care(.addEvent(title: "Tasting", at: at, seats: 8, id: Self.fresh))
        ])
    }
  }

  @Test func `what is missing of an event is told beside its field`() {
    var app = Fixtures.app()
    _ = EventForm.open(&app)
    #expect(app.keyed(.enter, Self.fresh) == [])
    #expect(view(app).text.contains("! give it a title"))
    app.type("Tasting")
    app.press(.tab)
    app.type("someday")
    app.press(.enter)
    #expect(view(app).text.contains("! no day; write it like 12-24"))
  }

  @Test(arguments: Language.allCases) func `the page and its choices`(_ language: Language) throws {
    var app = Self.open(language)
    try GoldenScreen.check(view(app), "care.\(language.rawValue)")
    app.type("手冲")
    app.press(.enter)
    try GoldenScreen.check(view(app), "care-event.\(language.rawValue)")
    var event = Fixtures.app(Fixtures.settings(language: language))
    _ = EventForm.open(&event)
    try GoldenScreen.check(view(event), "event-form.\(language.rawValue)")
  }
}
