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
    /// The question for them that is out, nil where what is known is of now.
    var sequence: Int?
    /// The first row shown.
    var top = 0
    /// The guest who is picked.
    var guest: RegularSummary?
    /// What waits for the facts.
    var then: OfferThen?
    /// The pause after which the offer begins or ends.
    var pause: Int?
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

  func isWaiting(_ app: AppState) -> Bool { then != nil }

  func person(_ app: AppState) -> RegularSummary? { guest ?? app.chosenRegular }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    switch action {
    case .goBack: return app.show(app.tab)
    case .offer(.toGuests) where facts == nil && sequence != nil: then = .toGuests
    case .offer(.toGuests): pick(by: 1, app)
    case .offer(.toOffers): pick(by: -1, app)
    case .offer(.open): return guest.map { ProfileScreen.open(&app, $0, from: self) } ?? []
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
    let layout = Layout(size: app.settings.size)
    var rect = layout.page
    rect.rows = max(1, rect.rows - ScreenFrame.rowsCovered(app, layout))
    grid.cursor = Position(row: rect.row, column: rect.column)
    let (page, items) = (page(app), items(app))
    var top = min(max(0, self.top), page.lastTop(in: rect))
    // Whoever is picked stays in sight beside a long message.
    if rect.rows < layout.page.rows,
      let line = items.firstIndex(where: { $0.line.role == .rowSelected }),
      line >= top + rect.rows
    {
      top = line - rect.rows + 1
    }
    page.drawScrolled(into: &grid, in: rect, top: top)
    OffersScreen.draw(items, guest: guest, top: top, in: rect, into: &grid)
    OffersScreen.drawWhom(app, layout, into: &grid)
  }

  /// Takes the facts; an offer that is gone leaves the list in front, and a word about it.
  mutating func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] {
    guard case .offer(let facts) = answer, sequence == self.sequence else { return [] }
    guard let facts else {
      app.held = []
      return app.show(app.tab)
    }
    self.sequence = nil
    self.facts = facts
    row = OfferRow(facts.offer, state: facts.state)
    return awaitChange(&app) + resume(&app)
  }

  /// Comes back when it begins or ends, where that is before the minute is over.
  private mutating func awaitChange(_ app: inout AppState) -> [Effect] {
    let now = app.settings.now
    guard let change = facts?.state.change, (1...60_000).contains(change - now) else { return [] }
    let token = app.count()
    pause = token
    return [.pause(milliseconds: Int(change - now), token: token)]
  }

  /// Does what waited for the facts, then what the keys say that were pressed meanwhile.
  private mutating func resume(_ app: inout AppState) -> [Effect] {
    guard let then else { return [] }
    self.then = nil
    if then == .toGuests { pick(by: 1, app) }
    app.screen = .offer(self)
    switch then {
    case .toGuests where guest == nil: return OffersScreen.nobody(&app)
    case .toGuests: return KeyRouting.release(&app)
    case .change(let offer): return OfferForms.change(&app, offer) + KeyRouting.release(&app)
    }
  }

  mutating func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    token == pause ? reload(&app) : []
  }

  mutating func failed(_ app: inout AppState) -> [Effect] {
    guard then != nil else { return [] }
    then = nil
    app.held = []
    return []
  }

  /// It came to the front again.
  mutating func shown(_ app: inout AppState) -> [Effect] { reload(&app) }

  mutating func storeChanged(_ app: inout AppState) -> [Effect] { reload(&app) }

  mutating func minutePassed(_ app: inout AppState) -> [Effect] { reload(&app) }

  private mutating func reload(_ app: inout AppState) -> [Effect] {
    let question = app.count()
    sequence = question
    return [.load(.offer(row.id), sequence: question)]
  }

  func storeOpened(_ app: inout AppState) -> [Effect] {
    app.screen = app.tab.screen
    return []
  }
}
