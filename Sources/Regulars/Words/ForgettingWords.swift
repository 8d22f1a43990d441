import Journaling
import PartnerApp

/// Words of what is taken out of the store for good.
struct ForgettingWords: Topic {
  /// Nothing is kept of them any more.
  let forgotten: @Sendable (_ id: String) -> String
  /// They were erased.
  let erased: @Sendable (_ id: String) -> String
  /// Erasing somebody has to be meant.
  let eraseNeedsYes: @Sendable (_ name: String) -> String
  /// Taking a consent back has to be meant.
  let withdrawNeedsYes: @Sendable (_ name: String) -> String
  /// Saying no where they had said yes has to be meant.
  let noneNeedsYes: @Sendable (_ name: String) -> String
  /// In front of what went wrong once all was saved and nothing is owed to anybody.
  let saved: String
  /// Files that lay aside told of them and are gone, with whatever else was in them.
  let removed: @Sendable (_ files: [String]) -> String
}

extension ForgettingWords {
  private static func list(_ files: [String], _ separator: String) -> String {
    files.map(PathText.shown).joined(separator: separator)
  }

  /// English words of forgetting.
  static let english = ForgettingWords(
    forgotten: { "\($0)  forgotten" }, erased: { "\($0)  erased" },
    eraseNeedsYes: {
      "This takes \($0) out of the store for good; only the numbers stay. Add --yes to do it."
    },
    withdrawNeedsYes: {
      "This forgets everything known of \($0); no key brings it back. Add --yes to do it."
    },
    noneNeedsYes: {
      "This forgets what \($0) let us remember: usuals, cue, notes, birthday, constraints; no key "
        + "brings it back. Add --yes to do it."
    },
    saved: "All is saved. ",
    removed: { files in
      "Files put aside told of them and were deleted whole: \(list(files, ", "))."
    })

  /// Chinese words of forgetting.
  static let chinese = ForgettingWords(
    forgotten: { "\($0)  已删除" }, erased: { "\($0)  已彻底删除" },
    eraseNeedsYes: { "将从门店数据中彻底删除\($0)，只保留统计数字。确定请加 --yes。" },
    withdrawNeedsYes: { "将删除\($0)的全部资料，无法恢复。确定请加 --yes。" },
    noneNeedsYes: {
      "将删除\($0)同意记住的内容（常点、特征、备注、生日、忌口），无法恢复。确定请加 --yes。"
    },
    saved: "内容都已保存。",
    removed: { files in "以下另存的文件含有该客人的内容，已整个删除：\(list(files, "、"))。" })
}
