import Documents
import StoreModel

/// What is to be done for guests beside the cup: birthdays, follow-ups, cards, events, hand-over.
enum CareList {
  /// One thing on the page.
  enum Item: Equatable, Sendable {
    case birthday(Celebration)
    case anniversary(Celebration)
    case followUp(FollowUpFact)
    case thankYou(ThankYouFact)
    case event(EventFact)
    case handOver(HandOverFact)
  }

  /// Opens the page and asks for its facts.
  static func open(_ app: inout AppState) -> [Effect] {
    app.care = nil
    app.fronts.append(.pick(PickScreen.State(subject: .care)))
    return [app.load(.care(.everything))]
  }

  /// Asks again where the page is open: somebody changed something.
  static func refresh(_ app: inout AppState) -> [Effect] {
    let shows = app.fronts.contains { front in
      guard case .pick(let pick) = front else { return false }
      return [.care, .handOvers].contains(pick.subject)
    }
    return shows ? [app.load(.care(.everything))] : []
  }

  /// Takes the facts; notes of earlier shifts come up by themselves when somebody signs on.
  static func loaded(_ app: inout AppState, _ part: CarePart, _ care: CareFacts) -> [Effect] {
    app.care = care
    guard part == .handOver, !care.handOvers.isEmpty, app.front == nil else { return [] }
    app.fronts.append(.pick(PickScreen.State(subject: .handOvers)))
    return []
  }

  /// Everything to be done, what is due today first within each kind; what partners noted stands
  /// before the days of the calendar, of which a large store has dozens.
  static func rows(_ app: AppState) -> [PickScreen.Row] {
    guard let care = app.care else { return [] }
    let items: [Item] =
      care.handOvers.map(Item.handOver) + care.followUps.map(Item.followUp)
      + care.thankYous.map(Item.thankYou) + care.events.map(Item.event)
      + care.birthdays.map(Item.birthday) + care.anniversaries.map(Item.anniversary)
    return items.map { row($0, Telling(app)) }
  }

  /// What earlier shifts told this one.
  static func handOvers(_ app: AppState) -> [PickScreen.Row] {
    (app.care?.handOvers ?? []).map { row(.handOver($0), Telling(app)) }
  }

  private static func row(_ item: Item, _ telling: Telling) -> PickScreen.Row {
    let words = telling.words.care
    switch item {
    case .birthday(let day):
      return row(
        item, words.birthday, telling.name(of: day.regular),
        telling.words.profile.inDays(day.inDays))
    case .anniversary(let day):
      let text = words.years(telling.name(of: day.regular), day.years ?? 1)
      return row(item, words.anniversary, text, telling.words.profile.inDays(day.inDays))
    case .followUp(let fact):
      let text = "\(telling.name(of: fact.regular)): \(telling.text(fact.text))"
      return row(item, words.followUp, text, fact.by.map(telling.text) ?? "")
    case .thankYou(let fact):
      let text = "\(telling.name(of: fact.regular)): \(telling.text(fact.reason))"
      return row(item, words.thankYou, text, fact.by.map(telling.text) ?? "")
    case .event(let fact):
      let seats = words.seats(fact.guests.count, fact.seats)
      let when = "\(telling.date(of: fact.at)) \(telling.time(of: fact.at))"
      return row(item, words.event, "\(telling.text(fact.title))  \(when)", seats)
    case .handOver(let fact):
      return row(item, words.handOver, telling.text(fact.text), fact.by.map(telling.text) ?? "")
    }
  }

  private static func row(
    _ item: Item, _ kind: String, _ text: String, _ right: String
  ) -> PickScreen.Row {
    var row = PickScreen.Row(choice: .care(item), name: kind, meaning: text)
    row.right = right
    row.otherNames = [text]
    return row
  }
}
