/// What everything is called that can be done from more than one screen.
struct ActsWords: Sendable {
  /// Recording a visit of the selected regular with their usual.
  let checkIn: ActionWords
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
    guestVisit: ActionWords(label: "Guest visit", meaning: "a visit of somebody nobody knows"),
    undo: ActionWords(label: "Undo", meaning: "take back the last thing you did"),
    openPalette: ActionWords(label: "More", meaning: "everything that can be done"),
    practice: ActionWords(label: "Practice store", meaning: "invented guests to try things on"),
    suspend: ActionWords(label: "Suspend", meaning: "back to the shell; fg comes back here"))

  /// Chinese names of what can be done.
  static let chinese = ActsWords(
    checkIn: ActionWords(label: "签到", meaning: "到店一次，照常点的"),
    guestVisit: ActionWords(label: "普通客人", meaning: "不认识的客人到店一次"),
    undo: ActionWords(label: "撤销", meaning: "撤销自己上一步操作"),
    openPalette: ActionWords(label: "更多", meaning: "所有命令"),
    practice: ActionWords(label: "练习店", meaning: "用虚构的客人练习"),
    suspend: ActionWords(label: "挂起", meaning: "回到命令行，用 fg 回来"))
}
