import StoreModel

/// Words for what is not of the menu, or cannot be.
struct MenuRefusalWords: Topic {
  let text: @Sendable (MenuRefusal) -> RefusalText
}

extension MenuRefusalWords {
  static let english = MenuRefusalWords { refusal in
    switch refusal {
    case .badMark(let error):
      RefusalText(
        "This is no cup mark: \(error.sentence.en). `regulars menu` lists the codes.",
        onScreen: error.sentence.en)
    case .unknown(let name):
      RefusalText(
        "Nothing on the menu is called '\(name)'. `regulars menu` lists codes and names.")
    case .ambiguous(let name, let ways):
      RefusalText("'\(name)' is several things. Say which: \(list(ways)).")
    case .badFile(let problems):
      RefusalText(
        "The menu is not taken: \(first(problems, .english)). Mend the file and import it again.")
    }
  }

  static let chinese = MenuRefusalWords { refusal in
    switch refusal {
    case .badMark(let error):
      RefusalText(
        "这不是杯标：\(error.sentence.zh)。`regulars menu` 列出所有代码。", onScreen: error.sentence.zh)
    case .unknown(let name):
      RefusalText("菜单中没有「\(name)」。`regulars menu` 列出代码和名称。")
    case .ambiguous(let name, let ways):
      RefusalText("「\(name)」有多种含义，请指明：\(list(ways))。")
    case .badFile(let problems):
      RefusalText("菜单没有导入：\(first(problems, .chinese))。请修正文件后重新导入。")
    }
  }

  private static func list(_ ways: [MenuItem.Key]) -> String {
    ways.map(\.description).joined(separator: ", ")
  }

  private static func first(_ problems: [RowWarning], _ words: FileWords) -> String {
    problems.first.map { words.row($0.what) } ?? ""
  }
}
