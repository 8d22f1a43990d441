import Lookup
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The screens at the design size, in both languages")
struct ScreenTests {
  @Test(arguments: Language.allCases)
  func `the list of regulars with its preview`(_ language: Language) throws {
    let app = Fixtures.app(Fixtures.settings(language: language))
    try GoldenScreen.check(view(app), "regulars.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `a filter, its hits, and a selection further down`(_ language: Language) throws {
    var app = Fixtures.app(Fixtures.settings(language: language))
    let effects = update(&app, .key(.character("x")))
    let asked = try #require(effects.first)
    guard case .load(_, let sequence) = asked else { throw Unexpected(asked) }
    var rows = Array(Fixtures.people[0...4])
    let hits: [MatchedField] = [.phone, .initials, .callName, .cue, .card]
    for (index, hit) in hits.enumerated() { rows[index].matched = hit }
    rows[2].callName = "Mei Mei"
    rows[3].cue = "grey scarf"
    let page = FoundPage(total: 5, regulars: 8214, offset: 0, rows: rows)
    _ = update(&app, .loaded(sequence: sequence, .page(page)))
    app.press(.down)
    try GoldenScreen.check(view(app), "filtered.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `the profile`(_ language: Language) throws {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.enter)
    try GoldenScreen.check(view(app), "profile.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `the page of keys`(_ language: Language) throws {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.function(1))
    try GoldenScreen.check(view(app), "help.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `the first run`(_ language: Language) throws {
    var settings = Fixtures.settings(language: language)
    settings.isFirstRun = true
    settings.store = StoreIdentity()
    var app = AppState(settings: settings)
    app.press(.tab)
    app.type("0412")
    try GoldenScreen.check(view(app), "first-run.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `a store without regulars`(_ language: Language) throws {
    var settings = Fixtures.settings(language: language)
    settings.store.isPractice = true
    var app = AppState(settings: settings)
    var store = PretendStore(people: [])
    store.run(&app, [.opened])
    try GoldenScreen.check(view(app), "empty.\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func `what an import did`(_ language: Language) throws {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.screen = .importing(ImportScreen.State())
    app.type("~/members.csv")
    app.press(.enter)
    let mark = try #require(throws: MarkError.self) { try Menu.builtIn.parse("G Q L") }
    let remarks = [RowProblem.noMark("G Q L", mark), .dropped(field: "birthday", value: "13-40")]
    var tally = ImportTally()
    (tally.added, tally.changed, tally.unchanged) = (20_000, 400, 20)
    tally.noConsent = 1_207
    tally.warnings = (1...9).map { RowWarning(line: $0 * 7, what: remarks[$0 % 2]) }
    var report = ImportReport(read: 20_431, tally, refused: 11)
    report.rejectsPath = "/home/mei/.local/share/regulars/rejected/members-20261122.csv"
    _ = update(&app, .importFinished(report))
    try GoldenScreen.check(view(app), "imported.\(language.rawValue)")
  }

  @Test func `an error stays in sight, over as many rows as it needs`() throws {
    var app = Fixtures.app()
    _ = update(
      &app,
      .failed(
        sentence: "Could not save (disk full). Nothing is lost: free some space, then try again; "
          + "what you typed is still here."))
    try GoldenScreen.check(view(app), "failure.en")
  }

  @Test func `one column on a small screen, more on a large one`() throws {
    try GoldenScreen.check(
      view(Fixtures.app(Fixtures.settings(rows: 12, columns: 40))), "regulars.40x12")
    try GoldenScreen.check(
      view(Fixtures.app(Fixtures.settings(rows: 40, columns: 120))), "regulars.120x40")
  }

  @Test
  func `a terminal without Han shows readings and the phone's last digits, in English`() throws {
    var settings = Fixtures.settings(language: .chinese)
    settings.showsHan = false
    try GoldenScreen.check(view(Fixtures.app(settings)), "regulars.no-han")
  }

  private struct Unexpected: Error {
    init(_ effect: Effect) {}
  }
}
