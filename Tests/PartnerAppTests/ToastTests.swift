import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("A message is tied to its act")
struct ToastTests {
  private static let visit = DocumentID(high: 90, low: 1)
  private static let hint = "Ctrl-Z takes it back"

  private static func checkedIn(_ app: inout AppState, _ person: Int = 1) {
    _ = app.keyed(.function(6), visit)
    var fact = VisitFact(id: visit, at: Fixtures.now, fen: 3_800, items: ["G N L"], isVoid: false)
    fact.regular = Fixtures.id(person)
    _ = update(&app, .performed(token: app.counter, .visits(.checkedIn(fact)), act: 7))
  }

  private static func stepping(_ effects: [Effect]) -> UndoStepping? {
    effects.lazy.compactMap { effect in
      if case .perform(.step(let stepping), _) = effect { stepping } else { nil }
    }.first
  }

  @Test func `Ctrl-Z takes back just what is told, and else the last`() {
    var app = Fixtures.app()
    Self.checkedIn(&app)
    #expect(view(app).text.contains(Self.hint))
    #expect(Self.stepping(update(&app, .key(.control("z")))) == UndoStepping(expected: 7))
    app.toasts = []
    #expect(Self.stepping(update(&app, .key(.control("z")))) == UndoStepping())
  }

  @Test func `something done since unties it`() {
    var app = Fixtures.app()
    Self.checkedIn(&app)
    _ = update(&app, .key(.control("z")))
    _ = update(
      &app, .refused(token: app.counter, .otherSince(Outcomes.act)))
    #expect(!view(app).text.contains(Self.hint))
    #expect(app.toasts.last?.text.hasPrefix("Not undone: since then there was") == true)
    #expect(Self.stepping(update(&app, .key(.control("z")))) == UndoStepping())
  }

  @Test func `another act takes the hint over`() {
    var app = Fixtures.app()
    Self.checkedIn(&app)
    _ = app.ask(.menu(.out(item: "milk:O")), about: "oat milk")
    let item = app.menu.items[0]
    _ = update(&app, .performed(token: app.counter, .menu(.changed(item)), act: 8))
    #expect(app.toasts.map(\.act) == [nil, 8])
  }

  @Test func `whoever signs on is told nothing of the one before`() {
    var app = Fixtures.app()
    Self.checkedIn(&app)
    _ = update(&app, .failed(sentence: "Disk full."))
    _ = update(&app, .signedOn(Partner(id: Fixtures.id(801), name: "Bo", role: .barista)))
    #expect(app.toasts.map(\.text) == ["Disk full.", "Bo is on."])
  }

  @Test func `where the key is dead it is not spoken of`() {
    var app = Fixtures.app()
    Self.checkedIn(&app)
    let toasts = app.toasts
    for place in Everywhere.apps(rows: 40, columns: 120) {
      var place = place
      place.toasts = toasts
      let isLive = KeyTable.bindings(in: place.place).contains { $0.action == .deed(.undo) }
      let hint = place.words.done.wayBack
      #expect(view(place).text.contains(hint) == isLive, "\(place.place)")
    }
  }

  @Test func `it goes with the page, unless something may be lost`() {
    var app = Fixtures.app()
    Self.checkedIn(&app)
    _ = update(&app, .failed(sentence: "Disk full."))
    app.press(.down)
    #expect(app.toasts.count == 2)
    app.press(.control("p"))
    #expect(app.toasts.map(\.text) == ["Disk full."])
  }

  @Test func `Ctrl-Y does again what was taken back`() {
    var app = Fixtures.app()
    #expect(Self.stepping(update(&app, .key(.control("y")))) == UndoStepping(.forth))
    _ = update(&app, .performed(token: app.counter, .redone(Outcomes.act), act: 9))
    #expect(app.toasts.map(\.text) == ["Done again: the change to Mei."])
    #expect(app.toasts.last?.act == 9)
  }

  @Test func `what is not about a guest is asked about, and Enter means no`() {
    var app = Fixtures.app()
    _ = update(&app, .key(.control("z")))
    let act = OwnAct(what: .partners(.changed), subject: "Bo", regular: nil, at: Fixtures.now)
    _ = update(&app, .refused(token: app.counter, .askFirst(act, number: 4)))
    #expect(app.place == .ask)
    var declined = app
    #expect(Self.stepping(update(&declined, .key(.enter))) == nil)
    #expect(declined.place == .regulars)
    #expect(
      Self.stepping(update(&app, .key(.character("y")))) == UndoStepping(isMeant: true, expected: 4)
    )
  }
}
