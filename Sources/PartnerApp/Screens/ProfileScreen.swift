import StoreModel
import TextUI

/// Everything about one regular, to read.
enum ProfileScreen {
  /// Who is shown, and how far it is scrolled.
  struct State: Equatable, Sendable {
    /// The line of the list it was opened from.
    let summary: RegularSummary
    /// The facts; nil until they have come.
    var profile: RegularProfile?
    /// The question for them that is out.
    var sequence: Int
    /// The first row shown.
    var top = 0
  }

  /// Opens a regular of the list; what the preview knows is shown at once.
  static func open(_ app: inout AppState, _ summary: RegularSummary) -> [Effect] {
    let known = app.regulars.preview.shown
    let sequence = app.count()
    let profile = known?.summary.id == summary.id ? known : nil
    app.screen = .profile(State(summary: summary, profile: profile, sequence: sequence))
    return [.load(.profile(summary.id), sequence: sequence)]
  }

  /// Asks again: somebody changed something.
  static func refresh(_ app: inout AppState) -> [Effect] {
    guard case .profile(var state) = app.screen else { return [] }
    state.sequence = app.count()
    app.screen = .profile(state)
    return [.load(.profile(state.summary.id), sequence: state.sequence)]
  }

  /// Takes the facts; a person who is gone leaves the list in front, and a word about it.
  static func profileLoaded(
    _ app: inout AppState, sequence: Int, _ profile: RegularProfile?
  ) -> [Effect] {
    guard case .profile(var state) = app.screen, state.sequence == sequence else { return [] }
    guard let profile else {
      app.screen = .regulars
      return app.toast(app.words.profile.gone, .warning)
    }
    state.profile = profile
    app.screen = .profile(state)
    app.regulars.preview = RegularsScreen.Preview(shown: profile)
    return []
  }

  /// What a key does on the profile.
  static func update(_ state: inout State, _ action: Action, page: Page, in rect: Rect) {
    state.top = Scrolling.top(after: action, from: state.top, page: page, in: rect)
  }

  /// The page of a state.
  static func page(_ state: State, _ telling: Telling) -> Page {
    if let profile = state.profile { return Page(ProfileLines.full(profile, telling)) }
    return Page(ProfileLines.summary(state.summary, telling))
  }

  /// Draws the profile.
  static func view(_ state: State, _ app: AppState, into grid: inout Grid) {
    let rect = Layout(size: app.settings.size).page
    let page = page(state, Telling(app))
    page.drawScrolled(into: &grid, in: rect, top: state.top)
    grid.cursor = Position(row: rect.row, column: rect.column)
  }
}

/// Scrolling of pages of text.
enum Scrolling {
  /// The first row shown after a key.
  static func top(after action: Action, from top: Int, page: Page, in rect: Rect) -> Int {
    let last = page.lastTop(in: rect)
    let screenful = max(1, rect.rows - 1)
    let now = min(top, last)
    let wanted =
      switch action {
      case .scrollUp: now - 1
      case .scrollDown: now + 1
      case .scrollPageUp: now - screenful
      case .scrollPageDown: now + screenful
      case .scrollTop: 0
      case .scrollBottom: last
      default: now
      }
    return min(max(0, wanted), last)
  }
}
