import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("What holds on every screen")
struct UpdateTests {
  @Test func `Ctrl-Q and F10 quit from everywhere, also when the screen is too small`() {
    for size in [(24, 80), (2, 10)] {
      for app in Everywhere.apps(rows: size.0, columns: size.1) {
        for key in [Key.control("q"), .function(10)] {
          var app = app
          #expect(update(&app, .key(key)) == [.quit], "\(app.place)")
        }
      }
    }
  }

  @Test func `Esc and Ctrl-C never quit`() {
    for app in Everywhere.apps() {
      for key in [Key.escape, .control("c")] {
        var app = app
        #expect(!update(&app, .key(key)).contains(.quit))
      }
    }
  }

  @Test func `Ctrl-L paints anew from everywhere`() {
    for var app in Everywhere.apps() { #expect(update(&app, .key(.control("l"))) == [.redraw]) }
  }

  @Test func `a screen that is too small says so politely and keeps what was typed`() {
    var app = Fixtures.app()
    app.type("xu")
    _ = update(&app, .resized(Size(rows: 4, columns: 80)))
    #expect(view(app).text.hasPrefix("Please make the window 20x5 or larger."))
    #expect(update(&app, .key(.character("e"))) == [])
    _ = update(&app, .resized(Size(rows: 24, columns: 80)))
    #expect(app.regulars.find.text == "xu")
  }

  @Test func `Ctrl-C with nothing to cancel says how to quit, for four seconds`() {
    var app = Fixtures.app()
    let token = app.counter + 1
    #expect(update(&app, .key(.control("c"))) == [.pause(milliseconds: 4000, token: token)])
    #expect(app.toasts.map(\.text) == ["Nothing to cancel here. Ctrl-Q quits."])
    _ = update(&app, .pauseEnded(token: token))
    #expect(app.toasts.isEmpty)
  }

  @Test func `an error stays until Esc and asks for no pause`() {
    var app = Fixtures.app()
    #expect(update(&app, .failed(sentence: "Disk full.")) == [])
    _ = update(&app, .tick(nowMilliseconds: Fixtures.now + 3_600_000))
    #expect(app.toasts.map(\.severity) == [.danger])
    app.press(.escape)
    #expect(app.toasts.isEmpty)
  }

  @Test func `full-width twins are the same keys outside text, and text inside`() {
    var app = Fixtures.app()
    app.press(.enter, .character("？"))
    #expect(app.help != nil)
    var typing = Fixtures.app()
    typing.press(.character("？"))
    #expect(typing.help == nil)
    #expect(typing.regulars.find.text == "？")
  }

  @Test func `the practice store says what it is`() {
    var app = Fixtures.app()
    let store = StoreIdentity(number: "0000", name: "Practice", isPractice: true)
    let effects = update(&app, .storeOpened(store))
    #expect(
      effects.questions.contains { if case .page(of: "", _, _, _) = $0 { true } else { false } })
    #expect(app.settings.store == store)
    #expect(view(app).text.split(separator: "\n")[0].hasSuffix("0000 Practice practice"))
    #expect(app.toasts.count == 1)
  }

  @Test func `another store waits for no answer of this one, and takes none of its forms over`() {
    var app = Fixtures.app()
    app.press(.function(8))
    #expect(app.awaitedForm != nil)
    _ = update(&app, .storeOpened(StoreIdentity(number: "0000", isPractice: true)))
    app.type("q")
    #expect(app.regulars.find.text == "q")
    var form = Fixtures.app()
    form.press(.function(7), .character("y"))
    form.type("Li Si")
    let effects = update(&form, .storeOpened(StoreIdentity(number: "0000", isPractice: true)))
    #expect(form.overlays.isEmpty && effects.questions.contains(.drafts))
    #expect(!effects.contains { if case .perform = $0 { true } else { false } })
  }

  @Test func `a screen that was put in front meanwhile stays, also one that looks the same`() {
    var app = Fixtures.app()
    app.press(.enter)
    let before = app.screen
    app.withScreen { page, app in
      _ = page.update(&app, .scrollDown)
      app.screen = before
    }
    #expect(app.screen == before)
  }

  @Test func `stored settings hold at once and are confirmed`() {
    var app = Fixtures.app()
    _ = update(&app, .settingsSaved([.language: "zh-Hans", .storeNumber: "77"]))
    #expect(app.settings.language == .chinese)
    #expect(app.settings.store.number == "77")
    #expect(app.toasts.map(\.text) == ["已保存。"])
  }

  @Test func `settings that were taken back hold again, and no others change`() {
    var app = Fixtures.app(Fixtures.settings(language: .chinese))
    app.settings.machineLanguage = .english
    _ = update(&app, .settingsTaken([.storeNumber: "77", .storeName: nil]))
    #expect(app.settings.store.number == "77" && app.settings.store.name.isEmpty)
    #expect(app.settings.language == .chinese)
    _ = update(&app, .settingsTaken([.language: nil]))
    #expect(app.settings.language == .english)
  }

  @Test func `the same sentence is never shown twice, and old ones give way`() {
    var app = Fixtures.app()
    for number in [1, 2, 3, 4, 5, 4] { _ = update(&app, .failed(sentence: "\(number)")) }
    #expect(app.toasts.map(\.text) == ["2", "3", "5", "4"])
  }
}
