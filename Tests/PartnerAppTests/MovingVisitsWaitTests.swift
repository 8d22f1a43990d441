import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Visits before the facts have come")
struct MovingVisitsWaitTests {
  private static let fresh = DocumentID(high: 90, low: 1)

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  private static func answer(_ app: inout AppState, _ effects: [Effect]) -> [Effect] {
    let store = PretendStore(people: Fixtures.people, profiles: [Fixtures.zhang])
    return effects.compactMap(store.answer).flatMap { update(&app, $0) }
  }

  /// The list, before any facts about who is selected.
  private static func unread(_ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.regulars.preview = RegularsScreen.Preview()
    return app
  }

  @Test func `a visit is moved from the list before its preview has come`() {
    var app = Self.unread()
    let asked = app.keyed(.control("g"), Self.fresh)
    #expect(asked.questions == [.profile(Fixtures.id(1))] && app.toasts.isEmpty)
    let opened = Self.answer(&app, asked)
    #expect(opened.questions == [.guests(of: "", like: Fixtures.id(1))])
    _ = Self.answer(&app, opened)
    let command = Command.visits(
      .move(
        visit: Fixtures.zhang.recentVisits[0].id, to: Fixtures.id(2),
        from: .regular(Fixtures.id(1)), id: Self.fresh))
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [command])
  }

  @Test func `a visit is voided, and a guest pinned, before the preview has come`() {
    var app = Self.unread()
    let asked = Deeds.perform(&app, .voidVisit)
    #expect(asked.questions == [.profile(Fixtures.id(1))] && app.toasts.isEmpty)
    let visit = Fixtures.zhang.recentVisits[0].id
    #expect(Self.commands(Self.answer(&app, asked)) == [.visits(.void(visit, reason: nil))])
    var other = Self.unread()
    #expect(Self.commands(Self.answer(&other, Deeds.perform(&other, .pin))).count == 1)
  }

  @Test func `a visit that was voided is not the one just recorded any more`() {
    var app = Fixtures.app()
    var fact = Outcomes.visit
    fact.regular = Fixtures.id(1)
    app.checkedIn = fact
    #expect(MovingVisits.wrong(app)?.visit == fact.id)
    _ = app.ask(.visits(.void(fact.id, reason: nil)))
    fact.isVoid = true
    _ = update(&app, .performed(token: app.counter, .visits(.voided(fact))))
    #expect(MovingVisits.wrong(app)?.visit == Fixtures.zhang.recentVisits[0].id)
  }

  @Test(arguments: Language.allCases)
  func `a visit that is another's meanwhile is refused with whose it is`(_ language: Language) {
    let words = Words.of(language).refusals
    let texts = ["Li", nil].map { words.onScreen(.visits(.isTheirs(name: $0, isNews: true))) }
    #expect(
      texts
        == (language == .english
          ? [
            "Not moved: somebody has moved the visit, it is Li's now.",
            "Not moved: somebody has moved the visit, it is a guest's now.",
          ] : ["没有改动：这次到店已被改过，现在在Li名下。", "没有改动：这次到店已被改过，现在在散客名下。"]))
    let void = words.onScreen(.visits(.isVoid(Self.fresh)))
    #expect(!void.contains(Self.fresh.description))
  }

  @Test(arguments: Language.allCases)
  func `a move to nobody is told by whom it left`(_ language: Language) {
    let said = [VisitAct.moved, .movedAway].map { what in
      let act = OwnAct(what: .visits(what), subject: "Li", regular: nil, at: 0)
      return Words.of(language).done.undone(act)
    }
    #expect(
      said
        == (language == .english
          ? ["Undone: the move to Li", "Undone: the move from Li"]
          : ["已撤销：改到Li名下", "已撤销：从Li名下改出"]))
  }
}
