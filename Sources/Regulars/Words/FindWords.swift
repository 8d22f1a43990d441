import Lookup
import PartnerApp
import StoreModel

/// Words of `find`.
struct FindWords: Topic {
  /// That there are more than those printed.
  let shown: @Sendable (_ count: Int, _ total: Int) -> String
  /// That nobody answers a query.
  let nobody: @Sendable (_ query: String) -> String
  /// What the query hit; nil for the name as typed.
  let field: @Sendable (MatchedField) -> String?
  /// How the query was meant where nobody typed it so.
  let guess: @Sendable (LookupGuess) -> String
  /// Above the columns, on a terminal.
  let columns: [String]
  /// Those two behind the row, where there is either.
  let why: @Sendable ([String]) -> String
}

extension FindWords {
  /// English words of `find`.
  static let english = FindWords(
    shown: { count, total in "\(count) of \(total) shown; --limit shows more." },
    nobody: { "Nobody found for '\($0)'. Try fewer letters." },
    field: { field in
      switch field {
      case .name: nil
      case .pinyin: "pinyin"
      case .initials: "initials"
      case .callName: "call name"
      case .phone: "phone"
      case .card: "card"
      case .cue: "cue"
      }
    },
    guess: { guess in
      switch guess {
      case .typo: "one slip"
      case .typos: "two slips"
      case .southern: "sounds alike"
      }
    },
    columns: ["ID", "NAME", "READING", "TIER", "USUAL", "LAST", ""],
    why: { "(\($0.joined(separator: ", ")))" })

  /// Chinese words of `find`.
  static let chinese = FindWords(
    shown: { count, total in "显示了 \(total) 位中的 \(count) 位，--limit 可显示更多。" },
    nobody: { "没有找到「\($0)」，请少输几个字再试。" },
    field: { field in
      switch field {
      case .name: nil
      case .pinyin: "拼音"
      case .initials: "首字母"
      case .callName: "昵称"
      case .phone: "手机"
      case .card: "卡"
      case .cue: "特征"
      }
    },
    guess: { guess in
      switch guess {
      case .typo: "差一处"
      case .typos: "差两处"
      case .southern: "近音"
      }
    },
    columns: ["编号", "姓名", "读音", "等级", "常点", "上次到店", ""],
    why: { "（\($0.joined(separator: "，"))）" })
}
