import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("A visit in one key")
struct CheckInTests {
  private static let visit = DocumentID(high: 90, low: 1)
  private static let other = DocumentID(high: 90, low: 2)

  private static func fact(_ person: Int, fen: Int64? = 3_800) -> VisitFact {
    var fact = VisitFact(id: visit, at: Fixtures.now, fen: fen, items: ["G N L"], isVoid: false)
    fact.regular = Fixtures.id(person)
    return fact
  }

  @Test func `F6 asks for a visit of the selected regular, under the id the key brought`() {
    var app = Fixtures.app()
    let token = app.counter + 1
    let effects = update(&app, .minted(Self.visit)) + update(&app, .key(.function(6)))
    let checkIn = CheckIn(regular: Fixtures.id(1))
    #expect(effects == [.perform(.visits(.checkIn(checkIn, id: Self.visit)), token: token)])
  }

  @Test func `F6 on the profile asks for the same`() {
    var app = Fixtures.app()
    app.press(.enter)
    let token = app.counter + 1
    let effects = app.keyed(.function(6), Self.visit)
    let checkIn = CheckIn(regular: Fixtures.id(1))
    #expect(effects == [.perform(.visits(.checkIn(checkIn, id: Self.visit)), token: token)])
  }

  @Test func `once it is durable, who and what is said for ten seconds, with the way back`() {
    var app = Fixtures.app()
    _ = app.keyed(.function(6), Self.visit)
    let token = app.counter
    let effects = update(&app, .performed(token: token, .visits(.checkedIn(Self.fact(1)))))
    #expect(
      effects == [
        .pause(milliseconds: 10_000, token: token + 1),
        .load(.takeable(visit: Self.visit), sequence: token + 2),
      ])
    #expect(app.toasts.map(\.text) == ["Checked in: 张小明  Grande latte, nonfat  ¥38.00"])
    #expect(app.pending.isEmpty)
  }

  @Test func `the guest and their row stay where they are`() {
    var app = Fixtures.app()
    app.press(.down, .down)
    _ = app.keyed(.function(6), Self.visit)
    var people = Fixtures.people
    people.insert(people.remove(at: 2), at: 0)
    var store = PretendStore(people: people)
    store.run(&app, [.storeChanged])
    #expect(app.regulars.selected?.id == Fixtures.id(3))
    #expect(app.regulars.selection == 2)
  }

  @Test func `typed and checked in at once, the answer to what was typed is checked in`() {
    var app = Fixtures.app()
    let asked = update(&app, .key(.character("h"))) + update(&app, .key(.character("o")))
    #expect(app.keyed(.function(6), Self.visit) == [])
    let store = PretendStore(people: Fixtures.people)
    let effects = asked.compactMap(store.answer).flatMap { update(&app, $0) }
    let checkIn = CheckIn(regular: Fixtures.id(3))
    let performed = effects.filter { if case .perform = $0 { true } else { false } }
    #expect(
      performed == [.perform(.visits(.checkIn(checkIn, id: Self.visit)), token: app.counter)])
  }

  @Test func `keys pressed after that wait for their turn and keep their ids`() {
    var app = Fixtures.app()
    var asked = update(&app, .key(.character("h"))) + update(&app, .key(.character("o")))
    _ = app.keyed(.function(6), Self.visit)
    // As fast as somebody types ahead: what was pressed later is judged by when it was pressed.
    _ = update(&app, .tick(nowMilliseconds: Fixtures.now + 1_500))
    app.press(.escape, .character("z"))
    #expect(app.keyed(.function(6), Self.other) == [])
    #expect(app.regulars.find.text == "ho")
    let store = PretendStore(people: Fixtures.people)
    var ids: [DocumentID] = []
    while !asked.isEmpty {
      let effect = asked.removeFirst()
      if case .perform(.visits(.checkIn(_, let id)), _) = effect { ids.append(id) }
      if let answer = store.answer(to: effect) { asked += update(&app, answer) }
    }
    #expect(ids == [Self.visit, Self.other])
    #expect(app.regulars.find.text == "z")
    #expect(app.held.isEmpty)
  }

  @Test func `keys do not wait for a list that cannot answer`() {
    var app = Fixtures.app()
    app.press(.character("x"), .function(6), .character("u"))
    #expect(app.held.count == 1)
    _ = update(&app, .failed(sentence: "Cannot look up."))
    #expect(app.held.isEmpty)
    #expect(app.regulars.find.text == "xu")
  }

  @Test func `a typed name nobody has is no guest's visit until F6 is pressed again`() {
    var app = Fixtures.app()
    let asked = update(&app, .key(.character("q")))
    _ = app.keyed(.function(6), Self.visit)
    let store = PretendStore(people: Fixtures.people)
    let effects = asked.compactMap(store.answer).flatMap { update(&app, $0) }
    #expect(!effects.contains { if case .perform = $0 { true } else { false } })
    #expect(app.toasts.map(\.text) == ["Nobody found. F6 again records a guest's visit."])
    let token = app.counter + 1
    #expect(
      app.keyed(.function(6), Self.other)
        == [.perform(.visits(.checkIn(CheckIn(), id: Self.other)), token: token)])
  }

  @Test func `a second visit within ten minutes is asked about, and Enter means no`() {
    var app = Fixtures.app()
    _ = app.keyed(.function(6), Self.visit)
    #expect(app.keyed(.function(6), Self.other) == [])
    #expect(app.place == .ask)
    var declined = app
    #expect(declined.keyed(.enter, Self.other) == [])
    #expect(declined.place == .regulars)
    var again = CheckIn(regular: Fixtures.id(1))
    again.isRepeatMeant = true
    for keys in [[Key.character("y")], [.character("ｙ")], [.tab, .enter], [.right, .enter]] {
      var app = app
      let effects = keys.flatMap { app.keyed($0, Self.other) }
      #expect(
        effects == [.perform(.visits(.checkIn(again, id: Self.other)), token: app.counter)],
        "\(keys)")
    }
  }

  @Test func `after ten minutes nothing is asked`() {
    var app = Fixtures.app()
    _ = app.keyed(.function(6), Self.visit)
    _ = update(&app, .tick(nowMilliseconds: Fixtures.now + 600_000))
    #expect(app.keyed(.function(6), Self.other).count == 1)
    #expect(app.place == .regulars)
  }

  @Test func `a check-in at another terminal is told, and asked about at the next press`() {
    var app = Fixtures.app()
    _ = app.keyed(.function(6), Self.visit)
    _ = update(
      &app,
      .refused(token: app.counter, .visits(.justCheckedIn(Self.fact(1)))))
    #expect(
      app.toasts.map(\.text)
        == ["张小明 was checked in elsewhere a moment ago. F6 asks once more."])
    app.press(.function(6))
    #expect(app.place == .ask)
  }

  @Test func `what could not be written is told until Esc`() {
    var app = Fixtures.app()
    _ = app.keyed(.function(6), Self.visit)
    _ = update(&app, .notPerformed(token: app.counter, sentence: "Disk full."))
    #expect(app.toasts.map(\.severity) == [.danger])
    #expect(app.pending.isEmpty)
  }

  @Test func `Ctrl-Z takes back the last own act and says which`() {
    var app = Fixtures.app()
    let token = app.counter + 1
    #expect(
      update(&app, .key(.control("z"))) == [.perform(.step(UndoStepping()), token: token)])
    let deed = OwnAct(
      what: .visits(.checkedIn), subject: "张小明", regular: Fixtures.id(1), at: Fixtures.now)
    _ = update(&app, .performed(token: token, .undone(deed)))
    #expect(app.toasts.map(\.text) == ["Undone: the check-in of 张小明"])
  }

  @Test(arguments: Language.allCases)
  func `the question stands below the list`(_ language: Language) throws {
    var app = Fixtures.app(Fixtures.settings(language: language))
    _ = app.keyed(.function(6), Self.visit)
    _ = update(
      &app, .performed(token: app.counter, .visits(.checkedIn(Self.fact(1, fen: nil))), act: 1))
    try GoldenScreen.check(view(app), "checked-in.\(language.rawValue)")
    _ = update(&app, .tick(nowMilliseconds: Fixtures.now + 120_000))
    app.press(.function(6))
    try GoldenScreen.check(view(app), "check-in-again.\(language.rawValue)")
  }
}

extension AppState {
  /// Presses a key that brings an id.
  mutating func keyed(_ key: Key, _ id: DocumentID) -> [Effect] {
    update(&self, .minted(id)) + update(&self, .key(key))
  }
}
