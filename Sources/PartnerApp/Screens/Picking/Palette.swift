import TextUI

/// Everything that can be done, found by a few letters of its name in either language.
enum Palette {
  /// Opens it over whatever is shown.
  static func open(_ app: inout AppState) {
    app.fronts.append(.pick(PickScreen.State(subject: .commands(from: app.place))))
  }

  /// The commands of a place: first what can be done there, then what cannot, and why.
  static func rows(from place: Place, _ app: AppState) -> [PickScreen.Row] {
    let offered = KeyTable.commands.filter { Availability.isOffered($0, app) }
    let rows = offered.map { action in row(action, place, app) }
    return rows.filter(\.isOpen) + rows.filter { !$0.isOpen }
  }

  private static func row(
    _ action: Action, _ place: Place, _ app: AppState
  ) -> PickScreen.Row {
    let words = action.words(in: app.words.actions)
    let refusal = Availability.refusal(of: action, in: place, app)
    let key = KeyTable.key(of: action, in: place)
    var row = PickScreen.Row(
      choice: .command(action), name: words.label, meaning: refusal ?? words.meaning)
    row.right = key.map { KeyNames.long($0, app.words.keys) } ?? ""
    row.isOpen = refusal == nil
    // Without an input method the English names are typed, whatever language is shown.
    row.otherNames = [Words.english, Words.chinese].map { action.words(in: $0.actions).label }
    return row
  }
}
