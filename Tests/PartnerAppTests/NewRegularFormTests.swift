import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Somebody new")
struct NewRegularFormTests {
  private static let fresh = DocumentID(high: 90, low: 1)

  private static func commands(_ effects: [Effect]) -> [Command] {
    effects.compactMap { if case .perform(let command, _) = $0 { command } else { nil } }
  }

  @Test func `the question comes first: without an answer nothing is asked of the shop`() {
    var app = Fixtures.app()
    app.press(.function(7), .tab)
    app.type("Li Si")
    #expect(app.keyed(.enter, Self.fresh) == [])
    #expect(view(app).text.contains("! Ask them first: y or n."))
  }

  @Test func `yes adds them with what was typed, under the id of the key`() {
    var app = Fixtures.app()
    app.press(.function(7), .character("y"))
    app.type("Li Si")
    app.press(.tab)
    app.type("g n l")
    var new = NewRegular()
    new.name = "Li Si"
    new.usual = ["g n l"]
    new.joined = Phrasing(app).today
    #expect(Self.commands(app.keyed(.enter, Self.fresh)) == [.regulars(.add(new, id: Self.fresh))])
    _ = update(&app, .performed(token: app.counter, .regulars(.added(Self.fresh))))
    #expect(
      app.toasts.map(\.text) == ["Added: Li Si is a regular now. Consent recorded: said yes."])
    #expect(app.place == .regulars)
  }

  @Test func `no records a guest's visit and keeps nothing, not even a draft`() {
    var app = Fixtures.app()
    app.press(.function(7), .tab)
    app.type("Li Si")
    #expect(update(&app, .pauseEnded(token: app.counter - 1)) == [])
    app.press(.backTab, .character("n"))
    #expect(view(app).text.contains("Enter records a guest's visit. Nothing of this is kept."))
    #expect(
      Self.commands(app.keyed(.enter, Self.fresh)) == [.visits(.checkIn(CheckIn(), id: Self.fresh))]
    )
    #expect(app.drafts.isEmpty)
  }

  @Test func `who says no after a draft was kept is dropped from the files too`() {
    var app = Fixtures.app()
    app.press(.function(7), .character("y"))
    app.type("Li Si")
    let kept = update(&app, .pauseEnded(token: app.counter - 1))
    #expect(app.drafts.count == 1 && !kept.isEmpty)
    app.press(.backTab, .character("n"))
    app.press(.enter)
    _ = app.keyed(.enter, Self.fresh)
    let visit = VisitFact(id: Self.fresh, at: Fixtures.now, fen: nil, items: [], isVoid: false)
    let effects = update(&app, .performed(token: app.counter, .visits(.checkedIn(visit))))
    #expect(
      Self.commands(effects) == [.drafts(.drop(.newRegular, subject: nil, isUnwanted: true))])
    #expect(app.drafts.isEmpty)
  }

  @Test func `the answer works with arrows and the space bar too, for those who type Chinese`() {
    for keys in [[Key.right, .left, .character(" ")], [.character("　")], [.character("ｙ")]] {
      var app = Fixtures.app()
      app.press(.function(7))
      for key in keys { app.press(key) }
      guard case .form(let state) = app.overlay else {
        Issue.record("no form")
        continue
      }
      #expect(state.fields[.mayRemember] == "yes", "\(keys)")
    }
  }

  @Test func `what was looked for is filled in, whether it found somebody or not`() {
    var store = PretendStore(people: Fixtures.people)
    for (typed, name) in [("Quentin", "Quentin"), ("Li", "Li")] {
      var app = Fixtures.app()
      store.run(&app, typed.map { .key(.character($0)) } + [.key(.function(7))])
      guard case .form(let state) = app.overlay else {
        Issue.record("no form")
        continue
      }
      #expect(state.fields[.name] == name)
    }
  }

  @Test func `whom the shop knows stands below, and Enter on them opens their profile`() {
    var app = Fixtures.app()
    app.press(.function(7), .character("y"))
    app.type("李伟")
    let twin = PossibleDuplicate(regular: Fixtures.people[8], why: [.reading, .spelling])
    _ = update(&app, .loaded(sequence: app.counter - 1, .duplicates([twin])))
    #expect(!view(app).text.contains("Perhaps one of these?"))
    _ = update(&app, .loaded(sequence: app.counter, .duplicates([twin])))
    #expect(view(app).text.contains("Perhaps one of these? Enter on a name opens it."))
    app.press(.up, .up, .enter)
    #expect(app.place == .profile)
    #expect(app.drafts.count == 1)
  }

  @Test func `what was typed is asked about in the order it was typed`() {
    var app = Fixtures.app()
    app.press(.function(7), .tab)
    let effects = update(&app, .key(.character("李")))
    var new = NewRegular()
    new.name = "李"
    new.usual = []
    #expect(effects.last == .load(.duplicates(of: new), sequence: app.counter))
  }

  @Test(arguments: Language.allCases)
  func `the form, with somebody it may be`(_ language: Language) throws {
    var app = Fixtures.app(Fixtures.settings(language: language))
    app.press(.function(7), .character("y"))
    app.type("李伟")
    app.press(.tab)
    app.type("G N L")
    let twins = Fixtures.people[8...9].map {
      PossibleDuplicate(regular: $0, why: [.reading, .spelling])
    }
    _ = update(&app, .loaded(sequence: app.counter, .duplicates(twins)))
    try GoldenScreen.check(view(app), "new-regular.\(language.rawValue)")
  }
}
