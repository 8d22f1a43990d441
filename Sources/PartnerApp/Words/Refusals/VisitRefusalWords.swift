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
    }
  }

  static let chinese = VisitRefusalWords { refusal in
    switch refusal {
    case .unknown(let name):
      RefusalText(
        "没有编号为「\(name)」的到店记录。`regulars check-in` 会输出编号，也可用 `show --json` 查看。")
    case .justCheckedIn: RefusalText("十分钟内已签到过。如确要再次签到，请加 --again。")
    }
  }
}
