import StoreModel

/// The values a setting has to choose from; the one that is chosen shows at once.
struct SettingChoices: PickList {
  /// Which setting.
  let key: SettingKey

  func title(_ words: Words) -> String { words.settings.title(key) }

  /// The values, and last the one that sets nothing.
  func items(_ app: AppState, filter: String) -> [String?] {
    switch key.entry {
    case .oneOf(let values): values + [nil]
    case .theme: app.settings.themes + [nil]
    case .line, .zone: []
    }
  }

  func row(_ value: String?, _ app: AppState) -> PickScreen.Row {
    let words = app.words.settings
    let isNow = app.storeSettings.values[key] == value
    guard let value else {
      return PickScreen.Row(
        name: words.unset.name, meaning: words.unset.meaning, right: isNow ? words.now : "")
    }
    return PickScreen.Row(
      name: words.shown(key, value), meaning: "", right: isNow ? words.now : "",
      otherNames: [value])
  }

  func choose(_ value: String?, _ app: inout AppState) -> [Effect] {
    [app.ask(.settings(.change([key: value])))]
  }
}
