import StoreModel

/// Words for what is not kept of a regular.
struct RegularRefusalWords: Topic {
  let text: @Sendable (RegularRefusal) -> RefusalText
}

extension RegularRefusalWords {
  static let english = RegularRefusalWords { refusal in
    switch refusal {
    case .nothingToCallThem:
      RefusalText(
        "Nothing to call them by: give a name, a call name or a cue.",
        onScreen: "Nobody to add: give a name, a call name or a cue.")
    case .nothingLeft:
      RefusalText(
        "Nothing is left to call them by. Forget them whole with --consent withdrawn.",
        onScreen: "Nothing is left to call them by. Set the consent to taken back.")
    case .consentForbids:
      RefusalText("They did not agree to be remembered: nothing is kept. Ask again another day.")
    case .askFirst(let field):
      RefusalText(
        "\(field) is not kept: they have not agreed. "
          + "Ask first; if they say yes, add --consent verbal.",
        onScreen: "Not kept: they have not agreed. Ask them, then set the consent.")
    case .isThere:
      RefusalText(
        "They were added already, at another terminal; nothing was changed. "
          + "For somebody else, Esc and begin anew.")
    case .erased:
      RefusalText(
        "They were erased for good, and this was not kept. Add them anew if they ask for it.")
    case .breaksConstraint(let drink, let conflicts):
      RefusalText(
        "'\(drink)' has what they must not have: \(englishList(conflicts)). "
          + "Give another usual, together with the constraint.",
        onScreen: conflicts.map {
          "\($0.name.en): \(ProfileWords.english.constraint($0.constraint.word))"
        }.joined(separator: ", "))
    }
  }

  static let chinese = RegularRefusalWords { refusal in
    switch refusal {
    case .nothingToCallThem:
      RefusalText("没有能称呼客人的内容：请给出姓名、昵称或特征。", onScreen: "无法添加：请填写姓名、昵称或特征。")
    case .nothingLeft:
      RefusalText(
        "删去后就没有能称呼客人的内容了。请用 --consent withdrawn 全部删除。",
        onScreen: "删去后就没有能称呼客人的内容了。请把授权改为已撤回。")
    case .consentForbids: RefusalText("客人没有同意被记住：不保存任何内容。改天再问。")
    case .askFirst(let field):
      RefusalText(
        "\(FormWords.chineseName(of: field))未保存：客人尚未同意。请先询问，同意后加 --consent verbal。",
        onScreen: "未保存：客人尚未同意。请先询问，再改授权。")
    case .isThere:
      RefusalText("这位客人已在别的终端添加，这里没有改动。如是另一位客人，请按 Esc 后重新新增。")
    case .erased: RefusalText("该客人已彻底删除，这次的内容没有保存。客人要求时请重新添加。")
    case .breaksConstraint(let drink, let conflicts):
      RefusalText(
        "「\(drink)」含客人忌口：\(chineseList(conflicts))。请连同忌口一起，换一个常点。",
        onScreen: conflicts.map {
          "\($0.name.zh)：\(ProfileWords.chinese.constraint($0.constraint.word))"
        }.joined(separator: "、"))
    }
  }

  static func englishList(_ conflicts: [MenuConflict]) -> String {
    conflicts.map { "\($0.name.en) (\($0.constraint.word))" }.joined(separator: ", ")
  }

  static func chineseList(_ conflicts: [MenuConflict]) -> String {
    conflicts.map { "\($0.name.zh)（\(ProfileWords.chinese.constraint($0.constraint.word))）" }
      .joined(separator: "、")
  }
}
