/// Words of the offers, on their screen and beside a guest.
struct OfferWords: Topic {
  /// The tab.
  let tab: String
  /// How many run, and how many do later today.
  let count: @Sendable (_ running: Int, _ later: Int) -> String
  /// How many of all the filter leaves.
  let found: @Sendable (_ total: Int, _ of: Int) -> String
  /// The headings of the list.
  let now: String
  let laterToday: String
  let upcoming: String
  let ended: String
  /// How many of the guests who are likely now it fits.
  let fits: @Sendable (_ count: Int, _ of: Int) -> String
  /// So many more than those that are listed.
  let andMore: @Sendable (Int) -> String
  /// In front of why it fits the others not; and so many for each reason.
  let forNot: @Sendable (Int) -> String
  let so: @Sendable (_ count: Int, _ reason: String) -> String
  /// In front of what was told today.
  let today: String
  let shown: @Sendable (Int) -> String
  let used: @Sendable (Int) -> String
  let declined: @Sendable (Int) -> String
  let nothingToday: String
  /// Above those who used it today.
  let usersToday: String
  /// A guest nobody knows.
  let guest: String
  /// Whom keys are about.
  let forWhom: @Sendable (_ who: String) -> String
  /// A key was pressed for a guest it fits, and it fits none.
  let fitsNobody: String
  /// Nothing is there, and what to do about it.
  let noneYet: String
  let noneYetHint: String
  let noneYetCommand: String
  let nothingFound: String
  /// A key was pressed without an offer being selected.
  let noneSelected: String
  /// Something was told: what, and of whom.
  let toldUsed: @Sendable (_ offer: String, _ who: String) -> String
  let toldShown: @Sendable (_ offer: String, _ who: String) -> String
  let toldDeclined: @Sendable (_ offer: String, _ who: String, _ why: String) -> String
  /// The same was told a moment ago; the list moved a moment ago.
  let toldJustNow: String
  let listMoved: String
  /// In front of the reasons for a no.
  let whyNot: String
  /// The reasons, by the letter that chooses each, and as they stand in a count.
  let reason: @Sendable (_ word: String) -> String
  let reasonMeaning: @Sendable (_ word: String) -> String
  /// In front of what offers are to a guest.
  let nowLabel: String
  /// An offer and what is to be said of it.
  let said: @Sendable (_ offer: String, _ what: String) -> String
  let until: @Sendable (_ offer: String, _ until: String) -> String
  /// What it would take off, behind what is missing.
  let saves: @Sendable (_ what: String, _ money: String) -> String
  /// How far a challenge is, and how long still.
  let progress: @Sendable (_ missing: String, _ left: String) -> String
  let daysLeft: @Sendable (Int) -> String
  /// Offers that apply to what was just ordered, and the key that takes them.
  let take: @Sendable (_ offers: String, _ key: String) -> String
  let taken: @Sendable (_ offers: String, _ who: String) -> String
  let nothingToTake: String
  /// Between phrases.
  let comma: String
}

extension OfferWords {
  static let english = OfferWords(
    tab: "Offers", count: { "\($0) running, \($1) later today" },
    found: { "\(Figures.grouped($0)) of \(Figures.grouped($1))" }, now: "Now",
    laterToday: "Later today", upcoming: "Upcoming", ended: "Ended",
    fits: { "Fits \($0) of \($1) likely now" }, andMore: { "and \($0) more" },
    forNot: { "For \($0) not: " },
    so: { "\($0) \($1)" }, today: "Today  ", shown: { "shown \($0)" }, used: { "used \($0)" },
    declined: { "no \($0)" }, nothingToday: "nothing told yet", usersToday: "Used today",
    guest: "a guest", forWhom: { "for \($0)" },
    fitsNobody: "Not done: it fits nobody who is likely now.", noneYet: "No offers yet.",
    noneYetHint: "F9 makes one; offers.json brings in many.",
    noneYetCommand: "From a shell: regulars import offers FILE",
    nothingFound: "No offer is called that. Esc clears the filter.",
    noneSelected: "Select an offer first.",
    toldUsed: { "Used: \($0), for \($1)" }, toldShown: { "Shown: \($0), to \($1)" },
    toldDeclined: { "Declined: \($0), by \($1): \($2)" },
    toldJustNow: "Told a moment ago: once is enough. Later it counts again.",
    listMoved: "Not done: the list moved just now. Press again for the selected offer.",
    whyNot: "Why not",
    reason: { word in
      switch word {
      case "price": "price"
      case "time": "no time"
      case "taste": "not liked"
      default: "other"
      }
    },
    reasonMeaning: { word in
      switch word {
      case "price": "too dear for them"
      case "time": "they have no time"
      case "taste": "they do not like it"
      default: "anything else"
      }
    },
    nowLabel: "Now", said: { "\($0): \($1)" }, until: { "\($0), \($1)" },
    saves: { "\($0) (-\($1))" }, progress: { "\($0) more, \($1)" },
    daysLeft: { $0 == 1 ? "1 day left" : "\($0) days left" },
    take: { "\($0)? \($1) takes it." },
    taken: { "Taken: \($0), for \($1)" }, nothingToTake: "no offer waits to be taken",
    comma: ", ")

  static let chinese = OfferWords(
    tab: "优惠", count: { "进行中 \($0)，稍后 \($1)" },
    found: { "\(Figures.grouped($0)) / \(Figures.grouped($1)) 项" }, now: "进行中", laterToday: "今天稍后",
    upcoming: "即将开始", ended: "已结束", fits: { "可能来的 \($1) 位中适合 \($0) 位" },
    andMore: { "还有\($0)位" },
    forNot: { "\($0) 位不适合：" }, so: { "\($0) 位\($1)" }, today: "今天 ", shown: { "介绍 \($0)" },
    used: { "用了 \($0)" }, declined: { "没要 \($0)" }, nothingToday: "还没有记录", usersToday: "今天用了的",
    guest: "散客", forWhom: { "给 \($0)" }, fitsNobody: "没有执行：可能来的客人里没有适合的。", noneYet: "还没有优惠。",
    noneYetHint: "按 F9 新建，也可用 offers.json 导入。",
    noneYetCommand: "命令行：regulars import offers 文件", nothingFound: "没有这样的优惠。按 Esc 清除条件。",
    noneSelected: "请先选一项优惠。", toldUsed: { "已记用了：\($0)，\($1)" },
    toldShown: { "已记介绍：\($0)，\($1)" }, toldDeclined: { "已记没要：\($0)，\($1)，\($2)" },
    toldJustNow: "刚记过了，一次就够。稍后再按会另记一次。", listMoved: "没有执行：列表刚刚更新。看清选中的优惠后请再按一次。",
    whyNot: "为什么没要",
    reason: { word in
      switch word {
      case "price": "嫌贵"
      case "time": "没空"
      case "taste": "不喜欢"
      default: "其他"
      }
    },
    reasonMeaning: { word in
      switch word {
      case "price": "觉得贵"
      case "time": "赶时间"
      case "taste": "不爱喝、不爱吃"
      default: "别的原因"
      }
    },
    nowLabel: "现在", said: { "\($0)：\($1)" }, until: { "\($0)，\($1)" },
    saves: { "\($0)（省\($1)）" }, progress: { "还差 \($0)，\($1)" }, daysLeft: { "还有\($0)天" },
    take: { "\($0)？按 \($1) 记为用了。" }, taken: { "已用：\($0)，\($1)" }, nothingToTake: "没有待使用的优惠",
    comma: "，")
}
