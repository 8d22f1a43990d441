import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The palette")
struct PaletteTests {
  private static func open(_ language: Language = .english) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.control("p"))
    return app
  }

  private static func rows(_ app: AppState) -> [PickScreen.Row] {
    guard case .pick(let state) = app.overlay else { return [] }
    return PickScreen.rows(state, app)
  }

  @Test func `every command of the key table has a row, with the key that does the same`() {
    let app = Self.open()
    let rows = Self.rows(app)
    let actions = CommandPalette(from: .regulars).items(app, filter: "")
    #expect(rows.count == KeyTable.commands.count)
    for (action, row) in zip(actions, rows) {
      let keys = KeyTable.bindings(in: .regulars).first { $0.action == action }?.keys ?? []
      let name = keys.first.map { KeyNames.long($0, app.words.keys) } ?? row.right
      #expect(row.right == name, "\(row.name)")
    }
  }

  @Test func `a few letters and Enter do a command, and the palette is gone`() {
    var app = Self.open()
    app.type("imp")
    app.press(.enter)
    #expect(app.overlays.isEmpty)
    #expect(app.place == .importForm)
  }

  @Test func `what cannot be done now says why, stands last, and stays`() {
    var app = Fixtures.app()
    var store = PretendStore(people: Fixtures.people)
    store.run(&app, [.key(.character("q")), .key(.control("p"))])
    #expect(Self.rows(app).last?.isOpen == false)
    app.type("profile")
    #expect(Self.rows(app).first?.meaning == "select a regular first")
    app.press(.enter)
    #expect(app.place == .pick)
    #expect(app.toasts.map(\.text) == ["Select a regular first."])
  }

  @Test func `English names find commands in Chinese too, and full-width letters are letters`() {
    var app = Self.open(.chinese)
    app.type("练习")
    #expect(Self.rows(app).map(\.name) == ["练习店"])
    app.press(.control("u"))
    app.type("ｐｒａｃ")
    #expect(Self.rows(app).first?.name == "练习店")
  }

  @Test func `suspending is a command, and absent where guests could reach the screen`() {
    var app = Self.open()
    app.type("suspend")
    #expect(update(&app, .key(.enter)) == [.suspend])
    var settings = Fixtures.settings()
    settings.isKiosk = true
    var kiosk = Fixtures.app(settings)
    kiosk.press(.control("p"))
    kiosk.type("suspend")
    #expect(!CommandPalette(from: .regulars).items(kiosk, filter: "").contains(.deed(.suspend)))
    #expect(!Self.rows(kiosk).contains { $0.name.contains("uspend") })
  }

  @Test(arguments: [Key.escape, .control("c"), .control("p")])
  func `Esc, Ctrl-C and Ctrl-P close it and leave what was there`(_ key: Key) {
    var app = Fixtures.app()
    app.type("x")
    let before = app
    app.press(.control("p"), .character("z"), .down, key)
    #expect(app == before)
  }

  @Test func `a colon opens it where letters do not type, also a full-width one`() {
    for colon in [":", "："] as [Character] {
      var app = Fixtures.app()
      app.press(.enter, .character(colon))
      #expect(
        app.overlay == .pick(PickScreen.State(subject: .commands(CommandPalette(from: .profile)))))
      app.press(.escape)
      #expect(app.place == .profile)
    }
  }

  @Test func `F1 explains it, and closing the page leaves it open`() {
    var app = Self.open()
    app.press(.function(1))
    #expect(app.help == HelpScreen.State(place: .pick))
    app.press(.escape)
    #expect(app.place == .pick)
  }

  @Test(arguments: Language.allCases)
  func `the palette, filtered and whole`(_ language: Language) throws {
    var app = Self.open(language)
    try GoldenScreen.check(view(app), "palette.\(language.rawValue)")
    app.type("re")
    app.press(.down)
    try GoldenScreen.check(view(app), "palette-filtered.\(language.rawValue)")
  }
}
