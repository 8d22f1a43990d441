public import StoreModel

/// Words for the store's settings, for screens and commands alike.
public struct SettingWords: Topic {
  /// What a setting is called.
  public let name: @Sendable (SettingKey) -> String
  /// What a value of it must look like, for the person who got it wrong.
  public let wanted: @Sendable (SettingKey) -> String
}

extension SettingWords {
  private static let days = Settings.asideDaysRange

  /// English words of settings.
  public static let english = SettingWords(
    name: { key in
      switch key {
      case .language: "language"
      case .storeNumber: "store number"
      case .storeName: "store name"
      case .zone: "time zone"
      case .dayStart: "start of the business day"
      case .hours: "opening hours"
      case .closures: "closed days"
      case .theme: "theme"
      case .printCommand: "program that prints"
      case .keepAside: "days files put aside are kept"
      }
    },
    wanted: { key in
      switch key {
      case .language: "en or zh-Hans"
      case .storeNumber: "1 to 8 letters or digits, like 0412"
      case .storeName: "1 to 40 characters"
      case .zone: "a city or a time zone of the IANA database, like Shanghai or Asia/Shanghai"
      case .dayStart: "a time between 00:00 and 11:59, like 04:00"
      case .hours: "hours of all days or of each, like mon-sat 07:00-22:00, sun closed"
      case .closures: "dates or ranges, like 2026-10-01..2026-10-07, 2027-01-01"
      case .theme: "the name of a theme, like dark"
      case .printCommand: "a program and its arguments, like lp -d counter"
      case .keepAside: "days from \(days.lowerBound) to \(days.upperBound), like 7"
      }
    })

  /// Chinese words of settings.
  public static let chinese = SettingWords(
    name: { key in
      switch key {
      case .language: "语言"
      case .storeNumber: "店号"
      case .storeName: "店名"
      case .zone: "时区"
      case .dayStart: "营业日开始时间"
      case .hours: "营业时间"
      case .closures: "歇业日期"
      case .theme: "配色"
      case .printCommand: "打印程序"
      case .keepAside: "另存文件保留天数"
      }
    },
    wanted: { key in
      switch key {
      case .language: "en 或 zh-Hans"
      case .storeNumber: "1 到 8 位字母或数字，例如 0412"
      case .storeName: "1 到 40 个字"
      case .zone: "城市或 IANA 时区名，例如 上海 或 Asia/Shanghai"
      case .dayStart: "00:00 到 11:59 之间的时间，例如 04:00"
      case .hours: "每天或分天的营业时间，例如 mon-sat 07:00-22:00, sun closed"
      case .closures: "日期或日期段，例如 2026-10-01..2026-10-07, 2027-01-01"
      case .theme: "配色的名称，例如 dark"
      case .printCommand: "程序和参数，例如 lp -d counter"
      case .keepAside: "\(days.lowerBound) 到 \(days.upperBound) 天，例如 7"
      }
    })
}
