import Documents
import StoreModel

/// Offers a manager makes, changes and ends.
enum OfferForms {
  /// Asks which kind is wanted.
  static func new(_ app: inout AppState) -> [Effect] {
    if let refusal = refusal(app) { return app.toast(refusal, .warning) }
    app.open(.offerKinds(OfferKindsList()))
    return []
  }

  /// Opens the form of an offer, where its kind has one: with the facts of this moment, which it waits
  /// for.
  static func change(_ app: inout AppState, _ offer: ToldOffer) -> [Effect] {
    if let refusal = refusal(app) { return app.toast(refusal, .warning) }
    var known = app.offers.facts
    if case .offer(var page) = app.screen {
      if page.sequence != nil {
        page.then = .change(offer)
        app.screen = .offer(page)
        return []
      }
      known = page.facts
    } else if let effects = OffersScreen.waitForFacts(&app, .change(offer)) {
      return effects
    }
    guard let facts = known, facts.offer.id == offer.id else { return [] }
    guard let sort = OfferSort(facts.offer) else {
      let name = OfferPhrasing(Phrasing(app)).pick(facts.offer.name)
      let effects = app.toast(app.words.offerForms.onlyByFile(name), .warning)
      app.offers.toldOfSelected = app.toasts.last?.token
      return effects
    }
    return OfferEntryForm.open(&app, sort, changing: facts.offer)
  }

  /// Asks whether an offer is to end now.
  static func end(_ app: inout AppState, _ offer: ToldOffer) -> [Effect] {
    if let refusal = refusal(app) { return app.toast(refusal, .warning) }
    app.overlays.append(.ask(AskScreen.State(.endOffer(offer))))
    return []
  }

  /// Why whoever is on may not make offers, nil where they may.
  private static func refusal(_ app: AppState) -> String? {
    guard app.offers.page?.areManagers == true, app.partner?.role != .manager else { return nil }
    return app.words.refusals.onScreen(.partners(.needsRole(.manager)))
  }
}

/// The sorts of offers that are made by a form.
enum OfferSort: String, CaseIterable, Sendable {
  case percent, amount, bogo, secondCup, timeWindow, spendGift, memberDay, combo

  /// The kind it is.
  var kind: OfferKind {
    switch self {
    case .percent: .percentOff
    case .amount: .amountOff
    case .bogo, .secondCup: .bogo
    case .timeWindow: .timeWindow
    case .spendGift: .spendGift
    case .memberDay: .memberDay
    case .combo: .combo
    }
  }

  /// What its form asks for, at most six things.
  var fields: [FormField.Name] {
    switch self {
    case .percent: [.title, .percent, .goods, .weekdays, .hours, .lastDay]
    case .amount: [.title, .amount, .spend, .weekdays, .hours, .lastDay]
    case .bogo: [.title, .goods, .weekdays, .hours, .lastDay]
    case .secondCup: [.title, .percent, .goods, .weekdays, .hours, .lastDay]
    case .timeWindow: [.title, .amount, .goods, .weekdays, .hours, .lastDay]
    case .spendGift: [.title, .gift, .spend, .weekdays, .hours, .lastDay]
    case .memberDay: [.title, .percent, .weekdays, .hours, .lastDay]
    case .combo: [.title, .amount, .goods, .otherGoods, .hours, .lastDay]
    }
  }

  /// The sort whose form says all of an offer that it can change; nil for what only a file says.
  init?(_ offer: Offer) {
    switch (offer.kind, offer.benefit) {
    case (.percentOff, .percentOff?): self = .percent
    case (.amountOff, .amountOff?): self = .amount
    case (.bogo, nil), (.bogo, .percentOff(100)?): self = .bogo
    case (.bogo, .percentOff?): self = .secondCup
    case (.timeWindow, .price?): self = .timeWindow
    case (.spendGift, .gift?): self = .spendGift
    case (.memberDay, .percentOff?): self = .memberDay
    case (.combo, .price?) where offer.items.count == 2: self = .combo
    default: return nil
    }
    // What names products is said by a file: a form would lose them.
    let goods = [offer.goods] + offer.items
    if goods.contains(where: { !$0.products.isEmpty }) { return nil }
  }
}

/// Which sort of offer is made.
struct OfferKindsList: PickList {
  func title(_ words: Words) -> String { words.offerForms.which }

  func items(_ app: AppState, filter: String) -> [OfferSort] { OfferSort.allCases }

  func row(_ sort: OfferSort, _ app: AppState) -> PickScreen.Row {
    let words = app.words.offerForms.sort(sort)
    return PickScreen.Row(name: words.name, meaning: words.meaning)
  }

  func choose(_ sort: OfferSort, _ app: inout AppState) -> [Effect] {
    OfferEntryForm.open(&app, sort)
  }
}
