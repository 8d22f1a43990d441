import TextUI

/// Everything that can be done, found by a few letters of its name in either language.
struct CommandPalette: PickList {
  /// The place it was opened from.
  let from: KeyPlace

  func title(_ words: Words) -> String { words.pick.commands }

  /// Whom commands about a regular act on.
  func about(_ app: AppState) -> String {
    guard from.groups.contains(.person) else { return "" }
    let name = app.person.map(Phrasing(app).name)
    return name.map(app.words.pick.about) ?? app.words.pick.aboutNobody
  }

  /// The commands of the place: first what can be done there, then what cannot, and why.
  func items(_ app: AppState, filter: String) -> [Action] {
    let offered = KeyTable.commands.filter { Availability.isOffered($0, app) }
    let open = offered.filter { Availability.refusal(of: $0, in: from, app) == nil }
    return open + offered.filter { !open.contains($0) }
  }

  func row(_ action: Action, _ app: AppState) -> PickScreen.Row {
    let words = action.words(in: app.words)
    let refusal = Availability.refusal(of: action, in: from, app)
    let key = KeyTable.key(of: action, in: from)
    var row = PickScreen.Row(name: words.label, meaning: refusal ?? meaning(of: action, app))
    row.right = key.map { KeyNames.long($0, app.words.keys) } ?? ""
    row.isOpen = refusal == nil
    // Without an input method the English names are typed, whatever language is shown.
    let languages = [Words.english, Words.chinese]
    row.otherNames = languages.map { action.words(in: $0).label }
    row.descriptions = languages.map { action.words(in: $0).meaning }
    row.synonyms = SynonymWords.english.of(action) + SynonymWords.chinese.of(action)
    return row
  }

  /// What a command does now: without somebody selected a check-in is a guest's visit.
  private func meaning(of action: Action, _ app: AppState) -> String {
    let isOfGuest = action == .deed(.checkIn) && app.person == nil
    return (isOfGuest ? .deed(.guestVisit) : action).words(in: app.words).meaning
  }

  func choose(_ action: Action, _ app: inout AppState) -> [Effect] {
    KeyRouting.act(&app, action)
  }
}
