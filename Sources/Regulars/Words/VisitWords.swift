import PartnerApp
import StoreModel

/// Words of `check-in`, `void` and `undo`.
struct VisitWords: Topic {
  /// What was taken back.
  let undone: @Sendable (OwnAct) -> String
  /// A visit was recorded: of whom, nil for a guest nobody knows; by whom, as `--as` has it.
  let checkedIn: @Sendable (VisitFact, _ name: String?, _ actor: String?) -> String
  /// A visit counts no more.
  let voided: @Sendable (_ name: String?) -> String
}

extension VisitWords {
  /// What a visit was: drinks and price, each where it is known.
  private static func order(_ visit: VisitFact) -> [String] {
    [visit.items.joined(separator: " | "), visit.fen.map { Figures.money(fen: $0) } ?? ""]
      .filter { !$0.isEmpty }
  }

  /// The command that takes it back: whoever did it is named there too.
  private static func undo(_ actor: String?) -> String {
    "`regulars undo" + (actor.map { $0.contains(" ") ? " --as '\($0)'" : " --as \($0)" } ?? "")
      + "`"
  }

  /// English words.
  static let english = VisitWords(
    undone: { ShopWords.of(.english).undone($0) + "." },
    checkedIn: { visit, name, actor in
      "Checked in: \(([name ?? "a guest"] + order(visit)).joined(separator: ", ")). "
        + "\(undo(actor)) takes it back."
    },
    voided: {
      "Void: the visit of \($0 ?? "a guest") counts no more. `regulars undo` brings it back."
    })

  /// Chinese words.
  static let chinese = VisitWords(
    undone: { ShopWords.of(.chinese).undone($0) + "。" },
    checkedIn: { visit, name, actor in
      "已签到：\(([name ?? "散客"] + order(visit)).joined(separator: "，"))。\(undo(actor)) 可撤销。"
    },
    voided: { "已作废：\($0 ?? "散客")的到店不再计入。`regulars undo` 可撤销。" })
}
