import Documents
import Foundation
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Settings at the counter")
struct SettingsListTests {
  private static let fresh = DocumentID(high: 90, low: 1)
  private static let mei = Partner(id: Fixtures.id(501), name: "Mei", role: .lead)
  private static let lin = Partner(id: Fixtures.id(502), name: "林", role: .manager)

  private static func open(
    _ language: Language = .english, _ settings: StoreSettings = StoreSettings()
  ) -> AppState {
    var options = Fixtures.settings(language: language)
    options.themes = ["dark", "light", "ansi16", "mono", "mine"]
    var app = Fixtures.app(options)
    app.press(.control("p"))
    app.type("settings")
    app.press(.enter)
    _ = update(&app, .loaded(sequence: 0, .settings(settings)))
    return app
  }

  private static func rows(_ app: AppState) -> [PickScreen.Row] {
    guard case .pick(let state) = app.overlay else { return [] }
    return PickScreen.rows(state, app)
  }

  /// Opens the entry of a setting by its name, as a partner does.
  private static func entry(_ name: String, _ settings: StoreSettings = StoreSettings())
    -> AppState
  {
    var app = open(.english, settings)
    app.type(name)
    app.press(.enter)
    return app
  }

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  @Test(arguments: Language.allCases)
  func `every setting of the table has a row with its value and a sentence`(_ language: Language)
    throws
  {
    let values: [SettingKey: String] = [
      .storeNumber: "0412", .language: "zh-Hans", .storeName: "人民广场",
      .closures: "2026-10-01..2026-10-07, 2027-01-01, 2027-02-06..2027-02-12",
    ]
    let app = Self.open(language, StoreSettings(values: values))
    let rows = Self.rows(app)
    #expect(rows.count == SettingKey.allCases.count)
    #expect(rows.allSatisfy { !$0.right.isEmpty && $0.isOpen })
    #expect(rows.map(\.meaning).count == Set(rows.map(\.meaning)).count)
    try GoldenScreen.check(view(app), "settings.\(language.rawValue)")
  }

  @Test func `where guests could reach the keys no setting starts a program`() {
    var settings = Fixtures.settings()
    settings.isKiosk = true
    var app = Fixtures.app(settings)
    _ = SettingsList.open(&app)
    #expect(Self.rows(app).count == SettingKey.allCases.count - 1)
    #expect(!Self.rows(app).contains { $0.name == "Program that prints" })
  }

  @Test func `settings are found by their name in either language, and by the command's key`() {
    for (typed, name) in [
      ("营业", "Opening hours"), ("hours", "Opening hours"), ("keep.as", "Days files"),
    ] {
      var app = Self.open()
      app.type(typed)
      #expect(Self.rows(app).first?.name.hasPrefix(name) == true, "\(typed)")
    }
  }

  @Test func `the language is chosen from a list and shows at once`() {
    var app = Self.entry("language")
    #expect(Self.rows(app).map(\.name) == ["English", "中文", "Not set"])
    app.type("中文")
    let effects = app.keyed(.enter, Self.fresh)
    #expect(Self.commands(effects) == [.settings(.change([.language: "zh-Hans"]))])
    _ = update(&app, .performed(token: app.counter, .settings(.changed)))
    #expect(app.words.language == .chinese)
    #expect(app.toasts.map(\.text) == ["语言：中文"])
    #expect(view(app).text.contains("界面文字"))
  }

  @Test func `a theme is one of those there are, the person's own among them`() {
    var app = Self.entry("theme")
    #expect(Self.rows(app).map(\.name) == ["dark", "light", "ansi16", "mono", "mine", "Not set"])
    app.type("mine")
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.settings(.change([.theme: "mine"]))])
    app = Self.entry("theme")
    app.type("not set")
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [.settings(.change([.theme: nil]))])
  }

  @Test func `what a setting takes is said while it is typed, and a refusal in the form`() {
    var app = Self.entry("store number")
    #expect(view(app).text.contains("It takes 1 to 8 letters or digits, like 0412."))
    app.type("no. 12")
    #expect(app.keyed(.enter, Self.fresh) == [])
    #expect(view(app).text.contains("! that does not fit: it takes 1 to 8 letters or digits"))
    app.press(.control("u"))
    app.type("0413")
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.settings(.change([.storeNumber: "0413"]))])
    let refusal = Refusal.partners(.needsRole(.manager))
    _ = update(&app, .refused(token: app.counter, refusal))
    #expect(app.place == .line)
    #expect(view(app).text.contains("! " + app.words.refusals.onScreen(refusal).prefix(20)))
  }

  @Test func `a name shows in the first row once it is stored, and Esc stores nothing`() {
    var app = Self.entry("store name")
    app.type("Xintiandi")
    #expect(Self.commands(update(&app, .key(.escape))) == [])
    #expect(app.drafts.isEmpty && app.place == .pick)
    app.press(.enter)
    app.type("Xintiandi")
    _ = app.keyed(.enter, Self.fresh)
    _ = update(&app, .performed(token: app.counter, .settings(.changed)))
    #expect(view(app).text.split(separator: "\n")[0].hasSuffix("Xintiandi"))
    #expect(app.toasts.last?.text == "Store name: Xintiandi")
    #expect(Self.rows(app).first { $0.name == "Store name" }?.right == "Xintiandi")
  }

  @Test func `an empty value goes back to what holds unless set`() {
    var app = Self.entry("business day", StoreSettings(values: [.dayStart: "05:00"]))
    #expect(app.settings.dayStartMinutes == 300)
    app.press(.control("u"))
    #expect(view(app).text.contains("Empty means 04:00."))
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [.settings(.change([.dayStart: nil]))])
    _ = update(&app, .performed(token: app.counter, .settings(.changed)))
    #expect(app.settings.dayStartMinutes == 240)
  }

  @Test(arguments: [
    ("shanghai", "Asia/Shanghai"), ("东京", "Asia/Tokyo"), ("纽约", "America/New_York"),
  ])
  func `a zone is found by its city in either language`(_ city: String, _ zone: String) {
    var app = Self.entry("zone")
    app.type(city)
    #expect(Self.rows(app).map(\.meaning) == [zone])
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [.settings(.change([.zone: zone]))])
    _ = update(&app, .performed(token: app.counter, .settings(.changed)))
    #expect(app.settings.zone.identifier == zone)
  }

  @Test func `a beginning lists the cities that are meant, and what is none lists nothing`() {
    var app = Self.entry("zone")
    app.type("san")
    #expect(Self.rows(app).count > 2)
    app.type("zzz")
    #expect(Self.rows(app).isEmpty)
    #expect(app.keyed(.enter, Self.fresh) == [])
  }

  @Test func `once there is a manager the others are told before they type`() {
    for partner in [nil, Self.mei] {
      var app = Self.open(.english, StoreSettings(areManagers: true))
      _ = update(&app, .signedOn(partner))
      #expect(Self.rows(app).allSatisfy { !$0.isOpen })
      app.press(.enter)
      #expect(app.place == .pick)
      #expect(app.toasts.last?.text == app.words.refusals.onScreen(.partners(.needsRole(.manager))))
    }
    var app = Self.open(.english, StoreSettings(areManagers: true))
    _ = update(&app, .signedOn(Self.lin))
    #expect(Self.rows(app).allSatisfy { $0.isOpen })
  }

  @Test func `what another screen sets holds here too, its language apart`() {
    var app = Fixtures.app()
    #expect(update(&app, .storeChanged).questions.contains(.settings))
    let values: [SettingKey: String] = [
      .storeName: "Hongqiao", .zone: "Asia/Tokyo", .language: "zh-Hans",
    ]
    _ = update(&app, .loaded(sequence: 0, .settings(StoreSettings(values: values))))
    #expect(app.settings.store.name == "Hongqiao" && app.settings.store.number.isEmpty)
    #expect(app.settings.zone.identifier == "Asia/Tokyo")
    #expect(app.language == .english)
  }

  @Test func `a setting somebody else changes meanwhile is said in the form`() {
    var app = Self.entry("store name", StoreSettings(values: [.storeName: "A"]))
    let changed = StoreSettings(values: [.storeName: "B"])
    _ = update(&app, .loaded(sequence: 0, .settings(changed)))
    #expect(view(app).text.contains("Changed meanwhile on another terminal: Value."))
    #expect(view(app).text.contains("it says B now"))
  }
}
