import StoreModel

/// What a key asked for before the facts of an offer had come: keys pressed meanwhile wait with it, so
/// that none acts on somebody who was not meant.
enum OfferThen: Equatable, Sendable {
  /// To go to the guests it fits.
  case toGuests
  /// To open the form of the offer.
  case change(ToldOffer)
}

extension OffersScreen {
  /// Leaves something to be done with the facts of the selected offer; nil where they are at hand, or
  /// nothing is selected.
  ///
  /// A change is made of what holds now, guests may be those of a moment ago.
  static func waitForFacts(_ app: inout AppState, _ then: OfferThen) -> [Effect]? {
    let isAtHand = app.offers.facts != nil && (then == .toGuests || !app.offers.preview.isStale)
    guard !isAtHand else { return nil }
    if app.offers.page == nil, app.offers.awaited != nil {
      app.offers.then = then
      return []
    }
    guard app.offers.selected != nil else { return nil }
    app.offers.then = then
    return goOn(&app)
  }

  /// The list has come: what was left to be done needs the facts of the offer that is selected now.
  static func goOn(_ app: inout AppState) -> [Effect] {
    guard app.offers.then != nil else { return [] }
    guard app.offers.selected != nil else { return resume(&app) }
    if case .profile = app.offers.preview.awaited { return [] }
    return loadPreview(&app)
  }

  /// Does what was left to be done, then what the keys say that were pressed meanwhile.
  static func resume(_ app: inout AppState) -> [Effect] {
    guard let then = app.offers.then else { return [] }
    app.offers.then = nil
    guard app.screen == .offers, app.overlay == nil else { return forget(&app) }
    switch then {
    case .toGuests:
      guard let first = app.offers.guests.first else { return nobody(&app) }
      app.offers.guest = first
      return KeyRouting.release(&app)
    case .change(let offer):
      let effects = OfferForms.change(&app, offer)
      return app.offers.then == nil ? effects + KeyRouting.release(&app) : effects
    }
  }

  /// There is no guest to go to: what was pressed for one is done for nobody else.
  static func nobody(_ app: inout AppState) -> [Effect] {
    guard !app.held.isEmpty else { return [] }
    return forget(&app) + app.toast(app.words.offers.fitsNobody, .warning)
  }

  /// The facts do not come: nothing of it is done.
  static func forget(_ app: inout AppState) -> [Effect] {
    app.offers.then = nil
    app.held = []
    return []
  }
}

// MARK: - Times

extension OffersScreen {
  /// Comes back when an offer begins or ends, and with the minute: the list says other times then.
  static func awaitTimes(_ app: inout AppState) -> [Effect] {
    let now = app.settings.now
    let minute = (now / 60_000 + 1) * 60_000
    let rows = app.offers.page?.rows ?? []
    let next = rows.compactMap(\.state.change).filter { $0 > now }.min() ?? minute
    let token = app.count()
    app.offers.timesPause = token
    return [.pause(milliseconds: Int(min(next, minute) - now), token: token)]
  }
}

extension OfferState {
  /// When it turns into another, UTC milliseconds; nil where it stays as it is.
  var change: Int64? {
    switch self {
    case .running(let to): to
    case .laterToday(let from), .upcoming(let from): from
    case .ended: nil
    }
  }
}
