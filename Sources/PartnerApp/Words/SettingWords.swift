public import StoreModel

/// Words for the store's settings, for screens and commands alike.
public struct SettingWords: Topic {
  /// What a setting is called.
  public let name: @Sendable (SettingKey) -> String
  /// What a value of it must look like, for the person who got it wrong.
  public let wanted: @Sendable (SettingKey) -> String
  /// What it is for, in one sentence.
  let meaning: @Sendable (SettingKey) -> String
  /// What stands for a setting nobody has set.
  let notSet: String
  /// The choice that sets nothing, and what holds then.
  let unset: ChoiceWords
  /// Beside the value that holds.
  let now: String
  /// What a value must look like, while it is typed.
  let takes: @Sendable (_ wanted: String) -> String
  /// An empty value, and what holds then.
  let empty: @Sendable (_ builtIn: String?) -> String
  /// A value that does not fit.
  let refused: @Sendable (_ wanted: String) -> String
  /// A setting was stored.
  let nowSet: @Sendable (_ name: String, _ value: String) -> String

  /// What a setting is called at the beginning of a row.
  func title(_ key: SettingKey) -> String {
    let name = name(key)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// A value as people call it; nil is one nobody has set.
  func shown(_ key: SettingKey, _ value: String?) -> String {
    guard let value else { return key.builtIn ?? notSet }
    guard key == .language else { return value }
    return Language(rawValue: value)?.ownName ?? value
  }
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
      case .sla1: "promise for severity 1"
      case .sla2: "promise for severity 2"
      case .sla3: "promise for severity 3"
      case .sla4: "promise for severity 4"
      case .remedyLead: "coupons a lead may give"
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
      case .sla1, .sla2, .sla3, .sla4:
        "answer, next word, put right and clock, like 10m 1d 3d store or 0m 1h 24h round"
      case .remedyLead: "fen for one complaint, like 4000"
      }
    },
    meaning: { englishMeaning($0) }, notSet: "not set",
    unset: ChoiceWords(name: "Not set", meaning: "as it comes"), now: "now",
    takes: { "It takes \($0)." },
    empty: { $0.map { "Empty means \($0)." } ?? "Empty means not set." },
    refused: { "that does not fit: it takes \($0)" }, nowSet: { "\($0): \($1)" })

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
      case .sla1: "程度 1 的时限"
      case .sla2: "程度 2 的时限"
      case .sla3: "程度 3 的时限"
      case .sla4: "程度 4 的时限"
      case .remedyLead: "值班可送的券额"
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
      case .sla1, .sla2, .sla3, .sla4:
        "回应、告知、处理的时限和时钟，例如 10m 1d 3d store 或 0m 1h 24h round"
      case .remedyLead: "每件投诉的金额（分），例如 4000"
      }
    },
    meaning: { chineseMeaning($0) }, notSet: "未设置",
    unset: ChoiceWords(name: "不设置", meaning: "用默认的"), now: "当前",
    takes: { "应填\($0)。" },
    empty: { $0.map { "留空就是 \($0)。" } ?? "留空就是不设置。" },
    refused: { "不能这样填，应填\($0)" }, nowSet: { "\($0)：\($1)" })

  private static func englishMeaning(_ key: SettingKey) -> String {
    switch key {
    case .language: "what we say; names and notes stay"
    case .storeNumber: "the chain's number, in the top row"
    case .storeName: "what you call it, in the top row"
    case .zone: "whose clock the store goes by"
    case .dayStart: "earlier sales belong to the day before"
    case .hours: "closed days make nobody late"
    case .closures: "nobody is late then"
    case .theme: "the colours of the screen"
    case .printCommand: "what a card is handed to"
    case .keepAside: "after that they are removed"
    case .sla1: "complaints fixed at the counter"
    case .sla2: "complaints not fixed yet"
    case .sla3: "grave complaints, or again"
    case .sla4: "complaints about safety"
    case .remedyLead: "more waits for a manager"
    }
  }

  private static func chineseMeaning(_ key: SettingKey) -> String {
    switch key {
    case .language: "界面文字，姓名和备注不变"
    case .storeNumber: "公司编的店号，显示在首行"
    case .storeName: "平时怎么叫这家店，显示在首行"
    case .zone: "按哪里的时间"
    case .dayStart: "在此之前的消费算前一天"
    case .hours: "不营业的日子不算没来"
    case .closures: "节假日歇业，不算没来"
    case .theme: "屏幕的颜色"
    case .printCommand: "感谢卡交给它打印"
    case .keepAside: "到期自动删除"
    case .sla1: "已当场解决的投诉"
    case .sla2: "还没解决的投诉"
    case .sla3: "严重或屡次的投诉"
    case .sla4: "安全问题"
    case .remedyLead: "超出须店长批准"
    }
  }
}
