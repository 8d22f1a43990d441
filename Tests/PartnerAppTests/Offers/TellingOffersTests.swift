import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Telling what became of an offer, and for whom")
struct TellingOffersTests {
  private static let id = DocumentID(high: 91, low: 1)
  private static let other = DocumentID(high: 91, low: 2)

  private static func asked(
    _ what: OfferTelling.What, by guest: Int?, because reason: DeclineReason? = nil
  ) -> Command {
    var telling = OfferTelling(what, "half", by: guest.map(Fixtures.id))
    telling.reason = reason
    return .offerEvents(.tell(telling, id: id))
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  private static func told(_ app: inout AppState, _ command: Command) -> [Effect] {
    guard case .offerEvents(.tell(let telling, let id)) = command else { return [] }
    let told = OfferTold(
      id: id, telling: telling, name: OfferFixtures.half.name, at: app.settings.now)
    return update(&app, .performed(token: app.counter, .offerEvents(.told(told)), act: 7))
  }

  @Test func `a guest who is picked is meant, whoever was chosen among the regulars`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.function(2)), .key(.down), .key(.function(3)), .key(.right)])
    let effects = app.keyed(.function(6), Self.id)
    #expect(Self.commands(effects) == [Self.asked(.used, by: 1)])
    _ = Self.told(&app, Self.asked(.used, by: 1))
    #expect(app.toasts.last?.text == "Used: Second cup half price, for 张小明")
    #expect(app.toasts.last?.act == 7)
  }

  @Test func `without one it is for who was chosen among the regulars, and the screen says so`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.function(2)), .key(.down), .key(.function(3))])
    #expect(view(app).text.contains("F6 F7 F8 for 张雪梅"))
    #expect(Self.commands(app.keyed(.function(7), Self.id)) == [Self.asked(.shown, by: 2)])
  }

  @Test func `whoever merely stands first on the list of regulars is not meant`() {
    var (app, _) = OfferFixtures.app()
    #expect(app.regulars.selected != nil)
    #expect(Self.commands(app.keyed(.function(6), Self.id)) == [Self.asked(.used, by: nil)])
    _ = Self.told(&app, Self.asked(.used, by: nil))
    #expect(app.toasts.last?.text == "Used: Second cup half price, for a guest")
  }

  @Test func `where whoever was found on the list is gone, nobody comes in their place`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.function(2))] + "zhang".map { .key(.character($0)) })
    let found = app.regulars.selected?.id
    #expect(found != nil && app.regulars.page?.total ?? 0 > 1)
    store.run(&app, [.key(.function(3))])
    #expect(app.person?.id == found)
    store.people.removeAll { $0.id == found }
    store.run(&app, [.storeChanged])
    #expect(Self.commands(app.keyed(.function(6), Self.id)) == [Self.asked(.used, by: nil)])
  }

  @Test func `a guest whom the offer fits no more stays picked: the next key is about nobody else`()
  {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.right)])
    store.fitsNobody = true
    store.run(&app, [.storeChanged])
    #expect(app.offers.facts?.fits.isEmpty == true && app.offers.guest?.id == Fixtures.id(1))
    #expect(view(app).text.contains(">张小明"))
    #expect(Self.commands(app.keyed(.function(7), Self.id)) == [Self.asked(.shown, by: 1)])
  }

  @Test(arguments: [
    ("p", DeclineReason.price), ("t", .time), ("d", .taste), ("o", .other), ("ｐ", .price),
  ])
  func `F8 and one letter say why, and the rest of the word goes nowhere`(
    _ letter: String, _ reason: DeclineReason
  ) {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.right), .key(.function(8))])
    #expect(app.place == .pick)
    let character = Character(letter)
    let effects = app.keyed(.character(character), Self.id)
    #expect(Self.commands(effects) == [Self.asked(.declined, by: 1, because: reason)])
    #expect(app.overlay == nil)
    app.type("rice")
    #expect(app.offers.find.text.isEmpty)
  }

  @Test(arguments: ["x", "e", "n"])
  func `a letter that is no reason is none, and the next one still chooses`(_ letter: String) {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.right), .key(.function(8))])
    app.type(letter)
    #expect(app.place == .pick && !view(app).text.contains("Why not \(letter)"))
    #expect(
      Self.commands(app.keyed(.character("p"), Self.id))
        == [Self.asked(.declined, by: 1, because: .price)])
  }

  @Test(arguments: Language.allCases)
  func `the reasons are named in both languages, with their letter`(_ language: Language) throws {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(language))
    store.run(&app, [.key(.right), .key(.function(8))])
    try GoldenScreen.check(view(app), "offer-declined.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `what does not hold is asked about, and taken down only where it was given`(
    _ language: Language
  ) throws {
    var (app, store) = OfferFixtures.app(OfferFixtures.settings(language))
    store.run(&app, [.key(.right)])
    let denial = OfferDenial(OfferFixtures.half, .storeQuotaGone(50))
    func press(_ answer: Key?) -> [Command] {
      _ = app.keyed(.function(6), Self.id)
      app.offers.told = nil
      let refused = Refusal.offerEvents(.doesNotHold(denial))
      _ = update(&app, .refused(token: app.counter, refused))
      return answer.map { Self.commands(app.keyed($0, Self.other)) } ?? []
    }
    #expect(press(.enter).isEmpty && app.overlay == nil)
    #expect(press(.escape).isEmpty && app.overlay == nil)
    var meant = OfferTelling(.used, "half", by: Fixtures.id(1))
    meant.isMeant = true
    #expect(press(.character("y")) == [.offerEvents(.tell(meant, id: Self.other))])
    _ = press(nil)
    try GoldenScreen.check(view(app), "offer-does-not-hold.\(language.rawValue)")
  }

  @Test func `the same key twice is told once; another guest is another matter`() {
    var (app, store) = OfferFixtures.app()
    store.run(&app, [.key(.right)])
    #expect(Self.commands(app.keyed(.function(6), Self.id)).count == 1)
    #expect(Self.commands(app.keyed(.function(6), Self.other)).isEmpty)
    #expect(app.toasts.last?.text == app.words.offers.toldJustNow)
    store.run(&app, [.key(.down)])
    #expect(Self.commands(app.keyed(.function(6), Self.other)).count == 1)
  }

  @Test func `Ctrl-Z takes back what the message speaks of`() {
    var (app, _) = OfferFixtures.app()
    _ = app.keyed(.function(6), Self.id)
    _ = Self.told(&app, Self.asked(.used, by: nil))
    let effects = app.keyed(.control("z"), Self.other)
    #expect(Self.commands(effects) == [.step(UndoStepping(.back, expected: 7))])
  }
}
