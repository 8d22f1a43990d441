import StoreModel

/// Words for an offer that is not kept.
struct OfferRefusalWords: Topic {
  let text: @Sendable (OfferRefusal) -> RefusalText
}

extension OfferRefusalWords {
  static let english = OfferRefusalWords { refusal in
    switch refusal {
    case .unknown(let id):
      RefusalText("No offer has the id '\(id)'. `regulars offers` lists them.")
    case .badOffer(let problems):
      RefusalText(
        "The offer is not kept: \(first(problems, .english)). Mend that and save it again.",
        onScreen: "Not kept: \(first(problems, .english)).")
    case .badFile(let problems):
      RefusalText(
        "The offers are not taken: \(first(problems, .english)). Mend the file and import it again."
      )
    case .tooLarge:
      RefusalText("The offers are more than one import takes: split the file.")
    }
  }

  static let chinese = OfferRefusalWords { refusal in
    switch refusal {
    case .unknown(let id):
      RefusalText("没有编号为「\(id)」的优惠。`regulars offers` 列出所有优惠。")
    case .badOffer(let problems):
      RefusalText(
        "优惠没有保存：\(first(problems, .chinese))。请修改后再保存。",
        onScreen: "没有保存：\(first(problems, .chinese))。")
    case .badFile(let problems):
      RefusalText("优惠没有导入：\(first(problems, .chinese))。请修正文件后重新导入。")
    case .tooLarge: RefusalText("优惠太多，一次导入放不下，请把文件分成几份。")
    }
  }

  private static func first(_ problems: [OfferProblem], _ words: OfferFileWords) -> String {
    problems.first.map { "\($0.path) \(words.fault($0.fault))" } ?? ""
  }

  private static func first(_ problems: [RowWarning], _ words: FileWords) -> String {
    problems.first.map { words.row($0.what) } ?? ""
  }
}
