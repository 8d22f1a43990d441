import StoreModel

/// Words of bringing in a file.
struct ImportWords: Topic {
  /// Above the screen.
  let title: String
  /// What is wanted.
  let question: String
  /// In front of the path.
  let path: String
  /// In front of the kinds.
  let kind: String
  /// A file of members.
  let members: String
  /// A file of visits.
  let visits: String
  /// A file of assignments.
  let assignments: String
  /// What a file holds.
  func name(_ kind: TableKind) -> String {
    switch kind {
    case .members: members
    case .visits: visits
    case .assignments: assignments
    }
  }

  /// No path was typed.
  let pathMissing: String
  /// Under way, before there are counts.
  let reading: String
  /// Under way: rows so far and percent of the file.
  let progress: @Sendable (_ rows: Int, _ percent: Int) -> String
  /// Being stopped.
  let stopping: String
  /// It ended by itself.
  let done: String
  /// It was stopped.
  let stopped: String
  /// In front of the counts.
  let counts: ImportCountWords
  /// Above the first warnings: how many of how many.
  let warnings: @Sendable (_ shown: Int, _ of: Int) -> String
  /// One warning with its line.
  let warning: @Sendable (_ line: Int, _ what: String) -> String
  /// Where the refused rows are.
  let rejects: @Sendable (_ path: String) -> String
  /// The choice to go to the list.
  let toList: String
  /// The choice to bring in another file.
  let another: String
}

/// What the counts of an import count.
struct ImportCountWords: Sendable {
  /// Rows read.
  let read: String
  /// Rows that made something new.
  let added: String
  /// Rows that changed something.
  let changed: String
  /// Rows that said nothing new.
  let unchanged: String
  /// Rows that could not be taken.
  let refused: String
  /// Rows kept without what consent does not cover.
  let noConsent: String
  /// Rows that may be about whom another is about.
  let sameAs: String
}

extension ImportWords {
  static let english = ImportWords(
    title: "Import",
    question: "Which file? Members and visits in either language, any order of columns.",
    path: "File", kind: "It holds", members: "members", visits: "visits",
    assignments: "assignments",
    pathMissing: "Type the path of a file, like ~/members.csv.",
    reading: "Reading the file.",
    progress: { rows, percent in "\(Figures.grouped(rows)) rows, \(percent) %" },
    stopping: "Stopping after the row in hand.", done: "Import finished.",
    stopped: "Import stopped. What was read is kept.",
    counts: ImportCountWords(
      read: "Read", added: "Added", changed: "Changed", unchanged: "Unchanged",
      refused: "Refused", noConsent: "No consent", sameAs: "Maybe the same"),
    warnings: { shown, of in shown == of ? "Remarks" : "Remarks (first \(shown) of \(of))" },
    warning: { line, what in "line \(line): \(what)" },
    rejects: { "Refused rows are in \($0)" },
    toList: "Go to the list", another: "Another file")

  static let chinese = ImportWords(
    title: "导入",
    question: "哪个文件？会员或消费记录，表头中英文均可，列序不限。",
    path: "文件", kind: "内容", members: "会员", visits: "消费",
    assignments: "优惠发放",
    pathMissing: "请输入文件路径，例如 ~/members.csv。",
    reading: "正在读取文件。",
    progress: { rows, percent in "\(Figures.grouped(rows)) 行，\(percent) %" },
    stopping: "读完手上这一行就停。", done: "导入完成。",
    stopped: "导入已停止。已读的都保留。",
    counts: ImportCountWords(
      read: "读取", added: "新增", changed: "更新", unchanged: "未变",
      refused: "未导入", noConsent: "未授权", sameAs: "疑似重复"),
    warnings: { shown, of in shown == of ? "说明" : "说明（共\(of)条，先列\(shown)条）" },
    warning: { line, what in "第\(line)行：\(what)" },
    rejects: { "未导入的行在 \($0)" },
    toList: "去列表", another: "再导一个文件")
}
