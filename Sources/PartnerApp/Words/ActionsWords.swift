/// What every action is called.
struct ActionsWords: Topic {
  let openProfile: ActionWords
  let clearFilter: ActionWords
  let goBack: ActionWords
  let showHelp: ActionWords
  let closeHelp: ActionWords
  let showRegulars: ActionWords
  let cancel: ActionWords
  let redraw: ActionWords
  let quit: ActionWords
  let selectPrevious: ActionWords
  let selectNext: ActionWords
  let selectPageUp: ActionWords
  let selectPageDown: ActionWords
  let selectFirst: ActionWords
  let selectLast: ActionWords
  let scrollUp: ActionWords
  let scrollDown: ActionWords
  let scrollPageUp: ActionWords
  let scrollPageDown: ActionWords
  let scrollTop: ActionWords
  let scrollBottom: ActionWords
  let nextField: ActionWords
  let previousField: ActionWords
  let previousValue: ActionWords
  let nextValue: ActionWords
  let accept: ActionWords
  let skip: ActionWords
  let startImport: ActionWords
  let stopImport: ActionWords
  let choose: ActionWords
  let save: ActionWords
  let toggleValue: ActionWords
  let sayYes: ActionWords
  let sayNo: ActionWords
  let deeds: DeedsWords
}

/// What one action is called in the key bar and on the page of keys.
struct ActionWords: Sendable {
  /// One or two words for the key bar.
  let label: String
  /// A sentence for the page of keys.
  let meaning: String
}

extension ActionsWords {
  static let english = ActionsWords(
    openProfile: ActionWords(label: "Profile", meaning: "open the selected regular"),
    clearFilter: ActionWords(label: "Clear", meaning: "close a message, else clear the filter"),
    goBack: ActionWords(label: "Back", meaning: "go back"),
    showHelp: ActionWords(label: "Help", meaning: "this page"),
    closeHelp: ActionWords(label: "Close", meaning: "close this page"),
    showRegulars: ActionWords(label: "Regulars", meaning: "go to the list of regulars"),
    cancel: ActionWords(label: "Cancel", meaning: "stop work, else close what is open"),
    redraw: ActionWords(label: "Redraw", meaning: "paint the screen anew"),
    quit: ActionWords(label: "Quit", meaning: "quit; everything is already saved"),
    selectPrevious: ActionWords(label: "Up", meaning: "select the row above"),
    selectNext: ActionWords(label: "Down", meaning: "select the row below"),
    selectPageUp: ActionWords(label: "Page up", meaning: "a page up"),
    selectPageDown: ActionWords(label: "Page down", meaning: "a page down"),
    selectFirst: ActionWords(label: "First", meaning: "the first regular; in a filter, its start"),
    selectLast: ActionWords(label: "Last", meaning: "the last regular; in a filter, its end"),
    scrollUp: ActionWords(label: "Up", meaning: "a line up"),
    scrollDown: ActionWords(label: "Down", meaning: "a line down"),
    scrollPageUp: ActionWords(label: "Page up", meaning: "a page up"),
    scrollPageDown: ActionWords(label: "Page down", meaning: "a page down"),
    scrollTop: ActionWords(label: "Top", meaning: "to the top"),
    scrollBottom: ActionWords(label: "Bottom", meaning: "to the bottom"),
    nextField: ActionWords(label: "Next", meaning: "the next field or choice"),
    previousField: ActionWords(label: "Previous", meaning: "the field or choice before"),
    previousValue: ActionWords(label: "Left", meaning: "the value to the left"),
    nextValue: ActionWords(label: "Right", meaning: "the value to the right"),
    accept: ActionWords(label: "Choose", meaning: "next field, or take the choice"),
    skip: ActionWords(label: "Skip", meaning: "skip all this; what was typed is kept"),
    startImport: ActionWords(label: "Import", meaning: "start reading the file"),
    stopImport: ActionWords(label: "Stop", meaning: "stop; whole rows are kept"),
    choose: ActionWords(label: "Choose", meaning: "take the selected row"),
    save: ActionWords(label: "Save", meaning: "save what was changed"),
    toggleValue: ActionWords(label: "Toggle", meaning: "take the value, or let it go"),
    sayYes: ActionWords(label: "Yes", meaning: "answer yes"),
    sayNo: ActionWords(label: "No", meaning: "answer no"), deeds: .english)

  static let chinese = ActionsWords(
    openProfile: ActionWords(label: "资料", meaning: "打开选中的常客"),
    clearFilter: ActionWords(label: "清除", meaning: "先关提示，再清除条件"),
    goBack: ActionWords(label: "返回", meaning: "返回"),
    showHelp: ActionWords(label: "帮助", meaning: "本页"),
    closeHelp: ActionWords(label: "关闭", meaning: "关闭本页"),
    showRegulars: ActionWords(label: "常客", meaning: "去常客列表"),
    cancel: ActionWords(label: "取消", meaning: "停下正在做的事，否则关闭当前页"),
    redraw: ActionWords(label: "重画", meaning: "重画屏幕"),
    quit: ActionWords(label: "退出", meaning: "退出，内容都已保存"),
    selectPrevious: ActionWords(label: "上移", meaning: "选上一行"),
    selectNext: ActionWords(label: "下移", meaning: "选下一行"),
    selectPageUp: ActionWords(label: "上页", meaning: "上一页"),
    selectPageDown: ActionWords(label: "下页", meaning: "下一页"),
    selectFirst: ActionWords(label: "最前", meaning: "第一位；有条件时到条件开头"),
    selectLast: ActionWords(label: "最后", meaning: "最后一位；有条件时到条件结尾"),
    scrollUp: ActionWords(label: "上移", meaning: "上移一行"),
    scrollDown: ActionWords(label: "下移", meaning: "下移一行"),
    scrollPageUp: ActionWords(label: "上页", meaning: "上一页"),
    scrollPageDown: ActionWords(label: "下页", meaning: "下一页"),
    scrollTop: ActionWords(label: "顶部", meaning: "到顶部"),
    scrollBottom: ActionWords(label: "底部", meaning: "到底部"),
    nextField: ActionWords(label: "下一项", meaning: "下一项"),
    previousField: ActionWords(label: "上一项", meaning: "上一项"),
    previousValue: ActionWords(label: "左", meaning: "左边的值"),
    nextValue: ActionWords(label: "右", meaning: "右边的值"),
    accept: ActionWords(label: "选定", meaning: "下一项，或选定"),
    skip: ActionWords(label: "跳过", meaning: "全部跳过，已填的保留"),
    startImport: ActionWords(label: "导入", meaning: "开始读取文件"),
    stopImport: ActionWords(label: "停止", meaning: "停止，整行保留"),
    choose: ActionWords(label: "选定", meaning: "选定这一行"),
    save: ActionWords(label: "保存", meaning: "保存改动"),
    toggleValue: ActionWords(label: "选取", meaning: "选取或取消这个值"),
    sayYes: ActionWords(label: "是", meaning: "回答是"),
    sayNo: ActionWords(label: "否", meaning: "回答否"), deeds: .chinese)
}
