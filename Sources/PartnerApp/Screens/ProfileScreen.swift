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
    /// The page of an offer it was opened from, nil for the screen of the tab: Esc leads back there.
    var offer: OfferScreen.State?
    /// The pause after which an offer begins or ends.
    var pause: Int?
  }

  /// Opens a regular of the list, or of the page of an offer; what the preview knows is shown at once.
  static func open(
    _ app: inout AppState, _ summary: RegularSummary, from offer: OfferScreen.State? = nil
  ) -> [Effect] {
    let known = app.regulars.preview.shown
    let sequence = app.count()
    let profile = known?.summary.id == summary.id ? known : nil
    var state = State(summary: summary, profile: profile, sequence: sequence)
    state.offer = offer
    app.screen = .profile(state)
    return [.load(.profile(summary.id), sequence: sequence)]
  }

  /// The page of a state.
  static func page(_ state: State, _ phrasing: Phrasing) -> Page {
    if let profile = state.profile { return Page(ProfileLines.full(profile, phrasing)) }
    return Page(ProfileLines.summary(state.summary, phrasing))
  }
}

extension ProfileScreen.State: ScreenPage {
  var screen: Screen { .profile(self) }

  func place(_ app: AppState) -> KeyPlace { .profile }

  func person(_ app: AppState) -> RegularSummary? { profile?.summary ?? summary }

  func profile(of person: RegularSummary, _ app: AppState) -> RegularProfile? { profile }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    if action == .goBack { return goBack(&app) }
    let page = ProfileScreen.page(self, Phrasing(app))
    let rect = Layout(size: app.settings.size).page
    top = Scrolling.top(after: action, from: top, page: page, in: rect)
    return []
  }

  private func goBack(_ app: inout AppState) -> [Effect] {
    guard let offer else { return app.show(app.tab) }
    app.screen = .offer(offer)
    return app.withScreen { $0.shown(&$1) }
  }

  func view(_ app: AppState, into grid: inout Grid) {
    let rect = Layout(size: app.settings.size).page
    let page = ProfileScreen.page(self, Phrasing(app))
    page.drawScrolled(into: &grid, in: rect, top: top)
    grid.cursor = Position(row: rect.row, column: rect.column)
  }

  /// Takes the facts; a person who is gone leaves the tab in front, and a word about it.
  mutating func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] {
    guard case .profile(let profile) = answer, sequence == self.sequence else { return [] }
    guard let profile else {
      app.screen = app.tab.screen
      return app.toast(app.words.profile.gone, .warning)
    }
    self.profile = profile
    app.regulars.preview = RegularsScreen.Preview(shown: profile)
    let now = app.settings.now
    guard let next = profile.offers.compactMap(\.state.change).filter({ $0 > now }).min() else {
      return []
    }
    let token = app.count()
    pause = token
    return [.pause(milliseconds: Int(next - now), token: token)]
  }

  mutating func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    token == pause ? storeChanged(&app) : []
  }

  mutating func storeChanged(_ app: inout AppState) -> [Effect] {
    sequence = app.count()
    return [.load(.profile(summary.id), sequence: sequence)]
  }

  func storeOpened(_ app: inout AppState) -> [Effect] {
    app.screen = app.tab.screen
    return []
  }
}

extension KeyPlace {
  /// Everything about one regular.
  static let profile = KeyPlace(
    name: "profile", purpose: { $0.help.profile }, showsTabs: true,
    groups: [.counter, .shop, .person, .palette], then: .back + .scrolling)
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
