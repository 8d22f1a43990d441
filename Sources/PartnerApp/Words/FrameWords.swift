/// Words around every screen.
struct FrameWords: Topic {
  /// The program's name where no store name is known.
  let title: String
  /// Marks the practice store.
  let practice: String
  /// The tab of the list.
  let regularsTab: String
  /// Told below the smallest usable size, with that size.
  let tooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
  /// Answers Ctrl-C where there is nothing to cancel.
  let howToQuit: String
  /// Confirms stored settings.
  let saved: String
  /// Confirms that another store is open.
  let practiceOpened: String
}

extension FrameWords {
  static let english = FrameWords(
    title: "Regulars", practice: "practice", regularsTab: "Regulars",
    tooSmall: { columns, rows in "Please make the window \(columns)x\(rows) or larger." },
    howToQuit: "Nothing to cancel here. Ctrl-Q quits.", saved: "Saved.",
    practiceOpened: "This is the practice store: try anything, nothing leaves this machine.")

  static let chinese = FrameWords(
    title: "常客", practice: "练习店", regularsTab: "常客",
    tooSmall: { columns, rows in "请把窗口放大到 \(columns)x\(rows) 以上。" },
    howToQuit: "这里没有可取消的操作。Ctrl-Q 退出。", saved: "已保存。",
    practiceOpened: "这是练习店：可以随便试，数据不上传。")
}
