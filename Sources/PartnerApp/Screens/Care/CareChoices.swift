import Documents
import StoreModel

/// What can be done about one thing on the page of care.
enum CareChoices {
  /// Opens the choices over the page.
  static func open(_ app: inout AppState, _ item: CareList.Item) -> [Effect] {
    app.fronts.append(.pick(PickScreen.State(subject: .careItem(item))))
    return []
  }

  /// One row for each.
  static func rows(_ item: CareList.Item, _ app: AppState) -> [PickScreen.Row] {
    let words = app.words.care
    switch item {
    case .birthday(let day), .anniversary(let day):
      return [profile(day.regular, app)]
    case .followUp(let fact):
      let done = Command.care(.followUpDone(fact.id))
      return [command(done, words.done, about: fact.regular.name), profile(fact.regular, app)]
    case .thankYou(let fact):
      let written = Command.care(.thankYouDone(fact.id, .written))
      return [
        PickScreen.Row(
          choice: .printCard(fact), name: words.printCard.name, meaning: words.printCard.meaning),
        command(written, words.written, about: fact.regular.name), profile(fact.regular, app),
      ]
    case .event(let fact): return event(fact, app)
    case .handOver(let fact):
      return [command(.care(.handOverDone(fact.id)), words.read, about: "")]
    }
  }

  private static func event(_ fact: EventFact, _ app: AppState) -> [PickScreen.Row] {
    let words = app.words.care
    let telling = Telling(app)
    var rows: [PickScreen.Row] = []
    if let person = app.person, !fact.guests.contains(where: { $0.id == person.id }) {
      let name = words.signUp(telling.name(of: person))
      let isFull = fact.seatsLeft == 0
      var row = command(
        .care(.signUp(event: fact.id, regular: person.id)),
        ChoiceWords(name: name, meaning: isFull ? words.full : ""), about: person.name)
      row.isOpen = !isFull
      rows.append(row)
    }
    rows += fact.guests.map { guest in
      let name = words.signOff(telling.name(of: guest))
      return command(
        .care(.signOff(event: fact.id, regular: guest.id)), ChoiceWords(name: name, meaning: ""),
        about: guest.name)
    }
    return rows + [command(.care(.cancelEvent(fact.id)), words.cancelEvent, about: fact.title)]
  }

  private static func command(
    _ command: Command, _ words: ChoiceWords, about name: String
  ) -> PickScreen.Row {
    PickScreen.Row(
      choice: .perform(command, about: name), name: words.name, meaning: words.meaning)
  }

  private static func profile(_ regular: RegularSummary, _ app: AppState) -> PickScreen.Row {
    PickScreen.Row(
      choice: .profile(regular), name: app.words.actions.openProfile.label,
      meaning: Telling(app).name(of: regular))
  }
}
