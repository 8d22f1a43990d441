import StoreModel
import TextUI

/// A question before something that is rarely meant: no is the answer of Enter.
enum AskScreen {
  /// What is asked, and which answer has the focus.
  struct State: Equatable, Sendable {
    let question: Question
    /// Which answer, counted from 0; the first is the safe one.
    var answer = 0

    /// A question with the focus on the safe answer.
    init(_ question: Question) { self.question = question }
  }

  /// What can be asked.
  enum Question: Equatable, Sendable {
    /// Whether somebody who was here a moment ago came once more.
    case checkInAgain(RegularSummary, at: Int64)
    /// What is to be done about a usual that should not be made.
    case unfit(RegularSummary, UnfitOrder, CheckIn)
    /// Whether what was typed into the form below is meant though it should not be made.
    case unfitAsTyped(UnfitOrder)
    /// Whether what was entered into the form below is to be forgotten.
    case clearForm
    /// Whether a guest's wish to be forgotten, which the form below holds, is to be done.
    case forget(name: String)
    /// Whether remarks that were let go of in the form below are to go for good.
    case dropNotes(name: String, count: Int)
    /// Whether an act about the store is meant, to be taken back or done again.
    case step(UndoStepping, OwnAct)
    /// Whether somebody is to be taken out of the store for good.
    case erase(RegularSummary)
    /// Whether an offer is to end now.
    case endOffer(ToldOffer)
    /// Whether the use of an offer that does not hold is meant all the same.
    case offerDoesNotHold(OfferDenial, OfferTelling, name: String)
  }

  fileprivate static func sentence(_ question: Question, _ app: AppState) -> String {
    let phrasing = Phrasing(app)
    switch question {
    case .checkInAgain(let person, let at):
      let minutes = Int(max(0, app.settings.now - at) / 60_000)
      let usual = person.usual.first.map { "  " + phrasing.text($0) } ?? ""
      return app.words.asking.checkedInBefore(phrasing.name(of: person) + usual, minutes)
    case .unfit(let person, let order, _):
      return app.words.asking.unfit(phrasing.name(of: person), phrasing.reasons(order))
    case .unfitAsTyped(let order): return app.words.asking.unfit("", phrasing.reasons(order))
    case .clearForm: return app.words.asking.clearForm
    case .forget(let name): return app.words.asking.forget(phrasing.text(name))
    case .dropNotes(let name, let count):
      return app.words.asking.dropNotes(phrasing.text(name), count)
    case .erase(let person): return app.words.asking.erase(phrasing.name(of: person))
    case .offerDoesNotHold(let denial, _, let name):
      return TellingOffers.question(denial, name, app)
    case .endOffer(let offer): return app.words.offerForms.endNow(phrasing.pick(offer.name))
    case .step(let stepping, let act): return app.words.asking.step(stepping.way, act)
    }
  }

  /// The answers, the safe one first; where there are two, they are no and yes.
  fileprivate static func answers(to question: Question, _ app: AppState) -> [ChoiceWords] {
    let words = app.words.asking
    return switch question {
    case .checkInAgain: [words.onlyOnce, words.checkInAgain]
    case .unfit(_, let order, _):
      [otherDrink(order, app), words.changedAtBar, words.asItIs]
    case .unfitAsTyped: [words.backToForm, words.asItIs]
    case .clearForm: [words.keepForm, words.forgetForm]
    case .forget: [words.keepGuest, words.forgetGuest]
    case .dropNotes: [words.keepNotes, words.loseNotes]
    case .erase: [words.eraseNobody, words.eraseGuest]
    case .offerDoesNotHold: [words.takeNothingDown, words.wasGiven]
    case .endOffer: [app.words.offerForms.keepIt, app.words.offerForms.endIt]
    case .step: [words.leaveIt, words.takeStep]
    }
  }

  /// Another drink: the next of their usuals that can be made, where there is one.
  private static func otherDrink(_ order: UnfitOrder, _ app: AppState) -> ChoiceWords {
    let words = app.words.asking
    guard let alternate = order.alternate else { return words.otherDrink }
    let phrasing = Phrasing(app)
    return ChoiceWords(
      name: words.otherDrink.name,
      meaning: "\(phrasing.text(alternate))  \(phrasing.drink(alternate))")
  }
}

extension AskScreen.State: OverlayPage {
  var overlay: Overlay { .ask(self) }

  /// What it is about stays in sight.
  var coversScreen: Bool { false }

  func place(_ app: AppState) -> KeyPlace { .ask }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    let count = AskScreen.answers(to: question, app).count
    switch action {
    case .nextField, .nextValue: answer = (answer + 1) % count
    case .previousField, .previousValue: answer = (answer + count - 1) % count
    // A letter answers what can be answered with yes or no.
    case .sayYes where count == 2: return take(&app, answer: 1)
    case .choose: return take(&app, answer: answer)
    case .sayNo where count == 2: return take(&app, answer: 0)
    case .goBack: app.closeOverlay()
    default: break
    }
    return []
  }

  func view(_ app: AppState, into grid: inout Grid) {
    let columns = Layout(size: app.settings.size).page.columns
    var form = Form(columns: columns)
    form.text(AskScreen.sentence(question, app), role: .warn)
    for (place, words) in AskScreen.answers(to: question, app).enumerated() {
      form.choice(words, isFocused: place == answer)
    }
    Sheet.draw(form, app, into: &grid)
  }

  private func take(_ app: inout AppState, answer: Int) -> [Effect] {
    app.closeOverlay()
    if case .unfit(let person, let order, let checkIn) = question {
      return take(&app, answer, order, checkIn, of: person)
    }
    guard answer > 0 else { return [] }
    switch question {
    case .checkInAgain(let person, _):
      var checkIn = CheckIn(regular: person.id)
      checkIn.isRepeatMeant = true
      return CheckingIn.send(&app, checkIn, of: person)
    case .clearForm: return FormScreen.clear(&app)
    case .forget, .dropNotes, .unfitAsTyped: return FormScreen.saveForGood(&app)
    case .unfit: return []
    case .step(var stepping, _):
      stepping.isMeant = true
      return [app.ask(.step(stepping))]
    case .offerDoesNotHold(_, let telling, let name):
      return TellingOffers.meant(&app, telling, name)
    case .endOffer(let offer):
      return [app.ask(.offers(.end(id: offer.id)), about: Phrasing(app).pick(offer.name))]
    case .erase(let person):
      return [app.ask(.regulars(.erase(person.id)), about: Phrasing(app).name(of: person))]
    }
  }

  private func take(
    _ app: inout AppState, _ answer: Int, _ order: UnfitOrder, _ checkIn: CheckIn,
    of person: RegularSummary
  ) -> [Effect] {
    var checkIn = checkIn
    switch answer {
    case 0: return CheckInForm.open(&app, person, offering: order.alternate ?? "")
    // What was made instead nobody wrote down: the visit counts, with no drink.
    case 1: checkIn.items = []
    default: checkIn.isUnfitMeant = true
    }
    return CheckingIn.send(&app, checkIn, name: person.name)
  }
}

extension Phrasing {
  /// Why drinks should not be made, as one sentence.
  func reasons(_ order: UnfitOrder) -> String {
    let told = order.drinks.map { drink in
      let out = drink.out.map { words.asking.isOut(pick($0.name)) }
      let against = drink.conflicts.isEmpty ? [] : [conflicts(drink.conflicts)]
      return words.asking.reasons(
        item(drink.mark), (against + out).joined(separator: words.profile.comma))
    }
    return told.joined(separator: words.profile.comma)
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
