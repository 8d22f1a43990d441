import StoreModel
import TextUI

/// Everything about one offer, to read: its conditions in full, whom it fits, who used it.
enum OfferScreen {
  /// Which offer is shown, and how far it is scrolled.
  struct State: Equatable, Sendable {
    /// The row of the list it was opened from.
    var row: OfferRow
    /// The facts; nil until they have come.
    var facts: OfferFacts?
    /// The question for them that is out.
    var sequence: Int
    /// The first row shown.
    var top = 0
    /// The guest who is picked.
    var guest: RegularSummary?
  }

  /// Opens an offer of the list; what stands beside it is shown at once.
  static func open(_ app: inout AppState, _ row: OfferRow) -> [Effect] {
    let sequence = app.count()
    let state = State(row: row, facts: app.offers.facts, sequence: sequence)
    app.screen = .offer(state)
    return [.load(.offer(row.id), sequence: sequence)]
  }
}

extension OfferScreen.State: ScreenPage {
  var screen: Screen { .offer(self) }

  func place(_ app: AppState) -> KeyPlace { .offer }

  func person(_ app: AppState) -> RegularSummary? { guest ?? app.chosenRegular }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    switch action {
    case .goBack: return app.show(app.tab)
    case .offer(.toGuests): pick(by: 1, app)
    case .offer(.toOffers): pick(by: -1, app)
    case .offer(.open): return guest.map { ProfileScreen.open(&app, $0) } ?? []
    case .offer(.new): return OfferForms.new(&app)
    case .offer(let act):
      return TellingOffers.perform(&app, act, ToldOffer(row), guest ?? app.chosenRegular)
    default:
      let rect = Layout(size: app.settings.size).page
      top = Scrolling.top(after: action, from: top, page: page(app), in: rect)
    }
    return []
  }

  /// The guests of the page, each once, in their order.
  private var guests: [RegularSummary] { facts?.guests(with: guest) ?? [] }

  /// Goes on among the guests; before the first one, nobody is picked.
  private mutating func pick(by step: Int, _ app: AppState) {
    let guests = guests
    guard !guests.isEmpty else { return }
    let place = guest.flatMap { picked in guests.firstIndex { $0.id == picked.id } } ?? -1
    let next = min(place + step, guests.count - 1)
    guest = next < 0 ? nil : guests[next]
    let rect = Layout(size: app.settings.size).page
    let items = items(app)
    let line = items.firstIndex { $0.guest != nil && $0.guest?.id == guest?.id } ?? 0
    if line < top || line >= top + rect.rows { top = max(0, line - rect.rows / 2) }
  }

  private func items(_ app: AppState) -> [OfferLines.Item] {
    guard let facts else {
      let name = OfferPhrasing(Phrasing(app)).pick(row.name)
      return [OfferLines.Item(line: Line(text: name, role: .title))]
    }
    let columns = Layout(size: app.settings.size).page.columns
    return OfferLines(facts: facts, phrasing: Phrasing(app), guest: guest, columns: columns).full()
  }

  private func page(_ app: AppState) -> Page { Page(items(app).map(\.line)) }

  func view(_ app: AppState, into grid: inout Grid) {
    let rect = Layout(size: app.settings.size).page
    grid.cursor = Position(row: rect.row, column: rect.column)
    let page = page(app)
    let top = min(max(0, self.top), page.lastTop(in: rect))
    page.drawScrolled(into: &grid, in: rect, top: top)
    OffersScreen.draw(items(app), guest: guest, top: top, in: rect, into: &grid)
  }

  /// Takes the facts; an offer that is gone leaves the list in front, and a word about it.
  mutating func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] {
    guard case .offer(let facts) = answer, sequence == self.sequence else { return [] }
    guard let facts else { return app.show(app.tab) }
    self.facts = facts
    row = OfferRow(facts.offer, state: facts.state)
    return []
  }

  mutating func storeChanged(_ app: inout AppState) -> [Effect] { reload(&app) }

  mutating func minutePassed(_ app: inout AppState) -> [Effect] { reload(&app) }

  private mutating func reload(_ app: inout AppState) -> [Effect] {
    sequence = app.count()
    return [.load(.offer(row.id), sequence: sequence)]
  }

  func storeOpened(_ app: inout AppState) -> [Effect] {
    app.screen = app.tab.screen
    return []
  }
}
