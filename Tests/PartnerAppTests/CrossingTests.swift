import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("What is entered of one guest never becomes another's")
struct CrossingTests {
  private static func drafted(_ name: String) -> Draft {
    var draft = Draft(
      form: .newRegular, subject: nil, fields: ["may_remember": "yes", "name": name], focus: "name",
      caret: 0)
    draft.begun = Fixtures.id(400)
    return draft
  }

  private static func typed(
    _ text: String, drafts: [Draft] = [], id: Int = 300
  ) -> AppState {
    var app = Fixtures.app()
    app.drafts = drafts
    var store = PretendStore(people: Fixtures.people)
    store.run(&app, text.map { .key(.character($0)) })
    _ = app.keyed(.function(7), Fixtures.id(id))
    return app
  }

  private static func form(_ app: AppState) -> FormScreen.State? {
    guard case .form(let state) = app.overlay else { return nil }
    return state
  }

  @Test func `F7 with another name begins anew, with that name and without the yes`() throws {
    let app = Self.typed("Li Na", drafts: [Self.drafted("Wang Wei")])
    let form = try #require(Self.form(app))
    #expect(form.fields[.name] == "Li Na")
    #expect(form.fields[.mayRemember] == "")
    #expect(!form.isKept)
    #expect(app.drafts.count == 1)
  }

  @Test(arguments: ["Wang Wei", "wang wei "])
  func `F7 with the name of a draft goes on with it`(_ name: String) throws {
    let form = try #require(Self.form(Self.typed(name, drafts: [Self.drafted("Wang Wei")])))
    #expect(form.purpose.form.begun == Fixtures.id(400) && form.isKept)
    #expect(form.fields[.mayRemember] == "", "whoever stands there is asked")
  }

  @Test func `what was looked for is filled in, though somebody was found`() throws {
    #expect(Self.form(Self.typed("zhang"))?.fields[.name] == "zhang")
    let digits = try #require(Self.form(Self.typed("138 0000 5678")))
    #expect(digits.fields[.phone] == "138 0000 5678")
    #expect(digits.fields[.name] == "")
    #expect(Self.form(Self.typed("7"))?.fields[.name] == "7")
  }

  @Test func `nobody looked for, the newest comes back without the yes; picked, it comes with it`()
    throws
  {
    var app = Fixtures.app()
    app.drafts = [Self.drafted("Wang Wei")]
    var picked = app
    _ = app.keyed(.function(7), Fixtures.id(300))
    #expect(Self.form(app)?.fields[.name] == "Wang Wei")
    #expect(Self.form(app)?.fields[.mayRemember] == "")
    _ = Drafts.open(&picked, picked.drafts[0])
    #expect(Self.form(picked)?.fields[.mayRemember] == "yes")
  }

  @Test func `what is held stays while others sign on and the journal is read again`() {
    var app = Self.typed("Li Na")
    app.press(.tab, .character("X"), .escape)
    #expect(app.drafts.count == 1)
    _ = update(&app, .loaded(sequence: 0, .drafts([], names: [:])))
    #expect(app.drafts.map { $0.fields["name"] } == ["Li NaX"])
    _ = update(&app, .signedOn(Partner(id: Fixtures.id(801), name: "Bo", role: .barista)))
    _ = update(&app, .loaded(sequence: 0, .drafts([], names: [:])))
    #expect(app.drafts.isEmpty)
    _ = update(&app, .signedOn(nil))
    _ = update(&app, .loaded(sequence: 0, .drafts([], names: [:])))
    #expect(app.drafts.count == 1)
  }

  @Test func `whoever signs on while a form is being kept gets none of it, and their own`() {
    var app = Self.typed("Li Na")
    app.press(.character("y"), .character("!"), .escape)
    #expect(app.drafts.count == 1 && app.pending.count == 1)
    let token = app.counter - 1
    let bo = Partner(id: Fixtures.id(801), name: "Bo", role: .barista)
    #expect(update(&app, .signedOn(bo)).questions == [.drafts])
    #expect(app.drafts.isEmpty)
    // Read before the other's form was kept: read again behind that.
    _ = update(&app, .loaded(sequence: 0, .drafts([], names: [:])))
    let keeping = app.pending.keys.max() ?? token
    #expect(update(&app, .performed(token: keeping, .drafts(.changed))).questions == [.drafts])
  }

  @Test func `a form that is held stands before its draft, and once`() {
    var app = Self.typed("Li Na")
    app.press(.tab, .character("X"), .escape)
    let kept = app.drafts
    _ = update(&app, .loaded(sequence: 0, .drafts(kept, names: [:])))
    #expect(app.drafts == kept)
  }

  @Test func `two guests have two drafts`() throws {
    var app = Self.typed("Li Na", drafts: [Self.drafted("Wang Wei")])
    app.press(.character("y"), .character("!"), .escape)
    #expect(app.drafts.map { $0.fields["name"] } == ["Li Na!", "Wang Wei"])
    #expect(Set(app.drafts.map(\.begun)).count == 2)
    #expect(
      app.drafts.map { Drafts.title(of: $0, app) } == [
        "the new regular Li Na!", "the new regular Wang Wei",
      ])
  }

  @Test func `a guest's visit does not begin with another guest's`() throws {
    var app = Fixtures.app()
    var store = PretendStore(people: Fixtures.people)
    store.run(&app, [.key(.character("q"))])
    _ = app.keyed(.control("o"), Fixtures.id(300))
    app.type("T L")
    app.press(.escape)
    _ = app.keyed(.control("o"), Fixtures.id(301))
    #expect(Self.form(app)?.fields[.items] == "")
    #expect(app.drafts.count == 1)
  }

  @Test func `a new partner does not get what another was to be`() {
    var app = Fixtures.app()
    var draft = Draft(
      form: .partner, subject: nil, fields: ["name": "Bo", "role": "manager"], focus: "name",
      caret: 0)
    draft.begun = Fixtures.id(400)
    app.drafts = [draft]
    var other = app
    _ = PartnerForm.open(&other, named: "Cai")
    #expect(Self.form(other)?.fields[.role] == "barista")
    _ = PartnerForm.open(&app, named: "bo")
    #expect(Self.form(app)?.fields[.role] == "manager")
  }

  @Test
  func `who was not asked is held and not written down, and comes back under their own name alone`()
  {
    var app = Self.typed("Li Na")
    app.press(.tab, .character("X"))
    let effects = update(&app, .key(.escape))
    #expect(!effects.contains { if case .perform = $0 { true } else { false } })
    #expect(app.drafts.map { $0.fields["name"] } == ["Li NaX"])
    let store = Self.typed("Li Na", drafts: app.drafts, id: 301)
    #expect(Self.form(store)?.fields[.name] == "Li Na")
    #expect(Self.form(store)?.isKept == false)
    let same = Self.form(Self.typed("Li NaX", drafts: app.drafts, id: 302))
    #expect(same?.isKept == true && same?.purpose.form.begun == app.drafts[0].begun)
  }

  // MARK: - Consent

  private static func atConsent() -> AppState {
    var app = Fixtures.app()
    _ = ProfileForm.open(&app, Fixtures.zhang)
    for _ in 0..<20 where form(app)?.focused?.name != .consent { app.press(.tab) }
    return app
  }

  @Test func `arrows move, Space chooses, and chooses nothing where it holds already`() {
    var app = Self.atConsent()
    app.press(.character(" "))
    #expect(Self.form(app)?.fields[.consent] == "verbal")
    app.press(.right)
    #expect(Self.form(app)?.fields[.consent] == "verbal")
    #expect(view(app).text.contains("Space chooses it."))
    app.press(.character(" "))
    #expect(Self.form(app)?.fields[.consent] == "signed")
    #expect(Self.form(app)?.fields.changed(.consent) == "signed")
  }

  @Test(arguments: Array("ynYNsvw1 ï"))
  func `no letter in the row writes a consent`(_ letter: Character) {
    var app = Self.atConsent()
    app.press(.right)
    let before = Self.form(app)?.fields[.consent]
    if letter != " " { app.press(.character(letter)) }
    #expect(Self.form(app)?.fields[.consent] == before)
    #expect(Self.form(app)?.isDirty == false)
  }

  @Test func `moving in a row is nothing entered`() {
    var app = Self.atConsent()
    app.press(.right, .right, .escape)
    #expect(app.drafts.isEmpty)
    #expect(app.overlay == nil)
  }

  @Test func `a consent that was recorded is named`() {
    var app = Self.atConsent()
    app.press(.right, .character(" "))
    _ = app.keyed(.enter, Fixtures.id(300))
    _ = update(&app, .performed(token: app.counter, .regulars(.edited(Fixtures.id(1)))))
    #expect(app.toasts.map(\.text) == ["Saved: 张小明. Consent recorded: signed."])
  }
}
