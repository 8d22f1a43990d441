import StoreModel
import TextUI

/// A question before something that is rarely meant: no is the answer of Enter.
enum AskScreen {
  /// What is asked, and which answer has the focus.
  struct State: Equatable, Sendable {
    let question: Question
    var saysYes = false

    /// A question with the focus on no.
    init(_ question: Question) { self.question = question }
  }

  /// What can be asked.
  enum Question: Equatable, Sendable {
    /// Whether somebody who was here a moment ago came once more.
    case checkInAgain(RegularSummary, at: Int64)
    /// Whether what was entered into the form below is to be forgotten.
    case clearForm
    /// Whether a guest's wish to be forgotten, which the form below holds, is to be done.
    case forget(name: String)
    /// Whether remarks that were let go of in the form below are to go for good.
    case dropNotes(name: String, count: Int)
    /// Whether somebody is to be taken out of the store for good.
    case erase(RegularSummary)
  }

  fileprivate static func sentence(_ question: Question, _ app: AppState) -> String {
    let phrasing = Phrasing(app)
    switch question {
    case .checkInAgain(let person, let at):
      let minutes = Int(max(0, app.settings.now - at) / 60_000)
      let usual = person.usual.first.map { "  " + phrasing.text($0) } ?? ""
      return app.words.asking.checkedInBefore(phrasing.name(of: person) + usual, minutes)
    case .clearForm: return app.words.asking.clearForm
    case .forget(let name): return app.words.asking.forget(phrasing.text(name))
    case .dropNotes(let name, let count):
      return app.words.asking.dropNotes(phrasing.text(name), count)
    case .erase(let person): return app.words.asking.erase(phrasing.name(of: person))
    }
  }

  fileprivate static func answers(
    to question: Question, _ words: AskingWords
  ) -> (no: ChoiceWords, yes: ChoiceWords) {
    switch question {
    case .checkInAgain: (words.onlyOnce, words.checkInAgain)
    case .clearForm: (words.keepForm, words.forgetForm)
    case .forget: (words.keepGuest, words.forgetGuest)
    case .dropNotes: (words.keepNotes, words.loseNotes)
    case .erase: (words.eraseNobody, words.eraseGuest)
    }
  }
}

extension AskScreen.State: OverlayPage {
  var overlay: Overlay { .ask(self) }

  /// What it is about stays in sight.
  var coversScreen: Bool { false }

  func place(_ app: AppState) -> KeyPlace { .ask }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    switch action {
    case .nextField, .previousField, .previousValue, .nextValue: saysYes.toggle()
    case .sayYes: return answer(&app, yes: true)
    case .choose: return answer(&app, yes: saysYes)
    case .sayNo, .goBack: return answer(&app, yes: false)
    default: break
    }
    return []
  }

  func view(_ app: AppState, into grid: inout Grid) {
    let columns = Layout(size: app.settings.size).page.columns
    var form = Form(columns: columns)
    form.text(AskScreen.sentence(question, app), role: .warn)
    let (no, yes) = AskScreen.answers(to: question, app.words.asking)
    form.choice(no, isFocused: !saysYes)
    form.choice(yes, isFocused: saysYes)
    Sheet.draw(form, app, into: &grid)
  }

  private func answer(_ app: inout AppState, yes: Bool) -> [Effect] {
    app.closeOverlay()
    guard yes else { return [] }
    switch question {
    case .checkInAgain(let person, _):
      var checkIn = CheckIn(regular: person.id)
      checkIn.isRepeatMeant = true
      return CheckingIn.send(&app, checkIn, name: person.name)
    case .clearForm: return FormScreen.clear(&app)
    case .forget, .dropNotes: return FormScreen.saveForGood(&app)
    case .erase(let person):
      return [app.ask(.regulars(.erase(person.id)), about: Phrasing(app).name(of: person))]
    }
  }
}

extension KeyPlace {
  /// A question before something that is rarely meant.
  static let ask = KeyPlace(
    name: "ask", purpose: { $0.help.asking },
    first: [KeyBinding(.choose, .enter, bar: 0)],
    then: .fields + .values + [
      KeyBinding(.sayYes, plain: [.character("y")]), KeyBinding(.sayNo, plain: [.character("n")]),
    ] + .back)
}
