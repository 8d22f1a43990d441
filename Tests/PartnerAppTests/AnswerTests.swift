import StoreModel
import Testing

@testable import PartnerApp

@Suite("What is said of every answer of the shop")
struct AnswerTests {
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  /// Whether every text says something, in its language, and something of its own.
  private static func check(_ texts: [String], _ language: Language) {
    for text in texts {
      #expect(!text.isEmpty)
      let hasHan = text.unicodeScalars.contains(where: isHan)
      #expect(hasHan == (language == .chinese), "\(text)")
    }
    #expect(Set(texts).count == texts.count, "\(texts)")
  }

  @Test func `there is an example of every refusal`() {
    #expect(Set(Refusals.all.map(Refusals.name)) == Set(Refusals.Name.allCases))
  }

  @Test(arguments: Language.allCases)
  func `every refusal has its own sentence on the command line`(_ language: Language) {
    let words = RefusalWords.of(language)
    Self.check(Refusals.all.map(words.sentence), language)
  }

  @Test(arguments: Language.allCases)
  func `every refusal has its own sentence on the screen`(_ language: Language) {
    let words = RefusalWords.of(language)
    Self.check(Refusals.all.map(words.onScreen), language)
  }

  @Test(arguments: Language.allCases)
  func `the screen says a refusal aloud, whatever was asked`(_ language: Language) {
    for refusal in Refusals.all {
      var app = Fixtures.app(Fixtures.settings(language: language))
      _ = app.ask(.undo, about: "Mei")
      _ = update(&app, .refused(token: app.counter, refusal))
      Self.check(app.toasts.map(\.text), language)
      #expect(app.toasts.count == 1, "\(refusal)")
    }
  }

  @Test func `there is an example of every outcome`() {
    #expect(Set(Outcomes.all.map { Outcomes.name(of: $0.outcome) }) == Set(Outcomes.Name.allCases))
  }

  @Test(arguments: Language.allCases)
  func `every outcome is told, but for those that show by themselves`(_ language: Language) {
    var told: [String] = []
    for (command, outcome) in Outcomes.all {
      var app = Fixtures.app(Fixtures.settings(language: language))
      _ = app.ask(command, about: "Mei")
      _ = update(&app, .performed(token: app.counter, outcome))
      let isQuiet = Outcomes.quiet.contains(Outcomes.name(of: outcome))
      #expect(app.toasts.isEmpty == isQuiet, "\(outcome)")
      told += app.toasts.map(\.text)
    }
    Self.check(told, language)
  }

  @Test(arguments: Language.allCases)
  func `every act that is taken back is called by its own name`(_ language: Language) {
    let words = Words.of(language).done
    for subject in ["", "Mei"] {
      let deeds = OwnAct.What.allCases.map {
        OwnAct(what: $0, subject: subject, regular: nil, at: Fixtures.now)
      }
      Self.check(deeds.map(words.undone), language)
    }
  }
}
