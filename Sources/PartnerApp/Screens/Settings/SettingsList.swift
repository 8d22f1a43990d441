import StoreModel
import TextUI

/// What the store is set to: Enter on a setting changes it.
///
/// The rows are the table of settings, so that a new one appears by itself.
struct SettingsList: PickList {
  /// What changes one opens above it.
  var staysOpen: Bool { true }

  /// Opens the list and asks what is set.
  static func open(_ app: inout AppState) -> [Effect] {
    app.open(.settings(SettingsList()))
    return [app.load(.settings)]
  }

  func title(_ words: Words) -> String { words.actions.deeds.settings.label }

  /// The whole table; where guests could reach the keys, without the one that starts a program.
  func items(_ app: AppState, filter: String) -> [SettingKey] {
    SettingKey.allCases.filter { !app.settings.isKiosk || $0 != .printCommand }
  }

  /// Name, one sentence or why it cannot be changed now, and the value as far as it fits.
  func row(_ key: SettingKey, _ app: AppState) -> PickScreen.Row {
    let words = app.words.settings
    let refusal = app.settingsRefusal
    var row = PickScreen.Row(name: words.title(key), meaning: refusal ?? words.meaning(key))
    let value = Phrasing(app).text(words.shown(key, app.storeSettings.values[key]))
    row.right = Self.cut(value, columns: max(8, app.settings.size.columns / 3))
    row.isOpen = refusal == nil
    row.otherNames = [SettingWords.english, .chinese].map { $0.name(key) } + [key.rawValue]
    return row
  }

  func choose(_ key: SettingKey, _ app: inout AppState) -> [Effect] {
    switch key.entry {
    case .line: return SettingForm.open(&app, key)
    case .oneOf, .theme: app.open(.settingChoices(SettingChoices(key: key)))
    case .zone: app.open(.zones(ZoneList(use: .store)))
    }
    return []
  }

  /// As much of a value as fits, with a mark where something is missing.
  private static func cut(_ value: String, columns: Int) -> String {
    guard Width.of(value) > columns else { return value }
    var kept = ""
    for character in value {
      guard Width.of(kept) + Width.of(String(character)) <= columns - 2 else { break }
      kept.append(character)
    }
    return kept + ".."
  }
}
