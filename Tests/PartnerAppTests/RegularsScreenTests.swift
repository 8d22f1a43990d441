import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("The list of regulars")
struct RegularsScreenTests {
  /// 20,000 people, so that only a window of them is in the state.
  static let crowd: [RegularSummary] = (0..<20_000).map { Fixtures.regular($0, "Guest \($0)") }
  /// What is asked for while somebody types: 19 rows of the screen, and 50 to scroll on.
  static let firstRows = 69

  @Test func `every letter asks with a new sequence and starts from the first match`() {
    var app = Fixtures.app()
    let sequence = app.counter
    #expect(
      update(&app, .key(.character("z")))
        == [.load(.page(of: "z", offset: 0, count: Self.firstRows), sequence: sequence + 1)])
    #expect(
      update(&app, .key(.character("x")))
        == [.load(.page(of: "zx", offset: 0, count: Self.firstRows), sequence: sequence + 2)])
    #expect(
      update(&app, .key(.backspace))
        == [.load(.page(of: "z", offset: 0, count: Self.firstRows), sequence: sequence + 3)])
    #expect(update(&app, .key(.left)) == [])
  }

  @Test func `an answer that is not to the newest question changes nothing`() {
    var app = Fixtures.app()
    let store = PretendStore(people: Fixtures.people)
    let first = update(&app, .key(.character("z")))
    let second = update(&app, .key(.character("x")))
    let before = app
    for answer in first.compactMap(store.answer) { #expect(update(&app, answer) == []) }
    #expect(app == before)
    for answer in second.compactMap(store.answer) { _ = update(&app, answer) }
    #expect(app.regulars.answered == "zx")
  }

  @Test func `Down moves the selection and asks for nothing but a pause`() {
    var app = Fixtures.app()
    let token = app.counter + 1
    #expect(update(&app, .key(.down)) == [.pause(milliseconds: 80, token: token)])
    #expect(app.regulars.selected?.id == Fixtures.id(2))
    #expect(app.regulars.preview.shown == Fixtures.zhang)
    #expect(
      update(&app, .pauseEnded(token: token))
        == [.load(.profile(Fixtures.id(2)), sequence: token + 1)])
  }

  @Test func `Down repaints two rows of the list and nothing else`() {
    var app = Fixtures.app()
    app.press(.down)
    let before = view(app)
    app.press(.down)
    let after = view(app)
    var changed: Set<Int> = []
    for row in 0..<24 {
      for column in 0..<80 where before[row, column] != after[row, column] {
        changed.insert(row)
        #expect(column < 43)
      }
    }
    #expect(changed == [4, 5])
  }

  @Test func `beyond its edge the list moves half a screen, and the selection stays in sight`() {
    var app = AppState(settings: Fixtures.settings())
    var store = PretendStore(people: (1...60).map { Fixtures.regular($0, "Guest \($0)") })
    store.run(&app, [.opened])
    let rows = Layout(size: app.settings.size).list.rows
    var tops: Set<Int> = []
    for _ in 1..<60 {
      store.run(&app, [.key(.down)])
      tops.insert(app.regulars.top)
      #expect((app.regulars.top..<app.regulars.top + rows).contains(app.regulars.selection))
    }
    let lastTop = 60 - rows
    #expect(tops.sorted() == stride(from: 0, to: lastTop, by: rows / 2 + 1) + [lastTop])
  }

  @Test func `the pause of a selection that moved on loads nobody`() {
    var app = Fixtures.app()
    let token = app.counter + 1
    app.press(.down, .down)
    #expect(update(&app, .pauseEnded(token: token)) == [])
  }

  @Test func `a chosen person stays selected when the list changes`() {
    var app = Fixtures.app()
    app.press(.down, .down)
    var store = PretendStore(people: [Fixtures.regular(77, "New Here")] + Fixtures.people)
    store.run(&app, [.storeChanged])
    #expect(app.regulars.selected?.id == Fixtures.id(3))
    #expect(app.regulars.selection == 2)
  }

  @Test func `typing on keeps a chosen person, else takes the best match`() {
    var store = PretendStore(people: Fixtures.people)
    var app = Fixtures.app()
    app.press(.down, .down)
    store.run(&app, [.key(.character("x"))])
    #expect(app.regulars.selected?.id == Fixtures.id(3))
    store.run(&app, [.key(.character("u"))])
    #expect(app.regulars.selected?.id == Fixtures.id(2))
    #expect(!app.regulars.isChosen)
  }

  @Test func `Enter before the answer opens the first of the people asked for, never an old row`() {
    var app = Fixtures.app()
    let asked = update(&app, .key(.character("x"))) + update(&app, .key(.character("u")))
    #expect(update(&app, .key(.enter)) == [])
    #expect(app.screen == .regulars)
    let store = PretendStore(people: Fixtures.people)
    for answer in asked.compactMap(store.answer) { _ = update(&app, answer) }
    guard case .profile(let profile) = app.screen else {
      Issue.record("no profile")
      return
    }
    #expect(profile.summary.id == Fixtures.id(2))
  }

  @Test func `Down and Enter before the answer mean the second of the people asked for`() {
    var app = Fixtures.app()
    let asked = update(&app, .key(.character("x")))
    app.press(.down, .enter)
    let store = PretendStore(people: Fixtures.people)
    for answer in asked.compactMap(store.answer) { _ = update(&app, answer) }
    guard case .profile(let profile) = app.screen else {
      Issue.record("no profile")
      return
    }
    #expect(profile.summary.id == Fixtures.id(2))
  }

  @Test func `after a failed question Enter asks again before it opens anybody`() {
    var app = Fixtures.app()
    app.press(.character("x"))
    _ = update(&app, .failed(sentence: "Cannot look up."))
    let next = app.counter + 1
    #expect(
      update(&app, .key(.enter)) == [
        .load(.page(of: "x", offset: 0, count: Self.firstRows), sequence: next)
      ])
  }

  @Test func `Esc closes an error, then clears the filter, and never quits`() {
    var app = Fixtures.app()
    app.type("xu")
    _ = update(&app, .failed(sentence: "Cannot look up."))
    #expect(update(&app, .key(.escape)) == [])
    #expect(app.toasts.isEmpty)
    #expect(app.regulars.find.text == "xu")
    let next = app.counter + 1
    #expect(
      update(&app, .key(.escape)) == [
        .load(.page(of: "", offset: 0, count: Self.firstRows), sequence: next)
      ])
    #expect(update(&app, .key(.escape)) == [])
  }

  @Test
  func `who begins to scroll is given a whole window, before the first rows are at their end`() {
    var store = PretendStore(people: Self.crowd)
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened])
    #expect(app.regulars.page?.range == 0..<Self.firstRows)
    while app.regulars.page?.range != 0..<200, app.regulars.selection < 60 {
      store.run(&app, [.key(.down)])
    }
    #expect(app.regulars.page?.range == 0..<200)
    #expect(app.regulars.selection < 20)
  }

  @Test func `nearing the edge of the window asks for the next one around the selection`() {
    var store = PretendStore(people: Self.crowd)
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened])
    while app.regulars.page?.range != 0..<200 { store.run(&app, [.key(.down)]) }
    var asked: [Effect] = []
    while asked.isEmpty {
      asked = update(&app, .key(.down)).filter {
        if case .load(.page, _) = $0 { true } else { false }
      }
      #expect(app.regulars.selection <= 150)
    }
    let offset = app.regulars.selection - 100
    #expect(
      asked == [.load(.page(of: "", offset: offset, count: 200), sequence: app.counter - 1)])
    let selected = app.regulars.selected
    for answer in asked.compactMap(store.answer) { _ = update(&app, answer) }
    #expect(app.regulars.page?.range == offset..<(offset + 200))
    #expect(app.regulars.selected == selected)
  }

  @Test func `scrolling twenty thousand people never shows an empty row`() {
    var store = PretendStore(people: Self.crowd)
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened, .key(.end)])
    #expect(app.regulars.selection == 19_999)
    #expect(app.regulars.selected?.name == "Guest 19999")
    for _ in 0..<1_200 {
      store.run(&app, [.key(.pageUp)])
      let sight = app.regulars.top..<(app.regulars.top + 19)
      #expect(app.regulars.page?.range.contains(sight.lowerBound) == true)
      #expect(app.regulars.page?.range.contains(sight.upperBound - 1) == true)
    }
    #expect(app.regulars.selection == 0)
  }

  @Test func `End and Enter before any answer open the last of all people`() {
    let store = PretendStore(people: Self.crowd)
    var app = AppState(settings: Fixtures.settings())
    var answers = update(&app, .opened).compactMap(store.answer)
    app.press(.end, .enter)
    while !answers.isEmpty {
      answers += update(&app, answers.removeFirst()).compactMap(store.answer)
    }
    guard case .profile(let profile) = app.screen else {
      Issue.record("no profile")
      return
    }
    #expect(profile.summary.name == "Guest 19999")
  }

  @Test func `a store that answers with fewer rows than asked for is not asked for ever`() {
    var store = PretendStore(people: Self.crowd)
    store.rowsMax = 10
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened, .key(.end), .key(.pageUp), .storeChanged])
    #expect(store.searches < 8)
    #expect(app.regulars.question == nil)
    #expect(app.regulars.selected != nil)
  }

  @Test func `Home and End move in the filter where there is one, else in the list`() {
    var app = Fixtures.app()
    app.press(.end)
    #expect(app.regulars.selection == 9)
    app.press(.home)
    #expect(app.regulars.selection == 0)
    app.type("xu")
    app.press(.home)
    #expect(app.regulars.find.caret == 0)
    app.press(.end)
    #expect(app.regulars.find.caret == 2)
  }

  @Test func `pasted text goes into the filter`() {
    var app = Fixtures.app()
    let next = app.counter + 1
    #expect(
      update(&app, .key(.paste("小明\n")))
        == [.load(.page(of: "小明 ", offset: 0, count: Self.firstRows), sequence: next)])
  }

  @Test func `nobody found is said, with the key that helps`() {
    var store = PretendStore(people: Fixtures.people)
    var app = Fixtures.app()
    store.run(&app, [.key(.character("q"))])
    #expect(view(app).text.contains(" Nobody found. F7 adds them, F6 records a"))
    #expect(app.regulars.preview.shown == nil)
    #expect(update(&app, .key(.enter)) == [])
  }

  @Test
  func `with every minute the list asks who is likely now, unless somebody is sought or chosen`() {
    var store = PretendStore(people: Fixtures.people)
    func searches(_ app: inout AppState, after seconds: Int64) -> Int {
      let effects = update(&app, .tick(nowMilliseconds: Fixtures.now + seconds * 1000))
      return effects.count(where: \.isSearch)
    }
    var app = AppState(settings: Fixtures.settings())
    store.run(&app, [.opened])
    let minute = 60 - Fixtures.now / 1000 % 60
    #expect(searches(&app, after: minute - 1) == 0)
    #expect(searches(&app, after: minute) == 1)
    // Its answer is still out.
    #expect(searches(&app, after: minute + 60) == 0)
    var sought = Fixtures.app()
    sought.type("zhang")
    #expect(searches(&sought, after: minute) == 0)
    var chosen = Fixtures.app()
    chosen.press(.down)
    #expect(searches(&chosen, after: minute) == 0)
  }
}
