import Documents
public import StoreModel

/// What is said of one refusal.
struct RefusalText: Equatable, Sendable {
  /// What happened and what to do next, as a command says it.
  let sentence: String
  /// The same where the screen has a better way out than an option; nil where it has none.
  let onScreen: String?

  /// One text for both, or another one for the screen.
  init(_ sentence: String, onScreen: String? = nil) {
    self.sentence = sentence
    self.onScreen = onScreen
  }
}

/// Words for what the shop's rules do not allow, for commands and for the screen.
///
/// Each subject's rules have their words in a file of their own beside this one.
public struct RefusalWords: Topic {
  /// What is said of a refusal.
  let text: @Sendable (Refusal) -> RefusalText
  /// What in a drink a guest must not have, one after the other.
  public let conflicts: @Sendable ([MenuConflict]) -> String

  /// What a command says of a refusal.
  public func sentence(_ refusal: Refusal) -> String { text(refusal).sentence }

  /// What the screen says of a refusal.
  func onScreen(_ refusal: Refusal) -> String {
    let text = text(refusal)
    return text.onScreen ?? text.sentence
  }
}

extension RefusalWords {
  /// What is said of refusals in English.
  public static let english = RefusalWords(
    text: { refusal in
      switch refusal {
      case .regulars(let refusal): RegularRefusalWords.english.text(refusal)
      case .visits(let refusal): VisitRefusalWords.english.text(refusal)
      case .partners(let refusal): PartnerRefusalWords.english.text(refusal)
      case .menu(let refusal): MenuRefusalWords.english.text(refusal)
      case .care(let refusal): CareRefusalWords.english.text(refusal)
      case .offers(let refusal): OfferRefusalWords.english.text(refusal)
      case .offerEvents(let refusal): OfferEventRefusalWords.english.text(refusal)
      case .complaints(let refusal): ComplaintRefusalWords.english.text(refusal)
      case .settings(let refusal): SettingRefusalWords.english.text(refusal)
      case .unknown(let name):
        RefusalText(
          "Nobody and nothing here is called '\(name)'. Look it up with `regulars find`.",
          onScreen: DocumentID(name).map { _ in ProfileWords.english.gone })
      case .badField(let field, let value, let wanted):
        RefusalText(
          "\(field) '\(value)' is not understood; it takes \(FieldWantedWords.english.text(wanted)).",
          onScreen: FormField.Name(rawValue: field).map { _ in "'\(value)' does not fit here." })
      case .badNote(let finding):
        RefusalText(
          "The note is not kept: \(NoteWords.english.problem(finding)). Leave that out.",
          onScreen: "Not kept: \(NoteWords.english.problem(finding)). Leave that out.")
      case .nothingToUndo: RefusalText("Nothing of the last day is left to take back.")
      case .lastActIsFinal: RefusalText("What you did last was for good: it cannot be taken back.")
      case .importIsFinal: RefusalText("The last thing was an import: it cannot be taken back.")
      case .nothingToRedo: RefusalText("Nothing was taken back that could be done again.")
      case .lastUndoIsFinal: RefusalText("What was taken back is gone for good: enter it anew.")
      case .askFirst(let act, _): RefusalText(AskingWords.english.step(.back, act))
      case .otherSince(let act): RefusalText(DoneWords.english.otherSince(act))
      }
    },
    conflicts: { RegularRefusalWords.englishList($0) })

  /// What is said of refusals in Chinese.
  public static let chinese = RefusalWords(
    text: { refusal in
      switch refusal {
      case .regulars(let refusal): RegularRefusalWords.chinese.text(refusal)
      case .visits(let refusal): VisitRefusalWords.chinese.text(refusal)
      case .partners(let refusal): PartnerRefusalWords.chinese.text(refusal)
      case .menu(let refusal): MenuRefusalWords.chinese.text(refusal)
      case .care(let refusal): CareRefusalWords.chinese.text(refusal)
      case .offers(let refusal): OfferRefusalWords.chinese.text(refusal)
      case .offerEvents(let refusal): OfferEventRefusalWords.chinese.text(refusal)
      case .complaints(let refusal): ComplaintRefusalWords.chinese.text(refusal)
      case .settings(let refusal): SettingRefusalWords.chinese.text(refusal)
      case .unknown(let name):
        RefusalText(
          "这里没有「\(name)」。请用 `regulars find` 查找。",
          onScreen: DocumentID(name).map { _ in ProfileWords.chinese.gone })
      case .badField(let field, let value, let wanted):
        RefusalText(
          "\(FormWords.chineseName(of: field))的值「\(value)」无法识别；应为\(FieldWantedWords.chinese.text(wanted))。",
          onScreen: FormField.Name(rawValue: field).map { _ in "「\(value)」不能填在这里。" })
      case .badNote(let finding):
        RefusalText(
          "备注没有保存：\(NoteWords.chinese.problem(finding))。请去掉这部分。",
          onScreen: "未保存：\(NoteWords.chinese.problem(finding))，请去掉。")
      case .nothingToUndo: RefusalText("最近一天内没有可撤销的操作。")
      case .lastActIsFinal: RefusalText("上一步是彻底删除，不能撤销。")
      case .importIsFinal: RefusalText("上一步是导入文件，不能撤销。")
      case .nothingToRedo: RefusalText("没有可重做的操作。")
      case .lastUndoIsFinal: RefusalText("撤销的内容已彻底删除，请重新输入。")
      case .askFirst(let act, _): RefusalText(AskingWords.chinese.step(.back, act))
      case .otherSince(let act): RefusalText(DoneWords.chinese.otherSince(act))
      }
    },
    conflicts: { RegularRefusalWords.chineseList($0) })
}
