import Documents
import StoreModel

/// Words for a visit that is not taken down, or not taken back.
struct VisitRefusalWords: Topic {
  let text: @Sendable (VisitRefusal) -> RefusalText
}

extension VisitRefusalWords {
  static let english = VisitRefusalWords { refusal in
    switch refusal {
    case .unknown(let name):
      RefusalText(
        "No visit has the id '\(name)'. "
          + "`regulars check-in` prints ids, `show --json` lists them.")
    case .justCheckedIn:
      RefusalText(
        "They were checked in less than ten minutes ago. "
          + "Check in again with --again if it is meant.")
    case .unfit(let order):
      RefusalText(
        "Not checked in: '\(order.drinks.map(\.mark).joined(separator: "', '"))' should not be made "
          + "for them, or something of it is out. Say another drink.")
    case .isVoid(let visit):
      RefusalText(
        "The visit \(visit.description) is void: there is nothing to move.",
        onScreen: "That visit is void: there is nothing to move.")
    case .isTheirs(let name, isNews: true):
      RefusalText(
        "Not moved: somebody has moved the visit, it is \(called(name) ?? "a guest")'s now.")
    case .isTheirs(let name, isNews: false):
      RefusalText(
        name.map { "The visit is \($0)'s already. Choose somebody else." }
          ?? "The visit is a guest's already. Choose a regular.")
    }
  }

  private static func called(_ name: String?) -> String? { name?.isEmpty == false ? name : nil }

  static let chinese = VisitRefusalWords { refusal in
    switch refusal {
    case .unknown(let name):
      RefusalText(
        "没有编号为「\(name)」的到店记录。`regulars check-in` 会输出编号，也可用 `show --json` 查看。")
    case .justCheckedIn: RefusalText("十分钟内已签到过。如确要再次签到，请加 --again。")
    case .unfit(let order):
      RefusalText(
        "没有签到：「\(order.drinks.map(\.mark).joined(separator: "」「"))」含忌口或已售罄，请换一杯。")
    case .isVoid(let visit):
      RefusalText(
        "到店记录 \(visit.description) 已作废，不能改到别人名下。", onScreen: "这次到店已作废，不能改到别人名下。")
    case .isTheirs(let name, isNews: true):
      RefusalText("没有改动：这次到店已被改过，现在在\(called(name) ?? "散客")名下。")
    case .isTheirs(let name, isNews: false):
      RefusalText(
        name.map { "这次到店本来就是\($0)的，请选别的客人。" } ?? "这次到店本来就是散客的，请选一位常客。")
    }
  }
}
