import StoreModel
import TextUI

/// The list of offers as a screen; what it shows stays in `AppState.offers`.
struct OffersListPage: ScreenPage {
  var screen: Screen { .offers }

  func place(_ app: AppState) -> KeyPlace { .offers }

  func isTyping(_ app: AppState) -> Bool { true }

  func isWaiting(_ app: AppState) -> Bool { app.offers.then != nil }

  /// Whom keys are about: whoever is picked, else whoever was chosen among the regulars.
  func person(_ app: AppState) -> RegularSummary? { app.offers.guest ?? app.chosenRegular }

  func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    OffersScreen.update(&app, action)
  }

  func type(_ app: inout AppState, _ key: Key) -> [Effect] { OffersScreen.type(&app, key) }

  func view(_ app: AppState, into grid: inout Grid) { OffersScreen.view(app, into: &grid) }

  func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] {
    switch answer {
    case .offers(let page): return OffersScreen.found(&app, sequence: sequence, page)
    case .offer(let facts): return OffersScreen.factsLoaded(&app, sequence: sequence, facts)
    default: return []
    }
  }

  func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    OffersScreen.pauseEnded(&app, token: token)
  }

  func shown(_ app: inout AppState) -> [Effect] {
    // Who was found there is meant here: should they be gone, nobody comes in their place.
    if app.chosenRegular != nil { app.regulars.isChosen = true }
    return OffersScreen.refresh(&app)
  }

  func resized(_ app: inout AppState) -> [Effect] {
    app.tab == .offers ? OffersScreen.settle(&app) : []
  }

  /// Nobody reads what is not in front: it is read when the tab is.
  func storeChanged(_ app: inout AppState) -> [Effect] {
    app.tab == .offers ? OffersScreen.refresh(&app) : []
  }

  func minutePassed(_ app: inout AppState) -> [Effect] {
    app.tab == .offers ? OffersScreen.refresh(&app) : []
  }

  func failed(_ app: inout AppState) -> [Effect] {
    app.offers.then == nil ? [] : OffersScreen.forget(&app)
  }

  func storeOpened(_ app: inout AppState) -> [Effect] {
    app.offers = OffersScreen.State()
    app.takeable = nil
    return app.tab == .offers ? OffersScreen.refresh(&app) : []
  }
}

extension AppState {
  /// The regular a partner chose on their list, or found there, or checked in; nobody who merely stands
  /// first.
  var chosenRegular: RegularSummary? {
    guard !regulars.isBehind, let selected = regulars.selected else { return nil }
    let isMeant =
      regulars.isChosen || regulars.checkedIn == selected.id || !regulars.find.text.isEmpty
    return isMeant ? selected : nil
  }
}

extension KeyPlace {
  /// The list of offers.
  static let offers = KeyPlace(
    name: "offers", purpose: { $0.offerActs.help }, typing: .always, showsTabs: true,
    groups: [.shop, .palette],
    first: [KeyBinding(.offer(.open), .enter, bar: 0)] + telling
      + [KeyBinding(.clearFilter, .escape)] + .list + besides)

  /// One offer.
  static let offer = KeyPlace(
    name: "offer", purpose: { $0.offerActs.helpOfOne }, showsTabs: true, groups: [.shop, .palette],
    first: [KeyBinding(.offer(.open), .enter)] + telling + besides, then: .back + .scrolling)

  private static let besides = [
    KeyBinding(.offer(.toGuests), .right), KeyBinding(.offer(.toOffers), .left),
  ]

  private static let telling = [
    KeyBinding(.offer(.used), .function(6), bar: 1, isCommand: true),
    KeyBinding(.offer(.shown), .function(7), bar: 2, isCommand: true),
    KeyBinding(.offer(.declined), .function(8), bar: 3, isCommand: true),
    KeyBinding(.offer(.new), .function(9), bar: 4, isCommand: true),
    KeyBinding(.offer(.change), isCommand: true), KeyBinding(.offer(.end), isCommand: true),
  ]
}
