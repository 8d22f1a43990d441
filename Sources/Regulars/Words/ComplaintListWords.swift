import PartnerApp
import StoreModel

/// Words of `complaint` on the command line, beside those the screens say as well.
struct ComplaintListWords: Topic {
  let purpose: String
  /// It is filed, and how it is taken back, by whom.
  let filed: @Sendable (_ actor: String?) -> String
  let none: String
  /// A guest nobody knows, and words that are known no more.
  let somebody: String
  let gone: String
  let noEffect: String
  let comma: String
  let severity: @Sendable (Int) -> String
  let guest: String
  let text: String
  let contact: String
  let received: String
  let drink: String
  let wants: String
  let did: String
  let involved: String
  let cause: String
  let original: String
  let timer: @Sendable (ComplaintTimer) -> String
  let remedy: @Sendable (ComplaintFact.Remedy.State) -> String
}

extension ComplaintListWords {
  /// English words.
  static let english = ComplaintListWords(
    purpose: "complaints: take one in, list, show, and what is done with them",
    filed: { actor in
      let by = actor.map { $0.contains(" ") ? " --as '\($0)'" : " --as \($0)" } ?? ""
      return "Filed. `regulars undo\(by)` takes it back; the number is not used again."
    },
    none: "No complaint is open. --all lists those that have ended.", somebody: "somebody",
    gone: "(known no more)", noEffect: "had no effect", comma: ", ",
    severity: { "severity \($0)" }, guest: "guest", text: "what happened",
    contact: "answer to", received: "received", drink: "drink", wants: "they want",
    did: "we did", involved: "partner", cause: "cause", original: "the same as",
    timer: { timer in
      switch timer {
      case .response: "say something"
      case .update: "next word"
      case .resolve: "put it right"
      }
    },
    remedy: { state in
      switch state {
      case .given: "given"
      case .pending: "waits for a manager"
      case .approved: "approved"
      case .declined: "declined"
      }
    })

  /// Chinese words.
  static let chinese = ComplaintListWords(
    purpose: "投诉：登记、列表、查看、处理",
    filed: { actor in
      let by = actor.map { $0.contains(" ") ? " --as '\($0)'" : " --as \($0)" } ?? ""
      return "已登记。`regulars undo\(by)` 可撤回，编号不再使用。"
    },
    none: "没有未了结的投诉。--all 列出全部。", somebody: "匿名", gone: "（已不再保存）", noEffect: "没有效果",
    comma: "，", severity: { "程度 \($0)" }, guest: "客人", text: "经过", contact: "回复到",
    received: "登记", drink: "饮品", wants: "客人要", did: "已经做", involved: "当事伙伴",
    cause: "原因", original: "与此相同",
    timer: { timer in
      switch timer {
      case .response: "先回应"
      case .update: "告知进展"
      case .resolve: "处理好"
      }
    },
    remedy: { state in
      switch state {
      case .given: "已给"
      case .pending: "待店长批准"
      case .approved: "已批准"
      case .declined: "未批准"
      }
    })
}
