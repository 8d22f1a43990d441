import StoreModel

/// Words of what was done a moment ago.
struct ActingWords: Sendable {
  /// A guest nobody knows.
  let guest: String
  /// A visit was recorded: name, drink and price, and the way back.
  let checkedIn: @Sendable (String) -> String
  /// Another terminal checked the same person in.
  let justCheckedIn: @Sendable (_ name: String) -> String
  /// A visit does not count any more.
  let voided: @Sendable (_ name: String) -> String
  /// Something was taken back.
  let undone: @Sendable (OwnAct) -> String
  /// The list answered, and nobody is there to do something for.
  let nobodyThere: String
}

extension ActingWords {
  /// English words of what was done.
  static let english = ActingWords(
    guest: "Guest", checkedIn: { "\($0)  Ctrl-Z takes it back" },
    justCheckedIn: { "\($0) was checked in elsewhere a moment ago. F6 asks once more." },
    voided: { "\($0): the last visit is void. Ctrl-Z takes that back" },
    undone: { "Taken back: \(englishAct($0))" },
    nobodyThere: "Nobody found. F6 again records a guest's visit.")

  /// Chinese words of what was done.
  static let chinese = ActingWords(
    guest: "客人", checkedIn: { "\($0)  Ctrl-Z 撤销" },
    justCheckedIn: { "\($0)刚在别处签到过。再按 F6 可确认。" },
    voided: { "\($0)：最近一次到店已作废。Ctrl-Z 撤销" },
    undone: { "已撤销：\(chineseAct($0))" },
    nobodyThere: "没有找到。再按 F6 记为普通客人。")

  private static func englishAct(_ act: OwnAct) -> String {
    let what =
      switch act.what {
      case .regulars(.added): "adding"
      case .regulars(.edited): "the change to"
      case .visits(.checkedIn): "the check-in of"
      case .visits(.voided): "the void of"
      case .menu(.changed): "the menu change of"
      case .partners(.changed): "the change of partner"
      case .care(.changed): "the last of the care page"
      }
    var subject = act.subject
    if case .visits = act.what, subject.isEmpty { subject = "a guest" }
    return [what, subject].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func chineseAct(_ act: OwnAct) -> String {
    let what =
      switch act.what {
      case .regulars(.added): "添加"
      case .regulars(.edited): "修改"
      case .visits(.checkedIn): "签到"
      case .visits(.voided): "作废"
      case .menu(.changed): "菜单"
      case .partners(.changed): "伙伴"
      case .care(.changed): "关怀"
      }
    return act.subject.isEmpty ? what : "\(what) \(act.subject)"
  }
}

/// Words of questions before something that is rarely meant.
struct AskingWords: Sendable {
  /// Somebody was checked in so many minutes ago.
  let checkedInBefore: @Sendable (_ who: String, _ minutes: Int) -> String
  /// It was one visit.
  let onlyOnce: ChoiceWords
  /// They are here once more.
  let checkInAgain: ChoiceWords
  /// What was entered would be gone.
  let clearForm: String
  /// It stays.
  let keepForm: ChoiceWords
  /// It goes.
  let forgetForm: ChoiceWords
  /// What is known of a guest would be gone.
  let forget: @Sendable (_ name: String) -> String
  /// It stays.
  let keepGuest: ChoiceWords
  /// It goes.
  let forgetGuest: ChoiceWords
}

extension AskingWords {
  /// English words of questions.
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
    forgetGuest: ChoiceWords(name: "Yes", meaning: "forget usual, cue, notes and the rest"))

  /// Chinese words of questions.
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
    forgetGuest: ChoiceWords(name: "是", meaning: "删除常点、特征、备注等"))
}
