import StoreModel

/// Words of questions before something that is rarely meant.
struct AskingWords: Topic {
  /// Somebody was checked in so many minutes ago.
  let checkedInBefore: @Sendable (_ who: String, _ minutes: Int) -> String
  let onlyOnce: ChoiceWords
  let checkInAgain: ChoiceWords
  /// A drink should not be made for somebody, and why; nobody is named where the form does.
  let unfit: @Sendable (_ who: String, _ reasons: String) -> String
  /// A drink and what speaks against it.
  let reasons: @Sendable (_ drink: String, _ why: String) -> String
  let isOut: @Sendable (_ item: String) -> String
  let otherDrink: ChoiceWords
  let changedAtBar: ChoiceWords
  let asItIs: ChoiceWords
  let backToForm: ChoiceWords
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
  /// What was done to the store would be undone, or done again.
  let step: @Sendable (UndoStepping.Way, OwnAct) -> String
  let leaveIt: ChoiceWords
  let takeStep: ChoiceWords
  /// An offer does not hold for a guest, and why.
  let offerDoesNotHold: @Sendable (_ offer: String, _ who: String, _ why: String) -> String
  let takeNothingDown: ChoiceWords
  let wasGiven: ChoiceWords
}

extension AskingWords {
  static let english = AskingWords(
    checkedInBefore: { who, minutes in
      let when = minutes == 0 ? "less than a minute" : "\(minutes) min"
      return "\(who) was checked in \(when) ago. Once more?"
    },
    onlyOnce: ChoiceWords(name: "No", meaning: "it was one visit"),
    checkInAgain: ChoiceWords(name: "Yes", meaning: "check in once more"),
    unfit: { who, reasons in who.isEmpty ? "Not so: \(reasons)." : "\(who): \(reasons)." },
    reasons: { "\($0) (\($1))" }, isOut: { "\($0) is out" },
    otherDrink: ChoiceWords(name: "Other drink", meaning: "enter what they have instead"),
    changedAtBar: ChoiceWords(
      name: "Drink changed at the bar", meaning: "a visit without a drink"),
    asItIs: ChoiceWords(name: "As it is", meaning: "a visit with this drink"),
    backToForm: ChoiceWords(name: "Other drink", meaning: "back to the form"),
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
    eraseGuest: ChoiceWords(name: "Yes", meaning: "take everything of them out of the store"),
    step: { way, act in
      let what = DoneWords.englishAct(act)
      return way == .back
        ? "This is not about a guest: undo \(what)?" : "This is not about a guest: redo \(what)?"
    },
    leaveIt: ChoiceWords(name: "No", meaning: "leave it as it is"),
    takeStep: ChoiceWords(name: "Yes", meaning: "go on"),
    offerDoesNotHold: { "\($0) does not hold for \($1): \($2). Was it given all the same?" },
    takeNothingDown: ChoiceWords(name: "No", meaning: "nothing is taken down"),
    wasGiven: ChoiceWords(name: "Yes", meaning: "it was given: take it down as used"))

  static let chinese = AskingWords(
    checkedInBefore: { who, minutes in
      let when = minutes == 0 ? "不到一分钟前" : "\(minutes)分钟前"
      return "\(who) \(when)刚签到过。再签到一次？"
    },
    onlyOnce: ChoiceWords(name: "否", meaning: "只来了一次"),
    checkInAgain: ChoiceWords(name: "是", meaning: "再签到一次"),
    unfit: { who, reasons in who.isEmpty ? "不合适：\(reasons)。" : "\(who)：\(reasons)。" },
    reasons: { "\($0)（\($1)）" }, isOut: { "\($0)已售罄" },
    otherDrink: ChoiceWords(name: "换一杯", meaning: "填写改点的饮品"),
    changedAtBar: ChoiceWords(name: "吧台已换", meaning: "记到店，不记饮品"),
    asItIs: ChoiceWords(name: "照做", meaning: "按这杯记到店"),
    backToForm: ChoiceWords(name: "换一杯", meaning: "回到表单"),
    clearForm: "清空这里填的内容？不能撤销。",
    keepForm: ChoiceWords(name: "否", meaning: "继续填写"),
    forgetForm: ChoiceWords(name: "是", meaning: "清空重填"),
    forget: { "删除\($0)不同意保存的内容？不能撤销。" },
    keepGuest: ChoiceWords(name: "否", meaning: "回到表单"),
    forgetGuest: ChoiceWords(name: "是", meaning: "删除常点、特征、备注等"),
    dropNotes: { name, count in "删除关于\(name)的\(count)条备注？不能撤销。" },
    keepNotes: ChoiceWords(name: "否", meaning: "回到表单"),
    loseNotes: ChoiceWords(name: "是", meaning: "彻底删除"),
    erase: { "彻底删除\($0)？只保留统计数字，不能撤销。" },
    eraseNobody: ChoiceWords(name: "否", meaning: "保留"),
    eraseGuest: ChoiceWords(name: "是", meaning: "从门店数据中全部删除"),
    step: { way, act in
      let what = DoneWords.chineseAct(act)
      return way == .back ? "这与客人无关。撤销「\(what)」？" : "这与客人无关。重做「\(what)」？"
    },
    leaveIt: ChoiceWords(name: "否", meaning: "保持现状"),
    takeStep: ChoiceWords(name: "是", meaning: "继续"),
    offerDoesNotHold: { "\($0)不适用于\($1)：\($2)。已经给了吗？" },
    takeNothingDown: ChoiceWords(name: "否", meaning: "不记"),
    wasGiven: ChoiceWords(name: "是", meaning: "已经给了，记为用了"))
}
