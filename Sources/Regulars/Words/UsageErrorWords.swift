import PartnerApp
import StoreModel

/// Words for a command line that cannot be understood.
struct UsageErrorWords: Topic {
  /// One sentence for the person, with what to do next.
  let sentence: @Sendable (UsageError) -> String
}

extension UsageErrorWords {
  /// English words of usage errors.
  static let english = UsageErrorWords { error in
    switch error {
    case .unknownCommand(let word):
      "There is no command '\(word)'." + near(word, commands, .english)
        + " `regulars --help` lists them."
    case .unknownOption(let word, let near):
      "There is no option '\(word)' here." + MeantWords.english.didYouMean(near)
        + " `regulars --help` lists them."
    case .misplacedOption(let flag, let usage):
      "--\(flag.rawValue) does not go with that. Use: \(text(usage, .english))"
    case .repeatedOption(let flag): "--\(flag.rawValue) is given twice; give it once."
    case .missingValue(let flag): "--\(flag.rawValue) needs a value behind it."
    case .unwantedValue(let flag): "--\(flag.rawValue) is a switch and takes no value."
    case .missing(let usage): "Something is missing. Use: \(text(usage, .english))"
    case .unwantedOperand(let word):
      "'\(word)' is one word too many; put quotes around text with spaces."
    case .unknownWord(let word, let usage):
      "'\(word)' is not understood behind `\(start(usage))`; it takes \(list(usage.words))."
        + near(word, usage.words, .english)
    case .contradiction(let one, let other):
      "--\(one.rawValue) and --\(other.rawValue) contradict each other; give one of them."
    case .alone(let flag, let other):
      "--\(flag.rawValue) says something of --\(other.rawValue); give that as well."
    case .badValue(let flag, let value, let wanted):
      "--\(flag.rawValue) '\(value)' is not understood; it takes \(englishText(wanted))."
        + near(value, wanted, .english)
    case .notOnScreen(let flag):
      "--\(flag.rawValue) goes with a command, not with the screen. "
        + "Use: regulars COMMAND --\(flag.rawValue)"
    case .emptyPath: "An empty name is no file. Name one."
    case .badOperand(let word, let command, let words):
      "'\(word)' is not understood behind `regulars \(command.rawValue)`; "
        + "it takes \(list(words))." + near(word, words, .english)
    }
  }

  private static func englishText(_ wanted: UsageError.Wanted) -> String {
    switch wanted {
    case .oneOf(let words): list(words)
    case .consent: "none, verbal, signed or withdrawn, with scopes like verbal:remember+offers"
    case .day(let example): "a date, like \(example), tomorrow or sat"
    case .number: "a number"
    case .numberFromOne: "a number from 1"
    case .fen: "an amount in fen, like 3800"
    case .instant: "an instant, like 2026-11-22T09:30, tomorrow 18:00 or 1795225194"
    }
  }

  /// "a, b or c".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The words that call commands.
  private static let commands = CommandName.allCases.map(\.rawValue)

  /// What a word that is none of `known` may have been meant to be.
  private static func near(_ word: String, _ known: [String], _ words: MeantWords) -> String {
    words.didYouMean(Nearest.words(to: word, among: known))
  }

  private static func near(
    _ value: String, _ wanted: UsageError.Wanted, _ words: MeantWords
  ) -> String {
    guard case .oneOf(let known) = wanted else { return "" }
    return near(value, known, words)
  }

  private static func start(_ usage: CommandUsage) -> String { UsageText.start(usage.name) }

  private static func text(_ usage: CommandUsage, _ words: HelpPageWords) -> String {
    UsageText(words: words).line(of: usage)
  }
}

extension UsageErrorWords {
  /// Chinese words of usage errors.
  static let chinese = UsageErrorWords { error in
    switch error {
    case .unknownCommand(let word):
      "没有命令「\(word)」。" + near(word, commands, .chinese) + "`regulars --help` 列出所有命令。"
    case .unknownOption(let word, let near):
      "这里没有选项「\(word)」。" + MeantWords.chinese.didYouMean(near)
        + "`regulars --help` 列出所有选项。"
    case .misplacedOption(let flag, let usage):
      "--\(flag.rawValue) 不能用在这里。用法：\(text(usage, .chinese))"
    case .repeatedOption(let flag): "--\(flag.rawValue) 写了两次，请只写一次。"
    case .missingValue(let flag): "--\(flag.rawValue) 后面缺少值，请补上。"
    case .unwantedValue(let flag): "--\(flag.rawValue) 是开关，不带值，请去掉值。"
    case .missing(let usage): "内容不全。用法：\(text(usage, .chinese))"
    case .unwantedOperand(let word): "多了「\(word)」；含空格的文字请加引号。"
    case .unknownWord(let word, let usage):
      "`\(start(usage))` 后面的「\(word)」无法识别；可以写 \(chineseList(usage.words))。"
        + near(word, usage.words, .chinese)
    case .contradiction(let one, let other):
      "--\(one.rawValue) 和 --\(other.rawValue) 互相矛盾，请只写一个。"
    case .alone(let flag, let other):
      "--\(flag.rawValue) 要和 --\(other.rawValue) 一起写，请补上。"
    case .badValue(let flag, let value, let wanted):
      "--\(flag.rawValue) 的值「\(value)」无法识别；应为\(chineseText(wanted))。"
        + near(value, wanted, .chinese)
    case .notOnScreen(let flag):
      "--\(flag.rawValue) 要和命令一起用，界面不用它。用法：regulars 命令 --\(flag.rawValue)"
    case .emptyPath: "名称是空的，请写明文件。"
    case .badOperand(let word, let command, let words):
      "`regulars \(command.rawValue)` 后面的「\(word)」无法识别；可以写 \(chineseList(words))。"
        + near(word, words, .chinese)
    }
  }

  private static func chineseText(_ wanted: UsageError.Wanted) -> String {
    switch wanted {
    case .oneOf(let words): " " + chineseList(words)
    case .consent:
      " none、verbal、signed 或 withdrawn，可带范围，例如 verbal:remember+offers"
    case .day(let example): "日期，例如 \(example)、明天 或 周六"
    case .number: "数字"
    case .numberFromOne: "从 1 起的数字"
    case .fen: "以分为单位的金额，例如 3800"
    case .instant: "时间，例如 2026-11-22T09:30、明天 18:00 或 1795225194"
    }
  }

  private static func chineseList(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: "、") + " 或 " + last
  }
}
