import Foundation
import PartnerApp
import StoreModel

/// Words of `show`: what stands in front of each fact of a regular, and how some facts are told.
struct ShowWords: Topic {
  let label: @Sendable (Label) -> String
  /// What stands in front of a fact that forms ask for too, by the name of its field.
  let fact: @Sendable (_ field: String) -> String
  /// Nobody has the id.
  let nobody: @Sendable (_ id: String) -> String
  /// Values of the shop, as this language has them.
  let tier: @Sendable (String) -> String
  let constraint: @Sendable (String) -> String
  let segment: @Sendable (RegularSegment) -> String
  let consent: @Sendable (Consent, [ConsentScope]) -> String
  /// The question a till member is to be asked.
  let ask: String
  /// A text in the person's language.
  let pick: @Sendable (BilingualText) -> String
  /// A usual as it is written, in words, and what speaks against making it.
  let usual: @Sendable (_ mark: String, _ words: String?, _ against: [String]) -> String
  /// What of a usual the guest must not have.
  let conflict: @Sendable (MenuConflict) -> String
  /// Something of a usual has run out.
  let outToday: String
  /// How many visits, in which rhythm, and business days since the last.
  let visits: @Sendable (_ count: Int, _ rhythm: RhythmFacts?, _ daysSince: Int?) -> String
  /// One visit with who keyed it in, and whether it was taken back.
  let visit: @Sendable (_ order: String, _ by: String?, _ isVoid: Bool) -> String
  /// Pinned to the house.
  let yes: String
  /// A note with the day it was made, by whom, and the day it ends.
  let note: @Sendable (_ text: String, _ day: String, _ by: String?, _ until: String?) -> String
  /// Between the parts of a list.
  let comma: String

  /// The facts there are.
  enum Label: CaseIterable {
    case id, callName, constraints, usual, tier, stars
    case joined, consent, visits, latest, segment, suggestion, followUp, knownBy, pinned, note
  }
}

extension ShowWords {
  /// English words of `show`.
  static let english = ShowWords(
    label: { label in
      switch label {
      case .id: "id"
      case .callName: "called"
      case .constraints: "never"
      case .usual: "usual"
      case .tier: "tier"
      case .stars: "stars"
      case .joined: "joined"
      case .consent: "consent"
      case .visits: "visits"
      case .latest: "latest"
      case .segment: "segment"
      case .suggestion: "suggest"
      case .followUp: "now"
      case .knownBy: "known by"
      case .pinned: "pinned"
      case .note: "note"
      }
    },
    fact: { ShopWords.of(.english).fact($0).lowercased() },
    nobody: { "No regular has the id '\($0)'. `regulars find TEXT` prints ids." },
    tier: { $0 }, constraint: { ask($0) ?? $0 }, segment: { $0.rawValue },
    consent: { level, scopes in
      let names = scopes.map(\.rawValue).joined(separator: ", ")
      return level.rawValue + (names.isEmpty ? "" : " (\(names))")
    },
    ask: "Ask: may we remember your drink?", pick: \.en,
    usual: { mark, words, against in
      ([mark + (words.map { " (\($0))" } ?? "")] + against).joined(separator: "; ")
    },
    conflict: { "NOT \($0.constraint.word): \($0.name.en)" }, outToday: "out today",
    visits: { count, rhythm, days in
      let late = rhythm.flatMap { rhythm in
        rhythm.shownLate.map { ", \(rhythm.status.rawValue), \($0) d late" }
      }
      let every = rhythm.map { ", every \($0.intervalDays.formatted()) d\(late ?? "")" }
      let last = days.map { ", last " + ShopWords.of(.english).ago(days: $0) }
      return "\(count)\(every ?? "")\(last ?? "")"
    },
    visit: { order, by, isVoid in
      order + (by.map { "  (by \($0))" } ?? "") + (isVoid ? "  void" : "")
    },
    yes: "yes",
    note: { text, day, by, until in
      "\(text) (\(day)\(by.map { ", \($0)" } ?? "")\(until.map { ", until \($0)" } ?? ""))"
    },
    comma: ", ")

  /// A constraint nobody here can judge as the question it is; nil for one of the list.
  private static func ask(_ constraint: String) -> String? {
    let prefix = "other:"
    return constraint.hasPrefix(prefix) ? "! ask: " + constraint.dropFirst(prefix.count) : nil
  }

  /// Chinese words of `show`.
  static let chinese = ShowWords(
    label: { label in
      switch label {
      case .id: "编号"
      case .callName: "昵称"
      case .constraints: "忌口"
      case .usual: "常点"
      case .tier: "等级"
      case .stars: "星星"
      case .joined: "入会"
      case .consent: "授权"
      case .visits: "到店"
      case .latest: "最近"
      case .segment: "分群"
      case .suggestion: "推荐"
      case .followUp: "跟进"
      case .knownBy: "认识的伙伴"
      case .pinned: "置顶"
      case .note: "备注"
      }
    },
    fact: { ShopWords.of(.chinese).fact($0) },
    nobody: { "没有编号为「\($0)」的常客。`regulars find 文字` 可查编号。" },
    tier: { ShopWords.of(.chinese).tier($0) },
    constraint: { constraint in
      let text = ShopWords.of(.chinese).constraint(constraint)
      return ask(constraint) == nil ? text : "! " + text
    },
    segment: { ShopWords.of(.chinese).segment($0) },
    consent: { ShopWords.of(.chinese).consent($0, to: $1) },
    ask: "请问：可以记住您的饮品吗？", pick: \.zh,
    usual: { mark, words, against in
      ([mark + (words.map { "（\($0)）" } ?? "")] + against).joined(separator: "；")
    },
    conflict: { "\(ShopWords.of(.chinese).constraint($0.constraint.word))：\($0.name.zh)" },
    outToday: "今日售罄",
    visits: { count, rhythm, days in
      let every = rhythm.map { rhythm in
        (rhythm.intervalDays == 1 ? "，每天来" : "，每 \(rhythm.intervalDays.formatted()) 天来一次")
          + (rhythm.shownLate.map { "，\(chineseText(rhythm.status))，比平时晚 \($0) 天" } ?? "")
      }
      let last = days.map { "，上次" + ShopWords.of(.chinese).ago(days: $0) }
      return "共 \(count) 次\(every ?? "")\(last ?? "")"
    },
    visit: { order, by, isVoid in
      order + (by.map { "（\($0)）" } ?? "") + (isVoid ? "  已作废" : "")
    },
    yes: "是",
    note: { text, day, by, until in
      "\(text)（\(day)\(by.map { "，\($0)" } ?? "")\(until.map { "，至 \($0)" } ?? "")）"
    },
    comma: "、")

  private static func chineseText(_ status: RhythmStatus) -> String {
    switch status {
    case .onTrack: "正常"
    case .watch: "留意"
    case .overdue: "久未到店"
    case .lapsed: "已流失"
    }
  }
}
