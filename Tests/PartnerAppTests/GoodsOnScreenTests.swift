import Documents
import Testing
import TextUI

@testable import PartnerApp
@testable import StoreModel

@Suite("Goods on the screen")
struct GoodsOnScreenTests {
  private static func form(
    _ language: Language = .english, constraints: [String] = []
  ) -> AppState {
    var people = Fixtures.people
    people[0].usual = ["T L"]
    people[0].constraints = constraints
    var store = PretendStore(people: people)
    var app = AppState(settings: Fixtures.settings(language: language))
    store.run(&app, [.opened])
    app.press(.control("o"), .end)
    return app
  }

  private static func checkIn(_ effects: [Effect]) -> CheckIn? {
    effects.lazy.compactMap { effect in
      if case .perform(.visits(.checkIn(let checkIn, _)), _) = effect { checkIn } else { nil }
    }.first
  }

  @Test(arguments: [(Language.english, "croissant"), (.chinese, "可颂")])
  func `the check-in form takes goods and says what they are and cost`(
    _ language: Language, _ name: String
  ) {
    var app = Self.form(language)
    app.type(" | cro")
    #expect(view(app).text.contains(name))
    #expect(view(app).text.contains("48.00"))
    #expect(Self.checkIn(app.keyed(.enter, DocumentID(high: 1, low: 1)))?.items == ["T L", "cro"])
  }

  @Test func `the check-in form asks before goods the guest must not have`() {
    var app = Self.form(constraints: ["gluten"])
    app.type(" | croissant")
    #expect(view(app).text.contains("croissant: no gluten"))
    #expect(Self.checkIn(app.keyed(.enter, DocumentID(high: 1, low: 1))) == nil)
    #expect(app.overlays.count == 2)
    #expect(view(app).text.contains("croissant (croissant: no gluten)"))
  }

  @Test func `what nobody sells is refused with goods among what fits`() {
    var app = Self.form()
    app.type(" | cronut")
    let words = view(app).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("what fits there: size, goods"))
  }

  @Test(arguments: [(Language.english, "G L, croissant"), (.chinese, "G L, 可颂")])
  func `visits show goods by their name and marks as they are written`(
    _ language: Language, _ items: String
  ) throws {
    let app = AppState(settings: Fixtures.settings(language: language))
    var profile = RegularProfile(summary: Fixtures.people[0])
    profile.recentVisits = [
      VisitFact(
        id: DocumentID(high: 1, low: 1), at: app.settings.now, fen: 5_100, items: ["G L", "CRO"],
        isVoid: false)
    ]
    let line = try #require(VisitLines.latest(profile, Phrasing(app)).last)
    #expect(line.text.contains(items))
  }

  @Test func `what is wrong with a cart is told in both languages`() {
    let faults: [CartFault] = [
      .text(charactersMax: 9), .instant, .lines, .number(1...99), .price,
    ]
    let errors: [CartError] =
      [
        .file(.empty), .file(.tooManyBytes(limit: 9)), .file(.notJSON(.unreadable("x"))),
        .file(.notJSON(.noJSON)), .file(.spreadsheet), .noObject,
        .tooManyLines(10_000, limit: 200), .noLine(3),
      ] + faults.flatMap { [.field("at", $0), .line(3, field: "qty", $0)] }
    for error in errors {
      #expect(error.sentence.en.hasPrefix("The cart "))
      #expect(error.sentence.zh.hasSuffix("。"))
      #expect(error.sentence.zh.unicodeScalars.contains { $0.value >= 0x4E00 })
    }
    #expect(
      CartError.line(3, field: "qty", .number(1...99)).sentence.en
        == "The cart is not read: line 3: qty takes a whole number from 1 to 99.")
  }
}
