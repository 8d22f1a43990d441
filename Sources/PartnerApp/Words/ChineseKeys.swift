extension KeyWords {
  /// Names of keys as Chinese keyboards print them.
  static let chinese = KeyWords(
    enter: "Enter", escape: "Esc", tab: "Tab", backTab: "Shift-Tab", backspace: "Backspace",
    delete: "Del", insert: "Ins", up: "上", down: "下", left: "左", right: "右",
    home: "Home", end: "End", pageUp: "PageUp", pageDown: "PageDown", space: "空格")
}

extension ActionsWords {
  /// Chinese names of actions.
  static let chinese = ActionsWords(
    openProfile: ActionWords(label: "资料", meaning: "打开选中的常客"),
    openImport: ActionWords(label: "导入", meaning: "导入会员或消费文件"),
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
    sayNo: ActionWords(label: "否", meaning: "回答否"), acts: .chinese)
}
