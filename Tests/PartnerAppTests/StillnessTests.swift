import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("A list that holds still")
struct StillnessTests {
  private static let crowd = (1...60).map { Fixtures.regular($0, "Guest \($0)", days: Int64($0)) }
  private static let visit = DocumentID(high: 90, low: 1)
  private static let other = DocumentID(high: 90, low: 2)

  /// A list of whom more are likely than the window holds.
  private static func counter() -> (app: AppState, store: PretendStore) {
    var store = PretendStore(people: crowd)
    store.likely = 20
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened])
    return (app, store)
  }

  /// Somebody was here just now: they are likely no more, and stand first of the others.
  private static func come(_ number: Int, in store: inout PretendStore) {
    guard let place = store.people.firstIndex(where: { $0.id == Fixtures.id(number) }) else {
      return
    }
    var guest = store.people.remove(at: place)
    guest.lastVisit = Fixtures.now
    if place < store.likely { store.likely -= 1 }
    store.people.insert(guest, at: store.likely)
  }

  private static func tick(_ seconds: Int64) -> Message {
    .tick(nowMilliseconds: Fixtures.now + seconds * 1_000)
  }

  @Test func `F6 twice asks about the same guest, who stays where they are`() {
    var (app, store) = Self.counter()
    let before = app.regulars.page?.rows.map(\.id)
    #expect(app.keyed(.function(6), Self.visit).count == 1)
    Self.come(1, in: &store)
    store.run(&app, [.storeChanged])
    #expect(app.regulars.page?.rows.map(\.id) == before)
    #expect(app.regulars.selected?.id == Fixtures.id(1))
    #expect(app.keyed(.function(6), Self.other) == [])
    #expect(
      app.overlay == .ask(AskScreen.State(.checkInAgain(Self.summary(app), at: Fixtures.now))))
  }

  private static func summary(_ app: AppState) -> RegularSummary {
    app.regulars.selected ?? Fixtures.regular(0, "")
  }

  @Test
  func `after ten seconds without a key the list moves, and whoever was checked in is in front`() {
    var (app, store) = Self.counter()
    store.run(&app, [.key(.down), .key(.down)])
    _ = app.keyed(.function(6), Self.visit)
    Self.come(3, in: &store)
    store.run(&app, [.storeChanged, Self.tick(9)])
    #expect(app.regulars.page?.rows.first?.id == Fixtures.id(1))
    store.run(&app, [Self.tick(10)])
    #expect(app.regulars.page?.rows.prefix(2).map(\.id) == [Fixtures.id(3), Fixtures.id(1)])
    #expect(app.regulars.page?.kept == 1)
    #expect(app.regulars.selected?.id == Fixtures.id(3))
    #expect(app.regulars.top == 0)
  }

  @Test func `they stay in front until something is looked for`() {
    var (app, store) = Self.counter()
    _ = app.keyed(.function(6), Self.visit)
    Self.come(1, in: &store)
    store.run(&app, [.storeChanged, Self.tick(60), Self.tick(180)])
    #expect(app.regulars.page?.rows.first?.id == Fixtures.id(1))
    store.run(&app, [.key(.character("g")), .key(.backspace)])
    #expect(app.regulars.page?.rows.first?.id == Fixtures.id(2))
    #expect(app.regulars.selected?.id == Fixtures.id(2))
  }

  @Test func `Esc in an empty filter makes no row of a person`() {
    var (app, store) = Self.counter()
    store.run(&app, [.key(.down), .key(.down), .key(.escape)])
    #expect(app.regulars.selected?.id == Fixtures.id(3))
  }

  @Test func `within a second of F6 no key reaches somebody else, however they were selected`() {
    var (app, store) = Self.counter()
    _ = app.keyed(.function(6), Self.visit)
    store.run(&app, [.key(.down)])
    for key in [Key.function(6), .function(8), .control("n"), .control("o")] {
      #expect(
        app.keyed(key, Self.other).filter { if case .pause = $0 { false } else { true } } == [])
      #expect(app.overlay == nil)
    }
    #expect(app.toasts.last?.text.hasPrefix("Not done:") == true)
    var later = app
    store.run(&later, [Self.tick(1)])
    #expect(later.keyed(.function(6), Self.other).count == 1)
    store.run(&app, [.key(.character("7"))])
    #expect(app.regulars.selected?.id == Fixtures.id(7))
    let effects = app.keyed(.function(6), Self.other)
    #expect(!effects.contains { if case .perform = $0 { true } else { false } })
  }

  @Test func `whoever was chosen and is gone leaves nobody selected`() {
    var (app, store) = Self.counter()
    store.run(&app, [.key(.down), .key(.down)])
    store.people.remove(at: 2)
    store.run(&app, [.storeChanged])
    #expect(app.regulars.selected == nil)
    #expect(
      app.keyed(.function(6), Self.visit).allSatisfy { if case .pause = $0 { true } else { false } }
    )
    #expect(app.toasts.map(\.text) == ["Select a regular first."])
    store.run(&app, [.key(.down)])
    #expect(app.regulars.selected?.id == Fixtures.id(4))
  }

  @Test func `who is found since comes behind those in sight`() {
    var store = PretendStore(people: Fixtures.people)
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened] + "zhang".map { .key(.character($0)) })
    let before = app.regulars.page?.rows.map(\.name) ?? []
    store.people.insert(Fixtures.regular(77, "A Zhang"), at: 0)
    store.run(&app, [.storeChanged])
    #expect(app.regulars.page?.rows.map(\.name) == before + ["A Zhang"])
    store.run(&app, [Self.tick(60)])
    #expect(app.regulars.page?.rows.map(\.name) == before + ["A Zhang"])
  }

  @Test func `left alone for ten minutes, the list begins anew, and says so to the first key`() {
    var (app, store) = Self.counter()
    store.run(&app, [.key(.down), .key(.down), Self.tick(600)])
    #expect(app.regulars.selected?.id == Fixtures.id(1))
    var early = app
    #expect(
      early.keyed(.function(6), Self.visit).allSatisfy {
        if case .pause = $0 { true } else { false }
      })
    #expect(early.toasts.last?.text.hasPrefix("Not done: the list moved") == true)
    store.run(&app, [Self.tick(601)])
    #expect(app.keyed(.function(6), Self.visit).count == 1)
  }

  @Test(arguments: Language.allCases)
  func `those who are likely stand under a heading`(_ language: Language) {
    var store = PretendStore(people: Self.crowd)
    store.likely = 2
    var app = AppState(settings: Fixtures.settings(rows: 14, language: language))
    store.run(&app, [.opened])
    let lines = view(app).text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.prefix { $0 != "|" && $0 != "│" } }
    let words = app.words.regulars
    #expect(lines[3].contains(words.likelyNow))
    #expect(lines[4].contains("Guest 1"))
    #expect(lines[6].contains(words.hereLately))
    #expect(lines[7].contains("Guest 3"))
    store.run(&app, [.key(.end)])
    #expect(view(app).text.contains("Guest 60"))
    store.run(&app, [.key(.home)])
    #expect(view(app).text.contains(words.likelyNow))
  }
}
