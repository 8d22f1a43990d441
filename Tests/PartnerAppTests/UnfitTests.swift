import Documents
import Testing
import TextUI

@testable import PartnerApp
@testable import StoreModel

@Suite("A usual that should not be made")
struct UnfitTests {
  private static let visit = DocumentID(high: 90, low: 1)

  /// A list whose first guest must not have nuts and drinks almond milk.
  private static func app(usuals: [String] = ["G A L", "T L"]) -> AppState {
    var people = Fixtures.people
    people[0].usual = usuals
    people[0].constraints = ["tree-nut"]
    var store = PretendStore(people: people)
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened])
    return app
  }

  private static func checkIn(_ effects: [Effect]) -> CheckIn? {
    effects.lazy.compactMap { effect in
      if case .perform(.visits(.checkIn(let checkIn, _)), _) = effect { checkIn } else { nil }
    }.first
  }

  @Test func `F6 asks, and pressed again and again it never confirms`() {
    var app = Self.app()
    for _ in 0..<5 { #expect(Self.checkIn(app.keyed(.function(6), Self.visit)) == nil) }
    #expect(app.overlays.count == 1)
    #expect(view(app).text.contains("G A L (almond milk: no tree nuts)"))
    app.press(.escape)
    #expect(app.overlay == nil)
  }

  @Test func `Enter offers their next usual that can be made`() {
    var app = Self.app()
    _ = app.keyed(.function(6), Self.visit)
    #expect(view(app).text.contains("> Other drink"))
    app.press(.enter)
    guard case .form(let form) = app.overlay else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[.items] == "T L")
    #expect(Self.checkIn(app.keyed(.enter, Self.visit))?.items == ["T L"])
  }

  @Test func `without one the form is empty`() {
    var app = Self.app(usuals: ["G A L"])
    _ = app.keyed(.function(6), Self.visit)
    app.press(.enter)
    guard case .form(let form) = app.overlay else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[.items] == "")
  }

  @Test func `a drink changed at the bar is a visit without one, and said so`() {
    var app = Self.app()
    _ = app.keyed(.function(6), Self.visit)
    app.press(.down)
    #expect(Self.checkIn(app.keyed(.enter, Self.visit))?.items == [])
    var fact = VisitFact(id: Self.visit, at: Fixtures.now, fen: nil, items: [], isVoid: false)
    fact.regular = Fixtures.id(1)
    _ = update(&app, .performed(token: app.counter, .visits(.checkedIn(fact))))
    #expect(app.toasts.map(\.text) == ["Checked in: 张小明  Drink changed at the bar"])
  }

  @Test func `as it is, is booked as it is, and told once`() {
    var app = Self.app()
    _ = app.keyed(.function(6), Self.visit)
    app.press(.up)
    var asItIs = CheckIn(regular: Fixtures.id(1))
    asItIs.isUnfitMeant = true
    #expect(Self.checkIn(app.keyed(.enter, Self.visit)) == asItIs)
    var fact = VisitFact(
      id: Self.visit, at: Fixtures.now, fen: 4_000, items: ["G A L"], isVoid: false)
    fact.regular = Fixtures.id(1)
    _ = update(&app, .performed(token: app.counter, .visits(.checkedIn(fact))))
    #expect(app.toasts.count == 1)
  }

  @Test(arguments: ["y", "n", " ", "a"] as [Character])
  func `no letter answers it`(_ letter: Character) {
    var app = Self.app()
    _ = app.keyed(.function(6), Self.visit)
    let before = app.overlay
    #expect(Self.checkIn(app.keyed(.character(letter), Self.visit)) == nil)
    #expect(letter == " " || app.overlay == before)
  }

  @Test func `what has run out asks too`() {
    var app = Fixtures.app()
    let items = app.menu.items.map { item in
      var item = item
      if item.key == MenuItem.Key(.milk, "N") { item.outSince = Fixtures.now }
      return item
    }
    app.menu = Menu(items)
    #expect(Self.checkIn(app.keyed(.function(6), Self.visit)) == nil)
    #expect(view(app).text.contains("nonfat is out"))
  }

  @Test func `the second visit of the day asks it as well`() {
    var app = Self.app()
    app.lately[Fixtures.id(1)] = Fixtures.now
    _ = app.keyed(.function(6), Self.visit)
    #expect(Self.checkIn(app.keyed(.character("y"), Self.visit)) == nil)
    guard case .ask(let state) = app.overlay, case .unfit(_, _, let checkIn) = state.question else {
      Issue.record("not asked")
      return
    }
    #expect(checkIn.isRepeatMeant)
  }

  @Test func `typed into the form it is asked about once, and Enter goes back`() {
    var app = Self.app()
    _ = app.keyed(.control("o"), Self.visit)
    #expect(Self.checkIn(app.keyed(.enter, Self.visit)) == nil)
    #expect(app.place == .ask)
    var back = app
    back.press(.enter)
    #expect(back.place == .line)
    let typed = Self.checkIn(app.keyed(.character("y"), Self.visit))
    #expect(typed?.items == ["G A L"] && typed?.isUnfitMeant == true)
  }

  @Test func `what the shop knows and the list does not is asked about as well`() {
    var app = Fixtures.app()
    #expect(Self.checkIn(app.keyed(.function(6), Self.visit)) != nil)
    _ = update(&app, .refused(token: app.counter, .visits(.unfit(Fixtures.unfit))))
    guard case .ask(let state) = app.overlay, case .unfit = state.question else {
      Issue.record("not asked")
      return
    }
    var form = Fixtures.app()
    _ = form.keyed(.control("o"), Self.visit)
    _ = form.keyed(.enter, Self.visit)
    _ = update(&form, .refused(token: form.counter, .visits(.unfit(Fixtures.unfit))))
    #expect(form.place == .ask)
    #expect(Self.checkIn(form.keyed(.character("y"), Self.visit))?.isUnfitMeant == true)
  }
}
