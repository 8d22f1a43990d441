import StoreModel

/// A list to pick from: what stands in it, and what picking does.
///
/// A new one is a file with a type of this sort, a case of `PickScreen.Subject` and a line that opens
/// it (`AppState.open`).
protocol PickList: Equatable, Sendable {
  /// One thing in the list.
  associatedtype Item
  /// What stands in front of the filter.
  func title(_ words: Words) -> String
  /// Everything there is, in its own order; `filter` is what was typed, for a list that takes it as
  /// something new. Rows that do not fit the filter are left out by the screen.
  func items(_ app: AppState, filter: String) -> [Item]
  /// How a thing is shown.
  func row(_ item: Item, _ app: AppState) -> PickScreen.Row
  /// Whether the filter is all there is to `items`: they are shown as they are, in their order.
  var findsItself: Bool { get }
  /// Whom what is picked is for, at the right of the filter; empty for nobody in particular.
  func about(_ app: AppState) -> String
  /// Whether what is in it is still on its way, or answers another text: Enter waits for it.
  func isComing(_ app: AppState, filter: String) -> Bool
  /// What is said where there is no row at all.
  func emptyText(_ app: AppState, filter: String) -> String
  /// Whether the list stays when something is picked.
  var staysOpen: Bool { get }
  /// The thing that what was typed chooses at once, without Enter.
  func only(_ filter: String, _ app: AppState) -> Item?
  /// Whether what was typed is taken into the filter; else the key does nothing.
  func takes(_ filter: String, _ app: AppState) -> Bool
  /// Does what the thing stands for.
  func choose(_ item: Item, _ app: inout AppState) -> [Effect]
  /// Somebody changed something in the store.
  func storeChanged(_ app: inout AppState) -> [Effect]
  /// The filter is another text now.
  func typed(_ app: inout AppState, filter: String) -> [Effect]
  /// Something was read; whether it was asked for here, the sequence tells.
  func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer)
}

extension PickList {
  /// Most lists are whole, and the screen finds in them.
  var findsItself: Bool { false }
  /// Most lists are about nobody.
  func about(_ app: AppState) -> String { "" }
  /// Most lists show what is at hand.
  func isComing(_ app: AppState, filter: String) -> Bool { false }
  /// Most lists are empty only where the filter leaves nothing.
  func emptyText(_ app: AppState, filter: String) -> String { app.words.pick.noMatch }
  /// Most lists close.
  var staysOpen: Bool { false }
  /// Most lists wait for Enter.
  func only(_ filter: String, _ app: AppState) -> Item? { nil }
  /// Most lists find by whatever is typed.
  func takes(_ filter: String, _ app: AppState) -> Bool { true }
  /// Most lists show what the app holds anyway.
  func storeChanged(_ app: inout AppState) -> [Effect] { [] }
  func typed(_ app: inout AppState, filter: String) -> [Effect] { [] }
  func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) {}

  /// The rows of everything there is, each with its place.
  func rows(_ app: AppState, filter: String) -> [PickScreen.Row] {
    items(app, filter: filter).enumerated().map { place, item in
      var row = row(item, app)
      row.place = place
      return row
    }
  }

  /// Picks what the typed letters choose by themselves; nil where they choose nothing.
  func chooseOnly(_ app: inout AppState, filter: String) -> [Effect]? {
    guard let item = only(filter, app) else { return nil }
    app.closeOverlay()
    return choose(item, &app)
  }

  /// Picks what stands at the place of a row.
  func choose(at place: Int, _ app: inout AppState, filter: String) -> [Effect] {
    let items = items(app, filter: filter)
    guard items.indices.contains(place) else { return [] }
    if !staysOpen { app.closeOverlay() }
    return choose(items[place], &app)
  }
}

extension PickScreen {
  /// What can be picked from.
  enum Subject: Equatable, Sendable {
    case commands(CommandPalette)
    case drafts(DraftsList)
    case partners(PartnersList)
    case menu(MenuList)
    case care(CareList)
    case careItem(CareChoices)
    case celebrations(CelebrationsList)
    case settings(SettingsList)
    case settingChoices(SettingChoices)
    case zones(ZoneList)
    case guests(GuestsList)
    case visits(VisitsList)
    case decline(DeclineList)
    case offerKinds(OfferKindsList)

    /// The list itself.
    var list: any PickList {
      switch self {
      case .commands(let list): list
      case .drafts(let list): list
      case .partners(let list): list
      case .menu(let list): list
      case .care(let list): list
      case .careItem(let list): list
      case .celebrations(let list): list
      case .settings(let list): list
      case .settingChoices(let list): list
      case .zones(let list): list
      case .guests(let list): list
      case .visits(let list): list
      case .decline(let list): list
      case .offerKinds(let list): list
      }
    }
  }
}
