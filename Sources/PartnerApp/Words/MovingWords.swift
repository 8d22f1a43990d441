/// Words of a visit that was on the wrong guest, and of looking guests up over a screen.
struct MovingWords: Topic {
  /// There is no visit that could be somebody else's.
  let noVisit: String
  /// In front of the visits of today, of which one is meant.
  let whichVisit: String
  /// In front of what is typed to find whose the visit was; whose it is now.
  let notThem: @Sendable (_ name: String) -> String
  /// The same for a visit of a guest nobody knows.
  let whoseGuest: String
  /// In front of what is typed to find who comes to an event.
  let whoComes: @Sendable (_ title: String) -> String
  /// Nobody is found.
  let nobodyFound: String
  /// A guest nobody knows, in a sentence and in a list.
  let guest: String
  let nobody: ChoiceWords
  /// A visit was moved: what was bought, whose it was and whose it is.
  let movedFromTo: @Sendable (_ items: String, _ from: String, _ to: String) -> String
  /// Behind a visit that came from another guest, or went to one.
  let fromWhom: @Sendable (_ name: String) -> String
  let toWhom: @Sendable (_ name: String) -> String
  /// Somebody who is not listed any more.
  let somebody: String
  /// Giving a seat to somebody who is looked up.
  let signUpOther: ChoiceWords
}

extension MovingWords {
  static let english = MovingWords(
    noVisit: "there is no visit to move", whichVisit: "Which visit", notThem: { "Not \($0) but" },
    whoseGuest: "The guest is", whoComes: { "\($0):" },
    nobodyFound: "Nobody is called that. Esc goes back.", guest: "a guest",
    nobody: ChoiceWords(name: "A guest", meaning: "somebody nobody knows"),
    movedFromTo: { items, from, to in
      "Moved: \(items.isEmpty ? "the visit" : items) for \(from) -> \(to)"
    },
    fromWhom: { "moved here from \($0)" }, toWhom: { "moved to \($0)" },
    somebody: "somebody who is gone",
    signUpOther: ChoiceWords(
      name: "Sign somebody up", meaning: "find a guest by name, pinyin or phone"))

  static let chinese = MovingWords(
    noVisit: "没有可改的到店记录", whichVisit: "哪一次到店", notThem: { "不是\($0)，改到" },
    whoseGuest: "散客的这次到店，改到谁名下",
    whoComes: { "\($0)报名：" }, nobodyFound: "没有找到这位客人。按 Esc 返回。", guest: "散客",
    nobody: ChoiceWords(name: "散客", meaning: "不认识的客人"),
    movedFromTo: { items, from, to in
      "已改到\(to)名下：\(items.isEmpty ? "到店" : items)（原为\(from)）"
    },
    fromWhom: { "原为\($0)" }, toWhom: { "已改到\($0)名下" }, somebody: "已删除的客人",
    signUpOther: ChoiceWords(name: "为客人报名", meaning: "按姓名、拼音或手机查找"))
}
