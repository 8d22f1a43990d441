import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Forms, and the drafts of them")
struct FormScreenTests {
  private static let fresh = DocumentID(high: 90, low: 1)

  private static func form(_ app: AppState) -> FormScreen.State? {
    if case .form(let state) = app.overlay { return state }
    return nil
  }

  /// An app with the profile of the first regular in its form.
  private static func editing(_ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.function(8))
    _ = update(&app, .loaded(sequence: app.counter, .profile(Fixtures.zhang)))
    return app
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  @Test func `F8 loads the facts of this moment, and keys pressed meanwhile go into the form`() {
    var app = Fixtures.app()
    let sequence = app.counter + 1
    #expect(
      update(&app, .key(.function(8))) == [.load(.profile(Fixtures.id(1)), sequence: sequence)])
    app.press(.tab, .end)
    app.type("X")
    #expect(app.regulars.find.text == "")
    _ = update(&app, .loaded(sequence: sequence, .profile(Fixtures.zhang)))
    #expect(Self.form(app)?.fields[.also] == "I G CMX")
  }

  @Test func `Enter asks for what was changed and nothing else`() {
    var app = Self.editing()
    app.press(.control("u"))
    app.type("T L")
    let effects = app.keyed(.enter, Self.fresh)
    var edit = RegularEdit()
    edit.usual = ["T L", "I G CM"]
    #expect(effects == [.perform(.regulars(.edit(Fixtures.id(1), edit)), token: app.counter)])
    let done = update(&app, .performed(token: app.counter, .regulars(.edited(Fixtures.id(1)))))
    #expect(app.overlays.isEmpty)
    #expect(Self.commands(done).isEmpty)
    #expect(app.toasts.map(\.text) == ["Saved: 张小明."])
  }

  @Test func `Enter on a form that says nothing new closes it and asks for nothing`() {
    var app = Self.editing()
    app.type("x")
    app.press(.backspace)
    #expect(app.keyed(.enter, Self.fresh) == [])
    #expect(app.overlays.isEmpty)
  }

  @Test func `a usual that breaks a constraint is told at once and not asked for`() throws {
    var app = Self.editing()
    app.press(.control("u"))
    app.type("G 2H L")
    let text = view(app).text
    #expect(text.contains("Grande latte, 2 pumps hazelnut"))
    #expect(text.contains("! hazelnut: no tree nuts"))
    #expect(app.keyed(.enter, Self.fresh) == [])
    #expect(Self.form(app)?.problem?.name == .usual)
    app.press(.control("u"))
    app.type("G N L")
    #expect(Self.form(app)?.problem == nil)
  }

  @Test func `what is no cup mark is told with its place, and not asked for`() {
    var app = Self.editing()
    app.type(" ZZ")
    #expect(view(app).text.contains("! 'ZZ' (word 4, column 7) is not on the menu;"))
    #expect(app.keyed(.enter, Self.fresh) == [])
  }

  @Test func `constraints are taken and let go by the space bar, and those seen are told`() {
    var app = Self.editing()
    app.press(.tab, .tab, .character(" "))
    var edit = RegularEdit()
    edit.constraints = "dairy,tree-nut,peanut"
    edit.constraintsSeen = ["tree-nut", "peanut"]
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.regulars(.edit(Fixtures.id(1), edit))])
  }

  @Test func `a note is removed where it is listed`() throws {
    var app = Self.editing()
    let state = try #require(Self.form(app))
    let place = try #require(state.fields.all.firstIndex { $0.name == .notes })
    for _ in 0..<place { app.press(.tab) }
    app.press(.right, .character("　"))
    var edit = RegularEdit()
    edit.removedNotes = [Fixtures.zhang.notes[1].id]
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [], "it goes for good: that is asked")
    #expect(
      Self.commands(app.keyed(.character("y"), Self.fresh))
        == [.regulars(.edit(Fixtures.id(1), edit))])
  }

  @Test func `a refusal stands beside its field, which has the focus, and the form stays`() throws {
    var app = Self.editing()
    app.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab)
    #expect(Self.form(app)?.focused?.name == .birthday)
    app.press(.control("u"))
    app.type("13-40")
    app.press(.tab)
    _ = app.keyed(.enter, Self.fresh)
    let refusal = Refusal.badField(field: "birthday", value: "13-40", wanted: .monthDay)
    _ = update(&app, .refused(token: app.counter, refusal))
    #expect(Self.form(app)?.focused?.name == .birthday)
    #expect(view(app).text.contains("! '13-40' does not fit here."))
    #expect(Self.form(app)?.saving == nil)
    #expect(app.toasts.isEmpty)
  }

  @Test func `consent taken back is asked about, and Enter goes back to the form`() throws {
    var app = Self.editing()
    let place = try #require(Self.form(app)?.fields.all.firstIndex { $0.name == .consent })
    for _ in 0..<place { app.press(.tab) }
    app.press(.right, .right, .character(" "))
    #expect(app.keyed(.enter, Self.fresh) == [])
    #expect(app.place == .ask)
    var back = app
    #expect(back.keyed(.enter, Self.fresh) == [])
    #expect(Self.form(back)?.saving == nil)
    var edit = RegularEdit()
    edit.consent = .withdrawn
    #expect(
      Self.commands(app.keyed(.character("y"), Self.fresh))
        == [.regulars(.edit(Fixtures.id(1), edit))])
  }

  @Test func `a pause keeps what was entered, Esc keeps it too, and the caret comes back`() throws {
    var app = Self.editing()
    app.press(.tab)
    let typed = update(&app, .key(.character("X")))
    #expect(typed == [.pause(milliseconds: 600, token: app.counter)])
    app.press(.left, .left)
    let kept = update(&app, .pauseEnded(token: app.counter))
    let draft = try #require(app.drafts.first)
    #expect(Self.commands(kept) == [.drafts(.keep(draft))])
    #expect(draft.fields["also"] == "I G CMX")
    #expect((draft.focus, draft.caret) == ("also", 5))
    #expect(Self.commands(update(&app, .key(.escape))) == [])
    #expect(app.overlays.isEmpty)
    app.press(.function(8))
    _ = update(&app, .loaded(sequence: app.counter, .profile(Fixtures.zhang)))
    let restored = try #require(Self.form(app))
    #expect(restored.focused?.name == .also)
    #expect(restored.focused?.caret == 5)
    #expect(restored.fields[.also] == "I G CMX")
    app.press(.control("u"))
    #expect(Self.commands(update(&app, .key(.control("c")))).count == 1)
  }

  @Test func `quitting in a form keeps it first`() {
    var app = Self.editing()
    app.type("X")
    let effects = update(&app, .key(.control("q")))
    #expect(Self.commands(effects).count == 1)
    #expect(effects.last == .quit)
  }

  @Test
  func `a saved form leaves no draft, and starting anew forgets it after a question`() throws {
    var app = Self.editing()
    app.press(.control("u"))
    app.type("T L")
    app.press(.escape)
    #expect(app.drafts.count == 1)
    app.press(.function(8))
    _ = update(&app, .loaded(sequence: app.counter, .profile(Fixtures.zhang)))
    var cleared = app
    cleared.press(.control("p"))
    cleared.type("anew")
    cleared.press(.enter)
    #expect(cleared.place == .ask)
    let dropped = update(&cleared, .key(.character("y")))
    #expect(
      Self.commands(dropped) == [.drafts(.drop(.profile, subject: Fixtures.id(1)))])
    #expect(Self.form(cleared)?.fields[.usual] == "G N L")
    _ = app.keyed(.enter, Self.fresh)
    let done = update(&app, .performed(token: app.counter, .regulars(.edited(Fixtures.id(1)))))
    #expect(Self.commands(done) == [.drafts(.drop(.profile, subject: Fixtures.id(1)))])
    #expect(app.drafts.isEmpty)
  }

  @Test func `drafts of before a crash are told at the start and opened from the palette`() throws {
    var app = Fixtures.app()
    var draft = Draft(
      form: .fact, subject: Fixtures.id(1), fields: ["note": "likes jazz"], focus: "note", caret: 5)
    draft.partner = nil
    _ = update(&app, .loaded(sequence: 0, .drafts([draft], names: [Fixtures.id(1): "张小明"])))
    #expect(
      app.toasts.map(\.text)
        == ["A form is not finished: A note about 张小明. Ctrl-P, Drafts goes on."])
    app.press(.control("p"))
    app.type("draft")
    app.press(.enter)
    let form = try #require(Self.form(app))
    #expect(form.fields[.note] == "likes jazz")
    #expect(form.focused?.caret == 5)
  }

  @Test func `one fact takes two keys and its words`() {
    var app = Fixtures.app()
    app.press(.control("n"))
    app.type("likes jazz")
    var edit = RegularEdit()
    edit.note = "likes jazz"
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.regulars(.edit(Fixtures.id(1), edit))])
  }

  @Test func `a fact with an end has the day that was typed`() {
    var app = Fixtures.app()
    app.press(.control("n"))
    app.type("away")
    app.press(.tab)
    app.type("1-5")
    #expect(view(app).text.contains("5 Jan 2027"))
    var edit = RegularEdit()
    edit.note = "away"
    edit.noteUntil = CivilDay(year: 2027, month: 1, day: 5)
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.regulars(.edit(Fixtures.id(1), edit))])
  }

  @Test func `other items come with their words and price, and a typed price stands`() {
    var app = Fixtures.app()
    app.press(.control("o"))
    #expect(view(app).text.contains("Grande latte, nonfat"))
    #expect(view(app).text.contains("The usual; what you type takes its place."))
    app.type("I G L | T L")
    #expect(!view(app).text.contains("takes its place"))
    app.press(.tab)
    app.type("７１.5")
    var checkIn = CheckIn(regular: Fixtures.id(1))
    checkIn.items = ["I G L", "T L"]
    checkIn.fen = 7_150
    checkIn.isRepeatMeant = true
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.visits(.checkIn(checkIn, id: Self.fresh))])
  }

  @Test func `a usual that was only suggested is added to once the caret was moved`() {
    func items(after key: Key) -> String? {
      var app = Fixtures.app()
      app.press(.control("o"), key)
      app.type("|T")
      guard case .form(let state) = app.overlay else { return nil }
      return state.fields[.items]
    }
    #expect(items(after: .end) == "G N L|T")
    #expect(items(after: .home) == "|TG N L")
    #expect(items(after: .backspace) == "G N |T")
    #expect(items(after: .character("x")) == "x|T")
    #expect(items(after: .tab) == "G N L")
  }

  @Test(arguments: Language.allCases)
  func `every form, at the design size`(_ language: Language) throws {
    var profile = Self.editing(language)
    profile.press(.control("u"))
    profile.type("G 2H L")
    try GoldenScreen.check(view(profile), "profile-form.\(language.rawValue)")
    var fact = Fixtures.app(Fixtures.settings(language: language))
    fact.press(.control("n"))
    fact.type("likes jazz, brings his own cup")
    try GoldenScreen.check(view(fact), "fact-form.\(language.rawValue)")
    var other = Fixtures.app(Fixtures.settings(language: language))
    other.press(.control("o"), .end)
    other.type(" | I V X")
    try GoldenScreen.check(view(other), "check-in-form.\(language.rawValue)")
  }
}
