import Documents
import StoreModel

/// What is to be done for guests beside the cup: birthdays, follow-ups, cards, events, hand-over.
struct CareList: PickList {
  /// What of it is shown.
  let part: CarePart

  /// One thing on the page.
  enum Item: Equatable, Sendable {
    case birthday(Celebration)
    case anniversary(Celebration)
    case followUp(FollowUpFact)
    case thankYou(ThankYouFact)
    case event(EventFact)
    case handOver(HandOverFact)
    /// So many more days of guests nobody expects just now.
    case more(CelebrationsList.Kind, Int)
  }

  /// What can be done about one opens above it.
  var staysOpen: Bool { true }

  /// Opens the page and asks for its facts.
  static func open(_ app: inout AppState) -> [Effect] {
    app.care = nil
    app.open(.care(CareList(part: .everything)))
    return [app.load(.care(.everything))]
  }

  /// Takes the facts; notes of earlier shifts come up by themselves when somebody signs on.
  static func loaded(_ app: inout AppState, _ part: CarePart, _ care: CareFacts) -> [Effect] {
    app.care = care
    if part == .handOver, !care.handOvers.isEmpty, app.overlay == nil {
      app.open(.care(CareList(part: .handOver)))
    }
    return []
  }

  func storeChanged(_ app: inout AppState) -> [Effect] { [app.load(.care(.everything))] }

  func title(_ words: Words) -> String {
    part == .handOver ? words.care.handOver : words.actions.deeds.care.label
  }

  /// Everything to be done, what is due today first within each kind; what partners noted stands
  /// before the days of the calendar, of which a large store has dozens.
  func items(_ app: AppState, filter: String) -> [Item] {
    guard let care = app.care else { return [] }
    let handOvers = care.handOvers.map(Item.handOver)
    guard part == .everything else { return handOvers }
    return handOvers + care.followUps.map(Item.followUp) + care.thankYous.map(Item.thankYou)
      + care.events.map(Item.event) + CelebrationsList.Kind.birthdays.items(of: care)
      + CelebrationsList.Kind.anniversaries.items(of: care)
  }

  func choose(_ item: Item, _ app: inout AppState) -> [Effect] {
    if case .more(let kind, _) = item {
      app.open(.celebrations(CelebrationsList(kind: kind)))
    } else {
      app.open(.careItem(CareChoices(item: item)))
    }
    return []
  }

  func emptyText(_ app: AppState, filter: String) -> String {
    let isEmpty = app.care != nil && items(app, filter: "").isEmpty
    return isEmpty ? app.words.pick.noCare : app.words.pick.noMatch
  }

  func row(_ item: Item, _ app: AppState) -> PickScreen.Row {
    let phrasing = Phrasing(app)
    let words = phrasing.words.care
    switch item {
    case .birthday(let day):
      return row(
        words.birthday, phrasing.name(of: day.regular),
        phrasing.words.profile.inDays(day.inDays))
    case .anniversary(let day):
      let text = words.years(phrasing.name(of: day.regular), day.years ?? 1)
      return row(words.anniversary, text, phrasing.words.profile.inDays(day.inDays))
    case .followUp(let fact):
      let text = "\(phrasing.name(of: fact.regular)): \(phrasing.text(fact.text))"
      return row(words.followUp, text, fact.by.map(phrasing.text) ?? "")
    case .thankYou(let fact):
      let text = "\(phrasing.name(of: fact.regular)): \(phrasing.text(fact.reason))"
      return row(words.thankYou, text, fact.by.map(phrasing.text) ?? "")
    case .event(let fact):
      let seats = words.seats(fact.guests.count, fact.seats)
      let when = "\(phrasing.date(of: fact.at)) \(phrasing.time(of: fact.at))"
      return row(words.event, "\(phrasing.text(fact.title))  \(when)", seats)
    case .handOver(let fact):
      return row(words.handOver, phrasing.text(fact.text), fact.by.map(phrasing.text) ?? "")
    case .more(let kind, let count): return row(kind.name(words), words.more(count), "")
    }
  }

  private func row(
    _ kind: String, _ text: String, _ right: String
  ) -> PickScreen.Row {
    var row = PickScreen.Row(name: kind, meaning: text)
    row.right = right
    row.otherNames = [text]
    return row
  }
}
