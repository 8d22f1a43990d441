import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Keys pressed before the facts of an offer have come")
struct OffersTypedAheadTests {
  private static let id = DocumentID(high: 91, low: 1)

  /// Whoever is second on the list of regulars is chosen there; the facts of the breakfast are shown.
  private static func counter(
    rows: Int = 24, columns: Int = 80
  ) -> (app: AppState, store: PretendStore) {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(rows: rows, columns: columns))
    store.run(
      &app, [.key(.function(2)), .key(.down), .key(.function(3)), .key(.down)])
    #expect(app.chosenRegular?.id == Fixtures.id(2))
    return (app, store)
  }

  /// Presses keys without an answer between them.
  private static func press(_ app: inout AppState, _ keys: [Key]) -> [Effect] {
    keys.flatMap { app.keyed($0, id) }
  }

  private static func deliver(
    _ effects: [Effect], _ app: inout AppState, _ store: inout PretendStore
  ) -> [Command] {
    store.unanswered = []
    store.run(&app, effects.compactMap { store.answer(to: $0) })
    return commands(effects + store.unanswered)
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  private static func asked(_ what: OfferTelling.What, by guest: Int) -> Command {
    .offerEvents(.tell(OfferTelling(what, "half", by: Fixtures.id(guest)), id: id))
  }

  private static let typed = "half".map { Key.character($0) }

  @Test func `Right typed ahead goes to the guests once they have come, and the key behind it too`()
  {
    var (app, store) = Self.counter()
    let effects = Self.press(&app, Self.typed + [.right, .function(7)])
    #expect(Self.commands(effects).isEmpty)
    #expect(Self.deliver(effects, &app, &store) == [Self.asked(.shown, by: 1)])
    #expect(app.offers.guest?.id == Fixtures.id(1))
  }

  @Test func `Down behind it goes on among the guests, and letters type only after it`() {
    var (app, store) = Self.counter()
    let effects = Self.press(&app, Self.typed + [.right, .down, .function(6)])
    #expect(Self.deliver(effects, &app, &store) == [Self.asked(.used, by: 3)])
  }

  @Test func `where it fits nobody, the key behind it is done for nobody else, and that is said`() {
    var (app, store) = Self.counter()
    store.fitsNobody = true
    let effects = Self.press(&app, Self.typed + [.right, .function(7)])
    #expect(Self.deliver(effects, &app, &store).isEmpty)
    #expect(app.toasts.last?.text == "Not done: it fits nobody who is likely now.")
    #expect(app.held.isEmpty)
  }

  @Test func `where the facts do not come, the keys behind it are let go`() {
    var (app, _) = Self.counter()
    _ = Self.press(&app, Self.typed + [.right, .function(7)])
    let effects = update(&app, .failed(sentence: "Full."))
    #expect(Self.commands(effects).isEmpty && app.held.isEmpty)
    #expect(Self.commands(app.keyed(.function(7), Self.id)) == [Self.asked(.shown, by: 2)])
  }

  @Test func `on the page of an offer keys wait the same way`() {
    var (app, store) = Self.counter(rows: 12, columns: 40)
    store.run(&app, [.key(.up)])
    let effects = Self.press(&app, [.enter, .right, .function(6)])
    #expect(Self.commands(effects).isEmpty)
    #expect(Self.deliver(effects, &app, &store) == [Self.asked(.used, by: 1)])
  }

  @Test func `a form waits for the facts, where none stand beside the list`() {
    var (app, store) = Self.counter(rows: 12, columns: 40)
    store.run(&app, [.key(.up)])
    let effects = KeyRouting.act(&app, .offer(.change)) + Self.press(&app, [.tab])
    #expect(app.overlay == nil)
    _ = Self.deliver(effects, &app, &store)
    guard case .form(let form) = app.overlay else {
      Issue.record("no form: \(app.toasts.map(\.text))")
      return
    }
    #expect(form.fields[.title] == "Second cup half price" && form.focus == 1)
  }
}
