/// Other words people look for a command by, which are shown nowhere.
///
/// A word belongs to one command: under two the one that is meant would stand second as often as first.
struct SynonymWords: Topic {
  /// What stands for a deed.
  let deeds: [Deed: [String]]
  /// What stands for the other commands of the palette.
  let others: @Sendable (Action) -> [String]

  /// What stands for a command; nothing for one that is found by its name only.
  func of(_ action: Action) -> [String] {
    if case .deed(let deed) = action { return deeds[deed] ?? [] }
    return others(action)
  }
}

extension SynonymWords {
  static let english = SynonymWords(
    deeds: [
      .checkIn: ["visit", "the usual", "order", "serve", "was here"],
      .checkInOther: ["other drink", "another drink", "different", "price", "amount", "paid"],
      .addRegular: ["add", "create", "new guest", "new customer", "register", "join"],
      .edit: [
        "change", "allergy", "allergies", "avoid", "constraint", "phone", "name", "nickname",
        "birthday", "consent", "usual", "cue", "update", "correct",
      ],
      .addFact: ["remark", "comment", "memo", "remember", "write down"],
      .resumeDraft: ["unfinished", "continue", "restore", "resume"],
      .clearForm: ["clear", "reset", "discard", "empty"],
      .guestVisit: ["anonymous", "stranger", "walk-in", "unknown", "nobody"],
      .voidVisit: ["delete visit", "remove visit", "cancel visit", "wrong visit", "refund"],
      .moveVisit: ["wrong guest", "wrong person", "that was not me", "reassign", "swap"],
      .pin: ["favourite", "favorite", "keep", "unpin", "star"],
      .know: ["known by", "friend", "acquaintance"],
      .followUp: ["remind", "reminder", "next time", "ask about"],
      .thankYou: ["thanks", "gift", "letter", "postcard"],
      .erase: ["delete", "remove", "forget", "privacy", "gdpr", "right to be forgotten"],
      .care: ["anniversary", "events", "cards", "reminders", "todo", "to do", "due"],
      .addEvent: ["tasting", "class", "workshop", "cupping", "seats", "sign up"],
      .handOver: ["shift", "message", "next shift", "colleague", "tell"],
      .signOn: [
        "login", "log in", "logout", "log out", "sign out", "sign off", "partner", "staff", "who",
        "switch user", "role",
      ],
      .menu: ["sold out", "out of stock", "run out", "unavailable", "86", "available", "items"],
      .settings: [
        "preferences", "options", "configure", "language", "chinese", "theme", "colours", "colors",
        "dark", "light", "store name", "hours", "opening", "holiday", "vacation", "closed",
        "time zone", "timezone", "city", "clock", "printer",
      ],
      .takeOffers: ["redeem offer", "apply offer", "discount", "coupon"],
      .undo: ["revert", "take back", "mistake", "wrong", "oops"],
      .redo: ["again", "repeat", "forth"],
      .openPalette: ["commands", "everything"],
      .practice: ["demo", "training", "sandbox", "try", "learn"],
      .suspend: ["shell", "background"],
      .importFile: ["csv", "file", "till", "load", "upload", "members", "visits", "spreadsheet"],
    ],
    others: { action in
      switch action {
      case .openProfile: ["details", "history", "open", "notes", "past visits"]
      case .showHelp: ["keys", "shortcuts", "manual", "how"]
      case .redraw: ["refresh", "repaint", "garbled", "screen"]
      case .quit: ["exit", "close", "leave", "end", "bye"]
      default: []
      }
    })

  static let chinese = SynonymWords(
    deeds: [
      .checkIn: ["到店", "来了", "下单", "老样子", "打卡"],
      .checkInOther: ["换一杯", "点别的", "改价", "实付"],
      .addRegular: ["添加", "新客人", "新会员", "加人", "登记"],
      .edit: ["修改", "改资料", "过敏", "忌口", "手机号", "电话", "改名", "生日", "授权", "更正"],
      .addFact: ["记一笔", "记事", "备忘", "记下来"],
      .resumeDraft: ["没填完", "继续", "接着填"],
      .clearForm: ["清空", "重来", "丢弃", "不要了"],
      .guestVisit: ["散客", "路人", "陌生人", "匿名"],
      .voidVisit: ["删除到店", "取消到店", "记错了", "退单"],
      .moveVisit: ["记错人", "不是这位", "认错人", "转到店", "改记"],
      .pin: ["收藏", "取消置顶"],
      .know: ["熟人", "熟客"],
      .followUp: ["提醒", "下次"],
      .thankYou: ["谢谢", "贺卡", "礼物"],
      .erase: ["删除", "移除", "忘记", "注销", "隐私"],
      .care: ["纪念日", "活动", "待办"],
      .addEvent: ["品鉴", "课程", "报名", "座位"],
      .handOver: ["交接", "留言", "换班"],
      .signOn: ["登录", "登出", "退出登录", "下岗", "换人", "伙伴", "谁在岗", "职务"],
      .menu: ["卖完", "没货", "缺货", "断货", "沽清", "恢复供应"],
      .settings: [
        "偏好", "选项", "语言", "英文", "主题", "颜色", "店名", "店号", "营业时间", "放假", "休假", "假期", "歇业",
        "时区", "城市", "打印机",
      ],
      .takeOffers: ["用优惠", "打折", "优惠券"],
      .undo: ["撤回", "反悔", "做错了", "按错了"],
      .redo: ["恢复", "再来一次", "取消撤销"],
      .openPalette: ["全部", "命令"],
      .practice: ["演示", "试用", "培训"],
      .suspend: ["后台", "命令行"],
      .importFile: ["文件", "表格", "收银", "会员文件", "上传"],
    ],
    others: { action in
      switch action {
      case .openProfile: ["详情", "打开", "历史", "来过几次"]
      case .showHelp: ["按键", "快捷键", "说明", "怎么用"]
      case .redraw: ["刷新", "花屏"]
      case .quit: ["关闭", "离开", "结束", "下班"]
      default: []
      }
    })
}
