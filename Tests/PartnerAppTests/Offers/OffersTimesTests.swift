import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Offers that begin or end while somebody looks at them")
struct OffersTimesTests {
  private static func pauses(_ effects: [Effect]) -> [(milliseconds: Int, token: Int)] {
    effects.compactMap {
      if case .pause(let milliseconds, let token) = $0 { (milliseconds, token) } else { nil }
    }
  }

  /// Offers of which the first ends twenty seconds past noon, shown at noon.
  private static func ending() -> (app: AppState, store: PretendStore, end: Int64) {
    var (app, store) = OfferFixtures.app()
    let end = OfferFixtures.noon + 20_000
    store.offers[0].times = OfferTimes()
    store.offers[0].times.to = .instant(end)
    store.run(&app, [.storeChanged])
    return (app, store, end)
  }

  @Test func `with the minute the list is asked for again, whenever it was shown`() {
    var (app, store) = OfferFixtures.app()
    store.unanswered = []
    store.run(&app, [.tick(nowMilliseconds: OfferFixtures.noon + 90_000)])
    #expect(Self.pauses(store.unanswered).map(\.milliseconds) == [30_000])
  }

  @Test func `an end within the minute is seen when it comes, in the list and beside it`() {
    var (app, store, end) = Self.ending()
    #expect(view(app).text.contains(">Second cup half price  to 12:12"))
    let pause = Self.pauses(store.unanswered).last
    #expect(pause?.milliseconds == 20_000)
    store.run(
      &app, [.tick(nowMilliseconds: end), .pauseEnded(token: pause?.token ?? -1)])
    #expect(view(app).text.contains(">Second cup half price  ended 12:12"))
    #expect(app.offers.facts?.state == .ended(at: end))
  }

  @Test func `the page of the offer says it at that instant as well`() {
    var (app, store, end) = Self.ending()
    store.unanswered = []
    store.run(&app, [.key(.enter)])
    let pause = Self.pauses(store.unanswered).last
    #expect(pause?.milliseconds == 20_000)
    store.run(
      &app, [.tick(nowMilliseconds: end), .pauseEnded(token: pause?.token ?? -1)])
    #expect(view(app).text.contains("ended 12:12"))
  }

  @Test func `nothing is waited for while another tab is in front`() {
    var (app, store) = OfferFixtures.app()
    let pause = Self.pauses(store.unanswered).last
    store.run(&app, [.key(.function(2))])
    let effects = update(&app, .pauseEnded(token: pause?.token ?? -1))
    #expect(effects.questions.isEmpty)
  }

  @Test func `a profile is asked for again when an offer of the guest ends`() {
    var app = Fixtures.app()
    var store = PretendStore(people: Fixtures.people, profiles: [Fixtures.zhang])
    var half = OfferFixtures.ofGuest[0]
    half.state = .running(to: Fixtures.now + 7_200_000)
    store.profiles[0].offers = [half]
    store.run(&app, [.key(.enter)])
    #expect(app.place == .profile)
    let pause = Self.pauses(store.unanswered).last
    #expect(pause?.milliseconds == 7_200_000)
    let effects = update(&app, .pauseEnded(token: pause?.token ?? -1))
    #expect(effects.questions == [.profile(Fixtures.id(1))])
  }

  @Test func `beside the list of regulars it is asked for again with the minute`() {
    var app = Fixtures.app()
    var half = OfferFixtures.ofGuest[0]
    half.state = .running(to: Fixtures.now + 60_000)
    app.regulars.preview.shown?.offers = [half]
    var effects = update(&app, .tick(nowMilliseconds: Fixtures.now + 59_000))
    #expect(effects.questions.isEmpty)
    effects = update(&app, .tick(nowMilliseconds: Fixtures.now + 60_000))
    #expect(effects.questions.contains(.profile(Fixtures.id(1))))
  }
}
