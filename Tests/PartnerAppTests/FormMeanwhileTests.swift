import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("A form while somebody else changes what it is about")
struct FormMeanwhileTests {
  private static let fresh = DocumentID(high: 90, low: 1)

  private static func editing(_ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.function(8))
    _ = update(&app, .loaded(sequence: app.counter, .profile(Fixtures.zhang)))
    return app
  }

  /// Tells the app that the store changed, and answers what the form asks.
  private static func change(_ app: inout AppState, _ profile: RegularProfile?) {
    let effects = update(&app, .storeChanged)
    guard case .form(let state) = app.overlay, let sequence = state.meanwhileSequence else {
      Issue.record("the form asks for nothing")
      return
    }
    #expect(
      effects.contains(.load(.profile(Fixtures.id(1)), sequence: sequence)))
    _ = update(&app, .loaded(sequence: sequence, .profile(profile)))
  }

  private static let changed: RegularProfile = {
    var profile = Fixtures.zhang
    profile.summary.usual = ["I L", "I G CM"]
    profile.summary.constraints.append("dairy")
    return profile
  }()

  @Test(arguments: Language.allCases)
  func `the form names the fields and what they say now, before it is saved`(_ language: Language) {
    var app = Self.editing(language)
    app.press(.control("u"))
    app.type("T L")
    Self.change(&app, Self.changed)
    let words = app.words.forms
    let text = view(app).text.replacing("\n", with: " ")
    #expect(text.contains(words.label(.usual)))
    #expect(text.contains(words.nowSays("I L")))
    let sentence = words.changedMeanwhile([words.label(.usual), words.label(.constraints)])
    #expect(text.contains(sentence.prefix(language == .english ? 50 : 12)))
  }

  @Test func `only what was typed is written, and a constraint added meanwhile stays`() {
    var app = Self.editing()
    app.press(.control("u"))
    app.type("T L")
    Self.change(&app, Self.changed)
    var edit = RegularEdit()
    edit.usual = ["T L", "I G CM"]
    #expect(
      app.keyed(.enter, Self.fresh) == [
        .perform(.regulars(.edit(Fixtures.id(1), edit)), token: app.counter)
      ])
  }

  @Test func `a change of something the form does not ask for says nothing`() {
    var app = Self.editing()
    var visited = Fixtures.zhang
    visited.summary.lastVisit = Fixtures.now
    visited.visitCount += 1
    Self.change(&app, visited)
    #expect(!view(app).text.contains("meanwhile"))
  }

  @Test func `who is erased meanwhile is said in the form`() {
    var app = Self.editing()
    Self.change(&app, nil)
    #expect(view(app).text.contains("! " + app.words.profile.gone))
  }

  @Test func `a form about nobody asks for nothing`() {
    var app = Fixtures.app()
    _ = HandOverForm.open(&app)
    #expect(
      !update(&app, .storeChanged).questions.contains {
        if case .profile = $0 { true } else { false }
      })
  }

  @Test func `somebody who was not asked yet comes back with the form, and nothing is written`() {
    var app = Fixtures.app()
    app.press(.function(7), .tab)
    app.type("Li Si")
    let effects = update(&app, .key(.escape))
    #expect(!effects.contains { if case .perform = $0 { true } else { false } })
    #expect(app.toasts.last?.text == app.words.forms.held)
    app.press(.function(7))
    guard case .form(let state) = app.overlay else {
      Issue.record("no form")
      return
    }
    #expect(state.fields[.name] == "Li Si" && state.fields[.mayRemember].isEmpty)
    app.type("x")
    #expect(
      !update(&app, .key(.control("q"))).contains { if case .perform = $0 { true } else { false } })
  }

  @Test func `who says no is held by nothing, also after they were kept in memory`() {
    var app = Fixtures.app()
    app.press(.function(7), .tab)
    app.type("Li Si")
    app.press(.escape, .function(7))
    guard case .form(let state) = app.overlay else {
      Issue.record("no form")
      return
    }
    app.press(.backTab)
    for _ in 0..<state.fields.all.count where Self.focused(app) != .mayRemember {
      app.press(.backTab)
    }
    app.press(.character("n"), .escape)
    #expect(app.drafts.isEmpty)
  }

  private static func focused(_ app: AppState) -> FormField.Name? {
    guard case .form(let state) = app.overlay else { return nil }
    return state.focused?.name
  }
}
