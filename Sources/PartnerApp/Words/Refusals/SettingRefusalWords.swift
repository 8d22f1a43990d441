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
          + "it takes \(SettingWords.english.wanted(key)).")
    }
  }

  static let chinese = SettingRefusalWords { refusal in
    switch refusal {
    case .badValue(let key, let value):
      RefusalText("设置 \(key.rawValue) 的值「\(value)」无法识别；应为\(SettingWords.chinese.wanted(key))。")
    }
  }
}
