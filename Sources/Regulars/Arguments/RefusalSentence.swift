import StoreModel

extension Sentence {
  /// A rule that forbids what was asked.
  func of(_ refusal: Refusal) -> String {
    switch refusal {
    case .nothingToCallThem:
      return pick(
        "Nothing to call them by: give a name, a call name or a cue.",
        "没有可称呼客人的内容：请给出姓名、昵称或特征。")
    case .consentForbids:
      return pick(
        "They did not agree to be remembered: nothing is kept. Ask again another day.",
        "客人没有同意被记住：不保存任何内容。改天再问。")
    case .badField(let field, let value, let wanted):
      return pick(
        "\(field) '\(value)' is not understood; it takes \(wanted).",
        "\(field) 的值「\(value)」无法识别；应为 \(wanted)。")
    case .askFirst(let field):
      return pick(
        "\(field) is not kept: they have not agreed. Ask first; if they say yes, add --consent verbal.",
        "\(field) 未保存：客人尚未同意。请先询问，同意后加 --consent verbal。")
    case .nothingLeft:
      return pick(
        "Nothing is left to call them by. Forget them whole with --consent withdrawn.",
        "没有可称呼客人的内容了。请用 --consent withdrawn 全部删除。")
    case .badNote(let finding):
      return pick(
        "The note is not kept: \(finding.sentence). Leave that out.",
        "备注没有保存：\(finding.sentence)。请去掉这部分。")
    case .badSetting(let key, let value):
      return pick(
        "\(key.rawValue) '\(value)' is not understood; it takes \(key.wanted).",
        "设置 \(key.rawValue) 的值「\(value)」无法识别；应为 \(key.wanted)。")
    case .unknown, .unknownVisit, .justCheckedIn, .needsRole, .nobodyOn, .nameTaken,
      .unknownPartner, .nothingToUndo:
      return ofCounter(refusal)
    case .unknownCare, .eventFull: return ofCare(refusal)
    case .badMark, .breaksConstraint, .ambiguousItem, .unknownItem, .badMenu:
      return ofMenu(refusal)
    }
  }

  /// A rule of people, visits and acts.
  private func ofCounter(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknown(let name):
      return pick(
        "Nobody and nothing here is called '\(name)'. Look it up with `regulars find`.",
        "这里没有「\(name)」。请用 `regulars find` 查找。")
    case .unknownVisit(let name):
      return pick(
        "No visit has the id '\(name)'. `regulars check-in` prints ids, `show --json` lists them.",
        "没有编号为「\(name)」的到店记录。编号由 `regulars check-in` 打印，也可用 `show --json` 查看。")
    case .justCheckedIn:
      return pick(
        "They were checked in less than ten minutes ago. Check in again with --again if it is meant.",
        "十分钟内已签到过。如确要再次签到，请加 --again。")
    case .needsRole(let role):
      return pick(
        "Only a \(role.rawValue) decides that. Ask one, or name one with --as.",
        "只有 \(role.rawValue) 可以决定。请找其处理，或用 --as 指明。")
    case .nobodyOn:
      return pick(
        "Nobody is signed on. Say who you are with --as PARTNER.", "没有人在岗。请用 --as 说明你是谁。")
    case .unknownPartner(let name):
      return pick(
        "No partner is called '\(name)'. `regulars partner list` names them.",
        "没有叫「\(name)」的伙伴。`regulars partner list` 列出所有伙伴。")
    case .nameTaken(let name):
      return pick(
        "There is a partner called '\(name)' already. Add a letter to tell them apart.",
        "已有伙伴叫「\(name)」。请加一个字以便区分。")
    case .nothingToUndo:
      return pick(
        "Nothing of the last day is left to take back.", "最近一天内没有可撤销的操作。")
    default: return ""
    }
  }

  /// What is in a cup that a guest must not have, nil where nothing is.
  func of(_ conflicts: [MenuConflict]) -> String? {
    guard !conflicts.isEmpty else { return nil }
    return pick(
      "Careful: there is something in it they must not have: \(list(conflicts)).",
      "注意：含客人忌口：\(list(conflicts))。")
  }

  private func list(_ conflicts: [MenuConflict]) -> String {
    let names = conflicts.map {
      pick("\($0.name.en) (\($0.constraint.word))", "\($0.name.zh)（\($0.constraint.word)）")
    }
    return names.joined(separator: pick(", ", "、"))
  }

  /// A rule of the menu.
  private func ofMenu(_ refusal: Refusal) -> String {
    switch refusal {
    case .badMark(let error):
      return pick(
        "This is no cup mark: \(error.sentence.en). `regulars menu` lists the codes.",
        "这不是杯标：\(error.sentence.zh)。`regulars menu` 列出所有代码。")
    case .breaksConstraint(let drink, let conflicts):
      let what = list(conflicts)
      return pick(
        "'\(drink)' has what they must not have: \(what). "
          + "Give another usual, together with the constraint.",
        "「\(drink)」含客人忌口：\(what)。请连同忌口一起换一种常点。")
    case .ambiguousItem(let name, let ways):
      let list = ways.map(\.description).joined(separator: ", ")
      return pick(
        "'\(name)' is several things. Say which: \(list).", "「\(name)」有多种含义，请指明：\(list)。")
    case .unknownItem(let name):
      return pick(
        "Nothing on the menu is called '\(name)'. `regulars menu` lists codes and names.",
        "菜单中没有「\(name)」。`regulars menu` 列出代码和名称。")
    case .badMenu(let problems):
      let first = problems.first?.what.sentence ?? ""
      return pick(
        "The menu is not taken: \(first). Mend the file and import it again.",
        "菜单没有导入：\(first)。请修正文件后重新导入。")
    default: return ""
    }
  }
}
