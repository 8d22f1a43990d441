public import StoreModel

/// What the store is set to, and who may change it.
public struct StoreSettings: Equatable, Sendable {
  /// What the store itself set.
  public var values: [SettingKey: String]
  /// Whether only a manager changes them: there is one.
  public var areManagers: Bool

  /// Settings as the store has them.
  public init(values: [SettingKey: String] = [:], areManagers: Bool = false) {
    self.values = values
    self.areManagers = areManagers
  }
}

extension AppState {
  /// Why whoever is on may not change a setting, nil where they may.
  var settingsRefusal: String? {
    guard storeSettings.areManagers, partner?.role != .manager else { return nil }
    return words.refusals.onScreen(.partners(.needsRole(.manager)))
  }

  /// Takes what the store is set to; the language stays that of this terminal until it is chosen here.
  mutating func take(_ settings: StoreSettings) {
    storeSettings = settings
    self.settings.take(settings.values.filter { $0.key != .language }, whole: true)
  }

  /// A setting is stored: it holds from now on, and is said.
  mutating func settingsChanged(_ values: [SettingKey: String?], act: Int64?) -> [Effect] {
    for (key, value) in values {
      storeSettings.values[key] = value.flatMap(key.accepted)
      settings.take([key: storeSettings.values[key]])
    }
    guard values.count == 1, let key = values.keys.first else {
      return toast(words.frame.saved, of: act)
    }
    let value = words.settings.shown(key, values[key] ?? nil)
    return toast(
      words.settings.nowSet(words.settings.title(key), Phrasing(self).text(value)), of: act)
  }
}
