import StoreModel

/// Words for what a partner may not do, or may not be.
struct PartnerRefusalWords: Topic {
  let text: @Sendable (PartnerRefusal) -> RefusalText
}

extension PartnerRefusalWords {
  static let english = PartnerRefusalWords { refusal in
    switch refusal {
    case .needsRole(let role):
      RefusalText(
        "Only a \(role.rawValue) decides that. Ask one, or name one with --as.",
        onScreen: "Only a \(FormWords.english.value(.role, role.rawValue)) decides that.")
    case .nobodyOn:
      RefusalText(
        "Nobody is signed on. Say who you are with --as PARTNER.",
        onScreen: "Nobody is on. Ctrl-P, Sign on says who you are.")
    case .unknown(let name):
      RefusalText("No partner is called '\(name)'. `regulars partner list` names them.")
    case .nameTaken(let name):
      RefusalText(
        "There is a partner called '\(name)' already. Add a letter to tell them apart.")
    }
  }

  static let chinese = PartnerRefusalWords { refusal in
    switch refusal {
    case .needsRole(let role):
      RefusalText(
        "只有\(FormWords.chinese.value(.role, role.rawValue))可以决定。请找其处理，或用 --as 指明。",
        onScreen: "只有\(FormWords.chinese.value(.role, role.rawValue))可以决定。")
    case .nobodyOn:
      RefusalText("没有人在岗。请用 --as 说明你是谁。", onScreen: "没有人在岗。按 Ctrl-P 选上岗。")
    case .unknown(let name):
      RefusalText("没有叫「\(name)」的伙伴。`regulars partner list` 列出所有伙伴。")
    case .nameTaken(let name): RefusalText("已有伙伴叫「\(name)」。请加一个字以便区分。")
    }
  }
}
