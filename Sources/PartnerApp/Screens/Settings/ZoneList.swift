import Foundation
import StoreModel
import TextUI

/// A zone, found by the name of a city in either language.
struct ZoneList: PickList {
  /// What it is chosen for.
  let use: Use

  /// What a zone can be chosen for.
  enum Use: Equatable, Sendable {
    /// The setting of the store.
    case store
    /// The question of the first run.
    case firstRun
  }

  /// What was typed finds the zones, each in the order of the search.
  var findsItself: Bool { true }

  func title(_ words: Words) -> String { words.settings.title(.zone) }

  /// The zones a text means; without one what is set, and setting nothing.
  func items(_ app: AppState, filter: String) -> [ZoneMatch?] {
    guard filter.trimmingWhitespace.isEmpty else { return ZoneSearch.matches(filter) }
    guard use == .store else { return [] }
    let now = app.storeSettings.values[.zone].map(ZoneSearch.matches) ?? []
    return now.prefix(1).map(Optional.some) + [nil]
  }

  func row(_ match: ZoneMatch?, _ app: AppState) -> PickScreen.Row {
    let words = app.words.settings
    guard let match else {
      return PickScreen.Row(name: words.unset.name, meaning: app.settings.machineZone.identifier)
    }
    let isNow = app.storeSettings.values[.zone] == match.identifier
    return PickScreen.Row(
      name: Self.city(match, app), meaning: match.identifier,
      right: (isNow ? words.now + "  " : "") + Self.time(in: match.identifier, app))
  }

  func choose(_ match: ZoneMatch?, _ app: inout AppState) -> [Effect] {
    switch use {
    case .store: return [app.ask(.settings(.change([.zone: match?.identifier])))]
    case .firstRun:
      guard case .firstRun(var state) = app.screen, let match else { return [] }
      state.take(match)
      app.screen = .firstRun(state)
      return []
    }
  }

  /// What a city is called on this terminal.
  static func city(_ match: ZoneMatch, _ app: AppState) -> String {
    app.language == .chinese ? match.chinese : match.english
  }

  /// What time it is in a zone.
  static func time(in identifier: String, _ app: AppState) -> String {
    guard let zone = TimeZone(identifier: identifier) else { return "" }
    let minutes = StoreCalendar(zone: zone, dayStartMinutes: 0).local(app.settings.now).minutes
    return "\(Figures.padded(minutes / 60)):\(Figures.padded(minutes % 60))"
  }
}
