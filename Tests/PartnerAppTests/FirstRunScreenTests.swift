import Foundation
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The first run and the import")
struct FirstRunScreenTests {
  private static func app() -> AppState {
    var settings = Fixtures.settings()
    settings.isFirstRun = true
    settings.store = StoreIdentity()
    return AppState(settings: settings)
  }

  private static func state(_ app: AppState) -> FirstRunScreen.State? {
    if case .firstRun(let state) = app.screen { return state }
    return nil
  }

  @Test func `Esc at once stores nothing and goes to the list`() {
    var app = Self.app()
    #expect(update(&app, .key(.escape)) == [])
    #expect(app.screen == .regulars)
  }

  @Test func `Esc keeps what was typed, but confirms no suggestion`() {
    var app = Self.app()
    app.press(.tab)
    app.type("0412")
    #expect(update(&app, .key(.escape)) == [.saveSettings([.storeNumber: "0412"])])
    #expect(app.settings.store.number == "0412")
  }

  @Test func `starting empty confirms the language and the suggested zone`() {
    var app = Self.app()
    app.press(.backTab, .backTab, .enter)
    #expect(app.screen == .regulars)
    app = Self.app()
    app.press(.backTab, .up)
    #expect(
      update(&app, .key(.enter)) == [.saveSettings([.language: "en", .zone: "Asia/Shanghai"])])
  }

  @Test func `the language changes at once, by arrows or the space bar`() {
    var app = Self.app()
    app.press(.right)
    #expect(app.words.firstRun.title == "欢迎使用常客")
    app.press(.character("　"))
    #expect(app.settings.language == .english)
    app.press(.left)
    #expect(update(&app, .key(.escape)) == [.saveSettings([.language: "zh-Hans"])])
  }

  @Test func `a zone that does not exist keeps the form open, with a word beside it`() throws {
    var app = Self.app()
    app.press(.tab, .tab, .tab)
    #expect(Self.state(app)?.focus == .zone)
    app.press(.control("u"))
    app.type("Asia/Nowhere")
    app.press(.tab, .tab, .tab)
    #expect(update(&app, .key(.enter)) == [])
    #expect(Self.state(app)?.focus == .zone)
    #expect(view(app).text.contains("! No such zone. Write a city, or a zone like Asia/Shanghai."))
    app.press(.control("u"))
    app.type("Europe/Berlin")
    app.press(.down, .down, .down)
    let saved = update(&app, .key(.enter))
    #expect(saved.first == .saveSettings([.language: "en", .zone: "Europe/Berlin"]))
    #expect(app.settings.zone.identifier == "Europe/Berlin")
  }

  @Test func `a city in either language is a zone, and the zone is told as it is typed`() {
    for (city, zone) in [("Berlin", "Europe/Berlin"), ("东京", "Asia/Tokyo")] {
      var app = Self.app()
      app.press(.tab, .tab, .tab, .control("u"))
      app.type(city)
      #expect(view(app).text.contains(zone))
      app.press(.down, .down, .down)
      #expect(
        update(&app, .key(.enter)).first == .saveSettings([.language: "en", .zone: zone]))
    }
  }

  @Test func `a beginning that may be several cities lists them, and one is chosen from the list`()
  {
    var app = Self.app()
    app.press(.tab, .tab, .tab, .control("u"))
    app.type("san")
    #expect(view(app).text.contains("Which one? Enter lists them: "))
    app.press(.enter)
    #expect(app.place == .pick)
    let found = ZoneSearch.matches("san")
    app.press(.down, .enter)
    #expect(app.place == .firstRun)
    #expect(Self.state(app)?.zone.text == found[1].identifier)
    #expect(Self.state(app)?.focus == .importFile)
  }

  @Test func `the practice store is opened after the answers are stored`() {
    var app = Self.app()
    app.press(.backTab, .backTab, .backTab)
    #expect(Self.state(app)?.focus == .practice)
    let effects = update(&app, .key(.enter))
    #expect(
      effects == [.saveSettings([.language: "en", .zone: "Asia/Shanghai"]), .openPractice])
  }

  @Test func `an import is asked for, told about, and leads to the list`() {
    var app = Self.app()
    for _ in 0..<4 { app.press(.backTab) }
    app.press(.enter)
    app.type("~/members.csv")
    let token = app.counter + 1
    #expect(
      update(&app, .key(.enter)) == [
        .importFile(path: "~/members.csv", kind: .members),
        .pause(milliseconds: 200, token: token),
      ])
    let progress = ImportProgress(rows: 1234, bytesRead: 50, bytesTotal: 200)
    _ = update(&app, .importProgressed(progress))
    #expect(view(app).text.contains("Reading the file."))
    _ = update(&app, .pauseEnded(token: token))
    #expect(view(app).text.contains("1,234 rows, 25 %"))
    _ = update(&app, .importFinished(ImportReport(read: 2000)))
    #expect(view(app).text.contains("Import finished."))
    #expect(update(&app, .key(.enter)).count == 1)
    #expect(app.screen == .regulars)
  }

  @Test(arguments: [
    ("/mnt/visits-2026.csv", TableKind.visits), ("/visits/members.csv", .members),
    ("消费记录.csv", .visits),
  ])
  func `the name of the file suggests what it holds, until the partner says`(
    _ path: String, _ kind: TableKind
  ) {
    var app = Fixtures.app()
    app.screen = .importing(ImportScreen.State())
    app.press(.paste(path))
    #expect(update(&app, .key(.enter)).first == .importFile(path: path, kind: kind))
  }

  @Test func `the kind the partner chose stands`() {
    var app = Fixtures.app()
    app.screen = .importing(ImportScreen.State())
    app.press(.tab, .right, .backTab)
    app.type("members.csv")
    #expect(update(&app, .key(.enter)).first == .importFile(path: "members.csv", kind: .visits))
  }

  @Test(arguments: [
    Key.escape, .control("c"),
  ])
  func `Esc and Ctrl-C stop an import once and wait for its summary`(_ key: Key) {
    var app = Fixtures.app()
    app.screen = .importing(ImportScreen.State())
    app.type("members.csv")
    app.press(.enter)
    #expect(update(&app, .key(key)) == [.cancelImport])
    #expect(update(&app, .key(key)) == [])
    var report = ImportReport(read: 10)
    report.wasCancelled = true
    _ = update(&app, .importFinished(report))
    #expect(view(app).text.contains("Import stopped. What was read is kept."))
  }

  @Test func `Ctrl-C stops an import also behind the page of keys`() {
    var app = Fixtures.app()
    app.screen = .importing(ImportScreen.State())
    app.type("members.csv")
    app.press(.enter, .function(1))
    #expect(update(&app, .key(.control("c"))) == [.cancelImport])
  }

  @Test func `a failed import goes back to the path as it was typed`() {
    var app = Fixtures.app()
    app.screen = .importing(ImportScreen.State())
    app.type("nowhere.csv")
    app.press(.enter)
    _ = update(&app, .importFailed(sentence: "No such file: nowhere.csv."))
    #expect(app.place == .importForm)
    #expect(view(app).text.contains("! No such file: nowhere.csv."))
    app.press(.backspace)
    #expect(!view(app).text.contains("No such file"))
    #expect(view(app).text.contains("nowhere.cs"))
  }

  @Test func `Esc from the path goes back to the first run with its answers`() {
    var app = Self.app()
    app.press(.tab)
    app.type("77")
    for _ in 0..<5 { app.press(.backTab) }
    app.press(.enter)
    #expect(app.place == .importForm)
    app.press(.escape)
    #expect(Self.state(app)?.number.text == "77")
  }
}
