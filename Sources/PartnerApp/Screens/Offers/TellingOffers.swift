import Documents
import StoreModel
import TextUI

/// An offer something is told of.
struct ToldOffer: Equatable, Sendable {
  let id: String
  let name: BilingualText

  /// The offer of a row.
  init(_ row: OfferRow) { (id, name) = (row.id, row.name) }

  /// An offer by its id.
  init(id: String, name: BilingualText) { (self.id, self.name) = (id, name) }
}

/// Telling that an offer was shown, used or declined: for whom, the message says.
enum TellingOffers {
  /// What was told last, of which offer and by whom, and when (UTC milliseconds).
  struct Last: Equatable, Sendable {
    let what: OfferTelling.What
    let offer: String
    let regular: DocumentID?
    let at: Int64
  }

  /// Does what a key asks for with an offer, for the guest who was chosen or for one nobody knows.
  static func perform(
    _ app: inout AppState, _ act: OfferDeed, _ offer: ToldOffer, _ guest: RegularSummary?
  ) -> [Effect] {
    if let moved = app.offers.movedItself, app.screen == .offers,
      (0..<RegularsScreen.guardMilliseconds).contains(app.lastKey - moved)
    {
      return app.toast(app.words.offers.listMoved, .warning)
    }
    switch act {
    case .used: return tell(&app, .used, offer, guest)
    case .shown: return tell(&app, .shown, offer, guest)
    case .declined:
      app.open(.decline(DeclineList(offer: offer, guest: guest)))
      return []
    case .change: return OfferForms.change(&app, offer)
    case .end: return OfferForms.end(&app, offer)
    case .open, .new, .toGuests, .toOffers: return []
    }
  }

  /// Asks the shop to take it down, under the id the key brought; the same key once more within a
  /// second is none.
  static func tell(
    _ app: inout AppState, _ what: OfferTelling.What, _ offer: ToldOffer, _ guest: RegularSummary?,
    because reason: DeclineReason? = nil
  ) -> [Effect] {
    let last = app.offers.told
    if let last, last.what == what, last.offer == offer.id, last.regular == guest?.id,
      (0..<RegularsScreen.guardMilliseconds).contains(app.lastKey - last.at)
    {
      return app.toast(app.words.offers.toldJustNow, .warning)
    }
    guard let id = app.takeID() else { return [] }
    app.offers.told = Last(what: what, offer: offer.id, regular: guest?.id, at: app.lastKey)
    var telling = OfferTelling(what, offer.id, by: guest?.id)
    telling.reason = reason
    let name = guest.map { Phrasing(app).name(of: $0) } ?? ""
    return [app.ask(.offerEvents(.tell(telling, id: id)), about: name)]
  }

  /// It does not hold for whom it was told: asks whether it is meant all the same; false where
  /// something else is asked already.
  static func asks(
    _ app: inout AppState, _ pending: PendingChange, _ denial: OfferDenial
  ) -> Bool {
    guard case .offerEvents(.tell(let telling, _)) = pending.command, app.overlay == nil else {
      return false
    }
    app.offers.told = nil
    let question = AskScreen.Question.offerDoesNotHold(denial, telling, name: pending.name)
    app.overlays.append(.ask(AskScreen.State(question)))
    return true
  }

  /// Why an offer does not hold, as the question before it is taken down all the same.
  static func question(_ denial: OfferDenial, _ name: String, _ app: AppState) -> String {
    let rows = app.offers.page?.rows ?? []
    let names = Dictionary(rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let phrasing = OfferPhrasing(Phrasing(app), names: names)
    let who = name.isEmpty ? app.words.offers.guest : Phrasing(app).text(name)
    return app.words.asking.offerDoesNotHold(
      phrasing.pick(denial.offer.name), who, phrasing.sentence(denial.reason, of: denial.offer))
  }

  /// It is meant all the same: told once more, with the answer's own id.
  static func meant(
    _ app: inout AppState, _ telling: OfferTelling, _ name: String
  ) -> [Effect] {
    guard let id = app.takeID() else { return [] }
    var telling = telling
    telling.isMeant = true
    return [app.ask(.offerEvents(.tell(telling, id: id)), about: name)]
  }

  /// It is durable: says what was told, and for whom.
  static func done(
    _ app: inout AppState, _ told: OfferTold, _ pending: PendingChange
  ) -> [Effect] {
    let words = app.words.offers
    let offer = OfferPhrasing(Phrasing(app)).pick(told.name)
    let who = pending.name.isEmpty ? words.guest : Phrasing(app).text(pending.name)
    let text =
      switch told.telling.what {
      case .used: words.toldUsed(offer, who)
      case .shown: words.toldShown(offer, who)
      case .declined:
        words.toldDeclined(offer, who, words.reason(told.telling.reason?.rawValue ?? ""))
      }
    let said = app.toast(text, of: pending.act, milliseconds: CheckingIn.toastMilliseconds)
    // Whoever took one may take the next of the same visit.
    guard told.telling.what == .used, let visit = told.telling.visit, visit == app.checkedIn?.id
    else { return said }
    return said + [app.load(.takeable(visit: visit))]
  }
}

/// Why a guest does not want an offer: one letter is enough.
struct DeclineList: PickList {
  let offer: ToldOffer
  /// Whoever does not want it, nil for a guest nobody knows.
  let guest: RegularSummary?

  func title(_ words: Words) -> String { words.offers.whyNot }

  func about(_ app: AppState) -> String {
    let phrasing = Phrasing(app)
    let who = guest.map { phrasing.name(of: $0) } ?? app.words.offers.guest
    return app.words.offers.until(OfferPhrasing(phrasing).pick(offer.name), who)
  }

  func items(_ app: AppState, filter: String) -> [DeclineReason] { DeclineReason.allCases }

  func row(_ reason: DeclineReason, _ app: AppState) -> PickScreen.Row {
    let words = app.words.offers
    var row = PickScreen.Row(
      name: words.reason(reason.rawValue), meaning: words.reasonMeaning(reason.rawValue))
    row.right = String(Self.letter(of: reason))
    return row
  }

  func only(_ filter: String, _ app: AppState) -> DeclineReason? {
    let typed = FuzzyMatch.folded(filter)
    return DeclineReason.allCases.first { typed == [Self.letter(of: $0)] }
  }

  func choose(_ reason: DeclineReason, _ app: inout AppState) -> [Effect] {
    TellingOffers.tell(&app, .declined, offer, guest, because: reason)
  }

  /// The letter that chooses a reason, in every language.
  static func letter(of reason: DeclineReason) -> Character {
    switch reason {
    case .price: "p"
    case .time: "t"
    case .taste: "d"
    case .other: "o"
    }
  }
}
