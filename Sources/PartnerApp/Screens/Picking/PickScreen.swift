import Documents
import StoreModel
import TextUI

/// A list to pick from, with a filter in which letters always type.
enum PickScreen {
  /// What is picked, and how far the partner has come.
  struct State: Equatable, Sendable {
    /// What the list is of.
    let subject: Subject
    /// Narrows the list down.
    var filter = TextField(limit: filterCharactersMax)
    /// Which row is selected, counted from 0 among those shown.
    var selection = 0
    /// The first row shown.
    var top = 0
  }

  /// What can be picked.
  enum Subject: Equatable, Sendable {
    /// Everything that can be done where the partner was.
    case commands(from: Place)
    /// Forms nobody has finished.
    case drafts
    /// Those who work here.
    case partners
    /// What the store sells.
    case menu
    /// What is to be done for guests.
    case care
    /// What earlier shifts told this one.
    case handOvers
    /// What can be done about one thing on the page of care.
    case careItem(CareList.Item)
  }

  /// One thing to pick.
  struct Row: Equatable, Sendable {
    /// What Enter takes.
    let choice: Choice
    /// Its name.
    let name: String
    /// What it means, or why it cannot be taken now.
    let meaning: String
    /// What stands at the right edge: the key that does the same.
    var right = ""
    /// Whether Enter takes it; else `meaning` says why not.
    var isOpen = true
    /// Other names it is found by.
    var otherNames: [String] = []
    /// Whether no filter takes it away.
    var isAlwaysShown = false
  }

  /// What picking a row does.
  enum Choice: Equatable, Sendable {
    case command(Action)
    /// The unfinished form with this number.
    case draft(Int)
    /// Somebody who is on from now on; nil for nobody.
    case signOn(DocumentID?)
    /// Somebody who works here from now on.
    case newPartner(String)
    /// An item that runs out, or is back.
    case menu(MenuItem.Key, isOut: Bool)
    /// One thing on the page of care.
    case care(CareList.Item)
    /// Something the shop is asked for, about somebody as they are called.
    case perform(Command, about: String)
    /// Somebody's profile.
    case profile(RegularSummary)
    /// A card to be made.
    case printCard(ThankYouFact)
  }

  /// Longer than anything there is to pick.
  static let filterCharactersMax = 64

  /// The rows the filter leaves, best first; without a filter all, in their own order.
  static func rows(_ state: State, _ app: AppState) -> [Row] {
    let all = allRows(state, app)
    let query = state.filter.text
    guard query.contains(where: { !$0.isWhitespace }) else { return all }
    let scored = all.compactMap { row -> (row: Row, score: Int)? in
      let scores = ([row.name] + row.otherNames).compactMap { FuzzyMatch.score(query, in: $0) }
      return (scores.max() ?? (row.isAlwaysShown ? .min : nil)).map { (row, $0) }
    }
    // Sorting keeps equals in the order of the list only with their places told apart.
    return scored.enumerated().sorted { one, other in
      one.element.score != other.element.score
        ? one.element.score > other.element.score : one.offset < other.offset
    }.map(\.element.row)
  }

  /// What a key does that belongs to the filter.
  static func type(_ app: inout AppState, _ state: State, _ key: Key) {
    var state = state
    let before = state.filter.text
    guard state.filter.handle(key) else { return }
    if state.filter.text != before { (state.selection, state.top) = (0, 0) }
    app.replaceFront(.pick(state))
  }

  /// What a key does in the list.
  static func update(_ app: inout AppState, _ state: State, _ action: Action) -> [Effect] {
    let height = max(1, listRows(app))
    switch action {
    case .selectPrevious: move(&app, state, by: -1)
    case .selectNext: move(&app, state, by: 1)
    case .selectPageUp: move(&app, state, by: -height)
    case .selectPageDown: move(&app, state, by: height)
    case .goBack, .act(.openPalette): app.closeFront()
    case .choose:
      let rows = rows(state, app)
      guard rows.indices.contains(state.selection) else { return [] }
      let row = rows[state.selection]
      guard row.isOpen else { return app.toast(row.meaning, .warning) }
      return choose(&app, row.choice)
    default: break
    }
    return []
  }

  private static func allRows(_ state: State, _ app: AppState) -> [Row] {
    switch state.subject {
    case .commands(let place): Palette.rows(from: place, app)
    case .drafts: Drafts.rows(app)
    case .partners: PartnersList.rows(filter: state.filter.text, app)
    case .menu: MenuList.rows(app)
    case .care: CareList.rows(app)
    case .handOvers: CareList.handOvers(app)
    case .careItem(let item): CareChoices.rows(item, app)
    }
  }

  private static func move(_ app: inout AppState, _ state: State, by step: Int) {
    var state = state
    let last = rows(state, app).count - 1
    state.selection = max(0, min(last, state.selection + step))
    state.top = top(state, rows: listRows(app), count: last + 1)
    app.replaceFront(.pick(state))
  }

  /// The first row shown, so that the selected one is in sight.
  static func top(_ state: State, rows: Int, count: Int) -> Int {
    let height = max(1, rows)
    let low = max(0, state.selection - height + 1)
    return max(0, min(max(low, min(state.top, state.selection)), count - 1))
  }

  private static func listRows(_ app: AppState) -> Int {
    Layout(size: app.settings.size).list.rows
  }
}
