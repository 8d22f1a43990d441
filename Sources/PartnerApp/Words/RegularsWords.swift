/// Words of the list of regulars.
struct RegularsWords: Topic {
  /// In front of the find field.
  let find: String
  /// How many match, of how many.
  let found: @Sendable (_ total: Int, _ of: Int) -> String
  /// How many there are, where nothing was asked.
  let everybody: @Sendable (Int) -> String
  /// The store holds nobody.
  let noneYet: String
  /// What to do about it.
  let noneYetHint: String
  /// The same from a shell.
  let noneYetCommand: String
  /// The filter matches nobody, and what to do about it.
  let nobodyFound: String
  /// Above those who are likely to come in the next half hour.
  let likelyNow: String
  /// Above the others, the latest visit first.
  let hereLately: String
  /// Somebody else was selected by then; who the key was pressed for a moment before.
  let pressedTwice: @Sendable (_ name: String) -> String
  /// The list moved by itself a moment ago.
  let listMoved: String
  /// The query hit the phone.
  let byPhone: @Sendable (String) -> String
  /// The query hit the card.
  let byCard: @Sendable (String) -> String
  /// The query hit the call name.
  let byCallName: @Sendable (String) -> String
  /// The query hit the cue.
  let byCue: @Sendable (String) -> String
}

extension RegularsWords {
  static let english = RegularsWords(
    find: "Find",
    found: { total, of in "\(Figures.grouped(total)) of \(Figures.grouped(of))" },
    everybody: { $0 == 1 ? "1 regular" : "\(Figures.grouped($0)) regulars" },
    noneYet: "No regulars yet.",
    noneYetHint: "Enter brings in a file of members or visits.",
    noneYetCommand: "From a shell: regulars import members FILE",
    nobodyFound: "Nobody found. F7 adds them, F6 records a guest, Esc clears the filter.",
    likelyNow: "Likely now", hereLately: "Here lately",
    pressedTwice: { "Not done: a key was pressed for \($0) a moment ago. Press again." },
    listMoved: "Not done: the list moved just now. Press again for whoever is selected.",
    byPhone: { "phone \($0)" }, byCard: { "card \($0)" }, byCallName: { "nick \($0)" },
    byCue: { "cue \($0)" })

  static let chinese = RegularsWords(
    find: "查找",
    found: { total, of in "\(Figures.grouped(total)) / \(Figures.grouped(of)) 位" },
    everybody: { "\(Figures.grouped($0)) 位常客" },
    noneYet: "还没有常客。",
    noneYetHint: "按 Enter 导入会员或消费文件。",
    noneYetCommand: "也可用命令行：regulars import members 文件",
    nobodyFound: "没有找到。F7 新增，F6 记散客，Esc 清除条件。",
    likelyNow: "这会儿常来", hereLately: "最近来过",
    pressedTwice: { "没有执行：刚为\($0)按过键。确定的话请再按一次。" },
    listMoved: "没有执行：列表刚刚更新。看清选中的客人后请再按一次。",
    byPhone: { "手机 \($0)" }, byCard: { "卡 \($0)" }, byCallName: { "昵称 \($0)" },
    byCue: { "特征 \($0)" })
}
