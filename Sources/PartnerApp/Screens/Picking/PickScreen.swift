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
    /// Whether Enter was pressed for a list that has not come yet.
    var isChosen = false
  }

  /// One thing to pick, as it is shown.
  struct Row: Equatable, Sendable {
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
    /// Other words for it, shown nowhere: it is found by them or their beginnings.
    var synonyms: [String] = []
    /// Sentences about it: it is found by the beginnings of their words.
    var descriptions: [String] = []
    /// Whether no filter takes it away.
    var isAlwaysShown = false
    /// Where it stands in the list without a filter.
    var place = 0
  }

  /// Longer than anything there is to pick.
  static let filterCharactersMax = 64

  /// The rows the filter leaves, best first; without a filter all, in their own order.
  static func rows(_ state: State, _ app: AppState) -> [Row] {
    let query = state.filter.text
    let all = state.subject.list.rows(app, filter: query)
    guard !state.subject.list.findsItself, query.contains(where: { !$0.isWhitespace }) else {
      return all
    }
    let scored = all.compactMap { row -> (row: Row, score: Int)? in
      // What was typed fits itself best: whoever is known by its beginning comes before it.
      (row.isAlwaysShown ? .min : RowMatch.score(query, row)).map { (row, $0) }
    }
    // Equals stay in the order of the list.
    return scored.sorted { one, other in
      one.score != other.score ? one.score > other.score : one.row.place < other.row.place
    }.map(\.row)
  }

  /// The first row shown, so that the selected one is in sight.
  static func top(_ state: State, rows: Int, count: Int) -> Int {
    let height = max(1, rows)
    let low = max(0, state.selection - height + 1)
    return max(0, min(max(low, min(state.top, state.selection)), count - 1))
  }
}

extension PickScreen.State: OverlayPage {
  var overlay: Overlay { .pick(self) }

  var coversScreen: Bool { true }

  func place(_ app: AppState) -> KeyPlace { .pick }

  func isTyping(_ app: AppState) -> Bool { true }

  mutating func type(_ app: inout AppState, _ key: Key) -> [Effect] {
    isChosen = false
    let before = filter
    guard filter.handle(key), filter.text != before.text else { return [] }
    if let effects = subject.list.chooseOnly(&app, filter: filter.text) {
      app.chosenByLetter = app.lastKey
      return effects
    }
    guard subject.list.takes(filter.text, app) else {
      filter = before
      return []
    }
    (selection, top) = (0, 0)
    return subject.list.typed(&app, filter: filter.text)
  }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    let height = Layout(size: app.settings.size).list.rows
    isChosen = action == .choose && subject.list.isComing(app, filter: filter.text)
    guard !isChosen else { return [] }
    switch action {
    case .selectPrevious: move(by: -1, app)
    case .selectNext: move(by: 1, app)
    case .selectPageUp: move(by: -max(1, height), app)
    case .selectPageDown: move(by: max(1, height), app)
    case .goBack, .deed(.openPalette): app.closeOverlay()
    case .choose:
      let rows = PickScreen.rows(self, app)
      guard rows.indices.contains(selection) else { return [] }
      let row = rows[selection]
      guard row.isOpen else {
        return app.toast(app.words.pick.sentence(row.meaning), .warning)
      }
      return subject.list.choose(at: row.place, &app, filter: filter.text)
    default: break
    }
    return []
  }

  func view(_ app: AppState, into grid: inout Grid) { PickScreen.view(self, app, into: &grid) }

  /// The list has come: what Enter was pressed for is done, unless something stands before it by now.
  mutating func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] {
    subject.list.loaded(&app, sequence: sequence, answer)
    guard isChosen, !subject.list.isComing(app, filter: filter.text), app.overlay == overlay else {
      return []
    }
    return update(&app, .choose)
  }

  func storeChanged(_ app: inout AppState) -> [Effect] { subject.list.storeChanged(&app) }

  private mutating func move(by step: Int, _ app: AppState) {
    let last = PickScreen.rows(self, app).count - 1
    selection = max(0, min(last, selection + step))
    top = PickScreen.top(
      self, rows: Layout(size: app.settings.size).list.rows, count: last + 1)
  }
}

extension KeyPlace {
  /// A list to pick from.
  static let pick = KeyPlace(
    name: "pick", purpose: { $0.help.picking }, typing: .always,
    first: [KeyBinding(.choose, .enter, bar: 0)] + .list,
    then: [KeyBinding(.deed(.openPalette), .control("p"))] + .back)
}
