/// What everything is called that can be done from more than one screen.
struct DeedsWords: Topic {
  let checkIn: ActionWords
  let checkInOther: ActionWords
  let addRegular: ActionWords
  let edit: ActionWords
  let addFact: ActionWords
  let resumeDraft: ActionWords
  let clearForm: ActionWords
  let guestVisit: ActionWords
  let voidVisit: ActionWords
  let moveVisit: ActionWords
  let pin: ActionWords
  let know: ActionWords
  let followUp: ActionWords
  let thankYou: ActionWords
  let erase: ActionWords
  let care: ActionWords
  let addEvent: ActionWords
  let handOver: ActionWords
  let signOn: ActionWords
  let menu: ActionWords
  let settings: ActionWords
  let takeOffers: ActionWords
  let undo: ActionWords
  let redo: ActionWords
  let openPalette: ActionWords
  let importFile: ActionWords
  let practice: ActionWords
  let suspend: ActionWords
}

extension DeedsWords {
  static let english = DeedsWords(
    checkIn: ActionWords(label: "Check in", meaning: "a visit with the usual"),
    checkInOther: ActionWords(label: "Check in with", meaning: "a visit with other items or price"),
    addRegular: ActionWords(label: "New", meaning: "add a regular"),
    edit: ActionWords(label: "Edit", meaning: "change what is known of the regular"),
    addFact: ActionWords(label: "Note", meaning: "one more fact about the regular, in a line"),
    resumeDraft: ActionWords(label: "Drafts", meaning: "go on with a form that is not finished"),
    clearForm: ActionWords(label: "Start anew", meaning: "forget what was entered into the form"),
    guestVisit: ActionWords(label: "Guest visit", meaning: "a visit of somebody nobody knows"),
    voidVisit: ActionWords(
      label: "Void visit", meaning: "the last visit of the regular does not count"),
    moveVisit: ActionWords(
      label: "That was not me", meaning: "the last visit was somebody else's: move it to them"),
    pin: ActionWords(label: "Pin", meaning: "pin the regular to the house, or let go"),
    know: ActionWords(
      label: "I know them", meaning: "say that you know the regular, or not any more"),
    followUp: ActionWords(label: "Follow-up", meaning: "something to say when they come next"),
    thankYou: ActionWords(label: "Thank-you card", meaning: "a card for the regular"),
    erase: ActionWords(
      label: "Erase for good", meaning: "take the regular out of the store; it asks first"),
    care: ActionWords(label: "Care", meaning: "birthdays, follow-ups, cards, events, hand-over"),
    addEvent: ActionWords(label: "New event", meaning: "a tasting or class to sign up for"),
    handOver: ActionWords(label: "Hand-over", meaning: "tell whoever signs on next"),
    signOn: ActionWords(label: "Sign on", meaning: "say who is on at this terminal"),
    menu: ActionWords(label: "Menu out/back", meaning: "what has run out today, or is back"),
    settings: ActionWords(
      label: "Settings", meaning: "language, theme, store, hours, closed days, zone"),
    takeOffers: ActionWords(
      label: "Take offers", meaning: "the offers told with the last check-in were used"),
    undo: ActionWords(label: "Undo", meaning: "take back the last thing you did"),
    redo: ActionWords(label: "Redo", meaning: "do again what you took back last"),
    openPalette: ActionWords(label: "More", meaning: "everything that can be done"),
    importFile: ActionWords(label: "Import", meaning: "bring in a file of members or visits"),
    practice: ActionWords(label: "Practice store", meaning: "invented guests to try things on"),
    suspend: ActionWords(label: "Suspend", meaning: "back to the shell; fg comes back here"))

  static let chinese = DeedsWords(
    checkIn: ActionWords(label: "签到", meaning: "记一次到店，按常点"),
    checkInOther: ActionWords(label: "其他签到", meaning: "记一次到店，点别的或改价"),
    addRegular: ActionWords(label: "新增", meaning: "添加一位常客"),
    edit: ActionWords(label: "编辑", meaning: "修改这位常客的资料"),
    addFact: ActionWords(label: "备注", meaning: "用一行记一件事"),
    resumeDraft: ActionWords(label: "草稿", meaning: "继续没填完的表单"),
    clearForm: ActionWords(label: "重填", meaning: "清空表单里填的内容"),
    guestVisit: ActionWords(label: "散客", meaning: "记一次散客到店"),
    voidVisit: ActionWords(label: "作废到店", meaning: "最近一次到店不算"),
    moveVisit: ActionWords(label: "不是这位客人", meaning: "最近一次到店是别人的，改到那位客人名下"),
    pin: ActionWords(label: "置顶", meaning: "置顶这位常客，或取消"),
    know: ActionWords(label: "我认识", meaning: "我认识这位常客，或取消"),
    followUp: ActionWords(label: "跟进", meaning: "下次到店时要说的话"),
    thankYou: ActionWords(label: "感谢卡", meaning: "给这位常客写张卡片"),
    erase: ActionWords(label: "彻底删除", meaning: "从门店数据中删除这位常客，会先询问"),
    care: ActionWords(label: "关怀", meaning: "生日、跟进、卡片、活动、交班"),
    addEvent: ActionWords(label: "新活动", meaning: "品鉴会或课程，可报名"),
    handOver: ActionWords(label: "交班", meaning: "给下一位上岗的伙伴留话"),
    signOn: ActionWords(label: "上岗", meaning: "现在是谁在用这台终端"),
    menu: ActionWords(label: "菜单售罄", meaning: "今天售罄或恢复供应的品项"),
    settings: ActionWords(label: "设置", meaning: "语言、配色、门店、营业时间、歇业日、时区"),
    takeOffers: ActionWords(label: "享用优惠", meaning: "签到时提示的优惠用了"),
    undo: ActionWords(label: "撤销", meaning: "撤销自己上一步操作"),
    redo: ActionWords(label: "重做", meaning: "重做刚撤销的操作"),
    openPalette: ActionWords(label: "更多", meaning: "所有命令"),
    importFile: ActionWords(label: "导入", meaning: "导入会员或消费文件"),
    practice: ActionWords(label: "练习店", meaning: "用虚构的客人练习"),
    suspend: ActionWords(label: "挂起", meaning: "回到命令行，用 fg 回来"))
}
