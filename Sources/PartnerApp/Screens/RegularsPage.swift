import StoreModel
import TextUI

/// The list of regulars as a screen; what it shows stays in `AppState.regulars`.
struct RegularsPage: ScreenPage {
  var screen: Screen { .regulars }

  func place(_ app: AppState) -> KeyPlace { app.regulars.isStoreEmpty ? .emptyStore : .regulars }

  func isTyping(_ app: AppState) -> Bool { true }

  func isWaiting(_ app: AppState) -> Bool {
    if case .deed = app.regulars.question?.then { true } else { false }
  }

  func person(_ app: AppState) -> RegularSummary? {
    app.regulars.isBehind ? nil : app.regulars.selected
  }

  func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    guard action == .openProfile else { return RegularsScreen.update(&app, action) }
    if let effects = RegularsScreen.await(&app, .open) { return effects }
    return app.regulars.selected.map { ProfileScreen.open(&app, $0) } ?? []
  }

  func type(_ app: inout AppState, _ key: Key) -> [Effect] { RegularsScreen.type(&app, key) }

  func view(_ app: AppState, into grid: inout Grid) { RegularsScreen.view(app, into: &grid) }

  func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] {
    switch answer {
    case .page(let page):
      let (then, effects) = RegularsScreen.found(&app, sequence: sequence, page)
      guard let then, app.screen == screen, app.overlay == nil else { return effects }
      return effects + Deeds.perform(&app, then) + KeyRouting.release(&app)
    case .profile(let profile):
      RegularsScreen.profileLoaded(&app, sequence: sequence, profile)
    case .menu: RegularsScreen.findOut(&app)
    default: break
    }
    return []
  }

  func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    RegularsScreen.pauseEnded(&app, token: token)
  }

  func storeChanged(_ app: inout AppState) -> [Effect] { RegularsScreen.refresh(&app) }

  func shown(_ app: inout AppState) -> [Effect] { RegularsScreen.settle(&app) }

  func resized(_ app: inout AppState) -> [Effect] { RegularsScreen.settle(&app) }

  func storeOpened(_ app: inout AppState) -> [Effect] {
    app.regulars = RegularsScreen.State()
    return RegularsScreen.ask(&app)
  }

  func minutePassed(_ app: inout AppState) -> [Effect] {
    RegularsScreen.findOut(&app)
    let effects = RegularsScreen.minutePassed(&app)
    guard app.regulars.preview.shown?.offers.haveTurned(by: app.settings.now) == true else {
      return effects
    }
    app.regulars.preview.isStale = true
    return effects + RegularsScreen.followWithPreview(&app)
  }

  func failed(_ app: inout AppState) -> [Effect] {
    app.regulars.question?.isDoubtful = true
    guard case .deed = app.regulars.question?.then else { return [] }
    app.regulars.question?.then = nil
    return KeyRouting.release(&app)
  }
}

extension KeyPlace {
  /// The list of regulars.
  static let regulars = KeyPlace(
    name: "regulars", purpose: { $0.help.regulars }, typing: .always, showsTabs: true,
    groups: [.counter, .shop, .person, .palette],
    first: [
      KeyBinding(.openProfile, .enter, bar: 0, isCommand: true),
      KeyBinding(.clearFilter, .escape),
    ] + .list + [KeyBinding(.selectFirst, .home), KeyBinding(.selectLast, .end)])

  /// The list of a store that holds nobody yet.
  static let emptyStore = KeyPlace(
    name: "emptyStore", purpose: { $0.help.regulars }, typing: .always, showsTabs: true,
    groups: [.counter, .shop, .palette],
    first: [KeyBinding(.deed(.importFile), .enter, bar: 0), KeyBinding(.clearFilter, .escape)])
}
