import PartnerApp
import StoreModel

/// Words of `settings`.
struct SettingsListWords: Topic {
  /// What a setting nobody has set has for a value.
  let unset: String
  /// What a setting is called, beside its key.
  let name: @Sendable (SettingKey) -> String
}

extension SettingsListWords {
  /// English words of the list.
  static let english = SettingsListWords(unset: "-", name: { SettingWords.of(.english).name($0) })

  /// Chinese words of the list.
  static let chinese = SettingsListWords(
    unset: "未设置", name: { SettingWords.of(.chinese).name($0) })
}
