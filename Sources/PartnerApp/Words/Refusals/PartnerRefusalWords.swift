import StoreModel

/// Words for what a partner may not do, or may not be.
struct PartnerRefusalWords: Topic {
  let text: @Sendable (PartnerRefusal) -> RefusalText
}

extension PartnerRefusalWords {
  /// The first of a roster; a sentence names no fifty.
  private static func shown(_ roster: [String], _ separator: String) -> String {
    let most = 8
    return roster.prefix(most).joined(separator: separator) + (roster.count > most ? " …" : "")
  }

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
    case .notOnRoster(let name, let near, let roster):
      RefusalText(
        "No partner is called '\(name)'."
          + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?")
          + " The roster has \(shown(roster, ", ")); `regulars partner add` adds somebody.")
    case .nameTaken(let name):
      RefusalText(
        "There is a partner called '\(name)' already. Add a letter to tell them apart.")
    }
  }

  static let chinese = PartnerRefusalWords { refusal in
    switch refusal {
    case .needsRole(let role):
      RefusalText(
        "只有\(FormWords.chinese.value(.role, role.rawValue))可以决定。请交给对方处理，或用 --as 说明你是谁。",
        onScreen: "只有\(FormWords.chinese.value(.role, role.rawValue))可以决定。")
    case .nobodyOn:
      RefusalText("没有人在岗。请用 --as 说明你是谁。", onScreen: "没有人在岗。按 Ctrl-P 选上岗。")
    case .unknown(let name):
      RefusalText("没有叫「\(name)」的伙伴。`regulars partner list` 列出所有伙伴。")
    case .notOnRoster(let name, let near, let roster):
      RefusalText(
        "没有叫「\(name)」的伙伴。"
          + (near.isEmpty ? "" : "是不是 \(near.joined(separator: " 或 "))？")
          + "现有伙伴：\(shown(roster, "、"))；用 `regulars partner add` 可添加。")
    case .nameTaken(let name): RefusalText("已有伙伴叫「\(name)」。请加一个字以便区分。")
    }
  }
}
