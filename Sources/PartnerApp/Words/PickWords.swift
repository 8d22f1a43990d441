/// Words of lists to pick from.
struct PickWords: Topic {
  /// In front of the filter of the palette.
  let commands: String
  /// Whom commands act on.
  let about: @Sendable (_ name: String) -> String
  /// There is nobody they could act on.
  let aboutNobody: String
  /// The filter leaves no command.
  let nothing: String
  /// It leaves nothing of another list.
  let noMatch: String
  /// Nobody works here yet, as far as is known.
  let noPartners: String
  /// Nothing is to be done for anybody.
  let noCare: String
  /// Why a command cannot be done, said by itself and not behind its name.
  let sentence: @Sendable (_ reason: String) -> String
  /// A command that belongs to another screen.
  let notHere: String
  /// A command about a regular, with none selected.
  let nobodySelected: String
  /// A command about the partner, with nobody on.
  let nobodyOn: String
  /// There is no visit that could be void.
  let noVisit: String
  /// There is no unfinished form.
  let noDrafts: String
  /// The practice store is open already.
  let isPractice: String
}

extension PickWords {
  static let english = PickWords(
    commands: "Do", about: { "for \($0)" }, aboutNobody: "nobody is selected",
    nothing: "Nothing is called that. Esc goes back.",
    noMatch: "Nothing here is called that. Esc goes back.",
    noPartners: "No partners yet: type a name to add one.",
    noCare: "Nothing to do for anybody today. Esc goes back.",
    sentence: { $0.prefix(1).uppercased() + $0.dropFirst() + ($0.hasSuffix(".") ? "" : ".") },
    notHere: "not on this screen: close it first", nobodySelected: "select a regular first",
    nobodyOn: "sign on first", noVisit: "there is no visit to void",
    noDrafts: "no form is left unfinished",
    isPractice: "this is the practice store already")

  static let chinese = PickWords(
    commands: "命令", about: { "当前常客：\($0)" }, aboutNobody: "没有选中常客",
    nothing: "没有这样的命令。按 Esc 返回。", noMatch: "没有找到。按 Esc 返回。",
    noPartners: "还没有伙伴，输入姓名即可添加。", noCare: "今天没有要做的事。按 Esc 返回。",
    sentence: { $0.hasSuffix("。") ? $0 : $0 + "。" }, notHere: "本页不可用，请先关闭本页",
    nobodySelected: "请先选一位常客", nobodyOn: "请先上岗",
    noVisit: "没有可作废的到店", noDrafts: "没有未完成的表单", isPractice: "现在就是练习店")
}
