import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

/// What cannot be taken back is never one stray key away, and no toast says that it can be.
struct EraseQuestionTests {
  private func asked() -> AppState {
    var app = Fixtures.app()
    app.press(.control("p"))
    app.type("erase")
    app.press(.enter)
    return app
  }

  @Test func `Enter keeps them, and only another key erases whoever was asked about`() {
    var app = asked()
    guard case .ask(let question) = app.overlay else {
      Issue.record("nothing is asked")
      return
    }
    #expect(question.question == .erase(Fixtures.people[0]))
    #expect(app.keyed(.enter, .init(high: 9, low: 9)) == [])
    #expect(app.overlay == nil)
    app = asked()
    let token = app.counter + 1
    let effects = app.keyed(.character("y"), .init(high: 9, low: 9))
    #expect(effects == [.perform(.regulars(.erase(Fixtures.id(1))), token: token)])
    _ = update(&app, .performed(token: token, .regulars(.erased(Fixtures.id(1)))))
    #expect(app.toasts.map(\.text) == ["张小明 was erased."])
  }

  @Test func `from the profile of whoever is gone it goes back to the list`() {
    var app = Fixtures.app()
    app.press(.enter)
    app.press(.control("p"))
    app.type("erase")
    app.press(.enter)
    _ = app.keyed(.character("y"), .init(high: 9, low: 9))
    _ = update(&app, .performed(token: app.counter, .regulars(.erased(Fixtures.id(1)))))
    #expect(app.screen == .regulars)
  }

  @Test(arguments: Language.allCases)
  func `what is gone for good is not said to be taken back by a key`(_ language: Language) {
    var settings = Fixtures.settings()
    settings.language = language
    var app = Fixtures.app(settings)
    var edit = RegularEdit()
    for isFinal in [false, true] {
      edit.consent = isFinal ? .withdrawn : nil
      _ = app.ask(.regulars(.edit(Fixtures.id(1), edit)), about: "Ann")
      _ = update(
        &app,
        .performed(
          token: app.counter, .regulars(.edited(Fixtures.id(1))), act: isFinal ? nil : 1))
      #expect(view(app).text.contains("Ctrl-Z") == !isFinal)
    }
  }
}
