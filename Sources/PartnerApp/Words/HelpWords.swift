/// Words of the page of keys.
struct HelpWords: Topic {
  /// Above the page.
  let title: String
  /// What the list of regulars is for.
  let regulars: String
  /// What the profile is for.
  let profile: String
  /// What a list to pick from is for.
  let picking: String
  /// What a form is for.
  let filling: String
  /// What a question is for.
  let asking: String
  /// What the first run is for.
  let firstRun: String
  /// What importing is for.
  let importing: String
  /// Above the keys of this view.
  let keysHere: String
  /// Above the keys of text fields.
  let keysInText: String
  /// Moving the caret by one.
  let caret: String
  /// Moving the caret to the ends.
  let caretEnds: String
  /// Deleting what stands before the caret.
  let deleteBefore: String
  /// Deleting what stands after the caret.
  let deleteAfter: String
}

extension HelpWords {
  static let english = HelpWords(
    title: "Help",
    regulars:
      "Type a few letters of a name, its pinyin or initials, a nickname, the last digits of a "
      + "phone, or the cue. Letters always type; the list follows every key.",
    profile: "Everything the store knows about one regular. What must not be in the cup is first.",
    picking: "Type a few letters of what you want, then Enter. Grey rows say why not now.",
    filling:
      "Tab and the arrows go from field to field. Enter saves all of it; Esc leaves it as a draft, "
      + "which comes back, also after a power cut.",
    asking: "This is rarely meant. Enter takes the safe answer.",
    firstRun: "A few facts about this store, then a way to begin. All of it can wait.",
    importing: "Brings in members.csv or visits.csv. Reading a file twice changes nothing.",
    keysHere: "Keys here", keysInText: "In a text field",
    caret: "one character left or right", caretEnds: "to the start or the end",
    deleteBefore: "delete a character, a word, or all before the caret",
    deleteAfter: "delete the character after the caret")

  static let chinese = HelpWords(
    title: "帮助",
    regulars: "输入姓名、拼音或首字母、昵称、手机尾号或特征中的几个字。字母键直接查找，列表随输入更新。",
    profile: "这位常客的全部资料，过敏和忌口排在最前。",
    picking: "输入几个字缩小范围，按 Enter 选定。灰色的行会写明现在为什么不能用。",
    filling: "用 Tab 或上下键换项。Enter 全部保存，Esc 存为草稿，断电也不丢。",
    asking: "这一步多半是误按。按 Enter 选更稳妥的回答。",
    firstRun: "先填几项门店信息，再选一种开始方式。都可以以后再说。",
    importing: "导入 members.csv 或 visits.csv。同一个文件重复导入也不会出现重复数据。",
    keysHere: "本页按键", keysInText: "在输入框中",
    caret: "左移或右移一个字", caretEnds: "到开头或结尾",
    deleteBefore: "删除光标前的一个字、一个词或全部内容",
    deleteAfter: "删除光标后的一个字")
}
