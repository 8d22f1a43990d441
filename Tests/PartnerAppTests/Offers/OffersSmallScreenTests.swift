import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Offers on a small screen")
struct OffersSmallScreenTests {
  private static func small(
    _ language: Language = .english
  ) -> (app: AppState, store: PretendStore) {
    OfferFixtures.app(OfferFixtures.settings(rows: 12, columns: 40, language))
  }

  @Test func `the list says whom the keys are about`() {
    var (app, store) = Self.small()
    #expect(view(app).text.contains("\n F6 F7 F8 for a guest\n"))
    store.run(&app, [.key(.function(2)), .key(.down), .key(.function(3))])
    #expect(view(app).text.contains("\n F6 F7 F8 for 张雪梅\n"))
    #expect(view(Self.small(.chinese).app).text.contains("\n F6 F7 F8 给 散客\n"))
  }

  @Test func `the page of an offer says it too`() {
    var (app, store) = Self.small()
    store.run(&app, [.key(.enter)])
    #expect(view(app).text.contains("\n F6 F7 F8 for a guest\n"))
    store.run(&app, [.key(.right)])
    #expect(view(app).text.contains("\n F6 F7 F8 for 张小明\n"))
  }

  @Test func `Esc from a profile leads back to the page it was opened from, then to the list`() {
    var (app, store) = Self.small()
    store.run(&app, [.key(.enter), .key(.right), .key(.enter)])
    #expect(app.place == .profile)
    store.run(&app, [.key(.escape)])
    #expect(app.place == .offer && app.person?.id == Fixtures.id(1))
    store.run(&app, [.key(.escape)])
    #expect(app.place == .offers)
  }

  @Test func `the question why not says the offer and the guest whole`() {
    var (app, store) = Self.small()
    store.run(&app, [.key(.enter), .key(.right), .key(.function(8))])
    #expect(view(app).text.contains(" Second cup half price, 张小明"))
  }

  @Test func `a long message leaves in sight what the keys act on`() {
    var (app, store) = Self.small()
    store.run(&app, Array(repeating: .key(.down), count: 4))
    let long = Array(repeating: "word", count: 20).joined(separator: " ")
    #expect(view(app).text.contains(">Member day"))
    _ = app.toast(long, .warning)
    #expect(view(app).text.contains(">Member day"))
    store.run(&app, [.key(.up), .key(.up), .key(.up), .key(.up), .key(.enter)])
    store.run(&app, [.key(.right), .key(.right), .key(.right), .key(.right)])
    _ = app.toast(long, .warning)
    #expect(view(app).text.contains(">"))
  }
}
