/// What everything is called that can be done from more than one screen.
struct ActsWords: Sendable {
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
    openPalette: ActionWords(label: "More", meaning: "everything that can be done"),
    practice: ActionWords(label: "Practice store", meaning: "invented guests to try things on"),
    suspend: ActionWords(label: "Suspend", meaning: "back to the shell; fg comes back here"))

  /// Chinese names of what can be done.
  static let chinese = ActsWords(
    openPalette: ActionWords(label: "更多", meaning: "所有命令"),
    practice: ActionWords(label: "练习店", meaning: "用虚构的客人练习"),
    suspend: ActionWords(label: "挂起", meaning: "回到命令行，用 fg 回来"))
}
