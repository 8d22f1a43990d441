import PartnerApp
import StoreModel
import StoreSession

/// Words of what `import` tells.
struct ImportReportWords: Topic {
  /// What became of the rows.
  let counts: @Sendable (ImportReport, _ isDryRun: Bool) -> String
  /// Columns nobody reads.
  let unknownColumns: @Sendable ([String]) -> String
  /// What was left out of a row, or looks wrong.
  let warning: @Sendable (_ line: Int, _ what: String) -> String
  /// There are more of those.
  let more: @Sendable (Int) -> String
  /// Where the refused rows are.
  let rejects: @Sendable (_ path: String) -> String
  /// It was stopped after so many rows.
  let stopped: @Sendable (_ rows: Int) -> String
  /// In front of what went wrong beside it.
  let saved: String
  /// How far it is.
  let progress: @Sendable (_ rows: Int, _ percent: Int) -> String
  /// The refused rows have standard output to themselves, although JSON was asked for.
  let rowsInstead: String
  /// A menu file is taken whole or not at all.
  let noMenu: String
  /// So is a file of offers.
  let noOffers: String
}

extension ImportReportWords {
  /// English words of reports.
  static let english = ImportReportWords(
    counts: { report, isDryRun in
      let dry = isDryRun ? " (dry run, nothing written)" : ""
      let tally = report.tally
      return "\(report.read) rows read\(dry): \(tally.added) added, \(tally.changed) changed, "
        + "\(tally.unchanged) unchanged, \(report.refused) refused, "
        + "\(tally.noConsent) without consent"
        + (report.sameAs > 0 ? ", \(report.sameAs) maybe the same as another line" : "")
    },
    unknownColumns: { "Columns not read: \($0.joined(separator: ", "))" },
    warning: { line, what in "line \(line): \(what)" },
    more: { "and \($0) more; --json lists all" },
    rejects: { "Refused rows: \($0)" },
    stopped: { "Stopped after \($0) rows, all of them whole. Import again to go on." },
    saved: "The rows above are saved. ",
    progress: { rows, percent in "\(rows) rows, \(percent) %, Ctrl-C stops" },
    rowsInstead:
      "Standard output has the refused rows, so the JSON was left out; give --rejects a file for both.",
    noMenu: "Nothing of the menu was taken. Mend the file and import it again.",
    noOffers: "None of the offers was taken. Mend the file and import it again.")

  /// Chinese words of reports.
  static let chinese = ImportReportWords(
    counts: { report, isDryRun in
      let dry = isDryRun ? "（试运行，没有写入）" : ""
      let tally = report.tally
      return "读取 \(report.read) 行\(dry)：新增 \(tally.added)，更新 \(tally.changed)，"
        + "未变 \(tally.unchanged)，未导入 \(report.refused)，未授权 \(tally.noConsent)"
        + (report.sameAs > 0 ? "，疑似重复 \(report.sameAs)" : "")
    },
    unknownColumns: { "没有读取的列：\($0.joined(separator: "、"))" },
    warning: { line, what in "第 \(line) 行：\(what)" },
    more: { "还有 \($0) 条，--json 可列出全部" },
    rejects: { "未导入的行在：\($0)" },
    stopped: { "已在 \($0) 行后停止，每一行都完整。再次导入即可继续。" },
    saved: "以上各行已保存。",
    progress: { rows, percent in "\(rows) 行，\(percent) %，Ctrl-C 停止" },
    rowsInstead: "标准输出已用来写未导入的行，因此没有 JSON；两者都要，请给 --rejects 一个文件路径。",
    noMenu: "菜单没有任何改动。请修正文件后重新导入。",
    noOffers: "优惠没有任何改动。请修正文件后重新导入。")
}
