import Documents
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Days to congratulate on, whoever is expected first")
struct CelebrationsListTests {
  /// A page with two expected guests and many others.
  private static func open(_ language: Language = .english, others: Int = 31) -> AppState {
    var app = Fixtures.app(Fixtures.settings(language: language))
    let today = Phrasing(app).today
    var care = CareFacts(day: today)
    var guests = [Fixtures.people[0], Fixtures.people[3]]
    guests[0].status = .onTrack
    guests[1].isLikely = true
    guests += (0..<others).map { Fixtures.regular(100 + $0, "Guest \(100 + $0)", "") }
    let days = guests.map { Celebration(regular: $0, day: today, inDays: 0, years: nil) }
    care.birthdays = Array(days.reversed())
    care.anniversaries = days.map { day in
      var day = day
      day.years = 3
      return day
    }
    _ = CareList.open(&app)
    _ = update(&app, .loaded(sequence: 0, .care(.everything, care)))
    return app
  }

  private static func meanings(_ app: AppState) -> [String] {
    guard case .pick(let state) = app.overlay else { return [] }
    return PickScreen.rows(state, app).map(\.meaning)
  }

  @Test(arguments: Language.allCases)
  func `the page shows who is expected, and how many others there are`(_ language: Language) {
    let app = Self.open(language)
    let words = app.words.care
    #expect(
      Self.meanings(app) == [
        "José Álvarez", "张小明", words.more(31), words.years("张小明", 3),
        words.years("José Álvarez", 3), words.more(31),
      ])
  }

  @Test func `Enter opens the others, and from there the profile`() {
    var app = Self.open()
    app.press(.down, .down, .enter)
    #expect(Self.meanings(app).count == 31)
    #expect(Self.meanings(app).first == "Guest 130")
    app.press(.enter, .enter)
    #expect(app.place == .profile && app.person?.id == Fixtures.id(130))
    app = Self.open()
    for _ in 0..<5 { app.press(.down) }
    app.press(.enter)
    #expect(Self.meanings(app).first == "Guest 100: 3 years with us")
    #expect(update(&app, .storeChanged).questions.contains(.care(.everything)))
  }

  @Test func `one other stands in the place of a line about it, and none leaves no line`() {
    #expect(Self.meanings(Self.open(others: 1)).contains("Guest 100"))
    #expect(!Self.meanings(Self.open(others: 1)).contains { $0.contains("more") })
    #expect(Self.meanings(Self.open(others: 0)).count == 4)
  }
}
