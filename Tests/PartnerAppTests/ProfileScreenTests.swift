import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The profile and the page of keys")
struct ProfileScreenTests {
  @Test func `Enter opens what the preview knows and loads the rest`() {
    var app = Fixtures.app()
    let next = app.counter + 1
    #expect(update(&app, .key(.enter)) == [.load(.profile(Fixtures.id(1)), sequence: next)])
    #expect(
      app.screen
        == .profile(
          ProfileScreen.State(
            summary: Fixtures.people[0], profile: Fixtures.zhang, sequence: next)))
  }

  @Test func `Esc goes back to the same filter and the same person`() {
    var store = PretendStore(people: Fixtures.people)
    var app = Fixtures.app()
    store.run(&app, [.key(.character("x")), .key(.down), .key(.enter)])
    #expect(app.place == .profile)
    store.run(&app, [.key(.escape)])
    #expect(app.screen == .regulars)
    #expect(app.regulars.find.text == "x")
    #expect(app.regulars.selected?.id == Fixtures.id(2))
  }

  @Test func `somebody who is gone leaves the list in front, and a word`() {
    var app = Fixtures.app()
    app.press(.enter)
    let token = app.counter + 1
    let effects = update(&app, .loaded(sequence: app.counter, .profile(nil)))
    #expect(effects == [.pause(milliseconds: 8000, token: token)])
    #expect(app.screen == .regulars)
    #expect(app.toasts.map(\.text) == ["This regular is no longer here."])
  }

  @Test func `a late profile of somebody else is not shown`() {
    var app = Fixtures.app()
    app.press(.down, .enter)
    let before = app
    let late = Message.loaded(sequence: app.counter - 5, .profile(Fixtures.zhang))
    #expect(update(&app, late) == [])
    #expect(app == before)
  }

  @Test func `the page scrolls by lines and pages, and stops at both ends`() {
    var app = Fixtures.app()
    app.press(.enter, .character("j"), .down, .character("k"))
    #expect(top(app) == 1)
    app.press(.character("G"))
    let last = top(app)
    app.press(.pageDown, .down)
    #expect(top(app) == last)
    #expect(view(app).text.contains("23 Oct 2026"))
    app.press(.character("g"), .up)
    #expect(top(app) == 0)
  }

  @Test func `a till member's profile asks for consent first`() {
    var profile = Fixtures.zhang
    profile.consent = .none
    let lines = ProfileLines.brief(profile, Phrasing(Fixtures.app()))
    #expect(lines.map(\.text).contains("ask: may we remember your drink?"))
    let roles = lines.prefix(4).map(\.role)
    #expect(roles == [.title, .danger, .danger, .warn])
  }

  @Test func `the page of keys tells every key of the view it was opened from`() {
    for place in KeyTable.places {
      let text = HelpScreen.page(place, .english).lines.map(\.text)
      for binding in KeyTable.bindings(in: place) where !binding.keys.isEmpty {
        #expect(text.contains(binding.action.words(in: .english).meaning))
      }
    }
  }

  @Test(arguments: [
    Key.function(1), .escape, .enter, .character("?"),
  ])
  func `F1 opens the page of keys and any of its keys closes it`(_ key: Key) {
    var app = Fixtures.app()
    app.press(.function(1))
    #expect(app.help == HelpScreen.State(place: .regulars))
    app.press(key)
    #expect(app.help == nil)
    #expect(app.screen == .regulars)
  }

  @Test func `no two actions share a key in one place`() {
    for place in KeyTable.places {
      var seen: Set<Key> = []
      for key in KeyTable.bindings(in: place).flatMap({ $0.keys + $0.plainKeys }) {
        #expect(seen.insert(key).inserted, "\(key) in \(place)")
      }
    }
  }

  @Test func `no key that types a letter means anything where letters type`() {
    for binding in KeyTable.places.flatMap(KeyTable.bindings) {
      for case .character in binding.keys { Issue.record("\(binding.action)") }
    }
  }

  private func top(_ app: AppState) -> Int? {
    guard case .profile(let state) = app.screen else { return nil }
    return state.top
  }
}
