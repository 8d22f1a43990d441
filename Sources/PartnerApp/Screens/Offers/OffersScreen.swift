import Documents
import StoreModel
import TextUI

/// The list of offers with its filter: what is on now, and whom it fits.
enum OffersScreen {
  /// What the list shows, and what it waits for.
  struct State: Equatable, Sendable {
    /// The filter; letters always type here.
    var find = TextField(limit: RegularsScreen.queryCharactersMax)
    /// The offers there are, nil before they have come.
    var page: OffersPage?
    /// Which offer is selected: keys act on it, wherever its row stands by now.
    var offer: String?
    /// Which line stands in the first row, headings counted.
    var top = 0
    /// The question for the offers that is out.
    var awaited: Int?
    /// When the rows last moved without a key, UTC milliseconds.
    var movedItself: Int64?
    /// What stands beside the list.
    var preview = Preview()
    /// The guest beside the list who is picked: keys are about them until Left lets go.
    var guest: RegularSummary?
    /// What was told last here.
    var told: TellingOffers.Last?
    /// What waits for the facts of the selected offer.
    var then: OfferThen?
    /// The pause after which the list says other times.
    var timesPause: Int?
    /// The message about the selected offer, which goes when another is selected.
    var toldOfSelected: Int?

    /// The rows the filter leaves, in the order of the list.
    private(set) var rows: [OfferRow] = []
    /// What each row of the page is found by; made with the first letter, for all that follow.
    private var keys: [[String]] = []
    /// The row the keys act on.
    var selected: OfferRow? { rows.first { $0.id == offer } }
    /// Takes the offers there are.
    mutating func take(_ page: OffersPage) {
      self.page = page
      keys = []
      filter()
    }

    /// Finds the rows anew: with every letter, and with every other page.
    mutating func filter() {
      let all = page?.rows ?? []
      let wanted = OfferFilter.folded(find.text)
      guard !wanted.isEmpty else {
        rows = all
        return
      }
      if keys.count != all.count { keys = all.map(OfferFilter.keys) }
      rows = zip(all, keys).filter { $1.contains { $0.contains(wanted) } }.map(\.0)
    }

    /// What is known of the selected offer.
    var facts: OfferFacts? { preview.shown?.offer.id == offer ? preview.shown : nil }
    /// The guests beside the list: those it fits, whoever is picked among them.
    var guests: [RegularSummary] { facts?.guests(with: guest) ?? [] }
  }

  /// The facts beside the list; they follow the selection after a pause.
  struct Preview: Equatable, Sendable {
    /// What is shown.
    var shown: OfferFacts?
    /// What is awaited.
    var awaited: RegularsScreen.Preview.Awaited = .nothing
    /// Whether it may have changed meanwhile.
    var isStale = false
  }

  /// Asks for the offers anew, and for what stands beside them.
  static func refresh(_ app: inout AppState) -> [Effect] {
    app.offers.preview.isStale = true
    app.offers.timesPause = nil
    let sequence = app.count()
    app.offers.awaited = sequence
    return [.load(.offers, sequence: sequence)]
  }

  /// Takes the offers; the selection stays with its offer, under whatever heading that stands by now.
  static func found(_ app: inout AppState, sequence: Int, _ page: OffersPage) -> [Effect] {
    guard app.offers.awaited == sequence else { return [] }
    app.offers.awaited = nil
    let before = app.offers.page
    app.offers.take(page)
    if let before, before.rows.map(\.id) != page.rows.map(\.id) {
      app.offers.movedItself = app.settings.now
    }
    if before == nil, app.offers.offer == nil { app.offers.offer = app.offers.rows.first?.id }
    // One that is gone leaves nothing selected: a key must not reach its neighbour.
    if let offer = app.offers.offer, !page.rows.contains(where: { $0.id == offer }) {
      select(&app, nil)
      app.offers.guest = nil
    }
    let settled = settle(&app)
    return settled + goOn(&app) + (app.tab == .offers ? awaitTimes(&app) : [])
  }

  /// Selects an offer; what was said of the one before is said no more.
  private static func select(_ app: inout AppState, _ offer: String?) {
    guard offer != app.offers.offer else { return }
    app.offers.offer = offer
    let told = app.offers.toldOfSelected
    app.toasts.removeAll { $0.token == told }
    app.offers.toldOfSelected = nil
  }

  /// What a key does in the list.
  static func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    let rows = max(1, Layout(size: app.settings.size).list.rows)
    switch action {
    case .selectPrevious: return move(&app, by: -1)
    case .selectNext: return move(&app, by: 1)
    case .selectPageUp: return move(&app, by: -rows)
    case .selectPageDown: return move(&app, by: rows)
    case .clearFilter: return clear(&app)
    case .offer(.toGuests): return toGuests(&app)
    case .offer(.toOffers):
      if app.offers.guest == nil { return type(&app, .left) }
      app.offers.guest = nil
      return []
    case .offer(let act): return perform(&app, act)
    default: return []
    }
  }

  /// What a key does that belongs to the filter: the first row it leaves is selected, unless it leaves
  /// the one that is.
  static func type(_ app: inout AppState, _ key: Key) -> [Effect] {
    let before = app.offers.find.text
    guard app.offers.find.handle(key), app.offers.find.text != before else { return [] }
    return filtered(&app)
  }

  private static func clear(_ app: inout AppState) -> [Effect] {
    if app.offers.guest != nil {
      app.offers.guest = nil
      return []
    }
    guard !app.offers.find.text.isEmpty else { return [] }
    app.offers.find.replace("")
    return filtered(&app)
  }

  private static func filtered(_ app: inout AppState) -> [Effect] {
    app.offers.guest = nil
    app.offers.filter()
    if app.offers.selected == nil { select(&app, app.offers.rows.first?.id) }
    return settle(&app)
  }

  private static func perform(_ app: inout AppState, _ act: OfferDeed) -> [Effect] {
    if act == .new { return OfferForms.new(&app) }
    guard let row = app.offers.selected else {
      return app.toast(app.words.offers.noneSelected, .warning)
    }
    if act == .open, let guest = app.offers.guest { return ProfileScreen.open(&app, guest) }
    if act == .open { return OfferScreen.open(&app, row) }
    return TellingOffers.perform(&app, act, ToldOffer(row), app.person)
  }

  /// Moves among the offers, or among the guests beside them while one is picked.
  private static func move(_ app: inout AppState, by step: Int) -> [Effect] {
    if let guest = app.offers.guest {
      let guests = app.offers.guests
      guard !guests.isEmpty else { return [] }
      let place = guests.firstIndex { $0.id == guest.id } ?? 0
      app.offers.guest = guests[min(max(0, place + step), guests.count - 1)]
      return []
    }
    let rows = app.offers.rows
    guard !rows.isEmpty else { return [] }
    // Where nothing is selected, the first step selects whatever stands there.
    guard let place = rows.firstIndex(where: { $0.id == app.offers.offer }) else {
      select(&app, rows[0].id)
      return settle(&app)
    }
    select(&app, rows[min(max(0, place + step), rows.count - 1)].id)
    return settle(&app)
  }

  /// Right goes to the guests, where they are in sight or come into it; else it is the caret's.
  private static func toGuests(_ app: inout AppState) -> [Effect] {
    guard app.offers.guest == nil else { return move(&app, by: 1) }
    guard Layout(size: app.settings.size).preview != nil else { return type(&app, .right) }
    if let effects = waitForFacts(&app, .toGuests) { return effects }
    guard let first = app.offers.guests.first else { return type(&app, .right) }
    app.offers.guest = first
    return []
  }
}

// MARK: - What stands beside the list

extension OffersScreen {
  /// Brings the selected row into sight, and lets the preview follow.
  static func settle(_ app: inout AppState) -> [Effect] {
    let rows = max(1, Layout(size: app.settings.size).list.rows)
    let lines = OfferListLine.lines(app.offers.rows)
    let place = lines.firstIndex { $0.row?.id == app.offers.offer } ?? 0
    var top = min(app.offers.top, max(0, lines.count - rows))
    if place < top || place >= top + rows { top = place - rows / 2 }
    // The heading above the first row comes with it.
    if place == 1, rows > 1 { top = 0 }
    app.offers.top = min(max(0, top), max(0, lines.count - rows))
    return followWithPreview(&app)
  }

  private static func followWithPreview(_ app: inout AppState) -> [Effect] {
    guard Layout(size: app.settings.size).preview != nil else { return [] }
    guard let offer = app.offers.selected?.id else {
      app.offers.preview = Preview()
      return []
    }
    let preview = app.offers.preview
    guard preview.shown?.offer.id != offer else {
      if preview.isStale { return loadPreview(&app) }
      app.offers.preview.awaited = .nothing
      return []
    }
    if preview.shown == nil, preview.awaited == .nothing { return loadPreview(&app) }
    let token = app.count()
    app.offers.preview.awaited = .pause(token: token)
    return [.pause(milliseconds: RegularsScreen.previewPauseMilliseconds, token: token)]
  }

  /// A pause is over: whatever is selected now is loaded, or the list says other times by now.
  static func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    if token == app.offers.timesPause {
      app.offers.timesPause = nil
      return app.tab == .offers ? refresh(&app) : []
    }
    guard app.offers.preview.awaited == .pause(token: token) else { return [] }
    return loadPreview(&app)
  }

  /// Takes the facts the preview waited for.
  static func factsLoaded(
    _ app: inout AppState, sequence: Int, _ facts: OfferFacts?
  ) -> [Effect] {
    guard app.offers.preview.awaited == .profile(sequence: sequence) else { return [] }
    // While the list is being read again they may be of before.
    app.offers.preview = Preview(shown: facts, isStale: app.offers.awaited != nil)
    return resume(&app)
  }

  static func loadPreview(_ app: inout AppState) -> [Effect] {
    guard let offer = app.offers.selected?.id else { return [] }
    let sequence = app.count()
    app.offers.preview.awaited = .profile(sequence: sequence)
    return [.load(.offer(offer), sequence: sequence)]
  }
}

extension OfferFacts {
  /// The guests it fits; whoever is picked stays among them, though it fits them no more.
  func guests(with picked: RegularSummary?) -> [RegularSummary] {
    guard let picked, !fits.contains(where: { $0.id == picked.id }) else { return fits }
    return [picked] + fits
  }
}

/// Which offers a filter leaves: letters of a name in either language, of its pinyin or its initials, or
/// of the id.
enum OfferFilter {
  /// What a row is found by.
  static func keys(of row: OfferRow) -> [String] {
    let initials = String(row.reading.split(separator: " ").compactMap(\.first))
    return [row.name.en, row.name.zh, row.id, row.reading, initials].map(folded)
  }

  /// A text as it is compared: without blanks, case and full width.
  static func folded(_ text: String) -> String {
    String(FuzzyMatch.folded(text).filter { !$0.isWhitespace })
  }
}
