/// What everything is called that can be done from more than one screen.
struct ActsWords: Sendable {
  /// Recording a visit of the selected regular with their usual.
  let checkIn: ActionWords
  /// Recording a visit with something else.
  let checkInOther: ActionWords
  /// Adding somebody.
  let addRegular: ActionWords
  /// Changing what is known of somebody.
  let edit: ActionWords
  /// Adding a note in one line.
  let addFact: ActionWords
  /// Going on with a form that is not finished.
  let resumeDraft: ActionWords
  /// Forgetting what was entered into a form.
  let clearForm: ActionWords
  /// Recording a visit of somebody nobody knows.
  let guestVisit: ActionWords
  /// Taking the last own act back.
  let undo: ActionWords
  /// Opening the palette.
  let openPalette: ActionWords
  /// Opening the practice store.
  let practice: ActionWords
  /// Giving the terminal to the shell for a while.
  let suspend: ActionWords
}

extension ActsWords {
  /// English names of what can be done.
  static let english = ActsWords(
    checkIn: ActionWords(label: "Check in", meaning: "a visit with the usual"),
    checkInOther: ActionWords(label: "Check in with", meaning: "a visit with other items or price"),
    addRegular: ActionWords(label: "New", meaning: "add a regular"),
    edit: ActionWords(label: "Edit", meaning: "change what is known of the regular"),
    addFact: ActionWords(label: "Note", meaning: "one more fact about the regular, in a line"),
    resumeDraft: ActionWords(label: "Drafts", meaning: "go on with a form that is not finished"),
    clearForm: ActionWords(label: "Start anew", meaning: "forget what was entered into the form"),
    guestVisit: ActionWords(label: "Guest visit", meaning: "a visit of somebody nobody knows"),
    undo: ActionWords(label: "Undo", meaning: "take back the last thing you did"),
    openPalette: ActionWords(label: "More", meaning: "everything that can be done"),
    practice: ActionWords(label: "Practice store", meaning: "invented guests to try things on"),
    suspend: ActionWords(label: "Suspend", meaning: "back to the shell; fg comes back here"))

  /// Chinese names of what can be done.
  static let chinese = ActsWords(
    checkIn: ActionWords(label: "签到", meaning: "到店一次，照常点的"),
    checkInOther: ActionWords(label: "其他签到", meaning: "到店一次，点别的或改价"),
    addRegular: ActionWords(label: "新增", meaning: "添加一位常客"),
    edit: ActionWords(label: "编辑", meaning: "修改这位常客的资料"),
    addFact: ActionWords(label: "备注", meaning: "用一行记一件事"),
    resumeDraft: ActionWords(label: "草稿", meaning: "继续没填完的表单"),
    clearForm: ActionWords(label: "重填", meaning: "清空表单里填的内容"),
    guestVisit: ActionWords(label: "普通客人", meaning: "不认识的客人到店一次"),
    undo: ActionWords(label: "撤销", meaning: "撤销自己上一步操作"),
    openPalette: ActionWords(label: "更多", meaning: "所有命令"),
    practice: ActionWords(label: "练习店", meaning: "用虚构的客人练习"),
    suspend: ActionWords(label: "挂起", meaning: "回到命令行，用 fg 回来"))
}
