import Documents
import Foundation
import StoreModel

/// Words for what is not done with a complaint.
struct ComplaintRefusalWords: Topic {
  let text: @Sendable (ComplaintRefusal) -> RefusalText
}

extension ComplaintRefusalWords {
  static let english = ComplaintRefusalWords { refusal in
    let words = ComplaintWords.english
    switch refusal {
    case .unknown(let number):
      return RefusalText(
        "No complaint goes by '\(number)'. `regulars complaint list --all` lists them.",
        onScreen: "That complaint is not here any more.")
    case .ambiguous(let number, let ids):
      return RefusalText(
        "'\(number)' is several complaints: say one of the ids "
          + ids.map(\.description).joined(separator: ", ") + ".")
    case .noCategory:
      return RefusalText("Say what it is about: --category.", onScreen: "What is it about?")
    case .noSeverity:
      return RefusalText("Say how grave it is, 1 to 4: --severity.", onScreen: "How grave is it?")
    case .noAction:
      return RefusalText(
        "Severity 4 needs what was done at once: --action.", onScreen: "What was done at once?")
    case .noStep(let step, let state):
      return RefusalText(
        "Not done: the complaint is \(words.state(state)), '\(step.rawValue)' does not go there.")
    case .beforeLast(let at):
      return RefusalText(
        "Something was done to it at \(instant(at)), which is later. Say a later --at.",
        onScreen: "Not done: this terminal's clock stands before what was done last.")
    case .tooLate(let until):
      return RefusalText(
        "It could come back until \(instant(until)): file a new complaint.",
        onScreen: "It ended more than 14 days ago: file a new one.")
    case .noNote(let step):
      return RefusalText(
        "'\(step.rawValue)' needs a word why: --note.", onScreen: "Say why, in a note.")
    case .noRemedy:
      return RefusalText(
        "Say what put it right: --remedy, `none` with a note.", onScreen: "What put it right?")
    case .noCause: return RefusalText("Say what caused it: --cause.", onScreen: "What caused it?")
    case .noValue(let step):
      return RefusalText(
        "'\(step.rawValue)' needs a value behind it; see `regulars help complaint`.")
    case .notTriedTwice:
      return RefusalText(
        "The guest has to be tried on two days first: `update --not-reached` on each.",
        onScreen: "Try to reach the guest on two days first.")
    case .sameHands:
      return RefusalText(
        "Somebody else has to do that than who did it before: two people close what is grave.",
        onScreen: "Somebody else than before has to do that.")
    case .isPending:
      return RefusalText(
        "A remedy is more than your role gives: `approve` or `decline` by a manager comes first.",
        onScreen: "A remedy waits for a manager first.")
    case .nothingPending: return RefusalText("No remedy waits for a manager.")
    case .itself: return RefusalText("A complaint cannot be the same as itself.")
    }
  }

  static let chinese = ComplaintRefusalWords { refusal in
    let words = ComplaintWords.chinese
    switch refusal {
    case .unknown(let number):
      return RefusalText(
        "没有编号为「\(number)」的投诉。`regulars complaint list --all` 列出全部。",
        onScreen: "这件投诉已经不在了。")
    case .ambiguous(let number, let ids):
      return RefusalText(
        "「\(number)」对应几件投诉，请写明编号：" + ids.map(\.description).joined(separator: "、") + "。")
    case .noCategory: return RefusalText("请写明事由：--category。", onScreen: "是什么事？")
    case .noSeverity: return RefusalText("请写明程度 1 到 4：--severity。", onScreen: "程度如何？")
    case .noAction:
      return RefusalText("程度 4 须写明已经做了什么：--action。", onScreen: "已经做了什么？")
    case .noStep(let step, let state):
      return RefusalText("没有执行：投诉「\(words.state(state))」，不能再「\(words.step(step))」。")
    case .beforeLast(let at):
      return RefusalText(
        "\(instant(at)) 已有后续处理，请用更晚的 --at。", onScreen: "没有执行：本机时间早于上一步。")
    case .tooLate(let until):
      return RefusalText(
        "\(instant(until)) 之后不能再提起，请另登记一件。", onScreen: "已超过14天，请另登记一件。")
    case .noNote(let step):
      return RefusalText("「\(words.step(step))」须写明原因：--note。", onScreen: "请写明原因。")
    case .noRemedy:
      return RefusalText("请写明如何补救：--remedy；none 须附 --note。", onScreen: "如何补救的？")
    case .noCause: return RefusalText("请写明原因：--cause。", onScreen: "是什么原因？")
    case .noValue(let step):
      return RefusalText("「\(step.rawValue)」后面还缺一项，见 `regulars help complaint`。")
    case .notTriedTwice:
      return RefusalText(
        "须先在两天各联系客人一次：`update --not-reached`。", onScreen: "请先在两天各联系客人一次。")
    case .sameHands:
      return RefusalText("须由另一位伙伴来做：严重的事两人经手。", onScreen: "须由另一位伙伴来做。")
    case .isPending:
      return RefusalText(
        "补救超出权限，须店长先 `approve` 或 `decline`。", onScreen: "补救须店长先批准。")
    case .nothingPending: return RefusalText("没有待批准的补救。")
    case .itself: return RefusalText("不能与自己重复。")
    }
  }

  /// An instant for a command line, which reads it back.
  private static func instant(_ instant: Int64) -> String {
    Date(timeIntervalSince1970: Double(instant) / 1000).formatted(.iso8601)
  }
}
