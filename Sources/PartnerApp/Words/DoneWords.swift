import StoreModel

/// Words of what was done a moment ago.
struct DoneWords: Topic {
  /// A guest nobody knows.
  let guest: String
  /// A visit was recorded: name, drink and price, and the way back.
  let checkedIn: @Sendable (String) -> String
  /// Another terminal checked the same person in.
  let justCheckedIn: @Sendable (_ name: String) -> String
  /// A visit does not count any more.
  let voided: @Sendable (_ name: String) -> String
  /// An act can be taken back by a key: stands behind the sentence about it.
  let wayBack: String
  /// Something was taken back.
  let undone: @Sendable (OwnAct) -> String
  /// Something that was taken back was done again.
  let redone: @Sendable (OwnAct) -> String
  /// What the key would take back is not what the screen spoke of.
  let otherSince: @Sendable (OwnAct) -> String
  /// Somebody was taken out of the store.
  let erased: @Sendable (_ name: String) -> String
  /// The list answered, and nobody is there to do something for.
  let nobodyThere: String
}

extension DoneWords {
  static let english = DoneWords(
    guest: "Guest", checkedIn: { "Checked in: \($0)" },
    justCheckedIn: { "\($0) was checked in elsewhere a moment ago. F6 asks once more." },
    voided: { "Voided: the last visit of \($0)." }, wayBack: "Ctrl-Z takes it back",
    undone: { "Undone: \(englishAct($0))" },
    redone: { "Done again: \(englishAct($0))." },
    otherSince: { "Not undone: since then there was \(englishAct($0)). Ctrl-Z again undoes that." },
    erased: { "\($0) was erased." },
    nobodyThere: "Nobody found. F6 again records a guest's visit.")

  static let chinese = DoneWords(
    guest: "散客", checkedIn: { "已签到：\($0)" },
    justCheckedIn: { "\($0)刚在别处签到过。再按 F6 可确认。" },
    voided: { "已作废：\($0)最近一次到店。" }, wayBack: "Ctrl-Z 撤销",
    undone: { "已撤销：\(chineseAct($0))" },
    redone: { "已重做：\(chineseAct($0))。" },
    otherSince: { "没有撤销：之后还有\(chineseAct($0))。再按 Ctrl-Z 撤销它。" },
    erased: { "\($0)已彻底删除。" },
    nobodyThere: "没有找到。再按 F6 记为散客。")

  /// An act as it stands in a sentence.
  static func englishAct(_ act: OwnAct) -> String {
    let what =
      switch act.what {
      case .regulars(.added): "adding"
      case .regulars(.edited): "the change to"
      case .visits(.checkedIn): "the check-in of"
      case .visits(.voided): "the void of"
      case .visits(.moved): "the move to"
      case .visits(.movedAway): "the move from"
      case .menu(.changed): "the menu change of"
      case .partners(.changed): "the change of partner"
      case .care(.changed): "the last of the care page"
      case .offers(.changed): "the change of offer"
      case .offers(.ended): "the end of offer"
      case .offerEvents(.shown): "the showing of"
      case .offerEvents(.used): "the use of"
      case .offerEvents(.declined): "the refusal of"
      case .complaints(.filed): "the complaint of"
      case .complaints(.stepped): "the last step of complaint"
      case .settings(.changed): "the settings"
      case .imported: "the import"
      }
    var subject = act.subject
    if case .visits = act.what, subject.isEmpty { subject = "a guest" }
    if act.what == .complaints(.filed), subject.isEmpty { subject = "a guest" }
    return [what, subject].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The same in Chinese.
  static func chineseAct(_ act: OwnAct) -> String {
    let guest = act.subject.isEmpty ? "客人" : act.subject
    let what =
      switch act.what {
      case .regulars(.added): "添加"
      case .regulars(.edited): "修改"
      case .visits(.checkedIn): "签到"
      case .visits(.voided): "作废"
      case .visits(.moved), .visits(.movedAway): ""
      case .menu(.changed): "菜单"
      case .partners(.changed): "改动伙伴"
      case .care(.changed): "关怀"
      case .offers(.changed): "改动优惠"
      case .offers(.ended): "结束优惠"
      case .offerEvents(.shown): "介绍优惠"
      case .offerEvents(.used): "使用优惠"
      case .offerEvents(.declined): "没要优惠"
      case .complaints(.filed): "登记投诉"
      case .complaints(.stepped): "处理投诉"
      case .settings(.changed): "改动设置"
      case .imported: "导入"
      }
    if case .visits(.moved) = act.what { return "改到\(guest)名下" }
    if case .visits(.movedAway) = act.what { return "从\(guest)名下改出" }
    return act.subject.isEmpty ? what : "\(what) \(act.subject)"
  }
}
