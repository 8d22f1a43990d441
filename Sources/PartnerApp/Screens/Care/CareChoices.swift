import Documents
import StoreModel

/// What can be done about one thing on the page of care.
struct CareChoices: PickList {
  /// The thing.
  let item: CareList.Item

  /// What can be picked.
  enum Item {
    /// Something the shop is asked for, about somebody as they are called.
    case perform(Command, ChoiceWords, about: String, isOpen: Bool = true)
    case profile(RegularSummary)
    case printCard(ThankYouFact)
    /// Looking somebody up who comes to an event.
    case signUpOther(EventFact)
  }

  func title(_ words: Words) -> String { words.actions.deeds.care.label }

  func items(_ app: AppState, filter: String) -> [Item] {
    let words = app.words.care
    switch item {
    case .birthday(let day), .anniversary(let day):
      return [.profile(day.regular)]
    case .followUp(let fact):
      let done = Command.care(.followUpDone(fact.id))
      return [.perform(done, words.done, about: fact.regular.name), .profile(fact.regular)]
    case .thankYou(let fact):
      let written = Command.care(.thankYouDone(fact.id, .written))
      return [
        .printCard(fact), .perform(written, words.written, about: fact.regular.name),
        .profile(fact.regular),
      ]
    case .event(let fact): return event(fact, app)
    case .more: return []
    case .handOver(let fact):
      return [.perform(.care(.handOverDone(fact.id)), words.read, about: "")]
    }
  }

  func row(_ item: Item, _ app: AppState) -> PickScreen.Row {
    switch item {
    case .perform(_, let words, _, let isOpen):
      return PickScreen.Row(name: words.name, meaning: words.meaning, isOpen: isOpen)
    case .profile(let regular):
      return PickScreen.Row(
        name: app.words.actions.openProfile.label, meaning: Phrasing(app).name(of: regular))
    case .printCard:
      let words = app.words.care.printCard
      return PickScreen.Row(name: words.name, meaning: words.meaning)
    case .signUpOther(let event):
      let words = app.words.moving.signUpOther
      let isFull = event.seatsLeft == 0
      return PickScreen.Row(
        name: words.name, meaning: isFull ? app.words.care.full : words.meaning, isOpen: !isFull)
    }
  }

  func choose(_ item: Item, _ app: inout AppState) -> [Effect] {
    switch item {
    case .perform(let command, _, let name, _): return [app.ask(command, about: name)]
    case .profile(let regular):
      app.overlays = []
      return ProfileScreen.open(&app, regular)
    case .printCard(let card): return [.printCard(card)]
    case .signUpOther(let event):
      return GuestsList.open(&app, GuestsList(purpose: .signUp(event)))
    }
  }

  private func event(_ fact: EventFact, _ app: AppState) -> [Item] {
    let words = app.words.care
    let phrasing = Phrasing(app)
    var items: [Item] = []
    if let person = app.person, !fact.guests.contains(where: { $0.id == person.id }) {
      let isFull = fact.seatsLeft == 0
      items.append(
        .perform(
          .care(.signUp(event: fact.id, regular: person.id)),
          ChoiceWords(
            name: words.signUp(phrasing.name(of: person)), meaning: isFull ? words.full : ""),
          about: person.name, isOpen: !isFull))
    }
    items.append(.signUpOther(fact))
    items += fact.guests.map { guest in
      .perform(
        .care(.signOff(event: fact.id, regular: guest.id)),
        ChoiceWords(name: words.signOff(phrasing.name(of: guest)), meaning: ""), about: guest.name)
    }
    return items + [.perform(.care(.cancelEvent(fact.id)), words.cancelEvent, about: fact.title)]
  }
}
