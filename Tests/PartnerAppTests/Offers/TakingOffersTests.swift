import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Offers that are taken with the check-in")
struct TakingOffersTests {
  private static let visit = DocumentID(high: 90, low: 1)
  private static let other = DocumentID(high: 90, low: 2)

  private static let fact: VisitFact = {
    var fact = VisitFact(id: visit, at: Fixtures.now, fen: 3_800, items: ["G N L"], isVoid: false)
    fact.regular = Fixtures.id(1)
    return fact
  }()

  private static func counter(_ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    _ = app.keyed(.function(6), visit)
    let effects = update(
      &app, .performed(token: app.counter, .visits(.checkedIn(fact)), act: 3))
    guard case .load(.takeable(visit), let sequence)? = effects.last else { return app }
    _ = update(
      &app, .loaded(sequence: sequence, .takeable(visit: visit, OfferFixtures.ofGuest)))
    return app
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  @Test func `the message of the check-in names them and the key that takes them`() {
    var app = Self.counter()
    #expect(
      app.toasts.map(\.text) == [
        "Checked in: 张小明  Grande latte, nonfat  ¥38.00  "
          + "Second cup half price? Ctrl-R takes it."
      ])
    #expect(app.toasts.last?.act == 3)
    let commands = Self.commands(app.keyed(.control("r"), Self.other))
    var telling = OfferTelling(.used, "half", by: Fixtures.id(1))
    telling.visit = Self.visit
    #expect(commands == [.offerEvents(.tell(telling, id: Self.other))])
    #expect(Self.commands(app.keyed(.control("r"), Self.other)).isEmpty)
    #expect(app.toasts.last?.text == "No offer waits to be taken.")
  }

  @Test func `of several the best is taken alone, and the next is named then`() {
    var app = Self.counter()
    _ = app.keyed(.control("r"), Self.other)
    var telling = OfferTelling(.used, "half", by: Fixtures.id(1))
    telling.visit = Self.visit
    let told = OfferTold(
      id: Self.other, telling: telling, name: OfferFixtures.half.name, at: Fixtures.now)
    let effects = update(
      &app, .performed(token: app.counter, .offerEvents(.told(told)), act: 4))
    guard case .load(.takeable(Self.visit), let sequence)? = effects.last else {
      Issue.record("nothing is asked: \(effects)")
      return
    }
    var next = OfferFixtures.ofGuest.filter(\.applies)
    next[0].offer = OfferFixtures.member
    _ = update(&app, .loaded(sequence: sequence, .takeable(visit: Self.visit, next)))
    #expect(
      app.toasts.last?.text
        == "Used: Second cup half price, for 张小明  Member day? Ctrl-R takes it.")
    #expect(app.toasts.last?.act == 4)
  }

  @Test func `in Chinese they are named in Chinese`() {
    #expect(Self.counter(.chinese).toasts.last?.text.hasSuffix("第二杯半价？按 Ctrl-R 记为用了。") == true)
  }

  @Test func `a stray key takes nothing: before any check-in, and once the message is gone`() {
    var app = Fixtures.app()
    #expect(Self.commands(app.keyed(.control("r"), Self.other)).isEmpty)
    app = Self.counter()
    _ = update(&app, .pauseEnded(token: app.toasts.last?.token ?? 0))
    #expect(Self.commands(app.keyed(.control("r"), Self.other)).isEmpty)
    app = Self.counter()
    _ = update(&app, .failed(sentence: "Full."))
    #expect(Self.commands(app.keyed(.control("r"), Self.other)).isEmpty)
  }

  @Test func `nothing is said where nothing applies, or where the visit is not the last any more`()
  {
    var app = Fixtures.app()
    _ = app.keyed(.function(6), Self.visit)
    _ = update(&app, .performed(token: app.counter, .visits(.checkedIn(Self.fact)), act: 3))
    let text = app.toasts.last?.text
    let missing = OfferFixtures.ofGuest.filter { !$0.applies }
    _ = update(&app, .loaded(sequence: app.counter, .takeable(visit: Self.visit, missing)))
    _ = update(
      &app, .loaded(sequence: app.counter, .takeable(visit: Self.other, OfferFixtures.ofGuest)))
    #expect(app.toasts.last?.text == text && app.takeable == nil)
  }
}
