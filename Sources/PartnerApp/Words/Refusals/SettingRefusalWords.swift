import StoreModel

/// Words for a setting that stays as it is.
struct SettingRefusalWords: Topic {
  let text: @Sendable (SettingRefusal) -> RefusalText
}

extension SettingRefusalWords {
  static let english = SettingRefusalWords { refusal in
    switch refusal {
    case .badValue(let key, let value):
      RefusalText(
        "\(key.rawValue) '\(value)' is not understood; "
          + "it takes \(SettingWords.english.wanted(key))." + englishZones(key, value))
    }
  }

  /// Zones named at most: more are asked for with more letters.
  private static let zonesMax = 8

  private static func zones(_ key: SettingKey, _ value: String) -> [ZoneMatch] {
    key == .zone ? ZoneSearch.matches(value) : []
  }

  private static func englishZones(_ key: SettingKey, _ value: String) -> String {
    let zones = zones(key, value)
    guard !zones.isEmpty else { return "" }
    let named = zones.prefix(zonesMax).map { "\($0.identifier) (\($0.english))" }
    let more = zones.count > zonesMax ? " and \(zones.count - zonesMax) more" : ""
    return " It may mean \(named.joined(separator: ", "))\(more): write one of them."
  }

  private static func chineseZones(_ key: SettingKey, _ value: String) -> String {
    let zones = zones(key, value)
    guard !zones.isEmpty else { return "" }
    let named = zones.prefix(zonesMax).map { "\($0.identifier)（\($0.chinese)）" }
    let more = zones.count > zonesMax ? "等 \(zones.count) 个" : ""
    return "可能是 \(named.joined(separator: "、"))\(more)，请写明其中一个。"
  }

  static let chinese = SettingRefusalWords { refusal in
    switch refusal {
    case .badValue(let key, let value):
      RefusalText(
        "设置 \(key.rawValue) 的值「\(value)」无法识别；应为\(SettingWords.chinese.wanted(key))。"
          + chineseZones(key, value))
    }
  }
}
