/// The screens a partner can be on.
///
/// The screen of a tab has no state here: that stays in `AppState` while another is in front.
enum Screen: Equatable, Sendable {
  case regulars
  case offers
  case offer(OfferScreen.State)
  case profile(ProfileScreen.State)
  case firstRun(FirstRunScreen.State)
  case importing(ImportScreen.State)

  /// What the screen does and shows.
  var page: any ScreenPage {
    switch self {
    case .regulars: RegularsPage()
    case .offers: OffersListPage()
    case .offer(let page): page
    case .profile(let page): page
    case .firstRun(let page): page
    case .importing(let page): page
    }
  }

  /// Where keys are pressed on them.
  static let places: [KeyPlace] = [
    .regulars, .emptyStore, .offers, .offer, .profile, .firstRun, .importForm, .importRunning,
    .importDone,
  ]

  /// The tab whose screen it is, nil for one that is opened over a tab.
  var tab: Tab? { Tab.allCases.first { $0.screen == self } }
}

/// What stands in front of a screen until it is closed.
enum Overlay: Equatable, Sendable {
  case pick(PickScreen.State)
  case ask(AskScreen.State)
  case form(FormScreen.State)

  /// What it does and shows.
  var page: any OverlayPage {
    switch self {
    case .pick(let page): page
    case .ask(let page): page
    case .form(let page): page
    }
  }

  /// Where keys are pressed in them.
  static let places: [KeyPlace] = [.pick, .ask, .form, .line]
}
