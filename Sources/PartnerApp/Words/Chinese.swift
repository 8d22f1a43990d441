import StoreModel

extension Words {
  /// Simplified Chinese, complete.
  static let chinese = Words(
    language: .chinese,
    frame: FrameWords(
      title: "常客", practice: "练习店", regularsTab: "常客",
      tooSmall: { columns, rows in "请把窗口放大到 \(columns)x\(rows) 以上。" },
      howToQuit: "这里没有可取消的操作。Ctrl-Q 退出。", saved: "已保存。",
      practiceOpened: "这是练习店：可以随便试，数据不会离开本机。"),
    regulars: RegularsWords(
      find: "查找",
      found: { total, of in "\(Figures.grouped(total)) / \(Figures.grouped(of)) 位" },
      everybody: { "\(Figures.grouped($0)) 位常客" },
      noneYet: "还没有常客。",
      noneYetHint: "按 Enter 导入会员或消费文件。",
      noneYetCommand: "命令行：regulars import members 文件",
      nobodyFound: "没有找到。F7 新增，F6 记普通客人，Esc 清除条件。",
      byPhone: { "手机 \($0)" }, byCard: { "卡 \($0)" }, byCallName: { "昵称 \($0)" },
      byCue: { "特征 \($0)" }),
    profile: .chinese, help: .chinese, firstRun: .chinese, importing: .chinese,
    pick: .chinese, forms: .chinese, care: .chinese, people: .chinese, refusals: .chinese,
    asking: .chinese, acting: .chinese,
    actions: .chinese,
    keys: .chinese,
    days: DayWords(
      ago: { $0 <= 0 ? "今天" : "\($0)天前" },
      late: { "晚\($0)天" },
      date: { day in
        let parts = day.parts
        return "\(parts.year)年\(parts.month)月\(parts.day)日"
      },
      monthDay: { month, day in "\(month)月\(day)日" }))
}

extension ProfileWords {
  /// What is told about one regular, in this language.
  static let chinese = ProfileWords(
    tier: { tier in chineseTier(tier) },
    constraint: { constraint in chineseConstraint(constraint) },
    usual: "常点", also: "也点", cue: "特征", callName: "昵称", reading: "读音",
    birthday: "生日",
    birthdayIn: { days in
      switch days {
      case 0: "今天生日"
      case 1: "明天生日"
      default: "\(days)天后生日"
      }
    },
    inDays: { days in
      switch days {
      case 0: "今天"
      case 1: "明天"
      default: "\(days)天后"
      }
    },
    joined: "入会", phone: "手机", label: "编号", consent: "授权", note: "备注",
    visits: "到店", recentVisits: "最近到店",
    rhythm: { every, last in "每\(every)天一次，上次\(chineseAgo(last))" },
    lateBy: { "，晚\($0)天" }, outToday: "今日售罄", suggestion: "推荐",
    likedBy: { product, regulars in "\(product)：口味相近的\(regulars)位都点过" },
    segment: "分群", segmentName: { chineseSegment($0) }, knownBy: "认识者", pinned: "已置顶",
    until: { "至\($0)" },
    countAndRhythm: { visits, rhythm in "共\(Figures.grouped(visits))次，\(rhythm)" },
    count: { visits, last in "共\(Figures.grouped(visits))次，上次\(chineseAgo(last))" },
    noVisits: "还没有到店记录", ask: "请问：可以记住您的饮品吗？",
    withdrawn: "已撤回授权：什么都不记",
    consentTo: { level, scopes in "\(level)：\(scopes.joined(separator: "、"))" },
    conflict: { item, constraint in "\(item)：\(constraint)" }, comma: "、",
    consentLevel: ConsentWords(
      none: "未询问", verbal: "口头同意", signed: "书面同意", withdrawn: "已撤回",
      remember: "记住我", offers: "优惠", neighbours: "邻近店铺", contact: "联系"),
    void: "作废", gone: "这位常客已经不在了。")

  private static func chineseAgo(_ days: Int) -> String {
    days <= 0 ? "今天" : "\(days)天前"
  }

  private static func chineseSegment(_ segment: Segment) -> String {
    switch segment {
    case .lost: "流失"
    case .atRisk: "有流失风险"
    case .ambassador: "铁杆"
    case .frequent: "常来"
    case .growth: "成长"
    case .occasional: "偶尔"
    }
  }

  private static func chineseTier(_ tier: String) -> String {
    switch tier.lowercased() {
    case "silver": "银星"
    case "jade": "玉星"
    case "gold": "金星"
    case "diamond": "钻石"
    default: tier
    }
  }

  private static func chineseConstraint(_ constraint: String) -> String {
    switch constraint {
    case "dairy": "忌乳制品"
    case "soy": "忌大豆"
    case "tree-nut": "忌坚果"
    case "peanut": "忌花生"
    case "gluten": "忌麸质"
    case "egg": "忌蛋"
    case "decaf": "只喝低因"
    default: constraint.hasPrefix("other:") ? String(constraint.dropFirst(6)) : constraint
    }
  }
}

extension HelpWords {
  fileprivate static let chinese = HelpWords(
    title: "帮助",
    regulars: "输入姓名、拼音或首字母、昵称、手机尾号或特征中的几个字。字母总是输入文字，列表随每次按键更新。",
    profile: "本店对这位常客所知的一切。杯中不能有的东西排在最前。",
    picking: "输入几个字缩小范围，按 Enter 选定。灰色的行写明为何现在不可用。",
    filling: "用 Tab 或上下键换项。Enter 全部保存，Esc 存为草稿，断电也不丢。",
    asking: "这很少是有意的。按 Enter 取稳妥的回答。",
    firstRun: "先填几项门店信息，再选一种开始方式。都可以以后再说。",
    importing: "导入 members.csv 或 visits.csv。同一文件读两次不会有任何改变。",
    keysHere: "本页按键", keysInText: "在输入框中",
    caret: "左移或右移一个字", caretEnds: "到开头或结尾",
    deleteBefore: "删除光标前的一个字、一个词或全部",
    deleteAfter: "删除光标后的一个字")
}

extension FirstRunWords {
  fileprivate static let chinese = FirstRunWords(
    title: "欢迎使用常客",
    welcome: "先填几项门店信息。都可以跳过，以后再改。",
    language: "语言", number: "店号", name: "店名", zone: "时区",
    timeThere: { "当地时间 \($0)，对吗？" },
    badNumber: "店号是 1 到 8 位字母或数字，例如 0412。", badName: "店名是 1 到 40 个字。",
    unknownZone: "没有这个时区。请写成 Asia/Shanghai 这样。",
    begin: "想怎样开始？",
    importFile: ChoiceWords(name: "导入文件", meaning: "收银系统的会员或消费记录"),
    practice: ChoiceWords(name: "练习店", meaning: "虚构的客人，从不同步"),
    empty: ChoiceWords(name: "从空白开始", meaning: "常客一位一位地添加"),
    skip: ChoiceWords(name: "跳过", meaning: "先看列表，下次再问"))
}

extension ImportWords {
  fileprivate static let chinese = ImportWords(
    title: "导入",
    question: "哪个文件？会员或消费记录，表头中英文均可，列序不限。",
    path: "文件", kind: "内容", members: "会员", visits: "消费",
    pathMissing: "请输入文件路径，例如 ~/members.csv。",
    reading: "正在读取文件。",
    progress: { rows, percent in "\(Figures.grouped(rows)) 行，\(percent) %" },
    stopping: "读完手上这一行就停。", done: "导入完成。",
    stopped: "导入已停止。已读的都保留。",
    counts: ImportCountWords(
      read: "读取", added: "新增", changed: "更新", unchanged: "未变",
      refused: "拒收", noConsent: "未授权"),
    warnings: { shown, of in shown == of ? "说明" : "说明（共\(of)条，先列\(shown)条）" },
    warning: { line, what in "第\(line)行：\(what)" },
    rejects: { "拒收的行在 \($0)" },
    toList: "去列表", another: "再导一个文件")
}
