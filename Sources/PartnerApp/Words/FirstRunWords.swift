/// Words of the first run.
struct FirstRunWords: Topic {
  /// Above the form.
  let title: String
  /// What the form is.
  let welcome: String
  /// In front of the languages.
  let language: String
  /// In front of the store's number.
  let number: String
  /// In front of the store's name.
  let name: String
  /// In front of the zone.
  let zone: String
  /// What time it is in the zone typed.
  let timeThere: @Sendable (_ time: String) -> String
  /// The number typed cannot be one.
  let badNumber: String
  /// The name typed cannot be one.
  let badName: String
  /// The zone typed is not known.
  let unknownZone: String
  /// A city that may mean several zones.
  let severalZones: @Sendable (_ cities: String) -> String
  /// Above the choices.
  let begin: String
  /// The choice to bring in a file, and what it means.
  let importFile: ChoiceWords
  /// The choice of the practice store.
  let practice: ChoiceWords
  /// The choice to start empty.
  let empty: ChoiceWords
  /// The choice to be asked another time.
  let skip: ChoiceWords
}

/// A choice and what it means.
struct ChoiceWords: Sendable {
  /// The choice itself.
  let name: String
  /// What it means.
  let meaning: String
}

extension FirstRunWords {
  static let english = FirstRunWords(
    title: "Welcome to Regulars",
    welcome: "A few facts about this store. All of it can wait, and be changed later.",
    language: "Language", number: "Store number", name: "Store name", zone: "Time zone",
    timeThere: { "it is \($0) there; right?" },
    badNumber: "A store number is 1 to 8 letters or digits, like 0412.",
    badName: "A store name is 1 to 40 characters.",
    unknownZone: "No such zone. Write a city, or a zone like Asia/Shanghai.",
    severalZones: { "Which one? Enter lists them: \($0)" },
    begin: "How do you want to begin?",
    importFile: ChoiceWords(name: "Import a file", meaning: "members or visits from the till"),
    practice: ChoiceWords(name: "Practice store", meaning: "invented guests, never synced"),
    empty: ChoiceWords(name: "Start empty", meaning: "regulars come one by one"),
    skip: ChoiceWords(name: "Skip", meaning: "go to the list, ask again next time"))

  static let chinese = FirstRunWords(
    title: "欢迎使用常客",
    welcome: "先填几项门店信息。都可以跳过，以后再改。",
    language: "语言", number: "店号", name: "店名", zone: "时区",
    timeThere: { "当地时间 \($0)，对吗？" },
    badNumber: "店号是 1 到 8 位字母或数字，例如 0412。", badName: "店名是 1 到 40 个字。",
    unknownZone: "没有这个时区。请写城市名，或 Asia/Shanghai 这样的时区名。",
    severalZones: { "是哪一个？按 Enter 列出：\($0)" },
    begin: "从哪里开始？",
    importFile: ChoiceWords(name: "导入文件", meaning: "收银系统的会员或消费记录"),
    practice: ChoiceWords(name: "练习店", meaning: "虚构的客人，数据不上传"),
    empty: ChoiceWords(name: "从空白开始", meaning: "常客由自己逐位添加"),
    skip: ChoiceWords(name: "跳过", meaning: "先看列表，下次再问"))
}
