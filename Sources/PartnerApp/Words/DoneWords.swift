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
  /// Something was taken back.
  let undone: @Sendable (OwnAct) -> String
  /// Somebody was taken out of the store.
  let erased: @Sendable (_ name: String) -> String
  /// The list answered, and nobody is there to do something for.
  let nobodyThere: String
}

extension DoneWords {
  static let english = DoneWords(
    guest: "Guest", checkedIn: { "\($0)  Ctrl-Z takes it back" },
    justCheckedIn: { "\($0) was checked in elsewhere a moment ago. F6 asks once more." },
    voided: { "\($0): the last visit is void. Ctrl-Z takes that back" },
    undone: { "Taken back: \(englishAct($0))" }, erased: { "\($0) was erased." },
    nobodyThere: "Nobody found. F6 again records a guest's visit.")

  static let chinese = DoneWords(
    guest: "客人", checkedIn: { "\($0)  Ctrl-Z 撤销" },
    justCheckedIn: { "\($0)刚在别处签到过。再按 F6 可确认。" },
    voided: { "\($0)：最近一次到店已作废。Ctrl-Z 撤销" },
    undone: { "已撤销：\(chineseAct($0))" }, erased: { "\($0)已彻底删除。" },
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
