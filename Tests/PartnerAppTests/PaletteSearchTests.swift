import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("What the palette finds, and whom it acts on")
struct PaletteSearchTests {
  private static func rows(_ typed: String, _ language: Language = .english) -> [String] {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.control("p"))
    app.type(typed)
    guard case .pick(let state) = app.overlay else { return [] }
    return PickScreen.rows(state, app).map(\.name)
  }

  @Test(arguments: [
    ("allergy", "Edit"), ("delete", "Erase for good"), ("remove", "Erase for good"),
    ("vacation", "Settings"), ("birthday", "Edit"), ("logout", "Sign on"), ("Log Out", "Sign on"),
    ("sold out", "Menu out/back"), ("csv", "Import"), ("exit", "Quit"), ("shortcuts", "Help"),
    ("删除", "Erase for good"), ("过敏", "Edit"), ("登录", "Sign on"), ("放假", "Settings"),
    ("散客", "Guest visit"), ("卖完", "Menu out/back"), ("撤回", "Undo"), ("timezone", "Settings"),
  ])
  func `a command is found by what people call it, in either language`(
    _ typed: String, _ name: String
  ) {
    #expect(Self.rows(typed).first == name)
    #expect(Self.rows(typed, .chinese).first != nil)
  }

  @Test func `what a name begins with comes before letters in order, the whole name before all`() {
    #expect(Self.rows("note").first == "Note")
    #expect(Self.rows("check in").prefix(2) == ["Check in", "Check in with"])
    #expect(Self.rows("pro").first == "Profile")
    #expect(Self.rows("un").first == "Undo")
    #expect(Self.rows("ci").contains("Check in"))
  }

  @Test func `words of the sentence beside a command find it`() {
    #expect(Self.rows("follow-ups").contains("Care"))
    #expect(Self.rows("whoever").contains("Hand-over"))
    #expect(Self.rows("invented").first == "Practice store")
    #expect(Self.rows("虚构").first == "Practice store")
  }

  @Test(arguments: Language.allCases)
  func `every deed has synonyms in both languages, and none of them is two commands' name`(
    _ language: Language
  ) {
    let words = Fixtures.app(Fixtures.settings(language: language)).words
    let table = language == .english ? SynonymWords.english : .chinese
    let others: [Action] = [.openProfile, .showHelp, .redraw, .quit]
    var owners: [String: [Action]] = [:]
    for command in Deed.allCases.map(Action.deed) + others {
      let synonyms = table.of(command)
      #expect(!synonyms.isEmpty && Set(synonyms).count == synonyms.count, "\(command)")
      let own = Set((synonyms + [command.words(in: words).label]).map { $0.lowercased() })
      for word in own { owners[word, default: []].append(command) }
    }
    for (word, commands) in owners { #expect(commands.count == 1, "\(word): \(commands)") }
  }

  @Test(arguments: Language.allCases)
  func `the first row says whom it acts on, or that nobody is selected`(_ language: Language) {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.control("p"))
    #expect(view(app).text.split(separator: "\n")[1].hasSuffix(app.words.pick.about("张小明")))
    var nobody = Fixtures.app(Fixtures.settings(language: language))
    var store = PretendStore(people: Fixtures.people)
    store.run(&nobody, [.key(.character("q")), .key(.control("p"))])
    #expect(nobody.person == nil)
    #expect(view(nobody).text.split(separator: "\n")[1].hasSuffix(nobody.words.pick.aboutNobody))
    nobody.type(nobody.words.actions.deeds.erase.label)
    #expect(view(nobody).text.contains(nobody.words.pick.nobodySelected))
  }

  @Test func `without anybody selected a check-in is called what it is`() {
    var app = Fixtures.app()
    var store = PretendStore(people: Fixtures.people)
    store.run(&app, [.key(.character("q")), .key(.control("p"))])
    app.type("check in")
    #expect(view(app).text.contains("Check in       a visit of somebody nobody knows"))
  }

  @Test func `on a small screen the filter keeps its room`() {
    for columns in [20, 30, 40] {
      var app = Fixtures.app(Fixtures.settings(rows: 12, columns: columns))
      app.press(.control("p"))
      app.type("pin")
      #expect(view(app).text.split(separator: "\n")[1].contains("pin"), "\(columns)")
    }
  }
}
