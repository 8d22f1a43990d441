import TextUI

/// Everything that can be done, found by a few letters of its name in either language.
struct CommandPalette: PickList {
  /// The place it was opened from.
  let from: KeyPlace

  func title(_ words: Words) -> String { words.pick.commands }

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
    var row = PickScreen.Row(name: words.label, meaning: refusal ?? words.meaning)
    row.right = key.map { KeyNames.long($0, app.words.keys) } ?? ""
    row.isOpen = refusal == nil
    // Without an input method the English names are typed, whatever language is shown.
    row.otherNames = [Words.english, Words.chinese].map { action.words(in: $0).label }
    return row
  }

  func choose(_ action: Action, _ app: inout AppState) -> [Effect] {
    KeyRouting.act(&app, action)
  }
}
