/// Words of questions before something that is rarely meant.
struct AskingWords: Topic {
  /// Somebody was checked in so many minutes ago.
  let checkedInBefore: @Sendable (_ who: String, _ minutes: Int) -> String
  let onlyOnce: ChoiceWords
  let checkInAgain: ChoiceWords
  /// What was entered would be gone.
  let clearForm: String
  let keepForm: ChoiceWords
  let forgetForm: ChoiceWords
  /// What is known of a guest would be gone.
  let forget: @Sendable (_ name: String) -> String
  let keepGuest: ChoiceWords
  let forgetGuest: ChoiceWords
  /// Remarks about a guest would be gone.
  let dropNotes: @Sendable (_ name: String, _ count: Int) -> String
  let keepNotes: ChoiceWords
  let loseNotes: ChoiceWords
  /// A guest would be gone.
  let erase: @Sendable (_ name: String) -> String
  let eraseNobody: ChoiceWords
  let eraseGuest: ChoiceWords
}

extension AskingWords {
  static let english = AskingWords(
    checkedInBefore: { who, minutes in
      let when = minutes == 0 ? "less than a minute" : "\(minutes) min"
      return "\(who) was checked in \(when) ago. Once more?"
    },
    onlyOnce: ChoiceWords(name: "No", meaning: "it was one visit"),
    checkInAgain: ChoiceWords(name: "Yes", meaning: "check in once more"),
    clearForm: "Forget what was entered here? It cannot be taken back.",
    keepForm: ChoiceWords(name: "No", meaning: "go on with the form"),
    forgetForm: ChoiceWords(name: "Yes", meaning: "forget it and start anew"),
    forget: { "Forget what \($0) no longer wants remembered? It cannot be taken back." },
    keepGuest: ChoiceWords(name: "No", meaning: "back to the form"),
    forgetGuest: ChoiceWords(name: "Yes", meaning: "forget usual, cue, notes and the rest"),
    dropNotes: { name, count in
      "Drop \(count == 1 ? "a note" : "\(count) notes") about \(name)? It cannot be taken back."
    },
    keepNotes: ChoiceWords(name: "No", meaning: "back to the form"),
    loseNotes: ChoiceWords(name: "Yes", meaning: "drop for good"),
    erase: { "Erase \($0) for good? Only the numbers stay; it cannot be taken back." },
    eraseNobody: ChoiceWords(name: "No", meaning: "keep them"),
    eraseGuest: ChoiceWords(name: "Yes", meaning: "take everything of them out of the store"))

  static let chinese = AskingWords(
    checkedInBefore: { who, minutes in
      let when = minutes == 0 ? "不到一分钟前" : "\(minutes)分钟前"
      return "\(who) \(when)刚签到过。再签到一次？"
    },
    onlyOnce: ChoiceWords(name: "否", meaning: "只来了一次"),
    checkInAgain: ChoiceWords(name: "是", meaning: "再签到一次"),
    clearForm: "清空这里填的内容？不能撤销。",
    keepForm: ChoiceWords(name: "否", meaning: "继续填写"),
    forgetForm: ChoiceWords(name: "是", meaning: "清空重填"),
    forget: { "删除\($0)不愿被记住的内容？不能撤销。" },
    keepGuest: ChoiceWords(name: "否", meaning: "回到表单"),
    forgetGuest: ChoiceWords(name: "是", meaning: "删除常点、特征、备注等"),
    dropNotes: { name, count in "删除关于\(name)的\(count)条备注？不能撤销。" },
    keepNotes: ChoiceWords(name: "否", meaning: "回到表单"),
    loseNotes: ChoiceWords(name: "是", meaning: "彻底删除"),
    erase: { "彻底删除\($0)？只保留统计数字，不能撤销。" },
    eraseNobody: ChoiceWords(name: "否", meaning: "保留"),
    eraseGuest: ChoiceWords(name: "是", meaning: "从门店数据中全部删除"))
}
