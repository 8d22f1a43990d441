import StoreModel

extension Sentence {
  /// A rule that forbids what was asked.
  func of(_ refusal: Refusal) -> String {
    switch refusal {
    case .nothingToCallThem:
      return pick(
        "Nobody to add: give a name, a call name or a cue.", "无法添加：请给出姓名、昵称或特征。")
    case .consentForbids:
      return pick(
        "They did not agree to be remembered: nothing is kept. Ask again another day.",
        "客人没有同意被记住：不保存任何内容。改天再问。")
    case .badField(let field, let value, let wanted):
      return pick(
        "\(field) '\(value)' is not understood; it takes \(wanted).",
        "\(field) 的值「\(value)」无法识别；应为 \(wanted)。")
    case .badNote(let finding):
      return pick(
        "The note is not kept: \(finding.sentence). Leave that out.",
        "备注没有保存：\(finding.sentence)。请去掉这部分。")
    case .badSetting(let key, let value):
      return pick(
        "\(key.rawValue) '\(value)' is not understood; it takes \(key.wanted).",
        "设置 \(key.rawValue) 的值「\(value)」无法识别；应为 \(key.wanted)。")
    case .unknown(let name):
      return pick(
        "Nobody and nothing here is called '\(name)'. Look it up with `regulars find`.",
        "这里没有「\(name)」。请用 `regulars find` 查找。")
    case .justCheckedIn:
      return pick(
        "They were checked in less than ten minutes ago. Check in again with --again if it is meant.",
        "十分钟内已签到过。如确要再次签到，请加 --again。")
    case .nothingToUndo:
      return pick(
        "Nothing of the last day is left to take back.", "最近一天内没有可撤销的操作。")
    }
  }
}
