import StoreModel

/// Words for what the shop's rules do not allow, where a screen can say it better than a command.
struct RefusalWords: Sendable {
  /// What is to be said; nil where the sentence of the command line will do.
  let sentence: @Sendable (Refusal) -> String?
}

extension RefusalWords {
  /// English words for refusals.
  static let english = RefusalWords { refusal in
    switch refusal {
    case .nothingToCallThem: "Nobody to add: give a name, a call name or a cue."
    case .askFirst: "Not kept: they have not agreed. Ask them, then set the consent."
    case .nothingLeft: "Nothing is left to call them by. Set the consent to taken back."
    case .badField(let field, let value, _) where FormField.Name(rawValue: field) != nil:
      "'\(value)' does not fit here."
    case .badNote(let finding): "Not kept: \(NoteWords.english.problem(finding)). Leave that out."
    case .badMark(let error): error.sentence.en
    case .breaksConstraint(_, let conflicts):
      conflicts.map { conflict in
        "\(conflict.name.en): \(ProfileWords.english.constraint(conflict.constraint.word))"
      }.joined(separator: ", ")
    case .needsRole(let role):
      "Only a \(FormWords.english.value(.role, role.rawValue)) decides that."
    case .nobodyOn: "Nobody is on. Ctrl-P, Sign on says who you are."
    default: nil
    }
  }

  /// Chinese words for refusals.
  static let chinese = RefusalWords { refusal in
    switch refusal {
    case .nothingToCallThem: "无法添加：请填写姓名、昵称或特征。"
    case .askFirst: "未保存：客人尚未同意。请先询问，再改授权。"
    case .nothingLeft: "没有可称呼客人的内容了。请把授权改为已撤回。"
    case .badField(let field, let value, _) where FormField.Name(rawValue: field) != nil:
      "「\(value)」不能填在这里。"
    case .badNote(let finding): "未保存：\(chinese(finding))，请去掉。"
    case .badMark(let error): error.sentence.zh
    case .breaksConstraint(_, let conflicts):
      conflicts.map { conflict in
        "\(conflict.name.zh)：\(ProfileWords.chinese.constraint(conflict.constraint.word))"
      }.joined(separator: "、")
    case .needsRole(let role): "只有\(FormWords.chinese.value(.role, role.rawValue))可以决定。"
    case .nobodyOn: "没有人在岗。按 Ctrl-P 选上岗。"
    default: nil
    }
  }

  private static func chinese(_ finding: NoteLint.Finding) -> String {
    switch finding {
    case .tooLong(let limit): "超过\(limit)个字"
    case .phoneNumber: "其中有手机号"
    case .identityNumber: "其中有身份证号"
    case .cardNumber: "其中有银行卡号"
    }
  }
}
