import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("That was not me")
struct MovingVisitsTests {
  private static let fresh = DocumentID(high: 90, low: 1)
  private static let chord = Key.control("g")

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  /// Gives the answers to what was asked, and what follows of them.
  private static func answer(_ app: inout AppState, _ effects: [Effect]) -> [Effect] {
    let store = PretendStore(people: Fixtures.people, profiles: [Fixtures.zhang])
    return effects.compactMap(store.answer).flatMap { update(&app, $0) }
  }

  /// The list of guests, opened over the profile of the first and answered.
  private static func opened(_ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.enter)
    let asked = app.keyed(chord, fresh)
    _ = answer(&app, asked)
    return app
  }

  private static func names(_ app: AppState) -> [String] {
    guard case .pick(let state) = app.overlay else { return [] }
    return PickScreen.rows(state, app).map(\.name)
  }

  private static func move(_ visit: DocumentID, to guest: Int?) -> Command {
    .visits(
      .move(
        visit: visit, to: guest.map(Fixtures.id), from: .regular(Fixtures.id(1)), id: fresh))
  }

  @Test func `three keys on the profile move the last visit to whoever it was`() {
    var app = Fixtures.app()
    app.press(.enter)
    let asked = app.keyed(Self.chord, Self.fresh)
    #expect(asked.questions == [.guests(of: "", like: Fixtures.id(1))])
    _ = Self.answer(&app, asked)
    #expect(!Self.names(app).contains("张小明"))
    #expect(Self.names(app).last == "A guest")
    app.press(.down)
    let visit = Fixtures.zhang.recentVisits[0].id
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [Self.move(visit, to: 3)])
    #expect(app.place == .profile)
  }

  @Test func `straight after F6 it is the visit just recorded, whether it is durable yet or not`() {
    var app = Fixtures.app()
    let recorded = app.keyed(.function(6), Fixtures.id(801))
    #expect(Self.commands(recorded).count == 1)
    for isDurable in [false, true] {
      var app = app
      if isDurable {
        var fact = Outcomes.visit
        fact.regular = Fixtures.id(1)
        _ = update(&app, .performed(token: app.counter, .visits(.checkedIn(fact))))
      }
      let asked = app.keyed(Self.chord, Self.fresh)
      _ = Self.answer(&app, asked)
      let visit = isDurable ? Outcomes.visit.id : Fixtures.id(801)
      #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [Self.move(visit, to: 2)])
    }
  }

  @Test func `a guest is found by what is typed, and Enter waits for the answer to it`() {
    var app = Self.opened()
    let asked = update(&app, .key(.character("雪")))
    #expect(asked.questions == [.guests(of: "雪", like: Fixtures.id(1))])
    #expect(app.keyed(.enter, Self.fresh) == [])
    let visit = Fixtures.zhang.recentVisits[0].id
    #expect(Self.commands(Self.answer(&app, asked)) == [Self.move(visit, to: 2)])
    #expect(app.overlays.isEmpty)
  }

  @Test func `what is typed behind that Enter means somebody else again`() {
    var app = Self.opened()
    let first = update(&app, .key(.character("雪")))
    app.press(.enter)
    let second = update(&app, .key(.backspace))
    #expect(Self.commands(Self.answer(&app, first)) == [])
    #expect(Self.commands(Self.answer(&app, second)) == [])
    #expect(app.place == .pick)
  }

  @Test func `it goes to a guest nobody knows as well, and Esc moves nothing`() {
    var app = Self.opened()
    for _ in 0..<20 { app.press(.down) }
    let visit = Fixtures.zhang.recentVisits[0].id
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [Self.move(visit, to: nil)])
    var left = Self.opened()
    #expect(left.keyed(.escape, Self.fresh) == [])
    #expect(left.place == .profile)
  }

  @Test func `who has no visit is told so`() {
    var app = Fixtures.app()
    app.regulars.preview.shown = RegularProfile(summary: Fixtures.people[0])
    #expect(app.keyed(Self.chord, Self.fresh).questions == [])
    #expect(app.toasts.map(\.text) == ["There is no visit to move."])
  }

  @Test func `what was taken back is not moved`() {
    var app = Fixtures.app()
    app.press(.down, .down)
    _ = app.keyed(.function(6), Fixtures.id(801))
    var fact = Outcomes.visit
    fact.regular = Fixtures.id(3)
    _ = update(&app, .performed(token: app.counter, .visits(.checkedIn(fact))))
    #expect(MovingVisits.wrong(app)?.visit == fact.id)
    _ = app.ask(.undo)
    let act = OwnAct(
      what: .visits(.checkedIn), subject: "", regular: Fixtures.id(3), at: Fixtures.now)
    _ = update(&app, .performed(token: app.counter, .undone(act)))
    #expect(MovingVisits.wrong(app) == nil)
  }

  @Test func `of several visits today one is picked, the last of them by Enter`() {
    for downs in 0..<2 {
      var app = Fixtures.app()
      var profile = Fixtures.zhang
      var visits: [VisitFact] = []
      for number in 0..<2 {
        let at = Fixtures.now - Int64(number + 1) * 3_600_000
        visits.append(
          VisitFact(id: Fixtures.id(811 + number), at: at, fen: nil, items: ["T L"], isVoid: false))
      }
      profile.recentVisits = visits + profile.recentVisits
      app.regulars.preview.shown = profile
      app.press(.enter)
      #expect(app.keyed(Self.chord, Self.fresh).questions == [])
      #expect(Self.names(app) == ["08:30", "07:30"])
      for _ in 0..<downs { app.press(.down) }
      _ = Self.answer(&app, app.keyed(.enter, Self.fresh))
      let command = Self.move(visits[downs].id, to: 2)
      #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [command])
      #expect(app.overlays.isEmpty)
    }
  }

  @Test func `who was not here is checked in without a question afterwards`() {
    var app = Fixtures.app()
    _ = app.keyed(.function(6), Fixtures.id(801))
    var fact = Outcomes.visit
    (fact.regular, fact.move) = (Fixtures.id(2), Self.moved)
    _ = app.ask(Self.move(fact.id, to: 2))
    _ = update(
      &app, .performed(token: app.counter, .visits(.moved(fact, move: Self.fresh))))
    #expect(Self.commands(app.keyed(.function(6), Self.fresh)).count == 1)
  }

  @Test func `each visit says who made it, at the right where there is room`() {
    let app = Fixtures.app()
    var profile = Fixtures.zhang
    profile.recentVisits[0].by = "Mei"
    let lines = VisitLines.latest(profile, Phrasing(app))
    #expect(lines.map(\.right) == ["", "", "Mei"] + Array(repeating: "", count: 11))
  }

  @Test(arguments: Language.allCases)
  func `once it is durable, what went where is said with the way back`(_ language: Language) {
    var app = Self.opened(language)
    _ = app.keyed(.enter, Self.fresh)
    var fact = Outcomes.visit
    fact.move = Self.moved
    let token = app.counter
    let effects = update(
      &app, .performed(token: token, .visits(.moved(fact, move: Self.fresh)), act: 3))
    #expect(effects == [.pause(milliseconds: 10_000, token: token + 1)])
    #expect(
      app.toasts.map(\.text) == [
        language == .english
          ? "Moved: G N L for 张小明 -> 张雪梅"
          : "已改到张雪梅名下：G N L（原为张小明）"
      ])
    #expect(app.toasts.last?.act == 3)
  }

  private static let moved: VisitMoveFact = {
    var move = VisitMoveFact(at: Fixtures.now)
    (move.from, move.fromName) = (Fixtures.id(1), "张小明")
    (move.to, move.toName) = (Fixtures.id(2), "张雪梅")
    move.by = "Mei"
    return move
  }()

  @Test(arguments: Language.allCases)
  func `the profiles of both say so, with who and when`(_ language: Language) throws {
    let app = Fixtures.app(Fixtures.settings(language: language))
    var visit = Outcomes.visit
    (visit.regular, visit.move) = (Fixtures.id(2), Self.moved)
    var (one, other) = (
      RegularProfile(summary: Fixtures.people[0]), RegularProfile(summary: Fixtures.people[1])
    )
    (one.movedAway, other.recentVisits) = ([visit], [visit])
    let told = [one, other].map { VisitLines.latest($0, Phrasing(app)).last?.text }
    let wanted =
      language == .english
      ? ["moved to 张雪梅 (Mei, 09:30)", "moved here from 张小明 (Mei, 09:30)"]
      : ["已改到张雪梅名下 (Mei、09:30)", "原为张小明 (Mei、09:30)"]
    #expect(told == wanted.map { "09:30  ¥38.00  G N L  \($0)" })
  }

  @Test func `somebody who is looked up takes a seat at an event`() throws {
    var app = Fixtures.app()
    var event = EventFact(
      id: Fixtures.id(703), title: "Cupping", at: Fixtures.now + Fixtures.day, seats: 2)
    event.guests = [Fixtures.people[0]]
    app.open(.careItem(CareChoices(item: .event(event))))
    app.type("sign somebody")
    _ = Self.answer(&app, app.keyed(.enter, Self.fresh))
    #expect(!Self.names(app).contains("张小明") && !Self.names(app).contains("A guest"))
    let asked = update(&app, .key(.character("雪")))
    _ = Self.answer(&app, asked)
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh))
        == [.care(.signUp(event: event.id, regular: Fixtures.id(2)))])
    event.guests.append(Fixtures.people[2])
    app.open(.careItem(CareChoices(item: .event(event))))
    app.type("sign somebody")
    #expect(app.keyed(.enter, Self.fresh).questions == [])
    #expect(app.toasts.last?.text == "No seat is left.")
  }

  @Test(arguments: Language.allCases) func `the list of guests`(_ language: Language) throws {
    try GoldenScreen.check(view(Self.opened(language)), "guests.\(language.rawValue)")
  }
}
